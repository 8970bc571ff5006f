"""Talks that begin at one hour in several rooms: one hour over as many headings as there are tracks.

`10:30` over `The NDK`, Ada Reed, `Go in the cloud`, Bo Lind: what stands in the block of an hour with the
heading that titles it, made like it, and with lines of its own, begins at that hour too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.lines import Entry, Line, shared_blocks
from scrapers.programmes.told import Told

FEWEST_SLOTS = 2
"""Hours with several talks that make a programme of tracks; one alone may be followed by something else."""

MOST_TRACKS = 20
FARTHEST = 200
"""Lines below an hour in which talks of its slot stand."""


def with_parallel_talks(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, and behind each the others of its hour."""
    stops = {at for one in entries for at in (one.line, one.title_line) if at >= 0}
    further = {id(one): _others_of_slot(one, told, stops) for one in entries if _heads_slot(one, told)}
    slots = {one.line for one in entries if further.get(id(one))}
    if len(slots) < FEWEST_SLOTS:
        return list(entries)
    found = []
    for one in entries:
        others = further.get(id(one), [])
        place = None if others and not _tells_place_once(one, told, others) else one.place
        found.append(replace(one, place=place))
        found += [
            replace(one, title=title_words(told[at]) or "", title_line=at, place=place, url=_link(told[at]))
            for at in others
        ]
    return found


def _heads_slot(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether an hour has its title in a heading below it, which is not that of a session of talks."""
    titled = entry.timed and entry.title_line > entry.line and 0 < told[entry.title_line].line.level < 7
    return titled and _session().search(entry.title) is None


@cache
def _room() -> re.Pattern[str]:
    """Names in the markup of what says where, compiled when first wanted."""
    return re.compile(
        r"(?:^|[\s_-])(?:room|venue|location|place|hall|stage|saal|raum|salle|sala)(?=$|[\s_-])"
    )


@cache
def _session() -> re.Pattern[str]:
    """What is called after the talks that it is made of, compiled when first wanted."""
    return re.compile(
        r"\b(?:sessions?|sitzung(?:en)?|sesi[oó]n(?:es)?|sessioni?|sess(?:ão|ões)|sessie|sektion)\b",
        re.IGNORECASE,
    )


def _others_of_slot(entry: Entry, told: Sequence[Told], stops: set[int]) -> list[int]:
    """The headings made like an entry's title in the block that it shares with its hour, till another."""
    hour, title = told[entry.line].line, told[entry.title_line].line
    depth = shared_blocks(hour.path, title.path)
    found, last = [], entry.title_line
    for at in range(last + 1, min(len(told), last + FARTHEST)):
        one = told[at]
        if at in stops or one.dated or one.clocks or shared_blocks(hour.path, one.line.path) < depth:
            break
        if _make(told[at].line) == _make(title) and title_words(told[at]):
            if at == last + 1:
                return []  # a title and its second line
            found.append(at)
            last = at
    in_turn = _are_in_one_room(told, [entry.title_line, *found])
    return found if len(found) < MOST_TRACKS and not in_turn else []


def _are_in_one_room(told: Sequence[Told], heads: Sequence[int]) -> bool:
    """Whether the same room stands before each heading or behind it: talks in one room follow each other."""
    for beside in (-1, 1):
        lines = [told[at + beside].line for at in heads if 0 <= at + beside < len(told)]
        rooms = {line.text for line in lines if names_place(line.text) or _room().search(line.names)}
        if len(lines) == len(heads) > 1 and len(rooms) == 1 == len({line.text for line in lines}):
            return True
    return False


def _make(line: Line) -> tuple[str, int, str]:
    return line.sign, line.level, line.names


def _tells_place_once(entry: Entry, told: Sequence[Told], others: Sequence[int]) -> bool:
    """Whether an entry's place stands outside of its slot, so that it is that of the others too."""
    inside = (told[at].line.text for at in range(entry.title_line, others[-1] + 1))
    return entry.place is not None and all(entry.place not in text for text in inside)


def _link(one: Told) -> str | None:
    """Where the words of a heading lead to."""
    return one.line.links[0][1] if one.line.links else None

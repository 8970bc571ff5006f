"""Rows of an agenda that tell who speaks and below it what is said: the talk is the title.

`14:00`, `Ada Reed (Harbour)`, `Reading old tide tables`; nothing in the markup tells the two apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_titles.called_after import called_after
from scrapers.programme_titles.known_people import is_of_talks
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_filler, is_sentence, names_place
from scrapers.programme_words.people_names import are_people
from scrapers.programme_words.talk_words import names_break, names_part_of_day
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 4
"""So many rows with a name over a talk show that a page tells its talks so."""

MANY, USUAL = 0.6, 0.8
"""Of the rows called after a name: so many have a talk below it, and so many of those names differ.

Half of all rows that are no breaks are called so; `Wearable Views` is made like a name too.
"""

SHORTEST = 4
"""Letters of what is said; fewer are its language."""


@cache
def _number() -> re.Pattern[str]:
    """What proceedings set before who wrote a paper, `1A-2 Ada Reed`; compiled when first wanted."""
    return re.compile(r"^\(?(?:[A-Z]\d{1,2}|\d{1,2}[A-Z]?)(?:[.-]\d{1,2})?[.):]?\s(?=\S)")


def with_talks_below_names(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, those called after who speaks called after the line below, on a page that does so."""
    titled = [one for one in entries if one.timed and one.own_title and not _is_part(one.title)]
    named = [one for one in titled if _is_name(one.title)]
    below = {id(one): at for one in named if (at := _talk_below(one, told)) is not None}
    names = {one.title for one in named}
    most = len(named) * 2 >= len(titled) and len(names) >= USUAL * len(named)
    if len(below) < FEWEST or len(below) < MANY * len(named) or not most or not is_of_talks(told):
        return list(entries)
    return [_called(one, told, below[id(one)]) if id(one) in below else one for one in entries]


def _is_name(words: str) -> bool:
    """Whether words are made like names of people and not like a part of a conference."""
    return are_people(_number().sub("", words).rstrip(" :")) and not _is_part(words)


def _is_part(words: str) -> bool:
    return names_break(words) or names_part_of_day(words)


def _talk_below(entry: Entry, told: Sequence[Told]) -> int | None:
    """The line right below the name that an entry is called after, where it may be what is said."""
    at = entry.title_line + 1
    if not entry.line <= entry.title_line < len(told) - 1:
        return None
    name, one = told[entry.title_line].line, told[at]
    beside = (
        one.line.row == name.row if name.row else one.line.path[:-3] == name.path[: len(one.line.path) - 3]
    )
    words = title_words(one) if beside and not (one.dated or one.clocks or one.prose) else None
    if not words or is_filler(words) or names_place(words):
        return None
    if 0 < name.level < 7 and not one.line.level and is_sentence(words):
        return None  # what is written about it
    return None if _is_name(words) or sum(map(str.isalpha, words)) < SHORTEST else at


def _called(entry: Entry, told: Sequence[Told], at: int) -> Entry:
    """The entry, called after what is said; that is not where it is, too."""
    place = None if entry.place and entry.place in told[at].line.text else entry.place
    return replace(called_after(entry, told, at), place=place)

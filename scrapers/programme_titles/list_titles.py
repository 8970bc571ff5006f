"""Titles by position: where most blocks of a list have theirs in a line of one make, the others have too.

A section with a single entry shows its own heading beside the entry's; only the rows of other sections tell
which of the two is the title.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter
from typing import TypeAlias

from scrapers.programme_titles.label_titles import titles_over_labels
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_named_title, is_place_line
from scrapers.programmes.lines import Entry, shared_blocks
from scrapers.programmes.told import Told

Make: TypeAlias = tuple[str, int, bool]
"""What titles have in common: tags, rank and, where they have none, whether they are named a title."""

FEWEST_ROWS = 3
USUAL = 0.6
"""Of the rows: so many have their title in a line of one make."""

MOST_DISTANCES = 2
"""Where all titles stand at one distance, none stands elsewhere."""

FULL_DAYS = 2
"""Days with several hours that make a list the showings of one thing."""

MANY_MORE = 3
"""For each of its hours with words beside it so many have none."""

MOST_WORDS = 4
MOST_BEHIND = 2
"""Lines behind an hour in which words beside it may stand."""

FARTHEST = 8
"""Lines between a moment and its title."""


def with_titles_of_list(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, those that were called after something else with the title that stands where others do."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    retitled: dict[int, Entry] = {}
    for group in groups.values():
        retitled |= _by_distance(group, told)
        usual = _usual(group, told)
        for entry in group if usual else ():
            if not usual or _make(entry, told) == usual[0] or not _may_be_of_section(entry, told, *usual):
                continue
            if (at := _at(entry, told, *usual)) is not None:
                retitled[id(entry)] = _called(entry, told, at)
    above = titles_over_labels(entries, told)
    retitled |= {id(one): _called_above(one, told, above[id(one)]) for one in entries if id(one) in above}
    return _as_showings([retitled.get(id(entry), entry) for entry in entries], told)


def _as_showings(entries: list[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; on the page of one film or show, what stands beside some of its hours is no title.

    Such a page tells several hours on several days and names hardly any: `Relaxed session`, `Late + DJ`.
    """
    unnamed = Counter((entry.title, entry.day) for entry in entries if entry.timed and not entry.own_title)
    shown = Counter(title for title, _ in unnamed.elements())
    title, often = max(shown.items(), key=itemgetter(1), default=("", 0))
    full = sum(1 for (words, _), count in unnamed.items() if words == title and count > 1)
    beside = {id(entry) for entry in entries if entry.timed and _is_beside_hour(entry, told)}
    if full < FULL_DAYS or often < MANY_MORE * len(beside):
        return entries
    return [
        replace(entry, title=title, own_title=False) if id(entry) in beside else entry for entry in entries
    ]


def _is_beside_hour(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a title is short and no heading and stands in the line of its hour or soon behind it."""
    near = 0 <= entry.title_line - entry.line <= MOST_BEHIND and len(entry.title.split()) <= MOST_WORDS
    return entry.own_title and near and not 0 < told[entry.title_line].line.level < 7


def with_places_as_titles(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; the few of a list that have nothing but a place are called so: `NYU Alumni Rooftop`.

    Words that read like a house stand where the titles of the other rows do.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    few: set[int] = set()
    for group in groups.values():
        called = {entry.title for entry in group if entry.title and entry.own_title}
        apart = Counter(
            entry.title_line - entry.line for entry in group if entry.title and entry.title_line >= 0
        )
        usual = max(apart, key=apart.__getitem__, default=0)
        untitled = [
            one for one in group if not (one.title and one.own_title) and _stands_at(one, told, usual)
        ]
        if len(called) >= FEWEST_ROWS and 2 * len(untitled) <= len(group):
            few.update(map(id, untitled))
    return [
        replace(entry, title=entry.place or "", place=None, own_title=True) if id(entry) in few else entry
        for entry in entries
    ]


def _stands_at(entry: Entry, told: Sequence[Told], distance: int) -> bool:
    """Whether an entry's place stands so many lines from its moment."""
    at = entry.line + distance
    return bool(entry.place) and 0 <= at < len(told) and (entry.place or "") in told[at].line.text


def with_headings_of_tables(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """Rows called after a heading over several are called after the nearest over their own table.

    A board's papers stand in tables, each below its committee's name, and that below the department's.
    """
    nearest = {id(entry): at for entry in entries if (at := _heading_of_table(entry, told)) is not None}
    makes = Counter(_make_at(told, at) for at in set(nearest.values()))
    often = {make for make, count in makes.items() if count > 1}
    return [
        _called(entry, told, at)
        if (at := nearest.get(id(entry), -1)) > entry.title_line and _make_at(told, at) in often
        else entry
        for entry in entries
    ]


def _heading_of_table(entry: Entry, told: Sequence[Told]) -> int | None:
    """The last heading before a row's table, for rows that are called after one."""
    if not told[entry.line].line.row or not 0 <= entry.title_line < entry.line:
        return None
    if told[entry.title_line].line.row or not 0 < told[entry.title_line].line.level < 7:
        return None
    for at in range(entry.line - 1, entry.title_line - 1, -1):
        one = told[at]
        if 0 < one.line.level < 7 and not one.line.row and not one.dated and title_words(one):
            return at
    return None


def _make_at(told: Sequence[Told], at: int) -> Make:
    line = told[at].line
    return line.sign, line.level, not line.level and is_named_title(line.names)


def _by_distance(group: Sequence[Entry], told: Sequence[Told]) -> dict[int, Entry]:
    """Those called after another line than the one as far from the moment as the titles of most."""
    titled = [entry for entry in group if entry.title_line >= 0]
    apart = Counter(entry.title_line - entry.line for entry in titled)
    alike = len(apart) < MOST_DISTANCES and len(titled) in (0, len(group))
    if len(group) < FEWEST_ROWS or alike:
        return {}
    headed = [distance for distance in apart if _are_headings(group, told, distance)]
    ((usual, often),) = apart.most_common(1)
    if often < USUAL * len(group) and len(headed) == 1:
        usual, often = headed[0], len(group)
    near = Counter(one.title_line for one in titled if abs(one.title_line - one.line) <= FARTHEST)
    own = {one.title_line for one in titled if one.title_line - one.line == usual}
    if any(near[at] > 1 for at in own):
        return {}  # a film over its showings
    usually = [told[at].line for at in own]
    makes = {(line.sign, len(line.path)) for line in usually}
    signs = {line.sign for line in usually}
    of_moments = {told[one.line].line.names for one in group}  # names of all that a cell holds tell nothing
    named = {line.names for line in usually if line.names.strip()} - of_moments
    found: dict[int, Entry] = {}
    for entry in group if often >= USUAL * len(group) and len(signs) == 1 and usual else ():
        at = entry.line + usual
        other = entry.title_line - entry.line != usual and 0 <= at < len(told)
        other = other and (entry.title_line < 0 or told[entry.title_line].line.names not in named)
        if other and _in_make(told, at, makes) and title_words(told[at]) and not _is_first(entry, told, at):
            found[id(entry)] = _called(entry, told, at)
    return found


def _are_headings(group: Sequence[Entry], told: Sequence[Told], distance: int) -> bool:
    """Whether at one distance from all moments of a list stand headings of one make, each another."""
    places = [entry.line + distance for entry in group]
    if not distance or not all(0 <= at < len(told) for at in places):
        return False
    lines = [told[at].line for at in places]
    others = len({line.text for line in lines}) == len(lines)
    return (
        others and all(line.level for line in lines) and len({(line.sign, line.level) for line in lines}) == 1
    )


def _in_make(told: Sequence[Told], at: int, makes: set[tuple[str, int]]) -> bool:
    return (told[at].line.sign, len(told[at].line.path)) in makes


def _is_first(entry: Entry, told: Sequence[Told], at: int) -> bool:
    """Whether a title is the first of some headings of one make, below which the other line is a subtitle."""
    first = told[entry.title_line].line
    below = [one.line for one in told[entry.title_line + 1 : at + 1]]
    alike = all(line.sign == first.sign and line.path[:-2] == first.path[:-2] for line in below)
    return alike and entry.title_line < at < entry.line and 0 < first.level < 7


def _make(entry: Entry, told: Sequence[Told]) -> Make:
    """What the line a title stands in has in common with others."""
    return _make_at(told, entry.title_line) if entry.title_line >= 0 else ("", 0, False)


def _may_be_of_section(entry: Entry, told: Sequence[Told], make: Make, depth: int) -> bool:
    """Whether an entry may be called after its section: where titles have no rank, by a heading outside."""
    if make[1]:
        return True
    heading = entry.title_line >= 0 and 0 < told[entry.title_line].line.level < 7
    return heading and _together(told, entry.line, entry.title_line) < depth


def _usual(group: Sequence[Entry], told: Sequence[Told]) -> tuple[Make, int] | None:
    """The make of most titles of a list, and how many blocks those share with their moment at least."""
    makes = Counter(_make(entry, told) for entry in group)
    (make, often), *_ = makes.most_common(1)
    if len(group) < FEWEST_ROWS or often < USUAL * len(group) or often == len(group):
        return None
    if not (make[1] or make[2]):
        return None
    alike = [entry for entry in group if _make(entry, told) == make]
    depth = min(_together(told, entry.line, entry.title_line) for entry in alike)
    between = max(_together(told, one.line, other.line) for one, other in pairwise(group))
    return (make, depth) if depth > between else None  # else they stand in no blocks of their own


def _at(entry: Entry, told: Sequence[Told], make: Make, depth: int) -> int | None:
    """The nearest line of that make in the entry's own blocks that can be a title."""
    near = range(max(0, entry.line - FARTHEST), min(len(told), entry.line + FARTHEST + 1))
    fitting = [
        at
        for at in near
        if _make_at(told, at) == make and _together(told, entry.line, at) >= depth and title_words(told[at])
    ]
    return min(fitting, key=lambda at: abs(at - entry.line), default=None)


def _called(entry: Entry, told: Sequence[Told], at: int) -> Entry:
    """The entry, called after a line; the house it was called after before is its place."""
    title = title_words(told[at]) or entry.title
    house = entry.title if entry.own_title and entry.title_line != at and is_place_line(entry.title) else None
    level = told[at].line.level
    return replace(
        entry, title=title, own_title=True, title_line=at, title_level=level, place=entry.place or house
    )


def _called_above(entry: Entry, told: Sequence[Told], at: int) -> Entry:
    """The entry, called after the line above its day, and with what that line leads to."""
    links = told[at].line.links
    return replace(_called(entry, told, at), url=links[0][1] if links else entry.url)


def _together(told: Sequence[Told], one: int, other: int) -> int:
    return shared_blocks(told[one].line.path, told[other].line.path)

"""Headings right over the headings of day and hour: `Garden Stroll`, `Sunday, 7 June`, `11am-2pm`.

Where half of a list are called after theirs, so are the others, not after a line of the text below it
(`Pick up maps at the clubhouse`) or a word beside the hour (`tasting 7:30pm`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from scrapers.programme_titles.called_after import called_after
from scrapers.programme_titles.line_titles import title_words
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 3
"""So many entries called after the heading over their day show where the titles of a list are."""

Make: TypeAlias = tuple[str, int]
"""The tags of such a heading, and the rank of those below it."""

MOST_MOMENTS = 3
"""Headings of one gathering that tell day and hour."""


def with_heads_over_days(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; of lists that are called after the headings over their days nearly all are."""
    heads = {id(one): at for one in entries if (at := _head_over(told, one.line)) is not None}
    taken = {one.title_line for one in entries if one.own_title}
    makes: dict[Make, list[bool]] = defaultdict(list)
    for one in entries:
        if id(one) in heads:
            makes[_make(told, heads[id(one)], one)].append(one.title_line == heads[id(one)])
    usual = {make for make, so in makes.items() if sum(so) >= max(FEWEST, len(so) / 2)}
    called = {
        id(one): called_after(one, told, head)
        for one in entries
        if (head := heads.get(id(one))) is not None
        and head not in taken
        and _make(told, head, one) in usual
        and not _is_called_after_heading(one, told)
    }
    return [called.get(id(one), one) for one in entries]


def _make(told: Sequence[Told], head: int, entry: Entry) -> Make:
    return told[head].line.sign, told[entry.line].line.level


def _head_over(told: Sequence[Told], at: int) -> int | None:
    """The heading right over those of a moment, which it outranks."""
    level = told[at].line.level
    if not 0 < level < 7:
        return None
    first = at
    while at - first < MOST_MOMENTS and first and _is_moment(told[first - 1], level):
        first -= 1
    above = first - 1
    if above < 0 or not 0 < told[above].line.level < level or told[above].dated or told[above].clocks:
        return None
    return above if title_words(told[above]) else None


def _is_moment(one: Told, level: int) -> bool:
    return one.line.level == level and bool(one.dated or one.clocks)


def _is_called_after_heading(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a title is a heading that tells no moment: a talk of the series above it."""
    one = told[entry.title_line] if entry.own_title and entry.title_line >= 0 else None
    return one is not None and 0 < one.line.level < 7 and not (one.dated or one.clocks)

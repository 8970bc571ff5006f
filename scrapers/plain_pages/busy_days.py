"""Days without an hour on which a page tells something with one: the same once more, or something else.

A day over its hours, a cell of a calendar to choose from and a sidebar's short form of what is told in full
are no gatherings of their own. An exhibition that opens on the evening of a concert is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from scrapers.programmes.lines import Entry, Line

SHORTEST = 4
"""Letters of a title that names something when another title holds it."""

MOST_COMPARED = 50
"""Gatherings of one day whose names are compared."""


def told_with_hours(days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line]) -> set[int]:
    """The `id` of those days that only say once more on which day something with an hour is."""
    by_day: dict[date, list[Entry]] = {}
    for one in sorted(timed, key=lambda entry: entry.line):
        by_day.setdefault(one.day, []).append(one)
    places = sorted({entry.line for entry in days})
    return {id(entry) for entry in days if _is_told(entry, by_day.get(entry.day, []), places, lines)}


def _is_told(entry: Entry, timed: Sequence[Entry], places: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether something with an hour is that day's: it stands around or below it, or bears the day's name."""
    if not timed or not entry.own_title:
        return bool(timed)
    if any(_is_called(entry, one) or _stands_around(one, entry) for one in timed[:MOST_COMPARED]):
        return True
    first = bisect_left(timed, entry.line, key=lambda one: one.line)
    after = bisect_right(places, entry.line)
    if first == len(timed) or (after < len(places) and timed[first].line >= places[after]):
        return False
    return lines[entry.line].sign != lines[timed[first].line].sign  # else rows of one list


def _stands_around(timed: Entry, entry: Entry) -> bool:
    """Whether a day is spoken of between a title and its hour: `Q&A with the director on 5 and 6 March`."""
    return 0 <= timed.title_line < entry.line < timed.line


def _is_called(entry: Entry, timed: Entry) -> bool:
    """Whether one title is the other's, or a part of it."""
    if entry.title_line == timed.title_line:
        return True
    shorter, longer = sorted((_words(entry.title), _words(timed.title)), key=len)
    return shorter == longer or (len(shorter) >= SHORTEST and f" {shorter} " in f" {longer} ")


@lru_cache(maxsize=10_000)
def _words(title: str) -> str:
    return re.sub(r"[\W_]+", " ", title.casefold()).strip()

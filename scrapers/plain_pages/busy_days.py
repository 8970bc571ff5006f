"""Days without an hour on which a page tells something with one: the same once more, or something else.

A day over its hours, a cell of a calendar to choose from and a sidebar's short form of what is told in full
are no gatherings of their own. An exhibition that opens on the evening of a concert is one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from scrapers.programmes.lines import Entry, Line

SHORTEST = 4
"""Letters of a title that names something when another title holds it."""


def told_with_hours(days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line]) -> set[int]:
    """The `id` of those days that only say once more on which day something with an hour is."""
    by_day: dict[date, list[Entry]] = {}
    for one in timed:
        by_day.setdefault(one.day, []).append(one)
    places = sorted({entry.line for entry in days})
    return {
        id(entry)
        for entry in days
        if any(_is_of(entry, other, places, lines) for other in by_day.get(entry.day, ()))
    }


def _is_of(entry: Entry, timed: Entry, places: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether what has an hour is that day's: it stands below it, or what the day is called is its name."""
    if not entry.own_title or _holds(entry.title, timed.title) or entry.title_line == timed.title_line:
        return True
    if lines[entry.line].sign == lines[timed.line].sign:
        return False  # rows of one list, of which one tells its hour
    after = bisect_right(places, entry.line)
    below = places[after] if after < len(places) else None
    return entry.line <= timed.line and (below is None or timed.line < below)


def _holds(one: str, two: str) -> bool:
    """Whether one title is the other's, or a part of it."""
    shorter, longer = sorted((_words(one), _words(two)), key=len)
    return shorter == longer or (len(shorter) >= SHORTEST and f" {shorter} " in f" {longer} ")


def _words(title: str) -> str:
    return re.sub(r"[\W_]+", " ", title.casefold()).strip()

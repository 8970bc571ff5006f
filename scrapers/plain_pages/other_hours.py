"""Hours at which nothing begins that people meet for: those of posts, tides and parcels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise

from scrapers.plain_pages.day_lists import parted_lists
from scrapers.programmes.lines import Entry, Line

FEWEST_MOMENTS = 3
"""So many moments of one make that they are noted by a clock, not set by people."""

ROUND = 5
"""Minutes: people begin at a multiple of so many."""

MORNING = 6
FEWEST_AT_NIGHT = 2
"""Moments between midnight and the hour of `MORNING` that make noted ones of those to come."""

FEWEST_SLOTS, LONGEST_SLOT = 4, 30
"""So many hours of one day, each so many minutes behind the last at most, are there to choose from."""

SHORTEST_SHOW = 30
"""Minutes; what begins sooner again does so on one day too."""


def without_other_hours(entries: Sequence[Entry], lines: Sequence[Line], near: date) -> list[Entry]:
    """The entries without moments that a clock noted and without hours to choose from."""
    return _without_slots(_without_noted(entries, lines, near))


def _without_noted(entries: Sequence[Entry], lines: Sequence[Line], near: date) -> list[Entry]:
    """Without moments most of which are no multiple of five minutes, where most are over or some at night.

    Houses that begin at 18:59 are few, and none begins at 3:07.
    """
    noted = {
        id(one)
        for run in parted_lists([one for one in entries if one.timed], lines)
        if _are_noted([wall for one in run if isinstance(wall := one.wall, datetime)], near)
        for one in run
    }
    return [one for one in entries if id(one) not in noted]


def _are_noted(starts: Sequence[datetime], near: date) -> bool:
    odd = [start for start in starts if start.minute % ROUND]
    if len(starts) < FEWEST_MOMENTS or len(odd) * 2 <= len(starts):
        return False
    over = sum(start.date() < near for start in starts)
    return over * 2 > len(starts) or sum(start.hour < MORNING for start in odd) >= FEWEST_AT_NIGHT


def _without_slots(entries: Sequence[Entry]) -> list[Entry]:
    """Without hours at one distance that all bear the title of the page: on several days, or very close."""
    timed = [one for one in entries if one.timed]
    days: dict[date, list[datetime]] = defaultdict(list)
    for one in timed:
        if isinstance(wall := one.wall, datetime):
            days[one.day].append(wall)
    steps = {step for starts in days.values() for step in _steps(starts)}
    if len({one.title for one in timed}) != 1 or len(steps) != 1 or max(steps) > LONGEST_SLOT:
        return list(entries)
    if min(map(len, days.values())) < FEWEST_SLOTS or (len(days) == 1 and max(steps) >= SHORTEST_SHOW):
        return list(entries)
    return [one for one in entries if not one.timed]


def _steps(starts: Sequence[datetime]) -> set[float]:
    """The minutes between the hours of one day."""
    return {(two - one).total_seconds() / 60 for one, two in pairwise(sorted(starts))}

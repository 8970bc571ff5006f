"""Years left out all over a list: its days follow each other, so that none jumps a year ahead of the next.

A year's list read in August has its January behind it, though alone "22 January" would be the coming one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from scrapers.dates.when import When
from scrapers.programmes.told import Told

FEWEST = 5
"""So many days, in `FEWEST_MONTHS` months, show that a list follows the year."""

FEWEST_MONTHS = 3

LONGEST = timedelta(days=370)
"""From the first day of such a list to its last."""


def with_years_in_turn(told: Sequence[Told], near: date) -> list[Told]:
    """The lines, days without years put into those in which their list goes on, around `near`."""
    lists: dict[tuple[str, int], list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if one.dated and not one.prose and len(one.whens) == 1:
            lists[one.line.sign, len(one.line.path)].append(at)
    mended = list(told)
    for places in lists.values():
        days = [told[at].whens[0] for at in places]
        for at, year in zip(places, _years(days, near), strict=False):
            mended[at] = replace(told[at], whens=(_in_year(told[at].whens[0], year),))
    return mended


def _years(whens: Sequence[When], near: date) -> list[int]:
    """The years of a list's days, where these were guessed one by one and do not follow each other."""
    if len(whens) < FEWEST or not all("year" in when.guessed for when in whens):
        return []
    days = [when.start_on for when in whens]
    if all(one <= two for one, two in pairwise(days)) or len({day.month for day in days}) < FEWEST_MONTHS:
        return []
    turns = [(two.month, two.day) < (one.month, one.day) for one, two in pairwise(days)]
    if sum(turns) > 1:
        return []
    behind = turns.index(True) + 1 if any(turns) else len(days)  # a season goes on behind New Year
    found = [
        years
        for first in (near.year - 1, near.year, near.year + 1)
        if _hold(days, years := [first + (at >= behind) for at in range(len(days))], near)
    ]
    return found[0] if len(found) == 1 else []


def _hold(days: Sequence[date], years: Sequence[int], near: date) -> bool:
    """Whether the day of the visit lies within a list that has these years."""
    try:
        first, last = days[0].replace(year=years[0]), days[-1].replace(year=years[-1])
    except ValueError:  # the 29th of February
        return False
    return first <= near <= last and last - first <= LONGEST


def _in_year(when: When, year: int) -> When:
    """The same day in another year, unless that has none."""
    try:
        start = when.start.replace(year=year)
        end = when.end.replace(year=year + when.end.year - when.start.year) if when.end else None
    except ValueError:
        return when
    return replace(when, start=start, end=end)

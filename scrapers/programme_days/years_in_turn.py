"""Years left out all over a list: its days follow each other, so that none jumps a year ahead of the next.

A year's list read in August has its January behind it, though alone "22 January" would be the coming one;
under `Season 2026/27` a list from October on has its August at the end. A list that stands latest first is
that of what is over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from scrapers.dates.when import When
from scrapers.programme_days.years_between import years_between
from scrapers.programme_words.terms import names_term
from scrapers.programmes.told import Told

FEWEST = 5
"""So many days, in `FEWEST_MONTHS` months, show that a list follows the year."""

FEWEST_MONTHS = 3

MONTHS = 12
"""From the first month of a list whose years most of its days tell to its last."""

MOST = 0.6
"""Of the days of a list: guessed to be in the years in which all of them follow each other."""

NEARLY_ALL = 0.8
"""Of the days of a list so many tell neither their year nor a weekday of it."""

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
        if any(names_term(one.line.text) for one in told[places[0] : places[-1]]):
            continue  # "Spring 2027" below "Autumn 2027": each part of the list tells its year
        days = [told[at].whens[0] for at in places]
        for at, year in zip(places, _years(days, near) or years_between(days), strict=False):
            if year is not None:
                mended[at] = replace(told[at], whens=(_in_year(told[at].whens[0], year),))
    return mended


def _years(whens: Sequence[When], near: date) -> list[int]:
    """The years of a list's days, where those found one by one do not follow each other."""
    if len(whens) < FEWEST or any(when.year_stated for when in whens):
        return []
    days = [when.start_on for when in whens]
    if all(_month(one) <= _month(two) for one, two in pairwise(days)):
        return []
    if all(when.weekday_agrees is None for when in whens) and days[0] <= near and _fall(days):
        return [days[0].year] * len(days)
    turns = [two.month < one.month for one, two in pairwise(days)]
    if sum(turns) > 1 or len({day.month for day in days}) < FEWEST_MONTHS:
        return []
    behind = turns.index(True) + 1 if any(turns) else len(days)  # a season goes on behind New Year
    possible = [
        [first + (at >= behind) for at in range(len(days))]
        for first in sorted({day.year - (at >= behind) for at, day in enumerate(days)} | _years_near(near))
    ]
    guessed = sum("year" in when.guessed for when in whens)
    all_guessed = guessed >= NEARLY_ALL * len(whens)  # one weekday may be misprinted
    found = [years for years in possible if all_guessed and _hold(days, years, near)]
    most = [years for years in possible if _agree(days, years) >= MOST * len(days)]
    if not found and not most and all_guessed:
        return max(possible, key=lambda years: (_agree(days, years), -_apart(days, years, near)))
    return found[0] if len(found) == 1 else most[0] if len(most) == 1 and not found else []


def _fall(days: Sequence[date]) -> bool:
    """Whether days stand latest first, all in a year, as what is over does; found one by one they do not."""
    falling = all(one.month >= two.month for one, two in pairwise(days))
    broken = any(_month(one) < _month(two) for one, two in pairwise(days))
    return falling and broken and len({day.month for day in days}) >= FEWEST_MONTHS


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _years_near(near: date) -> set[int]:
    return {near.year - 1, near.year, near.year + 1}


def _agree(days: Sequence[date], years: Sequence[int]) -> int:
    """How many days of a list were guessed to be in these years; none where it would last too long."""
    apart = 12 * (years[-1] - years[0]) + days[-1].month - days[0].month
    return sum(day.year == year for day, year in zip(days, years, strict=True)) if apart <= MONTHS else 0


def _apart(days: Sequence[date], years: Sequence[int], near: date) -> int:
    """How many months lie between the visit and the nearer end of a list that has these years."""
    ends = ((days[0].month, years[0]), (days[-1].month, years[-1]))
    return min(abs(MONTHS * (year - near.year) + month - near.month) for month, year in ends)


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

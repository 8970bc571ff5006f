"""A day without its year whose weekday is misprinted: it lies among the others and not a year behind them.

`Wednesday, May 15th`, `Thursday, May 15th`, `Friday, May 17th`: alone the second would be one of next year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from scrapers.dates.when import When
from scrapers.programmes.told import Told

FEWEST = 5
"""Days without a year that show which year is meant."""

MOST = 0.75
"""Of them so many are in one year."""

FAR, NEAR = timedelta(days=300), timedelta(days=7)
"""So far from all others is a day in another year, and so near to the first or the last of them in theirs."""


def with_year_of_most(told: Sequence[Told]) -> list[Told]:
    """The lines; days that one weekday puts far from all others are in the year of those."""
    open_days = [when.start_on for one in told if not one.prose for when in one.whens if not when.year_stated]
    years = Counter(day.year for day in open_days)
    year, often = years.most_common(1)[0] if years else (0, 0)
    if len(years) < 2 or len(open_days) < FEWEST or often < MOST * len(open_days):
        return list(told)
    others = [day for day in open_days if day.year == year]
    first, last = min(others), max(others)
    return [_among(one, year, first, last) for one in told]


def _among(one: Told, year: int, first: date, last: date) -> Told:
    """A line with those of its days in that year that lie far from all others."""
    if one.prose or all(when.year_stated or when.start_on.year == year for when in one.whens):
        return one
    whens = tuple(_in_year(when, year) if _is_lost(when, year, first, last) else when for when in one.whens)
    return replace(one, whens=whens)


def _is_lost(when: When, year: int, first: date, last: date) -> bool:
    day = when.start_on
    if when.year_stated or day.year == year or (day.month, day.day) == (2, 29):
        return False
    apart = day - last > FAR or first - day > FAR
    return apart and first - NEAR <= day.replace(year=year) <= last + NEAR


def _in_year(when: When, year: int) -> When:
    """The same days of that year; a span that goes on into the next keeps its length."""
    start = when.start.replace(year=year)
    ahead = _day(start) - when.start_on
    return replace(when, start=start, end=when.end + ahead if when.end else None, weekday_agrees=False)


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment

"""In which year the days of a page have the weekdays beside them: `Tue 12 January`, `Fri 19 March`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scrapers.dates.day import Day
from scrapers.dates.days import find_days
from scrapers.dates.words import fold

FEWEST = 3
"""Different days with their weekdays: of two both may agree with a wrong year."""

MOST = 60
"""Days that are looked at."""

LONGEST_LINE = 300
MOST_YEARS = 20

SEASON = 7
"""The month in which seasons begin that go on behind New Year."""


def begin_by_weekdays(lines: Iterable[str], year: int, today: date) -> date | None:
    """The first day of the year, or of the season, in which all weekdays are right; `None` where none is.

    A `year` that the page names is right if they allow it; else it was left standing, and the latest is.
    """
    days = _days_with_weekdays(lines)
    if len({(day.month, day.day) for day in days}) < FEWEST:
        return None
    years = [year, *range(today.year, max(year, today.year - MOST_YEARS), -1)]
    for first in (1, SEASON):
        for possible in years:
            if all(_agrees(day, possible + (day.month < first)) for day in days):
                return date(possible, first, 1)
    return None


def _days_with_weekdays(lines: Iterable[str]) -> list[Day]:
    """The days that lines tell without a year and with their weekday."""
    found: list[Day] = []
    for line in lines:
        if len(line) > LONGEST_LINE or not any(map(str.isdigit, line)):
            continue
        days = find_days(fold(line), line, None, None)
        found += [day for day in days if day.weekdays and not (day.year or day.swappable)]
        if len(found) >= MOST:
            break
    return found[:MOST]


def _agrees(day: Day, year: int) -> bool:
    try:
        return date(year, day.month, day.day).weekday() in (day.weekdays or ())
    except ValueError:
        return False

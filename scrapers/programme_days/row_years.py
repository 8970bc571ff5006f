"""The year that a row tells with its day: it holds for the list of the row, not for the whole page."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from scrapers.dates.when import When
from scrapers.programmes.told import Told

NEARBY = timedelta(days=31)
"""From the days of a conference to those of what goes with it."""

NEXT = timedelta(days=3)
"""From the one day of something to the others."""


def is_of_list(one: Told, beside: Told) -> bool:
    """Whether a day is of the list of which a row tells its year, or of the span of days that a line tells.

    A review's day in a quotation says nothing about the programme below it.
    """
    if one.line.sign == beside.line.sign or (one.line.row and beside.line.row):
        return True
    first, last = beside.whens[0].start_on, _last_day(beside.whens[-1])
    nearby = NEARBY if last > first else NEXT
    return all(first - nearby <= when.start_on <= last + nearby for when in one.whens)


def _last_day(when: When) -> date:
    end = when.end or when.start
    return end.date() if isinstance(end, datetime) else end


def heads_day(one: Told) -> bool:
    """Whether a line that stands out names a day with its weekday: `Updated!` above it is no label."""
    return one.line.level > 0 and all(when.weekday_agrees for when in one.whens)

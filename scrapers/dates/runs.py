"""How long a span of days lasts, and whether an hour is that of each: `12–14 March, 8 pm`, three evenings."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from scrapers.dates.clock import Clock
from scrapers.dates.day import Day
from scrapers.dates.years import Chosen

LONGEST = 6
"""Days from the first to the last of a span that a play is on at one hour: longer ones have days off."""

EARLIEST = 18 * 60 + 30
"""Minutes since midnight from which on hours are those of plays; fairs and conferences begin earlier."""


@cache
def _begins() -> re.Pattern[str]:
    """Words for an hour at which the whole begins, compiled when first wanted."""
    return re.compile(
        r"(?<![a-z])(?:from|starting|begin\w*|opens?|opening|ab|dalle|dal|desde|des|a partir|vanaf|"
        r"fra|fran|starts|od|alkaen|inizio|inicio|debut)(?![a-z])"
    )


def last_day(day: Day, first: date) -> date | None:
    """The last day of a span, in the year that puts it behind the first and the order of the first."""
    if day.last is None:
        return None
    end = day.last
    if day.swappable and end.swappable and first.month != day.month:
        end = replace(end, day=end.month, month=end.day)
    for year in (end.year, first.year, first.year + 1):
        try:
            last = date(year, end.month, end.day) if year else first
        except ValueError:
            continue
        if last > first:
            return last
    return None


def days_of_run(
    day: Day, first: Chosen, last: date | None, clock: Clock, folded: str
) -> list[tuple[Chosen, date | None]]:
    """The days on which a time of day beside a span is, and the last of the whole where it is told once.

    Hours from which to which it is on are those of the whole, and so is one by day or `from` which it is.
    """
    days_on = (last - first.day).days if last else 0
    between = folded[min(day.span[1], clock.span[1]) : max(day.span[0], clock.span[0])]
    evening = clock.end is None and clock.start >= EARLIEST
    if not evening or not 0 < days_on <= LONGEST or _begins().search(between):
        return [(first, last)]
    return [(replace(first, day=first.day + timedelta(days=number)), None) for number in range(days_on + 1)]

"""A day that the lines below it speak of again is the same day, of the same year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.dates.when import When
from scrapers.programmes.told import Told

FARTHEST = 3
"""Lines below a day that may speak of it again."""


def with_days_as_above(told: Sequence[Told]) -> list[Told]:
    """The lines, with the year of the day above for one of the same name that prints none.

    A year printed somewhere above, in another entry of the list, may be another.
    """
    found: list[Told] = []
    day: When | None = None
    last = -1 - FARTHEST
    for at, one in enumerate(told):
        when = one.whens[0] if len(one.whens) == 1 else None
        if day and when and at - last <= FARTHEST and _is_again(when, day):
            one = replace(one, whens=(_in_year(when, day.start_on.year),))
        elif when and not one.prose:
            day, last = when, at
        found.append(one)
    return found


def _is_again(when: When, day: When) -> bool:
    """Whether a day without a year bears the name of the one above, in another year."""
    alike = (when.start_on.month, when.start_on.day) == (day.start_on.month, day.start_on.day)
    return alike and not when.year_stated and when.start_on.year != day.start_on.year and when.end is None


def _in_year(when: When, year: int) -> When:
    return replace(when, start=when.start.replace(year=year))

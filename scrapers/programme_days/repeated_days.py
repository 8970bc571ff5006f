"""A day that the lines below it speak of again is the same day, of the same year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from scrapers.dates.when import When
from scrapers.programmes.told import Told

LONGEST = 31
"""Days of a span in which the day that a title names is looked for."""

FARTHEST = 3
"""Lines below a day that may speak of it again."""


def with_days_as_above(told: Sequence[Told]) -> list[Told]:
    """The lines, with the year of the day above for one of the same name that prints none.

    A year printed somewhere above, in another entry of the list, may be another. A badge over a card
    is of the year that the card prints.
    """
    found: list[Told] = []
    day: When | None = None
    last = -1 - FARTHEST
    for at, one in enumerate(told):
        if day and at == last + 1 and _is_named_within(one, told[last], day):
            found.append(Told(one.line))
            continue
        when = one.whens[0] if len(one.whens) == 1 else None
        if day and when and at - last <= FARTHEST and _is_again(when, day):
            one = replace(one, whens=(_in_year(when, day.start_on.year),))
        elif when and not one.prose:
            if day and at - last <= FARTHEST and _is_again(day, when):
                found[last] = replace(found[last], whens=(_in_year(day, when.start_on.year),))
            day, last = when, at
        found.append(one)
    return found


def _is_named_within(one: Told, above: Told, day: When) -> bool:
    """Whether a title right below a span that prints its years names a day of it: `Clean-up, Sun 8 March`."""
    if len(one.whens) != 1 or one.prose or not one.rest or above.rest or day.end is None:
        return False
    when = one.whens[0]
    if when.year_stated or when.time_stated or when.end or not day.year_stated:
        return False
    last = day.end.date() if isinstance(day.end, datetime) else day.end
    named = (when.start_on.month, when.start_on.day)
    days = (
        day.start_on + timedelta(days=number)
        for number in range(min((last - day.start_on).days, LONGEST) + 1)
    )
    return any((one.month, one.day) == named for one in days)


def _is_again(when: When, day: When) -> bool:
    """Whether a day without a year bears the name of another beside it, in another year."""
    alike = (when.start_on.month, when.start_on.day) == (day.start_on.month, day.start_on.day)
    return alike and not when.year_stated and when.start_on.year != day.start_on.year and when.end is None


def _in_year(when: When, year: int) -> When:
    return replace(when, start=when.start.replace(year=year))

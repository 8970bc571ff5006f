"""A day that the lines below it speak of again is the same day, of the same year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from scrapers.dates.when import When
from scrapers.dates.words import fold, weekdays
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
    """Whether a line right below a span that prints its years names days of it: `Clean-up, Sun 8 March`.

    Of several such days it lists those of what stands above: `Wednesdays 3, 10 & 17 March. Come and paint`.
    """
    if not one.whens or one.prose or above.rest or day.end is None or not day.year_stated:
        return False
    if not (_begins_with_days(one) if len(one.whens) > 1 else one.rest):
        return False
    if any(when.year_stated or when.time_stated or when.end for when in one.whens):
        return False
    last = day.end.date() if isinstance(day.end, datetime) else day.end
    days = (
        day.start_on + timedelta(days=number)
        for number in range(min((last - day.start_on).days, LONGEST) + 1)
    )
    named = {(one.month, one.day) for one in days}
    return all((when.start_on.month, when.start_on.day) in named for when in one.whens)


def _begins_with_days(one: Told) -> bool:
    """Whether a line begins with its days, nothing but what joins them stands between, and words behind."""
    before, *between, _ = one.pieces
    plural = fold(before).removesuffix("s")
    behind = one.line.text[one.whens[-1].span[1] :]
    return not any(between) and (not before or plural in weekdays()) and any(map(str.isalpha, behind))


def _is_again(when: When, day: When) -> bool:
    """Whether a day without a year bears the name of another beside it, in another year."""
    alike = (when.start_on.month, when.start_on.day) == (day.start_on.month, day.start_on.day)
    return alike and not when.year_stated and when.start_on.year != day.start_on.year and when.end is None


def _in_year(when: When, year: int) -> When:
    return replace(when, start=when.start.replace(year=year))

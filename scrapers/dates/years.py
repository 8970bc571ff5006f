"""Which year, and which of day and month comes first: decided by weekday, edition and nearness."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from scrapers.dates.day import Day

AROUND_EDITION = timedelta(days=60)
"""How far outside its edition a festival's gatherings may lie."""

_FARTHEST, _PAST = 300, 60
"""Days ahead and back beyond which a weekday that agrees with a swapped day and month proves little: in three
years every other pair finds one."""

_PAST_COUNTS = 6
"""A day that lies back is as likely as one six times as far ahead: people announce more than they recall."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A calendar day, how it agrees with the printed weekday, and what had to be guessed."""

    day: date
    weekday_agrees: bool | None
    guessed: frozenset[str] = frozenset()


def choose(day: Day, near: date, dates: tuple[date, date] | None, month_first: bool | None) -> Chosen | None:
    """The likeliest calendar day; `None` when no year makes it one (30 February).

    `near` is the day the text was written or fetched, `dates` the edition's first and last day. `month_first`
    says what the reader's surroundings suggest where day and month could be swapped.
    """
    readings = [(day, False)]
    if day.swappable:
        swapped = replace(day, day=day.month, month=day.day)
        readings = [(swapped, True), (day, False)] if month_first else [(day, False), (swapped, True)]
    settled = not day.swappable or day.year is not None or day.weekdays is None or month_first is False
    candidates = [
        (_cost(found, reading, near, dates, place, settled), found, reading)
        for place, (reading, _) in enumerate(readings)
        for found in _years(reading, near, dates)
    ]
    if not candidates:
        return None
    cost, found, reading = min(candidates, key=lambda candidate: candidate[0])
    agrees = None if reading.weekdays is None else found.weekday() in reading.weekdays
    unsure = {"year"} if day.year is None and not agrees and dates is None else set()
    if day.swappable and not agrees and not (dates and cost[1] == 0) and month_first is None:
        unsure.add("order")
    return Chosen(found, agrees, frozenset(unsure))


def _years(day: Day, near: date, dates: tuple[date, date] | None) -> list[date]:
    """The calendar days this may be."""
    years = {day.year} if day.year else {near.year - 1, near.year, near.year + 1}
    if dates and not day.year:
        years |= {dates[0].year, dates[1].year}
    return [found for year in sorted(years) if (found := _day(year, day))]


def _day(year: int, day: Day) -> date | None:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None


def _cost(
    found: date, day: Day, near: date, dates: tuple[date, date] | None, place: int, settled: bool
) -> tuple[int, int, int, int, int]:
    """Smaller is likelier: the weekday decides, then the edition, then the usual order, then nearness."""
    wrong_weekday = int(day.weekdays is not None and found.weekday() not in day.weekdays)
    outside = 0
    if dates:
        outside = int(not dates[0] - AROUND_EDITION <= found <= dates[1] + AROUND_EDITION)
    apart = (found - near).days
    far = int(not settled and not -_PAST <= apart <= _FARTHEST)
    return wrong_weekday, outside, far, place, apart if apart >= 0 else -apart * _PAST_COUNTS

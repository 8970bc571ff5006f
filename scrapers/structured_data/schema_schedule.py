"""schema.org `Schedule` (https://schema.org/Schedule): the occurrences of an event that repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from scrapers.dates.iso import read_clock, read_duration, read_iso
from scrapers.structured_data.schema_when import Span, span
from scrapers.structured_data.thing import Thing, local_name

HORIZON = timedelta(days=366)
"""How far a schedule without an end is followed."""

MOST = 400
"""Occurrences of one schedule."""

_DAYS = {day: at for at, day in enumerate(("mo", "tu", "we", "th", "fr", "sa", "su"))}


def read_schedule(event: Thing, window: tuple[date | None, date | None]) -> list[Span]:
    """The occurrences inside `[from, to)`, or from the schedule's own start to its end.

    Days, weeks and months with the days they name; a rule that is not understood gives nothing rather than
    something wrong. A schedule that states neither a start nor a window gives nothing either.
    """
    found: list[Span] = []
    for schedule in event.things("eventSchedule"):
        found += _occurrences(schedule, window)
    return sorted(found, key=lambda one: str(one.start))[:MOST]


def _occurrences(schedule: Thing, window: tuple[date | None, date | None]) -> Iterator[Span]:
    first = _day(schedule.text("startDate")) or window[0]
    if first is None:
        return
    last = _day(schedule.text("endDate")) or (window[1] or first + HORIZON) - timedelta(days=1)
    last = min(last, first + 5 * HORIZON)
    skipped = {day for text in schedule.texts("exceptDate") if (day := _day(text))}
    count = int(said) if (said := schedule.text("repeatCount") or "").isdigit() else MOST * 5
    for day in list(_days(schedule, first, last))[:count]:
        if day not in skipped and (window[0] or day) <= day and (window[1] is None or day < window[1]):
            yield _span_on(schedule, day)


def _days(schedule: Thing, first: date, last: date) -> Iterator[date]:
    """The days a schedule falls on, in order."""
    repeat = (schedule.text("repeatFrequency") or "").upper()
    rule = re.fullmatch(r"P(\d{1,3})([DWM])", repeat) or re.fullmatch(
        r"()(DAI|WEEK|MONTH)LY", local_name(repeat)
    )
    named = [found for text in schedule.texts("byDay") if (found := _weekday(text))]
    weeks = {int(text) for text in schedule.texts("byMonthWeek") if text.isdigit()} | {
        nth for _, nth in named if nth
    }
    dates = {int(text) for text in schedule.texts("byMonthDay") if text.isdigit()}
    weekdays = {at for at, _ in named}
    if rule is None and not (weekdays and weeks):
        return
    step, unit = (int(rule[1] or 1), rule[2][0]) if rule else (1, "M")
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if _falls(day, first, max(step, 1), unit, weekdays, weeks, dates):
            yield day


def _falls(
    day: date, first: date, step: int, unit: str, weekdays: set[int], weeks: set[int], dates: set[int]
) -> bool:
    if weekdays and day.weekday() not in weekdays:
        return False
    if dates and day.day not in dates:
        return False
    if weeks and (day.day - 1) // 7 + 1 not in weeks:
        return False
    if unit == "D":
        return bool(weekdays) or (day - first).days % step == 0
    if unit == "W":
        begun = first - timedelta(days=first.weekday())
        fits = bool(weekdays) or day.weekday() == first.weekday()
        return fits and ((day - begun).days // 7) % step == 0
    months = (day.year - first.year) * 12 + day.month - first.month
    return months % step == 0 and bool(weekdays or dates or day.day == first.day)


def _weekday(text: str) -> tuple[int, int] | None:
    """`https://schema.org/Monday`, `Monday`, `MO` or `2MO` as (weekday, which of the month or 0)."""
    found = re.fullmatch(r"(\d?)([a-z]{2})(?:[a-z]*day)?", local_name(text).casefold())
    at = _DAYS.get(found[2]) if found else None
    return (at, int(found[1] or 0)) if found and at is not None else None


def _span_on(schedule: Thing, day: date) -> Span:
    starts, ends = (read_clock(schedule.text(name) or "") for name in ("startTime", "endTime"))
    if starts is None:
        return Span(day)
    zone = _zone(schedule.text("scheduleTimezone"))
    start = datetime.combine(day, starts, tzinfo=zone)
    length = read_duration(schedule.text("duration") or "")
    end = datetime.combine(day, ends, tzinfo=zone) if ends else start + length if length else None
    if end and end < start:
        end += timedelta(days=1)
    return span(start, end)


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def _day(text: str | None) -> date | None:
    moment = read_iso(text) if text else None
    return moment.date() if isinstance(moment, datetime) else moment

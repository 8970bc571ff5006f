"""A day and an hour that stand apart: a moment the markup stamps, a day with the time of another line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

from scrapers.dates.clock import Clock, Strength
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.dates.zones import printed_zone

FURTHEST_EAST = 14 * 60
"""Minutes by which a zone may be ahead of UTC."""


def stamped_when(stamp: datetime | date, text: str) -> When:
    """The moment of the markup where the words hold none; the words may still hold the time of day."""
    clocks = find_times(text)
    if isinstance(stamp, datetime) and stamp.time() == time(0) and not clocks:
        stamp = stamp.date()
    if clocks and (not isinstance(stamp, datetime) or _contradicts(stamp, clocks[0])):
        return at_clock(stamp.date() if isinstance(stamp, datetime) else stamp, clocks[0], clocks[0].span)
    if clocks and isinstance(stamp, datetime) and stamp.utcoffset() == timedelta(0):
        stamp = as_printed(stamp, clocks[0])
    span = clocks[0].span if clocks else (0, 0)
    return When(stamp, None, isinstance(stamp, datetime), False, True, None, span)


def stamped_whens(stamp: datetime | date, text: str) -> list[When]:
    """The moment of the markup, and the other hours of a line that is nothing but hours: `4:50pm 10:10pm`."""
    first, rest = stamped_when(stamp, text), text
    clocks = find_times(text)
    for clock in reversed(clocks):
        rest = rest[: clock.span[0]] + rest[clock.span[1] :]
    if not isinstance(first.start, datetime) or any(map(str.isalnum, rest)):
        return [first]
    further = [at_clock(first.start_on, clock, clock.span) for clock in clocks[1:]]
    return [first, *(_in_zone_of(first.start, when) for when in further)]


def _in_zone_of(first: datetime, when: When) -> When:
    start = when.start.replace(tzinfo=first.tzinfo) if isinstance(when.start, datetime) else when.start
    return replace(when, start=start)


def _contradicts(stamp: datetime, clock: Clock) -> bool:
    """Whether the words say clearly another hour than a stamp without a zone: people see the words."""
    told = clock.start % (24 * 60) == stamp.hour * 60 + stamp.minute
    return stamp.utcoffset() is None and clock.strength is Strength.CLEAR and not told


def as_printed(stamp: datetime, clock: Clock) -> datetime:
    """A moment stamped in UTC, in the zone in which the words beside it print its hour."""
    apart = clock.start - (stamp.hour * 60 + stamp.minute)
    apart -= 1440 if apart > FURTHEST_EAST else -1440 if apart < -1440 + FURTHEST_EAST else 0
    return stamp.astimezone(timezone(timedelta(minutes=apart))) if apart and not apart % 15 else stamp


def at_clock(day: date, clock: Clock, span: tuple[int, int] = (0, 0)) -> When:
    """A day with a time of day that stands elsewhere."""
    midnight = datetime.combine(day, time())
    end = midnight + timedelta(minutes=clock.end) if clock.end is not None else None
    return When(midnight + timedelta(minutes=clock.start), end, True, False, True, None, span)


def in_zone(when: When, clock: Clock, assumed: str | None) -> When:
    """The moment in the zone that is printed behind its hour; `assumed` is that of the source (IANA)."""
    if not (clock.zone and isinstance(when.start, datetime) and when.start.tzinfo is None):
        return when
    zone = printed_zone(clock.zone, assumed, when.start)
    end = when.end.replace(tzinfo=zone) if isinstance(when.end, datetime) else when.end
    return replace(when, start=when.start.replace(tzinfo=zone), end=end)

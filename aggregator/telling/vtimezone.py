"""VTIMEZONE (RFC 5545 3.6.5) from the zone database, trimmed to the years a feed needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from aggregator.telling.icaltext import line, text, wall

_STEP = timedelta(days=1)


@lru_cache(maxsize=256)
def vtimezone(name: str, first_year: int, last_year: int) -> str:
    """The component for that IANA zone, valid from the first day of `first_year` to the end of `last_year`.

    Every change of offset is its own observance: no rule to misread, and politics need no formula.
    """
    zone = ZoneInfo(name)
    begin = datetime(first_year, 1, 1, tzinfo=UTC)
    parts = [_observance(zone, begin, begin)]
    parts += [_observance(zone, at - timedelta(seconds=1), at) for at in _changes(zone, begin, last_year)]
    return f"BEGIN:VTIMEZONE\r\n{line('TZID:' + text(name))}{''.join(parts)}END:VTIMEZONE\r\n"


def _observance(zone: ZoneInfo, before: datetime, at: datetime) -> str:
    """STANDARD or DAYLIGHT from the instant `at`; its DTSTART is on the clock that ran `before`."""
    old, new = before.astimezone(zone), at.astimezone(zone)
    kind = "DAYLIGHT" if new.dst() else "STANDARD"
    onset = (at + _offset(old)).replace(tzinfo=None)
    return (
        f"BEGIN:{kind}\r\nDTSTART:{wall(onset)}\r\nTZOFFSETFROM:{_signed(_offset(old))}\r\n"
        f"TZOFFSETTO:{_signed(_offset(new))}\r\n{line('TZNAME:' + text(new.tzname() or 'LOCAL'))}"
        f"END:{kind}\r\n"
    )


def _changes(zone: ZoneInfo, begin: datetime, last_year: int) -> Iterator[datetime]:
    """The instants at which the clock is set, found by walking days and halving to the second."""
    end = datetime(last_year + 1, 1, 1, tzinfo=UTC)
    while begin < end:
        if _face(zone, begin) != _face(zone, begin + _STEP):
            yield _halve(zone, begin, begin + _STEP)
        begin += _STEP


def _halve(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    face = _face(zone, low)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        low, high = (middle, high) if _face(zone, middle) == face else (low, middle)
    return high


def _face(zone: ZoneInfo, at: datetime) -> tuple[timedelta, str | None]:
    local = at.astimezone(zone)
    return _offset(local), local.tzname()


def _offset(local: datetime) -> timedelta:
    return local.utcoffset() or timedelta(0)


def _signed(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{sign}{hours:02d}{minutes:02d}" + (f"{rest:02d}" if rest else "")

"""Moments as people type them into an address: RFC 3339, dates, `today`, `+7d`, `17:00`, `PT1H`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_AHEAD = re.compile(r"([+\- ])(\d{1,4})([hdw])", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)([Zz]|[+\- ]\d\d:\d\d)?", re.ASCII
)
_DURATION = re.compile(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,3})M)?)?", re.ASCII)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_DAY = timedelta(days=1)
# Years a zone can be applied to and a store can hold.
_FIRST, _LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


def instant(value: str, zone: tzinfo, now: datetime, *, end: bool = False) -> datetime:
    """The aware UTC moment meant; a day means its beginning, or with `end` the beginning of the next.

    Raises `ValueError` with a sentence.
    """
    found = _relative(value, zone, now, end=end) or _written(value, zone, end=end)
    if found is None:
        raise ValueError("is RFC 3339, a date, now, today, tomorrow, or like +7d")
    if not _FIRST <= found < _LAST:
        raise ValueError("is between 1970 and 2200")
    return found.astimezone(UTC)


def _relative(value: str, zone: tzinfo, now: datetime, *, end: bool) -> datetime | None:
    word = value.strip().casefold()
    if word == "now":
        return now
    if word in ("today", "tomorrow"):
        return _midnight(
            now.astimezone(zone).date() + (_DAY if word == "tomorrow" else timedelta(0)), zone, end
        )
    # A plus sign in an address is a space once decoded.
    ahead = _AHEAD.fullmatch(value)
    if ahead is None:
        return None
    span = int(ahead[2]) * _UNITS[ahead[3]]
    return now - span if ahead[1] == "-" else now + span


def _written(value: str, zone: tzinfo, *, end: bool) -> datetime | None:
    parts = _MOMENT.fullmatch(value)
    if parts is None and not _DATE.fullmatch(value):
        return None
    # The ends of the calendar cannot be moved between zones.
    if not "1900" <= value[:4] <= "2300":
        return _FIRST - _DAY
    try:
        if parts is None:
            return _midnight(date.fromisoformat(value), zone, end)
        offset = (parts[3] or "").replace(" ", "+").upper()
        moment = datetime.fromisoformat(f"{parts[1]}T{parts[2]}{offset}")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _midnight(day: date, zone: tzinfo, end: bool) -> datetime:
    return datetime.combine(day + _DAY if end else day, time(0), zone)


def clock(value: str) -> time:
    """`17:00`; raises `ValueError` with a sentence."""
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value, re.ASCII):
        raise ValueError("is a time of day like 17:00")
    return time.fromisoformat(value)


def span(value: str) -> timedelta:
    """`PT1H`, `PT15M`, `P1D`, at most four weeks; raises `ValueError` with a sentence."""
    parts = _DURATION.fullmatch(value.upper())
    numbers = [int(part or 0) for part in parts.groups()] if parts else [0, 0, 0]
    found = timedelta(days=numbers[0], hours=numbers[1], minutes=numbers[2])
    if not timedelta(0) < found <= timedelta(days=28):
        raise ValueError("is a duration like PT1H, PT15M or P1D, at most P28D")
    return found

"""Machine-written dates: ISO 8601 and everything that sites print where ISO 8601 was asked for.

Seen in real markup: unpadded parts and a decimal offset (`2024-5-24T19:00+5.5:00`), the hour written twice
(`2019-9-18T10-10-00-00`, EventON), one `:00` too many (`19:00:00:00+00:00`), a plus sign lost in an address
(`19:00:00 02:00`), epoch numbers, `8.30 p.m.`. What a person would print is read by `scrapers.dates.printed`.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

EARLIEST, LATEST = 1900, 2200
"""Years outside are slips of the keyboard or empty database fields."""

LONGEST = 80
"""Characters of a date that are looked at."""

_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212\u00a0\u202f", "------  ")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "date": r"(?P<y>\d{4})(?:-(?P<ordinal>\d{3})(?!\d)|-?[Ww](?P<week>\d{2})(?:-?(?P<weekday>[1-7]))?"
        r"|(?P<m>\d{2})(?P<d>\d{2})(?!\d(?!\d{3}(?:\d\d)?\b))|[-/.](?P<m2>\d{1,2})[-/.](?P<d2>\d{1,2})(?!\d))",
        "joint": r"\s*(?:[Tt@,_]|\bat\b)\s*|\s+|:(?=\d{2}:)|(?<=\d{8})(?=\d{4,6}\b)",
        "twice": r"(?P<h>\d{1,2})-(?P<again>\d{1,2})-(?P<min>\d{2})-(?P<s>\d{2})(?!\d)",
        "compact": r"(?P<h>\d{2})(?P<min>\d{2})(?P<s>\d{2})?(?![\d:])",
        "clock": r"(?P<h>\d{1,2})"
        r"(?:(?P<sep>\s?[hH]\s?|[:.-])(?P<min>\d{1,2})(?:(?P=sep)(?P<s>\d{2})(?::00)?)?(?:[.,]\d+)?)?"
        r"(?:\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?|\s?(?P<mark>[hH]\b|Uhr\b))?",
        "named": r"(?:noon|midday)\b",
        "zone": r"\s*(?:(?P<utc>[Zz]|UTC|GMT)?(?P<sign>[+-])(?P<zh>\d{1,2})"
        r"(?:\.(?P<part>\d{1,2})|:?(?P<zm>\d{2})|:(?P<zm1>\d)(?!\d))?(?::\d{2})?|(?P<zulu>[Zz]|UTC|GMT)\b"
        r"|(?<=\d{2}:\d{2}:\d{2}) (?P<lost>\d{2}):(?P<lostm>\d{2})$)",
        "iana": r"\s*\[(?P<name>[A-Za-z]+(?:/[A-Za-z0-9_+-]+)*)\]",
        "duration": r"-?P(?:(?P<w>\d+(?:[.,]\d+)?)W)?(?:(?P<d>\d+(?:[.,]\d+)?)D)?"
        r"(?:T(?:(?P<h>\d+(?:[.,]\d+)?)H)?(?:(?P<m>\d+(?:[.,]\d+)?)M)?(?:(?P<s>\d+(?:[.,]\d+)?)S)?)?$",
    }
    return re.compile(known[name])


def read_iso(text: str) -> datetime | date | None:
    """A date, or a date and a time of day, or `None` when it is neither.

    Aware when an offset, `Z` or a bracketed IANA zone is given; naive wall time otherwise. Epoch seconds and
    milliseconds give UTC. `0000-00-00`, `1970-01-01` and years far away are empty fields, so `None`.
    """
    if len(text) in (19, 25) and text[10] == "T" and text[4] == "-" and text[19:20] in ("", "+", "-"):
        try:
            exact = datetime.fromisoformat(text)
        except ValueError:
            pass
        else:
            return exact if EARLIEST <= exact.year <= LATEST and text[:10] != "1970-01-01" else None
    text = text[:LONGEST].translate(_DASHES).strip()
    if text.isascii() and text.isdigit() and len(text) in (10, 13):
        return _from_epoch(int(text))
    found = _pattern("date").match(text)
    day = _day(found) if found else None
    if found is None or day is None:
        return None
    joint = _pattern("joint").match(text, found.end())
    read = _clock_at(text, joint.end()) if joint else None
    if read is None:
        return None if text[found.end() : found.end() + 1].isalnum() and not joint else day
    clock, at = read
    return _joined(day, clock, _zone_at(text, at))


def read_clock(text: str) -> time | None:
    """A time of day alone: `19:00`, `1900`, `8am`, `8.30 p.m.`, `20h30`, `19:00:00-08:00` (then aware)."""
    text = text[:LONGEST].translate(_DASHES).strip()
    text = text[1:] if text[:1] in "Tt" and text[1:2].isdigit() else text
    read = None if _pattern("date").match(text) else _clock_at(text, 0)
    if read is None or read[0] >= timedelta(days=1) or (text[: read[1]].isdigit() and read[1] < 4):
        return None  # a bare number is a day or a room as well as an hour
    zone = _zone_at(text, read[1])
    return (datetime(EARLIEST, 1, 1, tzinfo=zone) + read[0]).timetz()


def read_duration(text: str) -> timedelta | None:
    """An ISO 8601 duration of weeks, days and hours; `None` when empty, negative or not one."""
    found = _pattern("duration").match(text[:LONGEST].strip().upper())
    if not found or text.strip().startswith("-"):
        return None
    number = {name: float((value or "0").replace(",", ".")) for name, value in found.groupdict().items()}
    hours = {"hours": number["h"], "minutes": number["m"], "seconds": number["s"]}
    try:
        span = timedelta(weeks=number["w"], days=number["d"], **hours)
    except OverflowError:
        return None
    return span if timedelta() < span < timedelta(days=400) else None


def _from_epoch(number: int) -> datetime | None:
    seconds = number / 1000 if number >= 10**12 else number
    moment = datetime.fromtimestamp(seconds, UTC).replace(microsecond=0)
    return moment if 1990 <= moment.year <= LATEST else None


def _day(found: re.Match[str]) -> date | None:
    """The calendar day of a `date` match; month and day the wrong way round are put right."""
    part = found.groupdict()
    year = int(part["y"])
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        if part["ordinal"]:
            return datetime.strptime(f"{year}{part['ordinal']}", "%Y%j").date()  # noqa: DTZ007 - a day has no zone
        if part["week"]:
            return date.fromisocalendar(year, int(part["week"]), int(part["weekday"] or 1))
        month, day = int(part["m"] or part["m2"]), int(part["d"] or part["d2"])
        month, day = (day, month) if month > 12 >= day else (month, day)
        chosen = date(year, month, day)
    except ValueError:
        return None
    return None if chosen == date(1970, 1, 1) else chosen


def _clock_at(text: str, at: int) -> tuple[timedelta, int] | None:
    """The time of day at an offset (up to and with 24:00), and where it ends."""
    for name in ("twice", "compact", "clock", "named"):
        found = _pattern(name).match(text, at)
        if found is None:
            continue
        part = found.groupdict()
        if name == "named":
            return timedelta(hours=12), found.end()
        span = _time_of_day(part)
        return (span, found.end()) if span is not None else None
    return None


def _time_of_day(part: dict[str, str | None]) -> timedelta | None:
    hour, minute, second = int(part["h"] or 0), int(part.get("min") or 0), int(part.get("s") or 0)
    if part.get("again") and int(part["again"] or 0) % 12 != hour % 12:
        # Not the hour twice after all: hour, minute, second and something else.
        minute, second = int(part["again"] or 0), minute
    if half := part.get("half"):
        hour = hour % 12 + (12 if half in "Pp" else 0) if hour <= 12 else hour
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        return None
    return timedelta(hours=hour, minutes=minute, seconds=min(second, 59))


def _zone_at(text: str, at: int) -> tzinfo | None:
    """The offset at a place in the text, a following `[Europe/Berlin]` preferred to it."""
    found = _pattern("zone").match(text, at)
    named = _pattern("iana").match(text, found.end() if found else at)
    if named:
        try:
            return ZoneInfo(named["name"])
        except (KeyError, ValueError, OSError):
            return None
    if not found:
        return None
    if found["zulu"]:
        return UTC
    minutes = int(found["zm"] or (found["zm1"] or "0") + "0" or 0)
    if found["lost"]:
        return _offset("+", int(found["lost"]), int(found["lostm"]))
    if found["part"]:
        minutes = round(float(f"0.{found['part']}") * 60)
    return _offset(found["sign"], int(found["zh"]), minutes)


def _offset(sign: str, hours: int, minutes: int) -> tzinfo | None:
    if hours > 14 or minutes > 59:
        return None
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(-span if sign == "-" else span) if span else UTC


def _joined(day: date, clock: timedelta, zone: tzinfo | None) -> datetime:
    """Day and time of day as one moment; 24:00 is the next day's midnight."""
    return datetime(day.year, day.month, day.day, tzinfo=zone) + clock

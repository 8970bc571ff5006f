"""The moments of somebody's records, in the forms that programs and people write them.

"2027-02-11T19:00"   1802372400   [2027, 2, 11, 19, 0]   "/Date(1802372400000)/"   "11.02.2027 19:00"
{"date": "2027-02-11", "time": "19:00:00"}   {"$date": …}   {"_seconds": …}   "19 de febrero 21:00 hrs."
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any

from scrapers.dates.iso import read_clock, read_iso
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.when import When

LONGEST = 80
"""Characters of a text that may be a moment; longer ones are sentences."""

_WRAPPED = ("iso", "dateTime", "datetime", "local", "value", "_seconds", "seconds", "startDate",
            "start")  # fmt: skip
"""Names under which databases keep the one moment of an object: Parse, Firestore, Drupal, Notion."""

_DAYS = ("date", "localDate", "day")
_CLOCKS = ("time", "localTime", "hour", "clock")


@dataclass(frozen=True, slots=True)
class Habit:
    """How a list writes its days: near which day it was fetched, and whether the month stands first."""

    near: date
    month_first: bool = False


@cache
def _pattern(name: str) -> re.Pattern[str]:
    known = {
        "figures": r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b[T,]?\s*",
        "net": r"/Date\((\d{9,14})(?:[+-]\d{4})?\)/",
        "machine": r"\s*\d{4}-?\d\d-?\d\d(?!\d)|\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\s*\d{10,14}\s*$",
        "unit": r"(?i)(?<=\d)\s{0,3}(?:hrs?|horas|uhr|uur|h)\.?$",
        "half": r"(?i)\d\s?[ap]\.?m\b",
    }
    return re.compile(known[name])


def read_moment(value: Any, habit: Habit) -> datetime | date | None:
    """The one moment a value tells, `None` where it tells none or several."""
    if isinstance(value, dict):
        return _of_parts(value, habit)
    if isinstance(value, list):
        return _of_numbers(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value)[: LONGEST + 1].strip()
    if len(text) > LONGEST:
        return None
    if found := _pattern("net").fullmatch(text):
        return read_iso(found[1].zfill(10))
    if _pattern("machine").match(text):
        return _whole(read_iso(text.split(".")[0] if re.fullmatch(r"\d{10,13}\.\d+", text) else text))
    return _printed(text, habit)


def last_day(value: Any, habit: Habit) -> datetime | date | None:
    """The end of a span of days that one text tells: `21 al 24 de mayo`."""
    when = _when(value, habit) if isinstance(value, str) and len(value) <= LONGEST else None
    return when.end if when else None


def read_hours(value: Any) -> tuple[time, time | None] | None:
    """A time of day, and the one until which it lasts if it tells that too."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = str(value)[: LONGEST + 1].strip()
    if not 2 <= len(text) <= LONGEST or _pattern("machine").match(text) or _pattern("figures").match(text):
        return None
    found = find_times(text)
    if len(found) == 1 and found[0].end is not None:
        return _time(found[0].start), _time(found[0].end)
    clock = (
        read_clock(text)
        or read_clock(_pattern("unit").sub("", text))
        or (_time(found[0].start) if len(found) == 1 else None)
    )
    return (clock.replace(tzinfo=None), None) if clock else None


def month_first(texts: Iterable[str]) -> bool:
    """Whether days in figures put the month first: some day tells, else the hours do, if they are `7 PM`."""
    halves = False
    first = second = False
    slashes = 0
    for text in texts:
        halves = halves or _pattern("half").search(text[:LONGEST]) is not None
        if found := _pattern("figures").match(text[:LONGEST]):
            first, second = first or int(found[1]) > 12, second or int(found[3]) > 12
            slashes += found[2] == "/"
    return not first and (second or (halves and slashes > 0))


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _whole(read: datetime | date | None) -> datetime | date | None:
    return read.replace(microsecond=0) if isinstance(read, datetime) else read


def _printed(text: str, habit: Habit) -> datetime | date | None:
    """A day as people write it, in figures or words."""
    if found := _pattern("figures").match(text):
        month, day = (found[1], found[3]) if habit.month_first else (found[3], found[1])
        rest = text[found.end() :].strip()
        hours = read_hours(rest) if rest else None
        return _whole(
            read_iso(f"{found[4]}-{int(month):02}-{int(day):02}" + (f"T{hours[0]}" if hours else ""))
        )
    when = _when(text, habit)
    return when.start if when else None


def _when(text: str, habit: Habit) -> When | None:
    if not any(map(str.isdigit, text)) or not any(map(str.isalpha, text)):
        return None
    whens = find_whens(text, near=habit.near)
    return whens[0] if len(whens) == 1 else None


def _of_numbers(value: list[Any]) -> datetime | date | None:
    """A list of the year, the month, the day and so on, as Java's tools write it."""
    if not 3 <= len(value) <= 7 or not all(type(one) is int for one in value) or not 1990 <= value[0] <= 2200:
        return None
    try:
        return date(*value[:3]) if len(value) == 3 else datetime(*value[:3], *[*value[3:6], 0, 0, 0][:3])  # noqa: DTZ001 - a wall clock
    except ValueError:
        return None


def _of_parts(value: dict[str, Any], habit: Habit) -> datetime | date | None:
    """The moment of an object that holds it whole, or its day and its hour apart."""
    day = next((value[name] for name in _DAYS if value.get(name)), None)
    if day is None:
        kept = next((value[name] for name in _WRAPPED if value.get(name)), None)
        return read_moment(kept, habit) if kept is not None and not isinstance(kept, list) else None
    moment = read_moment(day, habit) if not (isinstance(day, int) and day <= 31) else _of_fields(value)
    if moment is None or isinstance(moment, datetime):
        return moment
    clock = _clock_of(value)
    return datetime.combine(moment, clock) if clock else moment


def _of_fields(value: dict[str, Any]) -> date | None:
    try:
        return date(int(value["year"]), int(value["month"]), int(value["day"]))
    except (KeyError, TypeError, ValueError):
        return None


def _clock_of(value: dict[str, Any]) -> time | None:
    """The hour beside a day, whole or in its own parts: `{"hour": "7", "minutes": "30", "ampm": "PM"}`."""
    told = next((str(value[name]) for name in _CLOCKS if value.get(name) not in (None, "", [], {})), None)
    if told is None:
        return None
    minutes = next((str(value[name]) for name in ("minutes", "minute") if name in value), "")
    if minutes.isdigit() and told.isdigit():
        told = f"{told}:{minutes.zfill(2)} {value.get('ampm', '')}".strip()
    hours = read_hours(told)
    return hours[0] if hours else None

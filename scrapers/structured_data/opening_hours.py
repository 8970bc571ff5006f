"""Opening hours as schema.org writes them: `Mo-Fr 10:00-18:00`, and OpeningHoursSpecification.

https://schema.org/openingHours, https://schema.org/OpeningHoursSpecification. Days are Monday 0 to Sunday 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from scrapers.dates.iso import read_clock, read_iso

_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_EVERY = frozenset(range(7))
_LINE = re.compile(
    r"\s*(?P<days>[A-Za-z][A-Za-z,\s–-]*?)?[\s:]*(?P<times>\d{1,2}[:.]\d\d.*|24/7|closed|off)?\s*$"
)
_SPAN = re.compile(r"(\d{1,2})[:.](\d\d)\s*(?:-|–|to)\s*(\d{1,2})[:.](\d\d)")


@dataclass(frozen=True, slots=True)
class Hours:
    """Open on these weekdays from `opens` to `closes`, which after midnight is the next day.

    `opens` is `None` when the place is closed then; `first`/`last` bound the days (inclusive), and make the
    hours those of special days, which take the place of the usual ones.
    """

    days: frozenset[int]
    opens: time | None
    closes: time | None
    first: date | None = None
    last: date | None = None


def read_lines(lines: Iterable[object]) -> list[Hours]:
    """Hours written as text, one rule a line; a line that cannot be read gives nothing."""
    return [hours for line in lines for hours in _read_line(str(line))]


def read_specification(told: Any) -> Hours | None:
    """One OpeningHoursSpecification as JSON; equal or missing times mean closed."""
    if not isinstance(told, Mapping):
        return None
    named = told.get("dayOfWeek")
    days = {
        at for one in (named if isinstance(named, list) else [named]) if (at := _day(_name(one))) is not None
    }
    opens, closes = (read_clock(str(told.get(name) or "")) for name in ("opens", "closes"))
    first, last = (_date(told.get(name)) for name in ("validFrom", "validThrough"))
    if not days and not first:
        return None
    closed = opens is None or closes is None or opens == closes
    return Hours(
        frozenset(days) or _EVERY, None if closed else opens, None if closed else closes, first, last
    )


def open_on(day: date, rules: Iterable[Hours]) -> list[Hours]:
    """When the place is open on a day, in order; a rule for special days silences the usual ones."""
    fitting = [
        rule for rule in rules
        if day.weekday() in rule.days and (rule.first or day) <= day <= (rule.last or day)
    ]  # fmt: skip
    special = [rule for rule in fitting if rule.first or rule.last]
    told = {(rule.opens, rule.closes): rule for rule in special or fitting if rule.opens}
    return sorted(told.values(), key=lambda rule: rule.opens or time())


def days_between(first: date, last: date) -> list[date]:
    """Each day from the first to the last, at most a year."""
    return [first + timedelta(days=ahead) for ahead in range(min((last - first).days, 366) + 1)]


def _read_line(line: str) -> list[Hours]:
    found = _LINE.match(line[:200])
    if found is None or not (found["days"] or found["times"]):
        return []
    days = _days(found["days"] or "")
    times = (found["times"] or "").strip()
    if times == "24/7":
        return [Hours(_EVERY, time(0), time(0))]
    if not days:
        return []
    spans = [(_clock(*span[:2]), _clock(*span[2:])) for span in _SPAN.findall(times)]
    return [Hours(days, opens, closes) for opens, closes in spans if opens is not None and closes is not None]


def _days(said: str) -> frozenset[int]:
    """`Mo,We-Fr` → those days; a span may go over Sunday. Without a day, every day."""
    if not said.strip():
        return _EVERY
    days: set[int] = set()
    for part in re.split(r"[,\s]+(?![–-])", re.sub(r"\s*[–-]\s*", "-", said.strip())):
        first, _, last = part.partition("-")
        start, end = _day(first), _day(last or first)
        if start is None or end is None:
            return frozenset()
        days |= {(start + ahead) % 7 for ahead in range((end - start) % 7 + 1)}
    return frozenset(days)


def _day(name: str) -> int | None:
    """A weekday by its first two letters, with or without schema.org before it."""
    short = re.split(r"[/#:]", name.strip())[-1][:2].casefold()
    return _DAYS.index(short) if short in _DAYS else None


def _name(told: Any) -> str:
    return str(told.get("@id") or told.get("name") or "") if isinstance(told, Mapping) else str(told or "")


def _clock(hour: str, minute: str) -> time | None:
    """`24:00` is midnight."""
    return time(int(hour) % 24, int(minute)) if int(hour) <= 24 and int(minute) < 60 else None


def _date(told: Any) -> date | None:
    read = read_iso(str(told)) if told else None
    return date(read.year, read.month, read.day) if read else None

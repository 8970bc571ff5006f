"""Days told without their month: `Friday 16th`, `Sat 17`, as a festival's programme heads its days.

The weekdays give the month away. Which one is asked of the dates the page prints elsewhere ("16–18 May"),
then of the edition, then of the months around the visit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from statistics import median

from scrapers.dates.printed import find_whens
from scrapers.dates.short_weekdays import short_weekdays
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.dates.words import base_language, fold, months, weekdays
from scrapers.programme_words.line_words import is_hours
from scrapers.programmes.line_dates import LONGEST_ROW
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

LONGEST_HEAD = 28
"""Characters of a line that is a day and nothing else."""

FEWEST_DAYS = 2
"""Different days that give their month away; one weekday agrees with a month too easily."""

SHORT = 2
"""Letters of the shortest names of weekdays."""

FEWEST_SHORT = 3
"""Different ones that are a week and not words (`me`, `sa`) before a number."""

MARCH_TOO = ("fr", "es", "it")
"""Languages whose short Tuesday is March to others: `Mar 21` beside `Lun 20`."""

MONTHS_AHEAD = 10

LARGER = 1.25
"""Of the usual letters of a print: those of its heading."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    weekday = r"(?P<weekday>[^\W\d_]{2,}(?:-feira)?)"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?"
    known = {
        "month": r"(?P<month>[^\W\d_]{3,})(?:\s(?:de|del))?,?\s(?P<year>20\d\d)",
        "weekday first": rf"\W*{weekday}[.,|:]?\s*(?:(?:the|den|der|le|el|il|dia)\s)?{day}\W*",
        # "Fri 5, 19:00 Mixer", "VE 5 21h Cine-club", and not "Fri 9-17" or "Fri 9.30".
        "row": rf"\W*{weekday}[.,]?\s+{day}"
        r"(?=[\s,|:–—-]+\D|[,|:]?\s+(?:[–—-]\s+)?\d{1,2}\s?(?:[:.h]\s?\d\d|[ap]\.?m|h\b|uhr\b))",
        "day first": rf"\W*{day}\s*[.,|:]?\s*{weekday}\W*",
    }
    return re.compile(known[name], re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that is, or begins with, a weekday and the number of a day; `end` is where these end."""

    at: int
    end: int
    weekdays: frozenset[int]
    day: int


def with_found_months(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines with a date in place of each day whose month is found out."""
    mended = list(lines)
    names: set[int] = set()
    for kind in (_whole, _row):
        matches = [(at, match) for at, line in enumerate(lines) if (match := kind(line.text))]
        short = _short_weekdays(match for _, match in matches)
        heads = [head for at, match in matches if (head := _head(at, match, around, short))]
        if len({(head.weekdays, head.day) for head in heads}) < FEWEST_DAYS:
            for head in heads:
                if (named := _in_month_above(lines, head, around.near)) is not None:
                    mended[head.at] = _mended(lines[head.at], head, named)
                    names.add(head.at - 1)
            continue
        days: list[date] = []
        for head, found in zip(heads, _days(heads, lines, around), strict=False):
            mended[head.at] = _mended(lines[head.at], head, found)
            days.append(found)
        for head in _like_months(lines, heads) if days else ():
            beside = [
                day for day in _week_around(days) if day.day == head.day and day.weekday() in head.weekdays
            ]
            if len(beside) == 1:
                mended[head.at] = _mended(lines[head.at], head, beside[0])
        break
    return [line for at, line in enumerate(mended) if at not in names]


def _in_month_above(lines: Sequence[Line], head: _Head, near: date) -> date | None:
    """The day of a head right below the name of its month: `January`, `Thursday 29`."""
    above = lines[head.at - 1] if head.at else None
    number = months().get(fold(above.text.strip(" .:"))) if above else None
    if above is None or number is None or above.path[:-2] != lines[head.at].path[:-2]:
        return None
    years = (near.year - 1, near.year, near.year + 1)
    found = (_on(date(year, number, 1), head) for year in years)
    return min((day for day in found if day), key=lambda day: abs(day - near), default=None)


def _mended(line: Line, head: _Head, day: date) -> Line:
    return replace(line, text=f"{day.isoformat()}{line.text[head.end :]}")


def _like_months(lines: Sequence[Line], heads: Sequence[_Head]) -> Iterator[_Head]:
    """Heads whose weekday is a month elsewhere, where the others are of a language that means the weekday."""
    sure = {head.at: _whole(lines[head.at].text) for head in heads}
    words = {fold(found["weekday"]) for found in sure.values() if found}
    known = next((names for name in MARCH_TOO if words <= (names := weekdays(name)).keys()), {})
    for at, line in enumerate(lines if words else ()):
        found = _whole(line.text) if at not in sure else None
        if found and (meant := known.get(fold(found["weekday"]))):
            yield _Head(at, found.end(), meant, int(found["day"]))


def _week_around(days: Sequence[date]) -> list[date]:
    first, last = min(days) - timedelta(days=6), max(days) + timedelta(days=6)
    return [first + timedelta(days=at) for at in range((last - first).days + 1)]


def _whole(text: str) -> re.Match[str] | None:
    """The day that a line is, if it is nothing else."""
    if len(text) > LONGEST_HEAD or not any(map(str.isdigit, text)):
        return None
    return _pattern("weekday first").fullmatch(text) or _pattern("day first").fullmatch(text)


def is_bare_day(text: str) -> bool:
    """Whether words are a weekday and the number of a day and nothing else."""
    found = _whole(text)
    return found is not None and 1 <= int(found["day"]) <= 31 and fold(found["weekday"]) in weekdays()


def _row(text: str) -> re.Match[str] | None:
    """The day that a row with an hour begins with."""
    found = _pattern("row").match(text) if len(text) <= LONGEST_ROW else None
    if found is None or is_hours(text) or not find_times(text[found.end() :]):
        return None
    return found


def _short_weekdays(heads: Iterable[re.Match[str]]) -> Mapping[str, frozenset[int]]:
    """What two letters mean in a list of them (`ME 3`, `JE 4`, `VE 5`) that other names do not explain."""
    words = {word for head in heads if len(word := fold(head["weekday"])) == SHORT}
    if len(words) < FEWEST_SHORT or words <= weekdays().keys():
        return {}
    return next((names for names in short_weekdays() if words <= names.keys()), {})


def _head(
    at: int, found: re.Match[str], around: Surroundings, short: Mapping[str, frozenset[int]]
) -> _Head | None:
    if not 1 <= int(found["day"]) <= 31:
        return None
    word = fold(found["weekday"])
    meant = short.get(word) or weekdays(base_language(around.language)).get(word) or weekdays().get(word)
    if meant is None or _whens(found.string, around):
        return None  # "Mar 2" is a day of March
    return _Head(at, found.end(), meant, int(found["day"]))


def _whens(text: str, around: Surroundings) -> list[When]:
    return find_whens(text, near=around.near, language=around.language, dates=around.dates)


def _days(heads: Sequence[_Head], lines: Sequence[Line], around: Surroundings) -> list[date]:
    """The calendar day of each head, all within a month of each other; nothing when no month agrees."""
    printed = _printed(lines, around)
    for known in (printed, _around_edition(around), _around_visit(around.near)):
        found = [days for first in known if (days := _from(first, heads))]
        found = found if known is printed else [days for days in found if _ascend(days)]
        if found:
            return min(found, key=lambda days: _distance(days, around.near))
    return []


def _ascend(days: Sequence[date]) -> bool:
    """Whether days follow each other; tabs may name them before the headings do."""
    in_order = list(dict.fromkeys(days))
    return in_order == sorted(in_order)


def _from(first: date, heads: Sequence[_Head]) -> list[date]:
    """The days of the heads, in the month that begins on a day or in the one after it."""
    found = []
    for head in heads:
        possible = [_on(first, head), _on(_next_month(first), head)]
        day = next((day for day in possible if day), None)
        if day is None:
            return []
        found.append(day)
    near_by = max(found) - min(found) < timedelta(days=31)
    return found if near_by and min(found).month == first.month else []


def _on(first: date, head: _Head) -> date | None:
    day = first + timedelta(days=head.day - 1)
    return day if day.month == first.month and day.weekday() in head.weekdays else None


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _distance(days: Sequence[date], near: date) -> int:
    """How unlikely days are: those past are told of more rarely than those to come.

    All of them count: in most years the days of March have the weekdays of those of February.
    """
    return sum(apart if (apart := (day - near).days) >= 0 else -6 * apart for day in days)


def _printed(lines: Sequence[Line], around: Surroundings) -> list[date]:
    """The months of the days that the page prints in full, and those its headings name with their year."""
    found: set[date] = set()
    printed = [line.size for line in lines if line.size]
    large = LARGER * median(printed) if printed else 0.0
    for line in lines:
        if len(line.text) > LONGEST_ROW:
            continue
        found |= {when.start_on.replace(day=1) for when in _whens(line.text, around)}
        if 0 < line.level < 7 or (large and line.size >= large):
            found |= set(_named_months(line.text))
    return sorted(found)


def _named_months(text: str) -> Iterator[date]:
    """`Encuentros – marzo 2027`: the months a heading is about."""
    for found in _pattern("month").finditer(text):
        if (number := months().get(fold(found["month"]))) is not None:
            yield date(int(found["year"]), number, 1)


def _around_edition(around: Surroundings) -> list[date]:
    return _months(around.dates[0].replace(day=1), 2) if around.dates else []


def _around_visit(near: date) -> list[date]:
    return _months((near.replace(day=1) - timedelta(days=1)).replace(day=1), MONTHS_AHEAD)


def _months(first: date, count: int) -> list[date]:
    found = [first]
    while len(found) < count:
        found.append(_next_month(found[-1]))
    return found

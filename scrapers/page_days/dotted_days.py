"""Days with a dot: `FRI 9.10` in America puts the month first, `ven 17.7 — 9.30` has a dotted hour.

`04.03` alone in a cell is a day where a list of such ascends beside hours. A dot puts the day first
everywhere else. Only a page that prints one which cannot be read so, `MON 9.13`, is read otherwise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line

FEWEST = 3
"""So many days of a page show which number is the month."""

FEWEST_IN_TURN = 4
"""So many days that follow one another are no hours."""

SHORTEST_MONTH = 28

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@cache
def _pattern() -> re.Pattern[str]:
    """A weekday and two numbers, compiled when first wanted."""
    return re.compile(
        r"(?<!\w)(?P<weekday>(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|urday)?)(?P<gap>[.,]?\s+)"
        r"(?P<first>\d{1,2})\.(?P<second>\d{1,2})(?![\d.])",
        re.IGNORECASE,
    )


_DOTTED = frozenset(("de", "it", "fr", "cs", "sk", "pl", "fi", "no", "da", "sl", "et", "ro", "ru", "tr"))
"""Languages in which `04.03` is a day; elsewhere it is a number or an hour."""


def with_months_named(lines: Sequence[Line]) -> list[Line]:
    """The lines with the month of such days in letters, where the page shows that it comes first."""
    lines = [_beside_hour(line) for line in lines]
    found = [match for line in lines for match in _pattern().finditer(line.text)]
    pairs = [(int(one["first"]), int(one["second"])) for one in found]
    if len(pairs) < FEWEST or not all(1 <= month <= 12 and 1 <= day <= 31 for month, day in pairs):
        return list(lines)
    # "Mon 9.30" is an hour, and a page of hours prints fives and tens only.
    if max(day for _, day in pairs) <= 12 or not any(day % 5 for _, day in pairs):
        return list(lines)
    return [replace(line, text=_pattern().sub(_named, line.text)) for line in lines]


def with_slashed_days(lines: Sequence[Line]) -> list[Line]:
    """The lines, `1/25` at the beginning of rows with the month in letters where a list of such ascends.

    Two numbers alone may be a half or a score: a list of them in which one is no month is one of days, and so
    is one that the markup calls dates, `05 / 08`, `06 / 08`: read one way they are days of one week.
    """
    rows: dict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.text[:1].isdigit() and (found := _slashed().match(line.text)):
            rows[line.sign].append((at, found))
    mended = list(lines)
    for found_rows in rows.values():
        pairs = [(int(found["first"]), int(found["second"])) for _, found in found_rows]
        order = _order(pairs) if len(pairs) >= FEWEST else None
        if not order and all(_named_date().search(lines[at].names) for at, _ in found_rows):
            order = _order_of_week(pairs) if len(pairs) >= FEWEST else None
        for at, found in found_rows if order else ():
            last = f" – {_in_letters(found['third'], found['fourth'], order)}" if found["third"] else ""
            first = _in_letters(found["first"], found["second"], order)
            mended[at] = replace(lines[at], text=f"{first}{last}{lines[at].text[found.end() :]}")
    return mended


def with_days_in_turn(lines: Sequence[Line]) -> list[Line]:
    """The lines, `03-08` and nothing else with the month in letters where each is the day after the last.

    Hours from and to, which are set alike, do not follow one another so.
    """
    rows = [(at, found) for at, line in enumerate(lines) if (found := _hyphened().fullmatch(line.text))]
    pairs = [(int(found["first"]), int(found["second"])) for _, found in rows]
    mended = list(lines)
    for order, days in (("day first", pairs), ("month first", [pair[::-1] for pair in pairs])):
        if len(pairs) < FEWEST_IN_TURN or not all(map(_is_next, days, days[1:])):
            continue
        for at, found in rows:
            mended[at] = replace(lines[at], text=_in_letters(found["first"], found["second"], order))
        break
    return mended


def _is_next(day: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a day of a month is followed by the next, or by the first of the next month."""
    if not (1 <= day[0] <= 31 and 1 <= day[1] <= 12):
        return False
    first = day[0] >= SHORTEST_MONTH and after == (1, day[1] % 12 + 1)
    return after == (day[0] + 1, day[1]) or first


@cache
def _hyphened() -> re.Pattern[str]:
    """Two numbers of two figures that are a line, compiled when first wanted."""
    return re.compile(r"(?P<first>\d\d)-(?P<second>\d\d)")


def _in_letters(one: str, two: str, order: str | None) -> str:
    month, day = (int(one), int(two)) if order == "month first" else (int(two), int(one))
    return f"{_MONTHS[month - 1]} {day}" if 1 <= month <= len(_MONTHS) else f"{one}/{two}"


@cache
def _slashed() -> re.Pattern[str]:
    """Two numbers that begin a row, compiled when first wanted."""
    return re.compile(
        r"(?P<first>\d{1,2})\s?/\s?(?P<second>\d{1,2})\*?"
        r"(?:\s?(?:[–—-]|to|au|al|a|bis|t/m)\s?(?P<third>\d{1,2})/(?P<fourth>\d{1,2}))?(?=\s*$|\s*[:,–—(]|\s+-?\s*[^\W\d])"
    )


def with_dotted_days(lines: Sequence[Line], language: str | None) -> list[Line]:
    """The lines, `04.03` and nothing else with the month in letters where a list of such ascends.

    Each stands right before an hour, so that none is an hour or a price itself.
    """
    mended = list(lines)
    if (language or "")[:2].casefold() not in _DOTTED:
        return mended
    rows: dict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for at, line in enumerate(lines):
        if found := _alone().fullmatch(line.text):
            rows[line.sign].append((at, found))
    for found_rows in rows.values():
        pairs = [(int(found["first"]), int(found["second"])) for _, found in found_rows]
        timed = all(find_times(line.text) for at, _ in found_rows for line in lines[at + 1 : at + 2])
        if len(pairs) < FEWEST or not timed or _order(pairs) != "day first":
            continue
        for (at, _), (day, month) in zip(found_rows, pairs, strict=True):
            mended[at] = replace(lines[at], text=f"{day} {_MONTHS[month - 1]}")
    return mended


@cache
def _alone() -> re.Pattern[str]:
    """Two numbers that are a line, compiled when first wanted."""
    return re.compile(r"(?P<first>\d{1,2})\.(?P<second>\d{1,2})")


def _order(pairs: Sequence[tuple[int, int]]) -> str | None:
    """Which number of the pairs is the month, where that can only be read one way."""
    for name, days in (("month first", list(pairs)), ("day first", [pair[::-1] for pair in pairs])):
        if _ascend(days) and any(day > 12 for _, day in days):
            return name
    return None


def _ascend(days: Iterable[tuple[int, int]]) -> bool:
    """Whether months with their days follow each other, from one year into the next perhaps."""
    days = list(days)
    fit = all(1 <= month <= 12 and 1 <= day <= 31 for month, day in days)
    return fit and sum(two < one for one, two in pairwise(days)) <= 1


def _order_of_week(pairs: Sequence[tuple[int, int]]) -> str | None:
    """Which number is the month, where all then are days of one, and read otherwise one day of several."""
    months, days = ({pair[side] for pair in pairs} for side in (0, 1))
    if len(months) == 1 < len(days) and _ascend(pairs):
        return "month first"
    return "day first" if len(days) == 1 < len(months) and _ascend(pair[::-1] for pair in pairs) else None


@cache
def _named_date() -> re.Pattern[str]:
    """What an element that holds a day is called, compiled when first wanted."""
    return re.compile(r"(?:^|[\s_-])(?:date|datum|day|tag|jour|fecha|data|dato)(?=$|[\s_-])")


def _beside_hour(line: Line) -> Line:
    """The line with the month in letters, where weekday, day and month stand before a dotted hour."""
    found = _before_hour().search(line.text) if line.text.count(".") > 1 else None
    if (
        found is None
        or fold(found["weekday"]) not in weekdays()
        or not 1 <= int(found["month"]) <= len(_MONTHS)
    ):
        return line
    named = f"{found['day']} {_MONTHS[int(found['month']) - 1]}"
    return replace(line, text=line.text[: found.start("day")] + named + line.text[found.end("month") :])


@cache
def _before_hour() -> re.Pattern[str]:
    """`ven 17.7 — 9.30`, compiled when first wanted."""
    return re.compile(
        r"(?<!\w)(?P<weekday>[^\W\d_]{2,})\.?,?\s(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)(?=\.?\s*[,|–—-]?\s+"
        r"(?:ore |um |h )?[012]?\d\.[0-5]\d(?!\d))",
        re.IGNORECASE,
    )


def _named(match: re.Match[str]) -> str:
    return f"{match['weekday']}{match['gap']}{_MONTHS[int(match['first']) - 1]} {int(match['second'])}"

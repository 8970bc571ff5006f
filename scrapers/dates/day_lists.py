"""Lists of days that are of one year, or go on behind New Year: `12.03. | 23.04. | 12.11.2026`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

from scrapers.dates.day import Day
from scrapers.dates.when import When

FEWEST = 3
"""Days in turn that make a list whose year stands behind the last: of two, one may be of any year."""


@cache
def _between() -> re.Pattern[str]:
    """What parts days of a list, compiled when first wanted: a sign, a word for "and", one line's end."""
    words = "and|und|et|y|e|en|og|och|ja|i|sowie|plus"
    return re.compile(rf"\s?(?:[,;|·•&+]\s?(?:(?:{words})\s)?|(?:{words})\s|/\s)\s?")


def dashes_read(folded: str) -> str:
    """A folded text, as long as it was, with days in turn that dashes part as a list: `13-14-15 June`."""
    return _dashed().sub(_with_slashes, folded) if "-" in folded else folded


@cache
def _dashed() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,:/-])\d{1,2}(?:\s?-\s?\d{1,2}){2,6}(?=\.?\s[^\W\d_]{3})")


def _with_slashes(found: re.Match[str]) -> str:
    numbers = [int(number) for number in re.findall(r"\d+", found[0])]
    in_turn = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return found[0].replace("-", "/") if in_turn else found[0]


def with_years_of_lists(days: Sequence[Day], folded: str) -> list[Day]:
    """The days, those of a list in the year that stands behind its last, or its last two."""
    told = list(days)
    for low, high in _runs(told, folded):
        run = told[low : high + 1]
        falls = [(one.month, one.day) >= (two.month, two.day) for one, two in pairwise(run)]
        if sum(falls) > 1 or any(day.swappable for day in run):
            continue
        turn = falls.index(True) + 1 if any(falls) else 0  # so many days are of the year before
        years = [(run[-1].year or 0) - (at < turn) for at in range(len(run))]
        dated = [replace(day, year=year, firm=True) for day, year in zip(run, years, strict=True)]
        if all(map(_may_be, dated)):
            told[low : high + 1] = dated
    return told


def _runs(days: Sequence[Day], folded: str) -> list[tuple[int, int]]:
    """The first day and the first with a year of such lists: days in turn that only signs part."""
    runs: list[tuple[int, int]] = []
    low = 0
    for at, day in enumerate(days):
        if at and (days[at - 1].year or days[at - 1].last or not _joined(days[at - 1], day, folded)):
            low = at
        if day.year and not day.last and not day.moment and low < at:
            goes_on = at + 1 < len(days) and days[at + 1].year and _joined(day, days[at + 1], folded)
            if at - low + 1 + bool(goes_on) >= FEWEST:
                runs.append((low, at))
    return runs


def _joined(one: Day, two: Day, folded: str) -> bool:
    return one.span == two.span or _between().fullmatch(folded, one.span[1], two.span[0]) is not None


def _may_be(day: Day) -> bool:
    """Whether a day is one of the calendar, on the weekday that is printed beside it."""
    try:
        found = date(day.year or 0, day.month, day.day)
    except ValueError:
        return False
    return day.weekdays is None or found.weekday() in day.weekdays


def with_days_in_turn(whens: Sequence[When], folded: str) -> list[When]:
    """The moments, those of a list before the year of the last where each alone is nearer in the next year.

    `November 6, 14, 19 and 20` in January: days of a list never go back. A weekday decides alone.
    """
    told = list(whens)
    for at in range(len(told) - 1, 0, -1):
        one, two = told[at - 1], told[at]
        if one.year_stated or two.year_stated or one.weekday_agrees or two.weekday_agrees:
            continue
        back = (two.start_on.month, two.start_on.day) > (one.start_on.month, one.start_on.day)
        listed = one.span == two.span or _between().fullmatch(folded, one.span[1], two.span[0])
        if back and listed and one.start_on > two.start_on:
            told[at - 1] = _a_year_before(one)
    return told


def _a_year_before(when: When) -> When:
    """A moment of the year before; the same where that year has no such day."""
    try:
        start = when.start.replace(year=when.start.year - 1)
        end = when.end.replace(year=when.end.year - 1) if when.end else None
    except ValueError:
        return when
    return replace(when, start=start, end=end)

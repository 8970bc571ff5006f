"""Weekdays in brackets behind the number of a day, `October 12(W) - 13(TH), 2022`: dates read on without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.dates.words import fold, months, weekdays
from scrapers.programmes.lines import Line

_LETTERS = frozenset(("m", "t", "tu", "w", "r", "th", "f", "s", "sa", "su"))
"""Weekdays as English timetables shorten them."""


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d/])(?P<number>\d{1,2}(?:st|nd|rd|th|\.)?)\s?\((?P<weekday>[^\W\d]{1,9})\.?\)(?!\w)"
    )


def without_weekday_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines, weekdays in brackets behind the days of a month left out."""
    return [_without_marks(line) if "(" in line.text and _names_month(line.text) else line for line in lines]


def _without_marks(line: Line) -> Line:
    return line.saying(_marked().sub(_number_alone, line.text))


def _number_alone(found: re.Match[str]) -> str:
    """The number of the day, if what follows is its weekday; else all as it is."""
    word = fold(found["weekday"])
    return found["number"] if word in weekdays() or word in _LETTERS else found[0]


def _names_month(text: str) -> bool:
    return any(fold(word) in months() for word in re.findall(r"[^\W\d]{3,}", text))

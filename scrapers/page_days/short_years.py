"""Years of two figures behind the name of a month, `12 Sep 13`, where a page prints several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from scrapers.dates.words import either, fold, months
from scrapers.programmes.lines import Line

FEWEST = 3
"""Lines with such a day: the number behind one or two may be an hour or a count."""

LONGEST = 120
"""Characters of a line of a list."""

FARTHEST = 2
"""Years between the visit and what such a number means."""

CENTURY = 100


@cache
def _pattern() -> re.Pattern[str]:
    """A day, a month and two figures with nothing but another day, a sign or a word behind them."""
    return re.compile(
        rf"(?<![\w.,:/])\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:{either(months())})\.?,?\s(?P<year>\d\d)"
        r"(?=\s*(?:$|[,;)|]|(?:-{1,2}|to|until|bis|au|al?|tot|t/m)\s\d{1,2}(?:st|nd|rd|th|\.)?\s[a-z]{3}))"
    )


def with_short_years(lines: Sequence[Line], near: date) -> list[Line]:
    """The lines with such years in full, where they are years: all near the visit, in several lines."""
    found = {at: years for at, line in enumerate(lines) if (years := _years(line.text))}
    this = near.year % CENTURY
    told = [int(one["year"]) for years in found.values() for one in years]
    if len(found) < FEWEST or any(abs(year - this) > FARTHEST for year in told):
        return list(lines)
    return [
        replace(line, text=_in_full(line.text, found[at], near)) if at in found else line
        for at, line in enumerate(lines)
    ]


def _years(text: str) -> list[re.Match[str]]:
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return []
    return list(_pattern().finditer(fold(text)))


def _in_full(text: str, years: Sequence[re.Match[str]], near: date) -> str:
    for one in reversed(years):
        low = one.start("year")
        text = f"{text[:low]}{near.year // CENTURY}{text[low:]}"
    return text

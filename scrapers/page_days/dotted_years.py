"""Days in figures with dots and a year, `10.24.16`, on a page that puts the month first.

A dot puts the day first nearly everywhere. Several days of a page that cannot be read so, and none that
cannot be read otherwise, tell that all of its days begin with the month.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Line

FEWEST = 3
"""So many different days whose second number is no month; versions and prices are rarely so many."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@cache
def _pattern() -> re.Pattern[str]:
    """Three numbers with dots, compiled when first wanted."""
    return re.compile(
        r"(?<![\w.,/-])(?P<first>\d{1,2})\.(?P<second>\d{1,2})\.(?P<year>20\d\d|\d\d)(?![\w/-]|[.,]\d)"
    )


def with_dotted_years(lines: Sequence[Line]) -> list[Line]:
    """The lines with the month of such days in letters, where the page shows that it comes first."""
    found = [one for line in lines if line.text.count(".") > 1 for one in _pattern().finditer(line.text)]
    pairs = {(int(one["first"]), int(one["second"]), one["year"]) for one in found}
    if not all(1 <= month <= len(_MONTHS) and 1 <= day <= 31 for month, day, _ in pairs):
        return list(lines)
    if sum(day > len(_MONTHS) for _, day, _ in pairs) < FEWEST:
        return list(lines)
    return [replace(line, text=_pattern().sub(_in_letters, line.text)) for line in lines]


def _in_letters(match: re.Match[str]) -> str:
    return f"{_MONTHS[int(match['first']) - 1]} {int(match['second'])}, 20{match['year'][-2:]}"

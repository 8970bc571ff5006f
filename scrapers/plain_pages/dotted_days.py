"""Days with a dot that put the month first, `FRI 9.10`, as American lists of nights print them.

A dot puts the day first everywhere else. Only a page that prints one which cannot be read so, `MON 9.13`, is
read otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Line

FEWEST = 3
"""So many days of a page show which number is the month."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@cache
def _pattern() -> re.Pattern[str]:
    """A weekday and two numbers, compiled when first wanted."""
    return re.compile(
        r"(?<!\w)(?P<weekday>(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|urday)?)(?P<gap>[.,]?\s+)"
        r"(?P<first>\d{1,2})\.(?P<second>\d{1,2})(?![\d.])",
        re.IGNORECASE,
    )


def with_months_named(lines: Sequence[Line]) -> list[Line]:
    """The lines with the month of such days in letters, where the page shows that it comes first."""
    found = [match for line in lines for match in _pattern().finditer(line.text)]
    pairs = [(int(one["first"]), int(one["second"])) for one in found]
    if len(pairs) < FEWEST or not all(1 <= month <= 12 and 1 <= day <= 31 for month, day in pairs):
        return list(lines)
    # "Mon 9.30" is an hour, and a page of hours prints fives and tens only.
    if max(day for _, day in pairs) <= 12 or not any(day % 5 for _, day in pairs):
        return list(lines)
    return [replace(line, text=_pattern().sub(_named, line.text)) for line in lines]


def _named(match: re.Match[str]) -> str:
    return f"{match['weekday']}{match['gap']}{_MONTHS[int(match['first']) - 1]} {int(match['second'])}"

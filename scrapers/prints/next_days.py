"""Headings that tell their day by another one: `Worship next Sunday` below `Sunday 22 February`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from scrapers.dates.words import fold, weekdays
from scrapers.prints.row import Row
from scrapers.programmes.lines import Line

LONGEST_HEAD = 60
SHORTEST = 4
"""Letters of a weekday: shorter ones have other meanings."""


@cache
def _pattern() -> re.Pattern[str]:
    """A weekday called the next one, in folded letters, compiled when first wanted."""
    before = r"next|nachste[nr]?|kommende[nr]?|proxim[oa]|prossim[oa]|volgende|komende|nasta|neste|naeste"
    behind = r"prochain|proxim[oa]|prossim[oa]"
    return re.compile(rf"\b(?:{before})\s(?P<day>[a-z-]+)|\b(?P<named>[a-z-]+)(?=\s(?:{behind})\b)")


def with_next_days(
    days: Mapping[int, date], rows: Mapping[int, Row], lines: Sequence[Line]
) -> dict[int, date]:
    """The days of an agenda, with those that a heading right over rows tells from the day before it."""
    found = dict(days)
    last: date | None = None
    for at, line in enumerate(lines):
        if at in days:
            last = days[at]
        elif last and _heads_rows(at, rows, lines) and (day := _next(line.text, last)):
            last = found[at] = day
    return found


def _heads_rows(at: int, rows: Mapping[int, Row], lines: Sequence[Line]) -> bool:
    return at not in rows and at + 1 in rows and len(lines[at].text) <= LONGEST_HEAD


def _next(text: str, last: date) -> date | None:
    """The first day of that name behind another day."""
    for told in _pattern().finditer(fold(text)):
        word = told["day"] or told["named"]
        meant = weekdays().get(word, frozenset()) if len(word) >= SHORTEST else frozenset()
        if len(meant) == 1:
            return last + timedelta(days=(next(iter(meant)) - last.weekday() - 1) % 7 + 1)
    return None

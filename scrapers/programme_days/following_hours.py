"""An hour behind that of the row above it on one day: after noon, or past midnight, without saying so."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from scrapers.dates.when import When

NIGHT_ENDS, LATE = 5, 20
"""What begins before the one hour, behind a row that begins from the other on, is of that night."""


def following(when: When, last: datetime | date | None, words: str, line: str) -> When:
    """The moment of a row of a day, `last` being that of the row above it; see the two cases below."""
    return past_midnight(in_afternoon(when, last, words, line), last)


def past_midnight(when: When, last: datetime | date | None) -> When:
    """`Friday`: `22:30`, `0:15`, `1:05`: hours of the night behind one of the evening are on the next day."""
    start = when.start
    if not (isinstance(last, datetime) and isinstance(start, datetime) and start.hour < NIGHT_ENDS):
        return when
    begins = last.date() == start.date() and last.hour >= LATE
    goes_on = last.date() == start.date() + timedelta(days=1) and start.time() >= last.time()
    if not (begins or (goes_on and last.hour < NIGHT_ENDS)):
        return when
    end = when.end + timedelta(days=1) if when.end else None
    return replace(when, start=start + timedelta(days=1), end=end)


def in_afternoon(when: When, last: datetime | date | None, words: str, line: str) -> When:
    """`11:30, 12:15, 1:30`: an hour after `last` on its day, after noon without saying so in its `words`.

    Ten and eleven are late only in a `line` of a clock of twelve: `5:30, 8:15, 10:50`.
    """
    start = when.start
    if not (isinstance(last, datetime) and isinstance(start, datetime) and _bare().fullmatch(words.strip())):
        return when
    if start.hour > 9 and (_of_twenty_four().search(line) or not _of_twelve().search(line)):
        return when
    later = start + timedelta(hours=12)
    if last.date() != start.date() or start >= last or later < last or last.hour < 9 or start.hour >= 12:
        return when
    end = when.end + timedelta(hours=12) if isinstance(when.end, datetime) else None
    return replace(when, start=later, end=end)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        r"(?:[1-9]|1[01](?=[:.]))(?:[:.]\d\d)?(?:\s?(?:[-–—]|to|till|until)\s?\d{1,2}(?:[:.]\d\d)?)?",
        re.IGNORECASE,
    )


@cache
def _of_twelve() -> re.Pattern[str]:
    return re.compile(r"(?<![\d:.])[1-9][:.][0-5]\d(?![\d:.])")


@cache
def _of_twenty_four() -> re.Pattern[str]:
    return re.compile(r"(?<![\d:.])(?:0\d|1[3-9]|2[0-3])[:.][0-5]\d(?![\d:.])")

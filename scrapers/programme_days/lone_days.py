"""Words that are a day and nothing else: heads of columns, cells, days in a margin."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from scrapers.dates.clock import find_clocks
from scrapers.dates.printed import find_whens
from scrapers.dates.words import fold
from scrapers.programme_words.line_words import is_filler
from scrapers.remembered import remembered

ANY_DAY = date(2020, 1, 1)
"""Whether words name a day does not depend on when they are read."""

LONGEST_DAY = 40
"""Characters of words that are a day and nothing else."""


@cache
def _near_letters() -> re.Pattern[str]:
    """A number beside letters or other numbers, compiled when first wanted."""
    return re.compile(r"\d\W{0,3}[^\W\d]{2}|[^\W\d]{2}\W{0,3}\d|\d[./-]\s?\d")


@remembered
def may_name_day(text: str) -> bool:
    """Whether it is worth asking which day the words name: a look that costs little."""
    return _near_letters().search(text) is not None


def are_days_alone(text: str) -> bool:
    """Whether words name a day, or the first and the last of several, and say nothing else."""
    whens = find_whens(text, near=ANY_DAY) if len(text) <= LONGEST_DAY and may_name_day(text) else []
    if len(whens) != 1 or whens[0].time_stated:
        return False
    low, high = whens[0].span
    return is_filler(text[:low] + " " + text[high:])


def is_moment_alone(text: str) -> bool:
    """Whether words name an hour, of a day or of any, and say nothing else: `9:00 am`, `2 May, 7 pm`."""
    if len(text) > LONGEST_DAY:
        return False
    whens = find_whens(text, near=ANY_DAY) if may_name_day(text) else []
    spans = [one.span for one in whens or find_clocks(fold(text), text)]
    if len(spans) != 1:
        return False
    ((low, high),) = spans
    return is_filler(text[:low] + " " + text[high:])


def day_alone(text: str, language: str | None = None) -> date | None:
    """The day that words name, when they say nothing else; in a year of no meaning where none is printed.

    In the `language` of a page short months are no other words: `3 set`, `7 mar`.
    """
    if len(text) > LONGEST_DAY or not may_name_day(text):
        return None
    whens = find_whens(text, near=ANY_DAY, language=language)
    if len(whens) != 1 or whens[0].time_stated or whens[0].end:
        return None
    low, high = whens[0].span
    return whens[0].start_on if is_filler(text[:low] + " " + text[high:]) else None


def without_days(text: str) -> str:
    """The words without the days they name."""
    for when in reversed(find_whens(text, near=ANY_DAY) if may_name_day(text) else []):
        text = f"{text[: when.span[0]]} {text[when.span[1] :]}"
    return text

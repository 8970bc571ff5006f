"""Weekdays that stand right before hours, as timetables tell what is on when: `Friday 19:00 / Sun 21:00`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.words import fold, weekdays
from scrapers.programme_days.lone_days import ANY_DAY
from scrapers.programme_words.line_words import is_hours


@cache
def _pattern() -> re.Pattern[str]:
    """A word right before an hour, compiled when first wanted."""
    hour = r"\d{1,2}(?:[:.h]\d\d|\s?(?:h|uhr|[ap]\.?m)\b)"
    return re.compile(
        rf"(?<![\w–—-])(?<![–—-]\s)(?P<day>[^\W\d_]{{2,12}})(?=\.?,?\s{{1,3}}"
        rf"(?:(?:um|at|à|às|a las?|alle|om|ab|from)\s)?"
        rf"(?:{hour}|(?:kl|klo|ore)\b\.?\s?\d))",
        re.IGNORECASE,
    )


def weekdays_before_hours(text: str) -> list[tuple[tuple[int, int], frozenset[int]]]:
    """The weekdays right before the hours of a text; none where it names a day or says what is so weekly."""
    found = [
        (one.span("day"), meant)
        for one in _pattern().finditer(text)
        if (meant := weekdays().get(fold(one["day"]), frozenset()))
    ]
    return found if found and not is_hours(text) and not find_whens(text, near=ANY_DAY) else []

"""Hours of a clock of twelve on a page that says once which half of the day is meant.

`Showtime is 8:00 pm unless otherwise noted`, and in the rows below `7:00 and 9:15` or `2:00 (matinee)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.words import fold, weekdays
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programme_lists.said_of_all import clock_of_all
from scrapers.programmes.lines import Line

LONGEST_ROW = 200
NOON = 12 * 60


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # From one to nine: a film at 10:00 or 11:00 may be a matinee.
        "bare": r"(?<![\d:.,$€£])[1-9]:[0-5]\d(?![\d:])(?!\s?(?:[ap]\.?\s?m|min|h\b|hrs?\b|hours?\b|noon))",
        "half": r"\d\s?[ap]\.?\s?m(?!\w)",
        "later": r"(?<![\d:.])(?:1[3-9]|2[0-3])[:.][0-5]\d(?!\d)|(?<![\d:])0\d:[0-5]\d",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_evenings(lines: Sequence[Line], language: str | None) -> list[Line]:
    """The lines, bare hours of rows as those of an afternoon where a line above says "pm" of all of them."""
    first = next((at for at, line in enumerate(lines) if _says_evening(line.text)), None)
    english = (language or "en").casefold().startswith("en")
    if first is None or not english or any(_pattern("later").search(line.text) for line in lines):
        return list(lines)
    return [_in_evening(line) if at > first and _is_row(line) else line for at, line in enumerate(lines)]


def _says_evening(text: str) -> bool:
    if len(text) > LONGEST_ROW or not _pattern("half").search(text):
        return False
    clock = clock_of_all(text)
    return clock is not None and clock.start > NOON


def _is_row(line: Line) -> bool:
    """Whether a line tells a day or begins with a weekday or an hour."""
    text = line.text
    if len(text) > LONGEST_ROW or ":" not in text or _pattern("half").search(text):
        return False
    word = fold(text[:LONGEST_ROW].split()[0]).strip(".,:")
    return word in weekdays() or begins_with_time(text) or may_name_day(text)


def _in_evening(line: Line) -> Line:
    return replace(line, text=_pattern("bare").sub(lambda found: f"{found[0]} pm", line.text))

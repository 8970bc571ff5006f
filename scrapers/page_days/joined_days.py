"""Days whose words run into each other, `Sat25July` for Sat<b>25</b>July: they are parted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.dates.words import fold, months, weekdays
from scrapers.page_days.relative_days import names_day_of_visit
from scrapers.programmes.lines import Line


@cache
def _pattern() -> re.Pattern[str]:
    """Letters and a number, `sobota25červenec`, `Jul24Fri`, a year perhaps behind."""
    letters = r"[^\W\d_]{2,12}"
    day = rf"(?P<before>{letters})?(?P<day>\d{{1,2}})(?P<after>{letters})?"
    return re.compile(rf"(?<![\w'’.-]){day}(?P<year>20\d\d)?(?![\w'’-])")


def with_joined_days_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, the words of such days with blanks between them.

    The one word has to be a month, the other a weekday or "today": `May4` alone is written so by hand
    and read as it is, and `B2B` or `Studio54May` is no day.
    """
    return [line.saying(_parted(line.text)) for line in lines]


def _parted(text: str) -> str:
    if _glued().search(text) is None:
        return text
    return _before().sub(_named, _pattern().sub(_apart, text))


@cache
def _glued() -> re.Pattern[str]:
    """A letter right before a number, as every such day has: a look that costs little."""
    return re.compile(r"[^\W\d_]\d")


@cache
def _before() -> re.Pattern[str]:
    """Letters that run into a number with a word behind it: `Today11 Sep`, `Fri13 September`."""
    return re.compile(
        r"(?<![\w'’.-])(?P<week>[^\W\d_]{2,12})(?P<day>\d{1,2})(?=\.?\s(?P<month>[^\W\d_]{3,12}))"
    )


def _named(found: re.Match[str]) -> str:
    week, month = fold(found["week"]), fold(found["month"])
    if month not in months() or not (week in weekdays() or names_day_of_visit(week)):
        return found[0]
    return f"{found['week']} {found['day']}"


def _apart(found: re.Match[str]) -> str:
    words = [fold(found[name] or "") for name in ("before", "after")]
    of_month = [word in months() for word in words]
    of_week = [word in weekdays() or names_day_of_visit(word) for word in words]
    if not ((of_month[0] and of_week[1]) or (of_week[0] and of_month[1])):
        return found[0]
    return " ".join(filter(None, found.group("before", "day", "after", "year")))

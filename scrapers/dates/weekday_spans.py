"""Weekdays of a span before its days: `Thurs-Sat 5/6-5/8`, `Friday to Sunday, 12–14 March`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.day import Day
from scrapers.dates.words import UNTIL, UNTIL_DAY, either, weekdays

LONGEST = 32
"""Characters of the first weekday and what joins it to the last."""


@cache
def _first(language: str | None) -> re.Pattern[str]:
    """The first weekday before the last, compiled when first wanted."""
    named = either({*weekdays(), *weekdays(language)})
    joint = rf"(?:\s?(?:-{{1,2}}|&)\s?|\s(?:{either((*UNTIL, *UNTIL_DAY))})\s)"
    return re.compile(rf"(?<![a-z])(?P<wd>{named})\.?{joint}$")


def with_weekdays_of_spans(days: Sequence[Day], folded: str, language: str | None) -> list[Day]:
    """The days, the first of a span or list on the weekday that stands before that of its last."""
    printed = Counter(day.span for day in days)
    spans = [day for day in days if day.weekdays and (day.last or printed[day.span] > 1)]
    firsts = {day.span: first for day in spans if (first := _first_before(day, folded, language))}
    return [_with_first(day, *firsts[day.span]) if day.span in firsts else day for day in days]


def _first_before(day: Day, folded: str, language: str | None) -> tuple[int, frozenset[int]] | None:
    """Where the weekday of the first day stands, and what it may mean; `None` where there is none."""
    low = max(0, day.span[0] - LONGEST)
    found = _first(language).search(folded, low, day.span[0])
    meant = weekdays(language).get(found["wd"]) or weekdays().get(found["wd"]) if found else None
    return (found.start(), meant) if found and meant else None


def _with_first(day: Day, begin: int, first: frozenset[int]) -> Day:
    last = replace(day.last, weekdays=day.weekdays) if day.last else None
    return replace(day, weekdays=first if day.weekdays else None, last=last, span=(begin, day.span[1]))

"""Several days told in one line at one time of day: `4, 11 and 18 March, 7pm – Members' Mixer`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line
from scrapers.programmes.stamps import at_clock
from scrapers.programmes.told import Told, says_nothing, tidy


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "joint": r"\W*(?:and|und|et|y|e|en|i|och|og|&)?\W*",
        "comma": r"\s*(?:[,;/&+]|[,;]?\s*(?:and|und|et|y|e|en|i|och|og)(?!\w))\s*",
        "number": r"(?<!\d)\d{1,2}(?!\d)",
        "title": r"[\s,]*(?:(?:ore|klo?|um|om|at|à|às|a las|alle|o|godz|v|od|from)\b[.:]?\s*){0,2}"
        r"(?:[–—:|-]|$)",
    }
    return re.compile(known[name])


def is_enumeration(text: str, whens: Sequence[When]) -> bool:
    """ "January 25th, May 9th, July 26th and October 25th": days without times, and nothing between them.

    The hour of all may stand behind the last, or before the first.
    """
    if len(whens) < 2 or any(when.end and not when.time_stated for when in whens[:-1]):
        return False
    between = [text[one.span[1] : two.span[0]] for one, two in pairwise(whens)]
    if whens[-1].time_stated:
        alone = not any(when.time_stated for when in whens[:-1]) and not find_times(text[: whens[-1].span[0]])
        return alone and all(_pattern("comma").fullmatch(words) for words in between if words)
    behind = [when for when in whens if when.span != whens[0].span]
    if whens[0].time_stated and behind and not any(when.time_stated or when.end for when in behind):
        alone = not find_times(text[whens[0].span[1] :])
        return alone and all(_pattern("comma").fullmatch(words) for words in between if words)
    if whens[-1].end or any(when.time_stated for when in whens):
        return False
    if len(whens) == 2 and len(find_times(text[whens[1].span[1] :])) != 1:
        return False
    return all(_pattern("joint").fullmatch(words) for words in between)


def days_listed(text: str, when: When) -> list[date]:
    """Each day of several that follow each other, where the line names them all: `1, 2 and 3 December`."""
    if when.end is None or when.time_stated:
        return []
    last = when.end.date() if isinstance(when.end, datetime) else when.end
    days = [when.start_on + timedelta(days=number) for number in range((last - when.start_on).days + 1)]
    numbers = _pattern("number").findall(text[slice(*when.span)])
    return days if len(days) > 2 and [int(number) for number in numbers] == [day.day for day in days] else []


def enumerated(line: Line, whens: Sequence[When]) -> Told:
    """A line that names several days, all at the one time of day it tells besides."""
    first, last = whens[0], whens[-1]
    rest = line.text[: whens[0].span[0]] + " " * (last.span[1] - whens[0].span[0]) + line.text[last.span[1] :]
    clocks = find_times(rest)
    if first.time_stated or last.time_stated:
        whens = [_at_hour_of(when, first if first.time_stated else last) for when in whens]
    elif len(clocks) == 1:
        whens = [at_clock(when.start_on, clocks[0], when.span) for when in whens]
    before = _without_weekdays(tidy(_without_hours(line.text[: whens[0].span[0]])), whens)
    before = "" if says_nothing(before) else before
    behind = _without_hours(line.text[last.span[1] :])
    if len(whens) > 2 and _follow_each_other(whens):
        whens = [replace(whens[0], end=last.start_on, all_day=True, span=(whens[0].span[0], last.span[1]))]
    if len(whens) > 2 and (before or not _pattern("title").match(behind)):
        behind = ""
    return Told(line, tuple(whens), (), (before, *[""] * (len(whens) - 1), tidy(behind)))


def _without_hours(words: str) -> str:
    for clock in reversed(find_times(words)):
        words = words[: clock.span[0]] + " " + words[clock.span[1] :]
    return words


def _without_weekdays(words: str, whens: Sequence[When]) -> str:
    """Without the weekday of all days where it stands before them: `Film Lab: Wednesdays`."""
    parts = words.split()
    while parts and _is_weekday_of_all(parts[-1], whens):
        parts = parts[:-1]
    return words if len(parts) == len(words.split()) else tidy(" ".join(parts))


def _is_weekday_of_all(word: str, whens: Sequence[When]) -> bool:
    named = weekdays().get(fold(word).strip(".,:;–—-").removesuffix("s"), frozenset())
    return all(when.start_on.weekday() in named for when in whens)


def _follow_each_other(whens: Sequence[When]) -> bool:
    """Whether days without an hour are those of one gathering: `1, 2 and 3 December`."""
    timed = any(when.time_stated for when in whens)
    return not timed and all((two.start_on - one.start_on).days == 1 for one, two in pairwise(whens))


def _at_hour_of(when: When, last: When) -> When:
    """A day at the hour of the last one, as long as that."""
    if not isinstance(last.start, datetime):
        return when
    start = datetime.combine(when.start_on, last.start.timetz())
    length = last.end - last.start if isinstance(last.end, datetime) else None
    return replace(when, start=start, end=start + length if length else None, time_stated=True)

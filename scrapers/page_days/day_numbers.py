"""Days of a conference that are counted: `Day 1`, `Friday 5 March – Day 2`, below the span `5–7 March 2027`.

A number beside a day is none of the calendar (`Day 1 – 5 March` is no span from the 1st); where it stands
alone, it is that day of the one span that the page tells.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from scrapers.page_days.month_lists import named_day
from scrapers.page_days.span_weekdays import Span, span_of
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

FEWEST_DAYS = 2
MOST_UNCOUNTED = 1
"""Days of a span that its count may leave out: one for those who leave."""

LONGEST_HEAD = 90
_DAY = r"(?:conference |festival )?(?:day|tag|jour(?:née)?|d[ií]a|giorno|giornata|dag|dzień|den|päivä)"
_LIST = r"(?:schedule|program(?:me)?|agenda|timetable|programm|ablauf|zeitplan|programa|horario|programma)"
"""What stands before the number of a day in a heading."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "before": rf"\W*{_DAY}\s?#?(?P<number>\d{{1,2}})(?!\d|[.:]\d)(?:\s*[:–—,|/·(-]+\s*|\s+)(?=\w)",
        "behind": rf"\s*[:–—,|/·(-]+\s*{_DAY}\s?#?\d{{1,2}}\W*$",
        # "Schedule (Day 1)", "Day 1", "Tag 2: Workshops"
        "alone": rf"(?:\W*{_LIST}\W{{1,3}})?\W*{_DAY}\s?#?(?P<number>\d{{1,2}})(?!\d|[.:]\d)"
        r"(?P<rest>\s*[:–—|·(-]\s*.+|\W*)",
    }
    return re.compile(known[name], re.IGNORECASE)


def is_counted(words: str) -> bool:
    """Whether words begin with the number of a day: `Day 1`, `Tag 2: Workshops`."""
    return len(words) <= LONGEST_HEAD and _pattern("alone").fullmatch(words) is not None


def with_numbered_days(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines; days without the number that counts them, numbers alone with their day of the span."""
    mended = [_without_number(line, around) for line in lines]
    counted = {
        at: found
        for at, line in enumerate(mended)
        if len(line.text) <= LONGEST_HEAD and (found := _pattern("alone").fullmatch(line.text))
    }
    if headed := {at: found for at, found in counted.items() if mended[at].level}:
        counted = headed  # the others are links to them, or to the days of another page
    numbers = {int(found["number"]) for found in counted.values()}
    if len(numbers) < FEWEST_DAYS or numbers != set(range(min(numbers), max(numbers) + 1)):
        return mended
    span = _the_span(mended, around)
    if span is None or not _may_count(numbers, len(span.days)):
        return mended
    for at, found in counted.items():
        day = named_day(span.days[int(found["number"]) - 1], year=span.year_stated)
        mended[at] = replace(mended[at], text=f"{day}{found['rest']}")
    return mended


def _may_count(numbers: Collection[int], days: int) -> bool:
    """Whether numbers in turn count the days of a span, or the last of them: those of the tutorials."""
    whole = min(numbers) == 1 and 0 <= days - len(numbers) <= MOST_UNCOUNTED
    return whole or (min(numbers) > 0 and max(numbers) == days)


def _without_number(line: Line, around: Surroundings) -> Line:
    """A line that tells a day, without the number that counts it."""
    if len(line.text) > LONGEST_HEAD or not any(map(str.isdigit, line.text)):
        return line
    for name in ("before", "behind"):
        found = _pattern(name).search(line.text) if name == "behind" else _pattern(name).match(line.text)
        if found is None:
            continue
        rest = line.text[found.end() :] if name == "before" else line.text[: found.start()]
        rest = rest.removesuffix(")") if rest.count(")") > rest.count("(") else rest
        told = tell([replace(line, text=rest)], around)[0]
        if len(told.whens) == 1 and not told.whens[0].time_stated:
            return replace(line, text=rest)
    return line


def _the_span(lines: Sequence[Line], around: Surroundings) -> Span | None:
    """The span that a page tells, however often; none where it tells several."""
    spans = [span for at, one in enumerate(tell(lines, around)) if (span := span_of(at, one))]
    return spans[0] if len({span.days for span in spans}) == 1 else None

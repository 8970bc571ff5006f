"""From which hour of its first day to which of its last a span of days goes on, told in a line below it.

`12–14 March` above `Friday 6pm to Sunday 2pm`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from scrapers.dates.times import find_times
from scrapers.dates.words import AT, UNTIL, fold, weekdays
from scrapers.page_days.month_lists import named_day
from scrapers.page_days.span_weekdays import Span, span_of
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

LONGEST = 80
"""Characters of such a line."""

NEAR = 3
"""Lines from a span of days to its hours."""

_BETWEEN = frozenset(word for phrase in (*AT, *UNTIL) for word in phrase.split())


def with_hours_of_weekends(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines, a span of days and the hours of its first day and its last below it being one moment."""
    said = {at: found for at, line in enumerate(lines) if (found := _from_until(line.text))}
    if not said:
        return list(lines)
    mended: list[Line | None] = list(lines)
    for at, (first, last, begins, ends) in said.items():
        for above in range(at - 1, max(at - 1 - NEAR, -1), -1):
            (one,) = tell([lines[above]], around)
            if not one.dated:
                continue
            span = span_of(above, one)
            if span and span.days[0].weekday() in first and span.days[-1].weekday() in last:
                mended[at] = replace(lines[at], text=_moment(span, begins, ends))
                mended[above] = None if is_filler(one.rest) else mended[above]
            break
    return [line for line in mended if line is not None]


def _from_until(text: str) -> tuple[frozenset[int], frozenset[int], int, int] | None:
    """The weekday and the hour from which to which something lasts, where a line says nothing else."""
    clocks = find_times(text) if len(text) <= LONGEST and any(map(str.isdigit, text)) else []
    if len(clocks) != 2 or any(clock.end is not None for clock in clocks):
        return None
    one, two = clocks
    first, last = _weekday(text[: one.span[0]]), _weekday(text[one.span[1] : two.span[0]])
    if first is None or last is None or not is_filler(text[two.span[1] :]):
        return None
    return first, last, one.start, two.start


def _weekday(text: str) -> frozenset[int] | None:
    """The weekday that words name, where the others only join it to an hour."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    named = [word for word in words if word in weekdays()]
    named = [word for word in named if word not in _BETWEEN] or named  # "do" is a Thursday and Polish "to"
    rest = [word for word in words if word not in weekdays() and word not in _BETWEEN]
    return weekdays()[named[0]] if len(named) == 1 and not rest else None


def _moment(span: Span, begins: int, ends: int) -> str:
    return f"{_hour(span.days[0], begins, span)} – {_hour(span.days[-1], ends, span)}"


def _hour(day: date, minutes: int, span: Span) -> str:
    return f"{named_day(day, year=span.year_stated)}, {minutes // 60 % 24:02}:{minutes % 60:02}"

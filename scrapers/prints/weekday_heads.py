"""Weekdays that head the days of a printed programme whose cover tells from when to when it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from scrapers.dates.words import fold, weekdays
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

FIRST_LINES = 30
"""Lines in which a programme tells from when to when it is."""

LONGEST_SPAN = 7
"""Days; in more of them a weekday comes twice."""

FEWEST = 2
SHORTEST = 5
"""Letters of a weekday in full: `Monday`, `lundi`; shorter words have other meanings."""


def with_days_of_span(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines with a date for each weekday that stands alone, where the print names one short span."""
    heads = {at: meant for at, line in enumerate(lines) if (meant := _weekday(line.text))}
    span = _span(lines, around) if len(set(heads.values())) >= FEWEST else []
    found = {
        at: days for at, meant in heads.items() if (days := [day for day in span if day.weekday() in meant])
    }
    if len(found) < len(heads) or any(len(days) > 1 for days in found.values()):
        return list(lines)
    return [
        replace(line, text=found[at][0].isoformat()) if at in found else line for at, line in enumerate(lines)
    ]


def _weekday(text: str) -> frozenset[int]:
    word = fold(text).strip(" .:,")
    return weekdays().get(word, frozenset()) if len(word) >= SHORTEST else frozenset()


def _span(lines: Sequence[Line], around: Surroundings) -> list[date]:
    """The days of the one span that the first lines tell."""
    told = tell(lines[:FIRST_LINES], around)
    spans = {
        (when.start_on, when.end) for one in told for when in one.whens if when.end and not when.time_stated
    }
    if len(spans) != 1:
        return []
    first, last = next(iter(spans))
    count = (last - first).days + 1 if type(last) is date else 0
    return [first + timedelta(days=at) for at in range(count)] if 1 < count <= LONGEST_SPAN else []

"""Papers that bear the day of the gathering above them: `3/14: Agenda (PDF)`, `14.3. Register to attend`.

Below `March 14, 2027` they hang in a list, each named by that day again. One that is surely a paper shows
that its fellows are links of the same meeting: neither what it is called nor where it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import TypeAlias

from scrapers.dates.when import When
from scrapers.programme_lists.document_lines import is_document, is_link_to_all
from scrapers.programmes.told import Told

DayOfYear: TypeAlias = tuple[int, int]
"""Month and day in either order: `3/14` is read as it can be."""

LONGEST_SPAN = 10
"""Days of a meeting that goes on."""


@cache
def _label() -> re.Pattern[str]:
    """A day in numbers that words follow, `4/13-14 Agenda`, compiled when first wanted."""
    return re.compile(
        r"\W*(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:[/.-](?:\d{4}|\d\d)(?!\d))?\.?"
        r"(?:\s?[–-]\s?(?:\d{1,2}[/.]){0,2}\d{1,4})?\s?[:–—-]?\s+(?=[^\W\d])"
    )


def without_papers_of_days(told: Sequence[Told]) -> list[Told]:
    """The lines, those of papers that bear the day above them as words that tell nothing."""
    named: dict[int, list[int]] = defaultdict(list)
    head, days = -1, frozenset[DayOfYear]()
    for at, one in enumerate(told):
        if days & _named_by(one):
            named[head].append(at)
        elif one.whens:
            head, days = at, frozenset(day for when in one.whens for day in _days_of(when))
        elif 0 < one.line.level < 7 and head >= 0 and one.line.level < told[head].line.level:
            days = frozenset()  # another section, whose first day is still to come
    papers = {at for lines in named.values() for at in _papers_among(told, lines)}
    return [Told(one.line, prose=True) if at in papers else one for at, one in enumerate(told)]


def _papers_among(told: Sequence[Told], lines: Sequence[int]) -> list[int]:
    """Of lines below one day that bear it again those that lead to papers, if one surely is a paper."""
    if not any(is_document(told[at].line) for at in lines):
        return []
    return [at for at in lines if is_document(told[at].line) or is_link_to_all(told[at].line)]


def _named_by(one: Told) -> frozenset[DayOfYear]:
    """The day that a line begins with and goes on behind, if it tells no hour."""
    if one.clocks or any(when.time_stated for when in one.whens) or 0 < one.line.level < 7:
        return frozenset()
    if found := _label().match(one.line.text):
        first, second = int(found[1]), int(found[2])
        return frozenset(((first, second), (second, first)))
    begins = [when for when in one.whens if not one.line.text[: when.span[0]].strip()]
    return frozenset(_days_of(begins[0])) if begins and one.rest else frozenset()


def _days_of(when: When) -> list[DayOfYear]:
    last = when.end.date() if isinstance(when.end, datetime) else when.end or when.start_on
    length = min((last - when.start_on).days, LONGEST_SPAN)
    days: list[date] = [when.start_on + timedelta(days=number) for number in range(length + 1)]
    return [(day.month, day.day) for day in days]

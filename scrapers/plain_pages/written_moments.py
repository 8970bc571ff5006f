"""Moments at which something was written, as machines note them: `13:42` of a day gone by is no beginning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from scrapers.programmes.lines import Entry, Line

STEP = 5
"""Minutes: people let things begin at whole fives, machines note the second in which a text was sent."""


def without_written(entries: Sequence[Entry], lines: Sequence[Line], near: date) -> list[Entry]:
    """The entries without the moments of posts, comments and articles up to the day of the visit, `near`.

    One odd minute gives itself away; where half of those of one make are odd, all are moments of writing.
    A list that goes on into days to come is a programme, whatever its minutes.
    """
    makes: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry.start, datetime):
            makes[lines[entry.line].sign].append(entry)
    written: set[int] = set()
    for group in makes.values():
        past = [entry for entry in group if entry.day <= near and entry.end is None]
        odd = [entry for entry in past if isinstance(entry.start, datetime) and _is_odd(entry.start)]
        if len(past) == len(group):
            written.update(map(id, past if len(odd) * 2 >= len(past) and odd else odd))
    return [entry for entry in entries if id(entry) not in written]


def _is_odd(start: datetime) -> bool:
    """Whether no person lets anything begin then: `13:42`, `20:05:53`."""
    return start.minute % STEP != 0 or start.second != 0

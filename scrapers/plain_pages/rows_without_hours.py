"""Rows of a table that tell no hour among many that do: `June 1st`, `Village fete` below evenings at 8."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scrapers.programmes.lines import Entry, Line

FEWEST_ROWS = 3
"""Rows with hours that show which columns tell day and title."""

_Place = tuple[tuple[int, ...], str, str]


def rows_of_their_table(days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The days that stand with their titles in the table and columns of most hours, each in its own row."""
    places = Counter(place for entry in timed if (place := _place(entry, lines)))
    place, count = max(places.items(), key=lambda pair: pair[1], default=(None, 0))
    if count < FEWEST_ROWS or count * 2 < len(timed):
        return []
    rows = Counter(lines[entry.line].row for entry in (*days, *timed))
    return [one for one in days if _place(one, lines) == place and rows[lines[one.line].row] == 1]


def _place(entry: Entry, lines: Sequence[Line]) -> _Place | None:
    """The table of a row that tells a day and a title apart, and what stands over the two."""
    day, title = lines[entry.line], lines[entry.title_line]
    apart = entry.own_title and 0 <= entry.title_line != entry.line
    if not (apart and day.row and day.row == title.row and day.row in day.path):
        return None
    return day.table, day.head, title.head

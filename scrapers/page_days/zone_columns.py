"""Tables that tell each hour in several zones: `GMT`, `Paris`, `NYC` over 18:00, 20:00, 14:00."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from scrapers.dates.times import find_times
from scrapers.dates.zones import is_zone
from scrapers.plain_pages.room_grids import row_of, table_of
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programmes.lines import Line

FEWEST_ROWS = 3
"""Rows with such hours that show what their columns are."""

MOSTLY = 0.8
"""Of the rows: so many have the same distance between two columns."""

LONGEST_SLOT = 180
"""Minutes that most gatherings last at most: a column further away is no end of theirs."""

LONGEST_HEAD = 30
DAY = 24 * 60


@dataclass(slots=True)
class _Table:
    """The hours that lead each row of one table, as minutes of the day, and the words over its columns."""

    rows: dict[int, list[int]] = field(default_factory=dict)
    heads: list[str] = field(default_factory=list)
    head_row: int = 0

    def zones(self) -> int:
        """How many columns at the left tell one moment in as many zones; 1 where they do not."""
        widths = Counter(len(hours) for hours in self.rows.values() if len(hours) > 1)
        width, count = widths.most_common(1)[0] if widths else (1, 0)
        rows = [hours for hours in self.rows.values() if len(hours) >= width]
        if count < FEWEST_ROWS or not all(_goes_along(rows, at) for at in range(1, width)):
            return 1
        named = width > 1 and all(map(is_zone, self.heads[:width])) and len(self.heads) >= width
        return width if named or _overlap(rows, width) else 1


def with_one_zone(lines: Sequence[Line]) -> list[Line]:
    """The lines with each hour in the zone of the first column, which is named behind it where it has a name.

    Columns that go along at one distance are the beginnings and the ends of slots, unless one row begins
    before the one above would have ended.
    """
    rows = [(row, list(group)) for row, group in groupby(lines, key=row_of)]
    tables: dict[tuple[int, ...], _Table] = defaultdict(_Table)
    for row, inside in rows:
        if row:
            _learn(tables[table_of(inside[0])], row, inside)
    zones = {around: count for around, table in tables.items() if (count := table.zones()) > 1}
    if not zones:
        return list(lines)
    told: list[Line] = []
    for row, inside in rows:
        around = table_of(inside[0])
        told += _in_first(inside, row, tables[around], zones[around]) if around in zones else inside
    return told


def _learn(table: _Table, row: int, inside: Sequence[Line]) -> None:
    hours = [line for line in inside if is_hour_alone(line.text)]
    leading = next((at for at, line in enumerate(inside) if not is_hour_alone(line.text)), len(inside))
    cells = {_cell(line, row) for line in inside[:leading]}
    if leading and len(cells) == leading:
        table.rows[row] = [find_times(line.text)[0].start % DAY for line in inside[:leading]]
        named = [line.head for line in inside[:leading]]
        table.heads = table.heads or (named if all(named) else [])
    elif not hours and not table.rows and all(len(line.text) <= LONGEST_HEAD for line in inside):
        table.heads, table.head_row = [line.text for line in inside], row


def _cell(line: Line, row: int) -> int:
    return line.path[line.path.index(row) + 1]


def _goes_along(rows: Sequence[Sequence[int]], at: int) -> bool:
    """Whether a column stands at one distance from the first."""
    apart = Counter((row[at] - row[0]) % DAY for row in rows)
    distance, count = apart.most_common(1)[0]
    return distance != 0 and count >= MOSTLY * len(rows)


def _overlap(rows: Sequence[Sequence[int]], width: int) -> bool:
    """Whether rows would begin within those above, were the columns their beginnings and ends."""
    distance = max(min((one - rows[0][0]) % DAY, (rows[0][0] - one) % DAY) for one in rows[0][1:width])
    if width == 2 and distance <= LONGEST_SLOT:
        return False
    steps = [(after[0] - before[0]) % DAY for before, after in pairwise(rows)]
    return 2 * sum(0 < step < distance for step in steps) > len(steps)


def _in_first(inside: Sequence[Line], row: int, table: _Table, zones: int) -> list[Line]:
    if row == table.head_row:
        return list(inside[zones - (not is_zone(table.heads[0])) :])
    hours = table.rows.get(row, ())[:zones]
    if not hours:
        return list(inside)
    name = table.heads[0] if table.heads and is_zone(table.heads[0]) else ""
    return [replace(inside[0], text=f"{inside[0].text} {name}".rstrip()), *inside[len(hours) :]]

"""Tables that tell a day once: rows below it leave the cell of the day empty and say an hour only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import day_alone
from scrapers.programmes.lines import Line

FEWEST_DAYS = 2
LONGEST = 40
"""Characters of a cell that is an hour."""


def with_days_carried(lines: Sequence[Line]) -> list[Line]:
    """The lines with the day of the last row that names one at the head of each row of hours without one."""
    rows = [(row, list(group)) for row, group in groupby(lines, key=lambda line: line.row)]
    named = [bool(row) and _day_in(cells) is not None and _has_hour(cells) for row, cells in rows]
    if sum(named) < FEWEST_DAYS:
        return list(lines)
    carried: list[Line] = []
    day: Line | None = None
    for (row, cells), is_named in zip(rows, named, strict=True):
        if is_named:
            day = _day_in(cells)
        elif row and day and _is_of_table(cells[0], day) and _has_hour(cells) and _day_in(cells) is None:
            first = cells[0]
            path = (*first.path[:-2], 0, 0)
            carried.append(replace(day, path=path, row=row, links=(), stamp=None))
        elif not row or (day and not _is_of_table(cells[0], day)):
            day = None
        carried += cells
    return carried


def _day_in(cells: Sequence[Line]) -> Line | None:
    return next((cell for cell in cells if day_alone(cell.text)), None)


def _has_hour(cells: Sequence[Line]) -> bool:
    return any(len(cell.text) <= LONGEST and find_times(cell.text) for cell in cells)


def _is_of_table(cell: Line, day: Line) -> bool:
    """Whether two cells lie in rows of one table."""
    return cell.path[:-3] == day.path[:-3] and len(cell.path) == len(day.path)

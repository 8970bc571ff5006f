"""Rows of drawn tables put right: beginning and end in cells of their own, days alone in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapers.prints.frames import Framed, in_cell
from scrapers.prints.ruled_cells import day_in, hours_alone

FEWEST = 3
LEVEL = 6.0
"""Points by which the edges of cells in one row may differ."""

FARTHEST = 30.0
"""Points between the two columns: a dash may stand there."""

HALF_A_DAY = 12 * 60
LONGEST = 6 * 60
"""Minutes that most rows of such a table take at most."""


def ends_joined(table: Sequence[Framed]) -> list[Framed]:
    """The table with `9:00` beside `10:15` as `9:00 - 10:15`, and nothing else in their columns."""
    hours = {id(cell): found[0].start for cell in table if len(found := hours_alone(cell)) == 1}
    pairs = [(one, two) for one in table if id(one) in hours and (two := _behind(one, table, hours))]
    edges = Counter((round(one.box[0] / 4), round(two.box[0] / 4)) for one, two in pairs)
    common = max(edges.values(), default=0)
    lasting = [(hours[id(two)] - hours[id(one)]) % HALF_A_DAY for one, two in pairs]
    if (
        common < FEWEST
        or common < len(pairs)
        or sum(0 < one <= LONGEST for one in lasting) < 0.8 * len(pairs)
    ):
        return list(table)
    left, right = max(one.box[2] for one, _ in pairs), max(two.box[2] for _, two in pairs)
    ends = {id(one): two for one, two in pairs}
    top = max(one.box[3] for one, _ in pairs)
    kept = (cell for cell in table if cell.box[1] >= top or not _is_between(cell, left, right))
    return [_span(cell, ends[id(cell)]) if id(cell) in ends else cell for cell in kept]


def _behind(one: Framed, table: Sequence[Framed], hours: dict[int, int]) -> Framed | None:
    """The hour in the next column of a row."""
    near = (
        cell
        for cell in table
        if id(cell) in hours
        and abs(cell.box[3] - one.box[3]) < LEVEL
        and abs(cell.box[1] - one.box[1]) < LEVEL
        and -3.0 <= cell.box[0] - one.box[2] <= FARTHEST
    )
    return min(near, key=lambda cell: cell.box[0], default=None)


def _is_between(cell: Framed, left: float, right: float) -> bool:
    return cell.box[0] >= left - 3.0 and cell.box[2] <= right + 3.0


def _span(begin: Framed, end: Framed) -> Framed:
    run = replace(begin.lines[0], text=f"{begin.text} - {end.text}", x1=end.box[2])
    box = (*begin.box[:2], end.box[2], begin.box[3])
    return Framed(box, (run,), (*begin.runs, *end.runs))


def rows_parted(table: Sequence[Framed]) -> list[Framed]:
    """The table with a cell over several hours as one for each, where each of its lines is level with one.

    Only beside one column of words, where rows are gatherings: some programs leave out a line between them.
    """
    hours = [cell for cell in table if hours_alone(cell)]
    edge = min((cell.box[2] for cell in hours), default=0.0)
    words = [cell for cell in table if cell.box[0] >= edge - 3.0]
    alone = len({round(cell.box[0] / LEVEL) for cell in words}) == 1 < len(hours)
    return [part for cell in table for part in (_rows_of(cell, hours) if alone and cell in words else [cell])]


def _rows_of(cell: Framed, hours: Sequence[Framed]) -> list[Framed]:
    beside = [one for one in hours if min(one.box[3], cell.box[3]) - max(one.box[1], cell.box[1]) > 3.0]
    lines = cell.lines
    if len(beside) < 2 or len(lines) != len(beside):
        return [cell]
    beside.sort(key=lambda one: -one.box[3])
    pairs = list(zip(beside, lines, strict=True))
    if not all(abs(one.lines[0].y0 - line.y0) < LEVEL for one, line in pairs):
        return [cell]
    rows = [(cell.box[0], one.box[1], cell.box[2], one.box[3]) for one in beside]
    return [
        in_cell(row, [run for run in cell.runs if abs(run.y0 - line.y0) < LEVEL])
        for row, line in zip(rows, lines, strict=True)
    ]


def days_across(table: Sequence[Framed]) -> list[Framed]:
    """The table with each day that stands alone in its row over all columns: the row is empty but for it."""
    left, right = min(cell.box[0] for cell in table), max(cell.box[2] for cell in table)
    rows = Counter(round(cell.box[3] / LEVEL) for cell in table)
    alone = [cell for cell in table if rows[round(cell.box[3] / LEVEL)] == 1 and _is_free(cell, table)]
    top = max((cell.box[3] for cell in table if hours_alone(cell)), default=0.0)
    days = {id(cell) for cell in alone if day_in(cell, across=cell.box[1] >= top > 0)}
    return [
        replace(cell, box=(left, cell.box[1], right, cell.box[3])) if id(cell) in days else cell
        for cell in table
    ]


def _is_free(cell: Framed, table: Sequence[Framed]) -> bool:
    """Whether no other cell stands beside one."""
    others = (one.box for one in table if one is not cell)
    return not any(min(box[3], cell.box[3]) - max(box[1], cell.box[1]) > 3.0 for box in others)


def by_row(cells: Sequence[Framed], apart: float) -> list[list[Framed]]:
    """Cells in rows: those of one begin at one height, or less than so many points lower."""
    rows: list[list[Framed]] = []
    for cell in sorted(cells, key=lambda cell: (-cell.box[3], cell.box[0])):
        if rows and rows[-1][0].box[3] - cell.box[3] < apart:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows

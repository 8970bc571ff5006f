"""Runs of text on printed pages → lines in reading order: rows, columns, blocks apart by white."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median

from scrapers.dates.words import fold, months, weekdays
from scrapers.lines import Line
from scrapers.pdf_text import Run
from scrapers.print_grid import grids
from scrapers.print_rooms import rooms_across
from scrapers.print_rows import lifted, unspaced, upright
from scrapers.print_spans import spanning_days
from scrapers.row_clocks import begins_with_time

LONGEST_HOUR = 22
"""Characters of a cell in a column of hours."""

FEWEST_HOURS = 3

HEADING = 1.4
"""Of the usual letters of a page: how much larger those of its heading are."""

NARROW = 0.16
"""Of the page's width: a column of dates or times beside what they are about, not a column to read first."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    return re.compile({"leaders": r"\s*(?:\.{4,}|(?:\.\s){3,}\.?|…{2,}|_{4,})\s*"}[name])


@dataclass(frozen=True, slots=True)
class _Cell:
    """Words of one row that stand together."""

    x0: float
    x1: float
    y: float
    height: float
    text: str
    weight: int = 0


def print_lines(pages: Iterable[Sequence[Run]]) -> list[Line]:
    """The lines of all pages. `path` is block and line; `size` the height of the letters in points."""
    lines: list[Line] = []
    block = 0
    for page in pages:
        days, page = grids(lifted(upright(page)))
        rooms, page = rooms_across(page)
        spanning, page = spanning_days(page)
        written = _headings_first(_painted(page) or _columns(_cells(page)))
        for column in [*written, *map(_day_column, [*days, *rooms, *spanning])]:
            block += 1
            typical = _leading(column)
            edge = max(row.x1 for row in column)
            for at, row in enumerate(column):
                gap = column[at - 1].y - row.y if at else 0.0
                if gap > max(1.45 * typical, 2.2 * min(row.height, column[at - 1].height)):
                    block += 1
                text = _pattern("leaders").sub("  ", row.text)
                lines.append(
                    Line(
                        text,
                        (block, len(lines) + 1),
                        sign=f"{row.height:.0f}",
                        size=row.height,
                        weight=row.weight,
                        left=row.x0,
                        width=row.x1 - row.x0,
                        room=edge - row.x1,
                    )
                )
    return lines


def _headings_first(columns: list[list[_Cell]]) -> list[list[_Cell]]:
    """The columns of a page with a heading over the first one before it, whatever was painted first."""
    if len(columns) < 2:
        return columns
    typical = median(cell.height for column in columns for cell in column)
    top = max(cell.y for cell in columns[0])
    heading: list[_Cell] = []
    rest = [columns[0]]
    for column in columns[1:]:
        over = [cell for cell in column if cell.y > top and cell.height > HEADING * typical]
        heading += over
        rest.append([cell for cell in column if cell not in over])
    return [part for part in (heading, *rest) if part]


def _day_column(runs: Sequence[Run]) -> list[_Cell]:
    """One day of a grid, the rows of runs beside each other joined."""
    return [_cell(runs[:1]), *_rows_joined([_cell([run]) for run in runs[1:]])]


def _painted(page: Sequence[Run]) -> list[list[_Cell]]:
    """The columns as they were painted, one after the other; nothing when the order of painting says little.

    Text that overflows its column still ends where it was painted, which no white between columns tells.
    """
    columns: list[list[_Cell]] = [[]]
    row: list[Run] = []
    for run in page:
        if row and _beside(row[-1], run):
            row.append(run)
            continue
        if row:
            columns[-1].append(_line_of(row))
        if row and run.y0 > row[-1].y0 + 0.5 * run.height:
            columns.append([])
        row = [run]
    if row:
        columns[-1].append(_line_of(row))
    if any(len(column) >= 3 and _only_moments(column) for column in columns):
        return []  # hours painted apart from what they are for
    painted = sum(len(column) for column in columns)
    return columns if 1 < len(columns) <= max(2, painted // 8) else []


def _beside(before: Run, run: Run) -> bool:
    """Whether a run goes on in the row of the one before: boxes that overlap in height."""
    overlap = min(before.y1, run.y1) - max(before.y0, run.y0)
    if len(before.text) <= 12 and before.text[:1].isdigit():  # a time stands a little beside what it is for
        overlap += 0.5 * before.height
    return run.x0 >= before.x1 - 2.0 and overlap >= 0.3 * min(before.height, run.height)


def _line_of(row: Sequence[Run]) -> _Cell:
    cells = [_cell([run]) for run in row]
    text = "  ".join(cell.text for cell in cells)
    return _Cell(row[0].x0, row[-1].x1, row[0].y0, cells[-1].height, text, cells[-1].weight)


def _cells(page: Sequence[Run]) -> list[_Cell]:
    """Runs of a row joined unless a wide gap parts them."""
    cells: list[_Cell] = []
    for row in _rows(page):
        height = max(run.height for run in row)
        together: list[Run] = []
        for run in sorted(row, key=lambda run: run.x0):
            if together and run.x0 - max(one.x1 for one in together) > max(1.1 * height, 6.0):
                cells.append(_cell(together))
                together = []
            together.append(run)
        cells.append(_cell(together))
    return cells


def _rows(page: Sequence[Run]) -> list[list[Run]]:
    """Runs whose boxes overlap in height by half of the lower one."""
    rows: list[list[Run]] = []
    for run in sorted(page, key=lambda run: -(run.y0 + run.y1)):
        low, high = (min(one.y0 for one in rows[-1]), max(one.y1 for one in rows[-1])) if rows else (0.0, 0.0)
        overlap = min(high, run.y1) - max(low, run.y0)
        if rows and overlap >= 0.5 * max(0.1, min(run.height, high - low)):
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows


def _cell(runs: Sequence[Run]) -> _Cell:
    text, at = "", runs[0].x0
    for run in runs:
        apart = run.x0 - at > 0.18 * max(run.height, 4.0) and text and not text.endswith(" ")
        text += (" " if apart else "") + run.text
        at = max(at, run.x1)
    tallest = max(runs, key=lambda run: len(run.text) + run.height)
    low = min(run.y0 for run in runs)
    return _Cell(runs[0].x0, at, low, tallest.height, unspaced(" ".join(text.split())), runs[-1].weight)


def _columns(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    """The rows of each column in reading order; a cell that spans a gutter ends the columns above it."""
    if not cells:
        return []
    gutters = _gutters(cells)
    edges = [float("-inf"), *gutters, float("inf")]
    columns: list[list[_Cell]] = []
    band: list[list[_Cell]] = [[] for _ in edges[1:]]
    for cell in cells:
        spans = [at for at in range(len(edges) - 1) if cell.x0 < edges[at + 1] and cell.x1 > edges[at]]
        if len(spans) > 1 and any(band):
            columns += [part for part in band if part]
            band = [[] for _ in edges[1:]]
        band[spans[0]].append(cell)
        if len(spans) > 1:
            columns += [part for part in band if part]
            band = [[] for _ in edges[1:]]
    columns += [part for part in band if part]
    return _rejoined([_rows_joined(column) for column in columns], gutters)


def _rejoined(columns: list[list[_Cell]], gutters: Sequence[float]) -> list[list[_Cell]]:
    """Without gutters a page is one column, whatever its headings' widths."""
    return columns if gutters else [[cell for column in columns for cell in column]]


def _gutters(cells: Sequence[_Cell]) -> list[float]:
    """Where white runs down the page with text beginning beside it, wide columns on both sides."""
    left, right = min(cell.x0 for cell in cells), max(cell.x1 for cell in cells)
    found: list[float] = []
    starts = sorted({round(cell.x0) for cell in cells})
    rows = len({round(cell.y / 4) for cell in cells})
    for x in starts:
        beginning = sum(1 for cell in cells if abs(cell.x0 - x) <= 2)
        crossing = sum(1 for cell in cells if cell.x0 < x - 3 and cell.x1 > x - 3)
        before = [
            cell for cell in cells if cell.x1 <= x - 3 and cell.x0 >= (found[-1] if found else left) - 3
        ]
        if beginning < max(4, 0.15 * rows) or crossing > 0.25 * beginning or len(before) < 4:
            continue
        if _tells_of(before, [cell for cell in cells if cell.x0 >= x - 3]):
            continue
        width = max(cell.x1 for cell in before) - min(cell.x0 for cell in before)
        if width < NARROW * (right - left) or right - x < NARROW * (right - left) or _only_moments(before):
            continue
        if not found or x - found[-1] > NARROW * (right - left):
            found.append(x - 2.0)
    return found


def _only_moments(cells: Sequence[_Cell]) -> bool:
    """Whether a column is the days and hours of a table, told beside what they are for.

    Rooms and numbers may stand among hours.
    """
    hours = sum(begins_with_time(cell.text) for cell in cells)
    if hours * 2 >= len(cells) and all(len(cell.text) <= LONGEST_HOUR for cell in cells):
        return True
    told = [cell for cell in cells if any(sign.isdigit() for sign in cell.text)]
    known = {*weekdays(), *months(), "am", "pm", "uhr", "h"}
    words = ("".join(sign if sign.isalpha() else " " for sign in fold(cell.text)).split() for cell in told)
    return (
        len(told) * 3 > len(cells) * 2 and sum(known.issuperset(one) for one in words) * 10 >= len(told) * 9
    )


def _tells_of(before: Sequence[_Cell], beside: Sequence[_Cell]) -> bool:
    """Whether hours and rooms tell of the column beside them: it has no hours and begins where they do."""
    hours = [cell for cell in before if begins_with_time(cell.text)]
    if len(hours) < FEWEST_HOURS or any(begins_with_time(cell.text) for cell in beside):
        return False
    level = [any(abs(one.y - cell.y) < 0.6 * cell.height for one in beside) for cell in hours]
    return sum(level) * 10 >= len(hours) * 9 and len(beside) <= 4 * len(hours)


def _rows_joined(cells: Sequence[_Cell]) -> list[_Cell]:
    """Cells of one row of a column become one line: a time and what it is about."""
    rows: list[list[_Cell]] = []
    for cell in cells:
        if rows and abs(rows[-1][0].y - cell.y) < 0.6 * max(cell.height, rows[-1][0].height):
            rows[-1].append(cell)
        else:
            rows.append([cell])
    joined = []
    for row in rows:
        row.sort(key=lambda cell: cell.x0)
        tallest = max(row, key=lambda cell: len(cell.text))
        text = "  ".join(cell.text for cell in row)
        joined.append(_Cell(row[0].x0, row[-1].x1, row[0].y, tallest.height, text, row[-1].weight))
    return joined


def _leading(column: Sequence[_Cell]) -> float:
    """The usual distance between two lines of a block: the smaller half of the distances."""
    gaps = sorted(column[at - 1].y - column[at].y for at in range(1, len(column)))
    gaps = [gap for gap in gaps if gap > 1]
    return median(gaps[: len(gaps) // 2 + 1]) if gaps else 12.0

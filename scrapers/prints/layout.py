"""Runs of text on printed pages → lines in reading order: rows, columns, blocks apart by white."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from statistics import median

from scrapers.prints.badges import with_badges
from scrapers.prints.cards import cards
from scrapers.prints.cell import GAP, Cell
from scrapers.prints.centred import gap_of, in_whole_rows
from scrapers.prints.fillings import in_white
from scrapers.prints.grid import grids
from scrapers.prints.gutters import gutters as gutters_of
from scrapers.prints.gutters import only_moments
from scrapers.prints.pdf_text import Run
from scrapers.prints.rooms import rooms_across
from scrapers.prints.rows import lifted, unspaced, upright
from scrapers.prints.spans import spanning_days
from scrapers.programmes.lines import Line

LARGER = 1.25
"""How much larger than its text the type of a heading is."""

HEADING = 1.4
"""Of the usual letters of a page: how much larger those of its heading are."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "leaders": r"\s*(?:\.{4,}|(?:\.\s){3,}\.?|…{2,}|_{4,})\s*",
        "loose": r"(?<=\d[.:])\s(?=\d\d\s?Uhr\b)",  # 11. 00 Uhr
        "span": r"(?<=\d)\s{2,}([-–—])\s+(?=\d{1,2}[:.h]\d\d)",  # a dash in a column of its own
    }
    return re.compile(known[name])


def print_lines(pages: Iterable[Sequence[Run]]) -> list[Line]:
    """The lines of all pages. `path` is block and line; `size` the height of the letters in points."""
    lines: list[Line] = []
    pages = list(pages)
    block, parting = 0, gap_of(pages)
    for page in pages:
        days, page = grids(lifted(in_whole_rows(with_badges(upright(page)), parting)))
        rooms, page = rooms_across(page)
        spanning, page = spanning_days(page)
        shown, page = cards(page)
        written = _headings_first(_painted(page) or _columns(_cells(page)))
        for column in [*written, *map(_day_column, [*days, *rooms, *spanning, *shown])]:
            block += 1
            typical = _leading(column)
            edge = max(row.x1 for row in column)
            for at, row in enumerate(column):
                gap = column[at - 1].y - row.y if at else 0.0
                wide = gap > max(1.45 * typical, 2.2 * min(row.height, column[at - 1].height))
                if wide and not _heads(column, at):
                    block += 1
                text = _pattern("leaders").sub("  ", row.text).rstrip()
                text = _pattern("loose").sub("", _pattern("span").sub(r" \1 ", text))
                lines.append(
                    Line(
                        text,
                        (block, len(lines) + 1),
                        sign=f"{row.size or row.height:.0f}",
                        size=row.size or row.height,
                        weight=row.weight,
                        left=row.x0,
                        width=row.x1 - row.x0,
                        room=edge - row.x1,
                    )
                )
    return lines


def _headings_first(columns: list[list[Cell]]) -> list[list[Cell]]:
    """The columns of a page with a heading over the first one before it, whatever was painted first."""
    if len(columns) < 2:
        return columns
    typical = median(cell.height for column in columns for cell in column)
    text = (cell.y for column in columns for cell in column if cell.height <= HEADING * typical)
    top = max([columns[0][0].y, *text])
    heading: list[Cell] = []
    rest = [columns[0]]
    for column in columns[1:]:
        over = [cell for cell in column if cell.y > top and cell.height > HEADING * typical]
        heading += over
        rest.append([cell for cell in column if cell not in over])
    return [part for part in (heading, *rest) if part]


def _heads(column: Sequence[Cell], at: int) -> bool:
    """Whether the line above is a heading of what begins here: in larger type, with as much white above."""
    row, above = column[at], column[at - 1]
    if above.size < LARGER * row.size or not row.size:
        return False
    return at < 2 or column[at - 2].y - above.y >= above.y - row.y


def _day_column(runs: Sequence[Run]) -> list[Cell]:
    """One day of a grid, the rows of runs beside each other joined."""
    return [_cell(runs[:1]), *_rows_joined([_cell([run]) for run in runs[1:]])]


def _painted(page: Sequence[Run]) -> list[list[Cell]]:
    """The columns as they were painted, one after the other; nothing when the order of painting says little.

    Text that overflows its column still ends where it was painted, which no white between columns tells.
    """
    columns: list[list[Cell]] = [[]]
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
    if any(len(column) >= 3 and only_moments(column) for column in columns):
        return []  # hours painted apart from what they are for
    painted = sum(len(column) for column in columns)
    return in_white(columns) if 1 < len(columns) <= max(2, painted // 8) else []


def _beside(before: Run, run: Run) -> bool:
    """Whether a run goes on in the row of the one before: boxes that overlap in height."""
    overlap = min(before.y1, run.y1) - max(before.y0, run.y0)
    if len(before.text) <= 12 and before.text[:1].isdigit():  # a time stands a little beside what it is for
        overlap += 0.5 * before.height
    return run.x0 >= before.x1 - 2.0 and overlap >= 0.3 * min(before.height, run.height)


def _line_of(row: Sequence[Run]) -> Cell:
    cells = [_cell([run]) for run in row]
    text = "  ".join(cell.text for cell in cells)
    last = max(cells, key=lambda cell: (len(cell.text) > 1, cell.x0))  # a mark is no measure of words
    return Cell(row[0].x0, row[-1].x1, row[0].y0, last.height, text, last.weight, last.size)


def _cells(page: Sequence[Run]) -> list[Cell]:
    """Runs of a row joined unless a wide gap parts them."""
    cells: list[Cell] = []
    for row in _rows(page):
        height = max(run.height for run in row)
        together: list[Run] = []
        edge = float("-inf")
        for run in sorted(row, key=lambda run: run.x0):
            if together and run.x0 - edge > max(1.1 * height, 6.0):
                cells.append(_cell(together))
                together, edge = [], float("-inf")
            together.append(run)
            edge = max(edge, run.x1)
        cells.append(_cell(together))
    return cells


def _rows(page: Sequence[Run]) -> list[list[Run]]:
    """Runs whose boxes overlap in height by half of the lower one."""
    rows: list[list[Run]] = []
    low, high = 0.0, 0.0
    for run in sorted(page, key=lambda run: -(run.y0 + run.y1)):
        overlap = min(high, run.y1) - max(low, run.y0)
        if rows and overlap >= 0.5 * max(0.1, min(run.height, high - low)):
            rows[-1].append(run)
            low, high = min(low, run.y0), max(high, run.y1)
        else:
            rows.append([run])
            low, high = run.y0, run.y1
    return rows


def _cell(runs: Sequence[Run]) -> Cell:
    text, at = "", runs[0].x0
    for run in runs:
        apart = run.x0 - at > 0.18 * max(run.height, 4.0) and text and not text.endswith(" ")
        text += (" " if apart else "") + run.text
        at = max(at, run.x1)
    tallest = max(runs, key=lambda run: len(run.text) + run.height)
    low = min(run.y0 for run in runs)
    words = "  ".join(unspaced(" ".join(part.split())) for part in text.split(GAP))
    return Cell(runs[0].x0, at, low, tallest.height, words, runs[-1].weight, tallest.size)


def _columns(cells: Sequence[Cell]) -> list[list[Cell]]:
    """The rows of each column in reading order; a cell that spans a gutter ends the columns above it."""
    if not cells:
        return []
    gutters = gutters_of(cells)
    edges = [float("-inf"), *gutters, float("inf")]
    columns: list[list[Cell]] = []
    band: list[list[Cell]] = [[] for _ in edges[1:]]
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


def _rejoined(columns: list[list[Cell]], gutters: Sequence[float]) -> list[list[Cell]]:
    """Without gutters a page is one column, whatever its headings' widths."""
    return columns if gutters else [[cell for column in columns for cell in column]]


def _rows_joined(cells: Sequence[Cell]) -> list[Cell]:
    """Cells of one row of a column become one line: a time and what it is about."""
    rows: list[list[Cell]] = []
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
        last = row[-1]
        joined.append(Cell(row[0].x0, last.x1, row[0].y, tallest.height, text, last.weight, tallest.size))
    return joined


def _leading(column: Sequence[Cell]) -> float:
    """The usual distance between two lines of a block: the smaller half of the distances."""
    gaps = sorted(column[at - 1].y - column[at].y for at in range(1, len(column)))
    gaps = [gap for gap in gaps if gap > 1]
    return median(gaps[: len(gaps) // 2 + 1]) if gaps else 12.0

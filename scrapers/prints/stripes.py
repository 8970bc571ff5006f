"""Tables whose every second row is shaded: the rows between are cells too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.prints.frames import Framed, in_cell
from scrapers.prints.pdf_text import Run

FEWEST_STRIPES, FEWEST_COLUMNS = 3, 3
LOWEST = 6.0
"""Points of a row between two stripes."""

Column = tuple[float, float]


def with_rows_between(cells: Sequence[Framed], page: Sequence[Run]) -> list[Framed]:
    """The cells with those of the rows between stripes, over the first and under the last one."""
    stripes = _stripes(cells)
    if len(stripes) < FEWEST_STRIPES:
        return list(cells)
    columns = [(cell.box[0], cell.box[2]) for cell in stripes[0]]
    taken = {id(run) for cell in cells for run in cell.runs}
    left, right = columns[0][0], columns[-1][1]
    free = [run for run in page if id(run) not in taken and left - 2 <= run.x0 and run.x1 <= right + 2]
    gaps = [(below[0].box[3], above[0].box[1]) for above, below in pairwise(stripes)]
    gaps = [gap for gap in gaps if gap[1] - gap[0] > LOWEST]
    if not gaps or not all(any(_is_within(run, gap) for run in free) for gap in gaps):
        return list(cells)
    high = max(top - foot for foot, top in gaps)
    top, foot = stripes[0][0].box[3], stripes[-1][0].box[1]
    rows = [(top, top + high), *gaps, (foot - high, foot)]
    return [*cells, *(cell for row in rows for cell in _row(row, columns, free))]


def _stripes(cells: Sequence[Framed]) -> list[list[Framed]]:
    """The rows of cells with the same columns, from the top: those of the most common make."""
    rows: dict[tuple[int, int], list[Framed]] = {}
    for cell in cells:
        rows.setdefault((round(cell.box[1] / 2), round(cell.box[3] / 2)), []).append(cell)
    makes: dict[tuple[int, ...], list[list[Framed]]] = {}
    for row in rows.values():
        row.sort(key=lambda cell: cell.box[0])
        makes.setdefault(tuple(round(cell.box[0] / 4) for cell in row), []).append(row)
    found = max((made for make, made in makes.items() if len(make) >= FEWEST_COLUMNS), key=len, default=[])
    return sorted(found, key=lambda row: -row[0].box[3])


def _is_within(run: Run, row: tuple[float, float]) -> bool:
    return row[0] - 1.0 <= (run.y0 + run.y1) / 2 <= row[1] + 1.0


def _row(row: tuple[float, float], columns: Sequence[Column], free: Iterable[Run]) -> list[Framed]:
    """The cells of one row with words in at least two columns."""
    runs = [part for run in free if _is_within(run, row) for part in _cut(run, columns)]
    inside = [[run for run in runs if x0 - 2 <= (run.x0 + run.x1) / 2 <= x1 + 2] for x0, x1 in columns]
    told = [
        in_cell((x0, row[0], x1, row[1]), own) for (x0, x1), own in zip(columns, inside, strict=True) if own
    ]
    return told if len(told) > 1 else []


def _cut(run: Run, columns: Sequence[Column]) -> list[Run]:
    """A run that goes on over the edge of its column, at the blank nearest to that edge."""
    edge = next((x1 for _, x1 in columns if run.x0 < x1 - 2 and run.x1 > x1 + 4), None)
    blanks = [at for at, sign in enumerate(run.text) if sign == " "]
    if edge is None or not blanks:
        return [run]
    wide = run.x1 - run.x0
    near = min(blanks, key=lambda at: abs(run.x0 + wide * at / len(run.text) - edge))
    first, rest = run.text[:near].rstrip(), run.text[near:].strip()
    return [replace(run, text=first, x1=edge - 2), *_cut(replace(run, text=rest, x0=edge + 2), columns)]

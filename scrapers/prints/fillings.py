"""Words painted after the column in whose white they stand: a heading over it, a title in another colour."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.prints.cell import Cell
from scrapers.prints.pdf_text import Box

ASIDE = 12.0
"""Points by which such words may begin before their column, or end behind it."""

MOST_COLUMNS = 60
"""Of a page; one with more is painted word by word."""

HIGHEST = 3.0
"""Heights of a letter between a column and a heading over it."""


def in_white(columns: Sequence[list[Cell]]) -> list[list[Cell]]:
    """The columns in the order of painting, what fills the white of an earlier one as rows of that."""
    if len(columns) > MOST_COLUMNS:
        return list(columns)
    whole: list[list[Cell]] = []
    bounds: list[Box] = []
    for column in columns:
        rest: list[Cell] = []
        for part in _parts(column):
            near = (at for at, box in enumerate(bounds) if _is_within(part, box))
            around = next((at for at in near if _fills(part, whole[at])), None)
            if around is None:
                rest += part
                continue
            whole[around] = sorted([*whole[around], *part], key=lambda cell: -cell.y)
            bounds[around] = _bounds(whole[around])
        if rest:
            whole.append(rest)
            bounds.append(_bounds(rest))
    return whole


def _parts(column: Sequence[Cell]) -> list[list[Cell]]:
    """Cells painted one after the other, in parts that stand below each other."""
    parts: list[list[Cell]] = []
    for cell in column:
        if parts and cell.x0 < parts[-1][-1].x1 and parts[-1][-1].x0 < cell.x1:
            parts[-1].append(cell)
        else:
            parts.append([cell])
    return parts


def _bounds(column: Sequence[Cell]) -> Box:
    xs = min(cell.x0 for cell in column), max(cell.x1 for cell in column)
    ys = min(cell.y for cell in column), max(cell.y for cell in column)
    return xs[0], ys[0], xs[1], ys[1]


def _is_within(part: Sequence[Cell], box: Box) -> bool:
    """Whether words stand between the sides of a column, below its first line or right over it."""
    top = box[3] + HIGHEST * max(cell.height for cell in part)
    across = all(box[0] - ASIDE <= cell.x0 and cell.x1 <= box[2] + ASIDE for cell in part)
    return across and all(box[1] < cell.y <= top for cell in part)


def _fills(part: Sequence[Cell], around: Sequence[Cell]) -> bool:
    """Whether words stand beside none of the lines of a column that is longer."""
    level = (abs(cell.y - one.y) < 0.6 * max(cell.height, one.height) for cell in part for one in around)
    return len(part) < len(around) and not any(level)

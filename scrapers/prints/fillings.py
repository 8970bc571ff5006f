"""Words painted after the column in whose white they stand: a heading over it, a title in another colour."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.prints.cell import Cell

ASIDE = 12.0
"""Points by which such words may begin before their column, or end behind it."""

HIGHEST = 3.0
"""Heights of a letter between a column and a heading over it."""


def in_white(columns: Sequence[list[Cell]]) -> list[list[Cell]]:
    """The columns in the order of painting, what fills the white of an earlier one as rows of that."""
    whole: list[list[Cell]] = []
    for column in columns:
        rest: list[Cell] = []
        for part in _parts(column):
            around = next((one for one in whole if _fills(part, one)), None)
            if around is None:
                rest += part
            else:
                around += part
                around.sort(key=lambda cell: -cell.y)
        whole += [rest] if rest else []
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


def _fills(column: Sequence[Cell], around: Sequence[Cell]) -> bool:
    """Whether words stand between the lines of a column, or right over the first, and beside none of them."""
    if len(around) <= len(column):
        return False
    left, right = min(cell.x0 for cell in around) - ASIDE, max(cell.x1 for cell in around) + ASIDE
    if any(cell.x0 < left or cell.x1 > right for cell in column):
        return False
    top = max(cell.y for cell in around) + HIGHEST * max(cell.height for cell in column)
    foot = min(cell.y for cell in around)
    if any(not foot < cell.y <= top for cell in column):
        return False
    return not any(
        abs(cell.y - one.y) < 0.6 * max(cell.height, one.height) for cell in column for one in around
    )

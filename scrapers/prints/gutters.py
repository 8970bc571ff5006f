"""Where white runs down a printed page, and whether it parts columns to read in turn or those of a table.

In a table the cells behind the white go on in the rows before it: a time and a title, then a place; a
title, then its showings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.words import fold, months, weekdays
from scrapers.prints.cell import Cell
from scrapers.programme_days.lone_days import ANY_DAY, may_name_day
from scrapers.programme_days.row_clocks import begins_with_time

LONGEST_HOUR = 22
"""Characters of a cell in a column of hours."""

NARROW = 0.16
"""Of the page's width: a column of dates or times beside what they are about, not a column to read first."""

MOST_SHARE = 0.8
"""Of the cells behind white that tell when what stands before it is on."""

FEWEST_HOURS = 3
FEWEST_COLUMNS = 3
"""Columns of hours side by side; two may be the beginnings and the ends of one."""

WIDEST_GAP = 14.0
"""Points of white between a cell and the next one of its column."""

FEWEST_LINES = 5
"""Of a column beside others whose lines stand on heights of their own."""

LONGEST_SHOWING = 40
"""Characters of a cell that tells where and at what time."""


def gutters(cells: Sequence[Cell]) -> list[float]:
    """Where white runs down the page with text beginning beside it, wide columns on both sides."""
    cells = sorted(cells, key=lambda cell: -cell.y)
    left, right = min(cell.x0 for cell in cells), max(cell.x1 for cell in cells)
    found: list[float] = []
    if timed := _hour_columns(cells, NARROW * (right - left)):
        return timed
    starts = sorted({round(cell.x0) for cell in cells})
    rows = len({round(cell.y / 4) for cell in cells})
    for x in starts:
        beginning = sum(1 for cell in cells if abs(cell.x0 - x) <= 2)
        if beginning < max(4, 0.15 * rows):
            continue
        crossing = sum(1 for cell in cells if cell.x0 < x - 3 and cell.x1 > x - 3)
        edge = (found[-1] if found else left) - 3
        before = [cell for cell in cells if cell.x1 <= x - 3 and cell.x0 >= edge]
        if crossing > 0.25 * beginning or len(before) < 4:
            continue
        width = max(cell.x1 for cell in before) - min(cell.x0 for cell in before)
        if width < NARROW * (right - left) or right - x < NARROW * (right - left) or only_moments(before):
            continue
        if _tells_of(before, [cell for cell in cells if cell.x0 >= x - 3]):
            continue
        if _is_shown(before, [cell for cell in cells if abs(cell.x0 - x) <= 2]):
            continue
        if not found or x - found[-1] > NARROW * (right - left):
            found.append(x - 2.0)
    return _with_bands(cells, found, left, right)


def _with_bands(cells: Sequence[Cell], found: Sequence[float], left: float, right: float) -> list[float]:
    """The gutters and those that no cell crosses, between columns whose lines stand on their own heights."""
    edges = list(found)
    wide = NARROW * (right - left)
    for x in _bands(cells):
        low = max((edge for edge in edges if edge <= x), default=left)
        high = min((edge for edge in edges if edge > x), default=right)
        if x - low < wide or high - x < wide:
            continue
        before = [cell for cell in cells if low - 3 <= cell.x0 < x]
        behind = [cell for cell in cells if x <= cell.x0 < high]
        if min(len(before), len(behind)) < FEWEST_LINES or only_moments(before) or only_moments(behind):
            continue
        level = sum(any(abs(one.y - cell.y) < 1.0 for one in _row_of(cell, before)) for cell in behind)
        if level * 3 <= len(behind):
            edges = sorted([*edges, x])
    return edges


def _bands(cells: Sequence[Cell]) -> list[float]:
    """Where white runs all the way down the page: the middle of each such band."""
    found: list[float] = []
    edge = float("inf")
    for cell in sorted(cells, key=lambda cell: cell.x0):
        if cell.x0 - edge >= WIDEST_GAP:
            found.append((cell.x0 + edge) / 2)
        edge = cell.x1 if edge == float("inf") else max(edge, cell.x1)
    return found


def _hour_columns(cells: Sequence[Cell], apart: float) -> list[float]:
    """Where the columns of a page begin that all begin with hours; nothing where cells cross their edges."""
    hours = [cell for cell in cells if begins_with_time(cell.text)]
    edges: list[float] = []
    for x in sorted({round(cell.x0) for cell in hours}):
        if sum(abs(cell.x0 - x) <= 2 for cell in hours) >= FEWEST_HOURS and (
            not edges or x - edges[-1] > apart
        ):
            edges.append(x)
    inside = [cell for cell in cells if cell.y <= max((hour.y for hour in hours), default=0.0)]
    crossed = any(cell.x0 < x - 3 < cell.x1 for x in edges[1:] for cell in inside)
    if len(edges) < FEWEST_COLUMNS or crossed or len(hours) < 3 * FEWEST_COLUMNS:
        return []
    words = [
        [cell for cell in inside if low < cell.x0 < high] for low, high in pairwise([*edges, float("inf")])
    ]
    return [x - 2.0 for x in edges[1:]] if all(words) else []


def only_moments(cells: Sequence[Cell]) -> bool:
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


def _tells_of(before: Sequence[Cell], beside: Sequence[Cell]) -> bool:
    """Whether hours and rooms tell of the column beside them: it has no hours and begins where they do."""
    hours = [cell for cell in before if begins_with_time(cell.text)]
    if len(hours) < FEWEST_HOURS or any(begins_with_time(cell.text) for cell in beside):
        return False
    level = sum(bool(_row_of(cell, beside)) for cell in hours)
    return level * 10 >= len(hours) * 9 and len(beside) <= 4 * len(hours)


def _is_shown(before: Sequence[Cell], behind: Sequence[Cell]) -> bool:
    """Whether the cells behind white are the showings of the titles in the rows before it."""
    beside = sum(bool(_row_of(cell, before)) for cell in behind)
    told = sum(_tells_moment(cell.text) for cell in behind)
    if beside < MOST_SHARE * len(behind) or told < MOST_SHARE * len(behind):
        return False
    hours = all(_tells_hour(cell.text) for cell in behind if _tells_moment(cell.text))
    tells = _tells_hour if hours else _tells_moment  # a day may stand before its hour
    return not any(tells(cell.text) for cell in before)


def _row_of(cell: Cell, cells: Sequence[Cell]) -> list[Cell]:
    """The cells that stand in one row with a cell; `cells` come from the top of the page down."""
    near = 0.6 * cell.height
    low = bisect_left(cells, -cell.y - near, key=lambda one: -one.y)
    high = bisect_right(cells, -cell.y + near, key=lambda one: -one.y)
    return list(cells[low:high])


@lru_cache(maxsize=4096)
def _tells_hour(text: str) -> bool:
    """Whether a cell begins with a time, or ends with one: `Harbour Hall, 18:00`."""
    if begins_with_time(text):
        return True
    times = find_times(text) if len(text) <= LONGEST_SHOWING else []
    return bool(times) and not text[times[-1].span[1] :].strip(" .")


@lru_cache(maxsize=4096)
def _tells_moment(text: str) -> bool:
    """Whether a cell tells an hour or a day."""
    return _tells_hour(text) or (may_name_day(text) and bool(find_whens(text[:80], near=ANY_DAY)))

"""The cells of tables drawn on a page: from lines and filled boxes to rectangles, with the words in each.

Every line divides the page; what no line parts is one cell, however many rows and columns it spans.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from scrapers.prints.covered import uncovered
from scrapers.prints.frames import ONE_LINE, THIN, Framed, in_cell, in_columns, seen, stacked, without_frames
from scrapers.prints.pdf_text import Box, Rule, Run
from scrapers.prints.stripes import with_rows_between
from scrapers.prints.tiles import tiled

NARROWEST, LOWEST = 12.0, 6.0
"""Points of a cell that holds words."""

MOST_LINES = 100
"""Across or down a page; more make no table."""

MOST_RUNS = 4000
"""Of a page that may hold a table."""

MOST_CELLS = 1500
"""Of which some may be parts of one."""


def framed(rules: Sequence[Rule], page: Sequence[Run]) -> list[Framed]:
    """The cells with words that are closed on all sides, from the top left on."""
    rules = seen(uncovered(tiled(rules)), page) if len(page) <= MOST_RUNS else []
    plan = _Plan.of([rule.box for rule in rules])
    if plan is None:
        return []
    inside: dict[int, list[Run]] = {cell: [] for cell in plan.boxes}
    for run in page:
        cell = plan.cell_at((run.x0 + run.x1) / 2, (run.y0 + run.y1) / 2)
        if cell is not None:
            inside[cell].append(run)
    cells = [in_cell(plan.boxes[cell], _upright(runs)) for cell, runs in inside.items()]
    if len(cells) <= MOST_CELLS:
        cells = with_rows_between(in_columns(without_frames(stacked(cells, rules))), page)
    cells.sort(key=lambda cell: (-round(cell.box[3]), cell.box[0]))
    return [cell for cell in cells if cell.lines]


def _upright(runs: Sequence[Run]) -> Sequence[Run]:
    """The words of a cell that stand, or those on their side where there are no others."""
    return [run for run in runs if not run.turned] or runs


class _Plan:
    """A page cut by all its lines into fields; `cells` is the cell of each field."""

    def __init__(self, xs: list[float], ys: list[float], rules: Sequence[Box]) -> None:
        self.xs, self.ys = xs, ys
        self.down: set[tuple[int, int]] = set()
        self.across: set[tuple[int, int]] = set()
        for rule in rules:
            self._wall(rule)
        self.cells: dict[tuple[int, int], int] = {}
        self.boxes: dict[int, Box] = {}
        for column in range(len(xs) - 1):
            for row in range(len(ys) - 1):
                if (column, row) not in self.cells:
                    self._fill(column, row)

    @classmethod
    def of(cls, rules: Sequence[Box]) -> _Plan | None:
        """The plan of a page; `None` when no lines cross, or too many."""
        xs = _places(x for x0, y0, x1, y1 in rules if y1 - y0 > ONE_LINE for x in _sides(x0, x1))
        ys = _places(y for x0, y0, x1, y1 in rules if x1 - x0 > ONE_LINE for y in _sides(y0, y1))
        return cls(xs, ys, rules) if 2 <= len(xs) <= MOST_LINES and 2 <= len(ys) <= MOST_LINES else None

    def cell_at(self, x: float, y: float) -> int | None:
        """The cell around a place, when it is one."""
        cell = self.cells.get((bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1))
        return cell if cell in self.boxes else None

    def _wall(self, rule: Box) -> None:
        x0, y0, x1, y1 = rule
        if y1 - y0 > ONE_LINE:
            rows = _between(self.ys, y0, y1)
            self.down |= {(_nearest(self.xs, x), row) for x in _sides(x0, x1) for row in rows}
        if x1 - x0 > ONE_LINE:
            columns = _between(self.xs, x0, x1)
            self.across |= {(column, _nearest(self.ys, y)) for y in _sides(y0, y1) for column in columns}

    def _fill(self, column: int, row: int) -> None:
        """All fields that no line parts from one; they are a cell if they are closed and as wide as high."""
        number, closed = len(self.cells), True
        found = [(column, row)]
        self.cells[column, row] = number
        for at, up in found:
            walls = (
                ((at, up) in self.down, (at - 1, up)), ((at + 1, up) in self.down, (at + 1, up)),
                ((at, up) in self.across, (at, up - 1)), ((at, up + 1) in self.across, (at, up + 1)),
            )  # fmt: skip
            for wall, beyond in walls:
                if wall or beyond in self.cells:
                    continue
                if not (0 <= beyond[0] < len(self.xs) - 1 and 0 <= beyond[1] < len(self.ys) - 1):
                    closed = False
                    continue
                self.cells[beyond] = number
                found.append(beyond)
        low, high = min(at for at, _ in found), max(at for at, _ in found) + 1
        foot, head = min(up for _, up in found), max(up for _, up in found) + 1
        box = self.xs[low], self.ys[foot], self.xs[high], self.ys[head]
        if closed and _is_roomy(box) and _is_framed(set(found), low, high, foot, head):
            self.boxes[number] = box


def _sides(low: float, high: float) -> tuple[float, ...]:
    """The sides of a rectangle, or the middle of a line."""
    return (low, high) if high - low > THIN else ((low + high) / 2,)


def _places(found: Iterable[float]) -> list[float]:
    """Places in order, those of one line as its middle."""
    groups: list[list[float]] = []
    for place in sorted(found):
        if groups and place - groups[-1][-1] <= ONE_LINE and place - groups[-1][0] <= 1.5 * ONE_LINE:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [(group[0] + group[-1]) / 2 for group in groups]


def _nearest(places: Sequence[float], place: float) -> int:
    at = min(bisect_right(places, place), len(places) - 1)
    return at if at == 0 or abs(places[at] - place) < abs(places[at - 1] - place) else at - 1


def _between(places: Sequence[float], low: float, high: float) -> range:
    """The fields whose middle lies within a stretch."""
    middles = [(one + two) / 2 for one, two in pairwise(places)]
    return range(bisect_right(middles, low - 1.0), bisect_right(middles, high + 1.0))


def _is_roomy(box: Box) -> bool:
    return box[2] - box[0] >= NARROWEST and box[3] - box[1] >= LOWEST


def _is_framed(found: set[tuple[int, int]], low: int, high: int, foot: int, head: int) -> bool:
    """Whether fields go all around their box; there may be boxes within."""
    sides = {(at, up) for at in range(low, high) for up in (foot, head - 1)}
    return (sides | {(at, up) for at in (low, high - 1) for up in range(foot, head)}) <= found

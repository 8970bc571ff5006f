"""The hours of a drawn table: those after noon that do not say so, those that stand outside of its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.clock import Clock
from scrapers.pdf_text import Run
from scrapers.print_frames import Framed
from scrapers.ruled_cells import hours_alone

FARTHEST = 80.0
"""Points from a table to hours that stand at its left without lines of their own."""

FEWEST = 3
LEVEL = 7.0
"""Points between the head of a cell and that of the hour it begins at."""

HALF_A_DAY = 12 * 60
NIGHT_ENDS, LATE = 5 * 60, 20 * 60
"""Minutes of a day: an hour up to the first belongs to the night before when it stands behind the second."""


def hours_beside(table: Sequence[Framed], outside: Sequence[Run]) -> list[Framed]:
    """Hours that stand at the left of a table as cells of it, each down to the next one.

    They stand either where cells begin or in the middle of their rows.
    """
    edges_at = Counter(round(cell.box[0]) for cell in table)
    left = min((edge for edge, often in edges_at.items() if often >= FEWEST), default=0)
    right = max(cell.box[2] for cell in table)
    foot, head = min(cell.box[1] for cell in table), max(cell.box[3] for cell in table)
    if any(hours_alone(cell) and cell.box[0] < left + 3.0 for cell in table):
        return []
    near = [run for run in outside if left - FARTHEST <= run.x0 and run.x1 <= left + 3.0]
    found = [_boxed(run, left, run.y0, run.y1) for run in near if foot - 3.0 <= run.y0 <= head]
    hours = sorted((cell for cell in found if hours_alone(cell)), key=lambda cell: -cell.box[3])
    if len(hours) < FEWEST or right - left < FARTHEST:
        return []
    heads = [cell.box[3] for cell in table]
    level = sum(any(abs(one.box[3] - high) < LEVEL for high in heads) for one in hours)
    edges = [one.box[3] + LEVEL / 2 for one in hours]
    if level * 3 < len(hours) * 2:
        edges = [
            min(head, 2 * hours[0].box[3]),
            *((one.box[1] + two.box[3]) / 2 for one, two in pairwise(hours)),
        ]
    return [
        _boxed(one.runs[0], left, low, high)
        for one, (high, low) in zip(hours, pairwise([*edges, foot]), strict=True)
    ]


def _boxed(run: Run, right: float, low: float, high: float) -> Framed:
    return Framed((run.x0, low, right, high), (run,), (run,))


def onward(cells: Sequence[Framed], clocks: Mapping[int, list[Clock]]) -> dict[int, list[Clock]]:
    """The hours of each column, those after noon or midnight that do not say so: `11:30`, `1:30`."""
    columns: dict[int, list[Framed]] = {}
    for cell in cells:
        if len(clocks[id(cell)]) == 1:
            columns.setdefault(round(cell.box[0]), []).append(cell)
    later: dict[int, list[Clock]] = {}
    for column in columns.values():
        before = 0
        for cell in sorted(column, key=lambda cell: -cell.box[3]):
            clock = clocks[id(cell)][0]
            shift = _shift(clock.start, before, cell.text)
            later[id(cell)] = [
                replace(clock, start=clock.start + shift, end=clock.end + shift if clock.end else clock.end)
            ]
            before = clock.start + shift
    return later


def _shift(start: int, before: int, text: str) -> int:
    """Minutes by which a time is later than it says, behind another in its column."""
    bare = not text.startswith("0") and not any(map(str.isalpha, text))
    if start >= before:
        return 0
    if start < NIGHT_ENDS and before >= LATE:
        return 24 * 60
    return (
        HALF_A_DAY
        if bare and 60 <= start < 8 * 60 and before >= 9 * 60 and start + HALF_A_DAY >= before
        else 0
    )


def until(clock: Clock, last: Clock) -> Clock:
    """The hours of a cell that spans rows: from the first to the end of the last."""
    return replace(clock, end=last.end) if last.end is not None and last.end > clock.start else clock

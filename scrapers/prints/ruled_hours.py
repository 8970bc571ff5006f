"""The hours of a drawn table: those after noon that do not say so, those that stand outside of its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.clock import Clock
from scrapers.prints.frames import Framed
from scrapers.prints.pdf_text import Run
from scrapers.prints.ruled_cells import hours_alone

FARTHEST = 80.0
"""Points from a table to hours that stand at its left without lines of their own."""

FEWEST = 3
HIGHEST = 40.0
"""Points from a table up to names of its columns that stand without lines of their own."""

LONGEST_ROOM = 16
"""Letters of a room that stands below the hour in its cell."""

LEVEL = 7.0
"""Points between the head of a cell and that of the hour it begins at."""

ON_LINE = 3.0
"""Points between the middle of an hour and the line it stands beside."""

HALF_A_DAY = 12 * 60
EVENING, SOON = 18 * 60, 2 * 60
NIGHT_ENDS, LATE = 5 * 60, 20 * 60
"""Minutes of a day: an hour up to the first belongs to the night before when it stands behind the second."""


def hours_beside(table: Sequence[Framed], others: Sequence[Framed], outside: Sequence[Run]) -> list[Framed]:
    """Hours that stand at the left of a table as cells of it: framed like it, else each down to the next one.

    Those without a frame stand either where cells begin or in the middle of their rows.
    """
    edges_at = Counter(round(cell.box[0]) for cell in table)
    left = min((edge for edge, often in edges_at.items() if often >= FEWEST), default=0)
    right = max(cell.box[2] for cell in table)
    foot, head = min(cell.box[1] for cell in table), max(cell.box[3] for cell in table)
    if right - left < FARTHEST or any(hours_alone(cell) and cell.box[0] < left + 3.0 for cell in table):
        return []
    near = [cell for cell in others if left - FARTHEST <= cell.box[0] and cell.box[2] <= left + 3.0]
    drawn = [cell for cell in near if foot - 3.0 <= cell.box[1] < head and hours_alone(cell)]
    if len(drawn) >= FEWEST:
        return [replace(cell, box=(cell.box[0], cell.box[1], left, cell.box[3])) for cell in drawn]
    runs = [run for run in outside if left - FARTHEST <= run.x0 and run.x1 <= left + 3.0]
    found = [_boxed(run, left, run.y0, run.y1) for run in runs if foot - 3.0 <= run.y0 <= head]
    hours = sorted((cell for cell in found if hours_alone(cell)), key=lambda cell: -cell.box[3])
    return _down(hours, left, foot, head, [cell.box[3] for cell in table]) if len(hours) >= FEWEST else []


def _down(
    hours: Sequence[Framed], left: float, foot: float, head: float, heads: Sequence[float]
) -> list[Framed]:
    """Hours from the top, each a cell down to the next; `heads` is where the cells of the table begin."""
    level = sum(any(abs(one.box[3] - high) < LEVEL for high in heads) for one in hours)
    edges = [one.box[3] + LEVEL / 2 for one in hours]
    if level * 3 < len(hours) * 2:
        between = ((one.box[1] + two.box[3]) / 2 for one, two in pairwise(hours))
        edges = [min(head, 2 * hours[0].box[3]), *between]
    stretches = pairwise([*edges, foot])
    return [_boxed(one.runs[0], left, low, high) for one, (high, low) in zip(hours, stretches, strict=True)]


def hours_on_lines(table: Sequence[Framed]) -> list[Framed]:
    """A table whose hours stand beside the lines of a raster: each a cell from its line down to the next."""
    left = min(cell.box[0] for cell in table)
    hours = [cell for cell in table if cell.box[0] < left + 3.0 and hours_alone(cell)]
    hours.sort(key=lambda cell: -cell.box[3])
    top = hours[0].box[3] if hours else 0.0
    words = [cell.box[3] for cell in table if cell.box[0] >= left + 3.0 and cell.box[3] <= top]
    if len(hours) <= FEWEST or len(words) < FEWEST:
        return list(table)
    middles = [(cell.box[1] + cell.box[3]) / 2 for cell in hours]
    begun = sum(any(abs(word - one) < ON_LINE for one in middles) for word in words)
    if begun * 5 < len(words) * 4 or any(
        abs(word - cell.box[3]) < ON_LINE for word in words for cell in hours
    ):
        return list(table)
    down = zip(hours, pairwise([*middles, 2 * middles[-1] - middles[-2]]), strict=True)
    moved = {id(cell): replace(cell, box=(cell.box[0], low, cell.box[2], high)) for cell, (high, low) in down}
    return [moved.get(id(cell), cell) for cell in table]


def hours_without_rooms(table: Sequence[Framed]) -> list[Framed]:
    """A table whose column of hours tells rooms below some, `9:00-9:50` over `Hall 7`: runs, no lines."""
    edges = Counter(round(cell.box[0]) for cell in table if hours_alone(cell))
    return [_over_room(cell) if edges[round(cell.box[0])] >= FEWEST else cell for cell in table]


def _over_room(cell: Framed) -> Framed:
    if len(cell.lines) != 2 or hours_alone(cell) or len(cell.lines[1].text) > LONGEST_ROOM:
        return cell
    hour = replace(cell, lines=cell.lines[:1])
    return hour if hours_alone(hour) else cell


def room_below(hours: Sequence[Framed]) -> str | None:
    """The room that the first of some hours tells below itself."""
    below = [run for one in hours[:1] for run in one.runs if run.y0 < one.lines[-1].y0 - 3.0]
    return " ".join(run.text for run in below) or None


def hours_behind_cell(cell: Framed, hours: Sequence[Framed]) -> list[Framed]:
    """The hours in the row of a cell, where all hours of its table stand in one column at its right."""
    edges = {round(one.box[0] / 4) for one in hours}
    if len(edges) != 1 or hours[0].box[0] < cell.box[2] - 3.0:
        return []
    return [one for one in hours if min(one.box[3], cell.box[3]) - max(one.box[1], cell.box[1]) > 3.0]


def rooms_above(table: Sequence[Framed], outside: Sequence[Run]) -> list[Framed]:
    """The nearest names over the columns of a table that stand without lines of their own, as heads of it."""
    head = max(cell.box[3] for cell in table)
    columns = {
        round(cell.box[0]): cell.box for cell in sorted(table, key=lambda cell: cell.box[0] - cell.box[2])
    }
    above = sorted((run for run in outside if head - 2.0 <= run.y0 <= head + HIGHEST), key=lambda run: run.y0)
    row = [run for run in above if run.y0 - above[0].y0 < 0.5 * run.height]
    found: list[Framed] = []
    for x0, _, x1, _ in columns.values():
        over = [run for run in row if x0 - 2.0 <= (run.x0 + run.x1) / 2 <= x1 + 2.0]
        if len(over) == 1 and any(map(str.isalnum, over[0].text)):
            run = over[0]
            found.append(Framed((x0, run.y0, x1, run.y1), (run,), (run,)))
    return found if len(found) == len(row) > 1 else []


def _boxed(run: Run, right: float, low: float, high: float) -> Framed:
    return Framed((run.x0, low, right, high), (run,), (run,))


def as_spans(cells: Sequence[Framed], clocks: Mapping[int, list[Clock]]) -> dict[int, list[Clock]]:
    """The hours of a column whose cells tell beginning over end, one span following the other."""
    columns: dict[int, list[Framed]] = {}
    for cell in cells:
        columns.setdefault(round(cell.box[0]), []).append(cell)
    spans: dict[int, list[Clock]] = {}
    for column in columns.values():
        column.sort(key=lambda cell: -cell.box[3])
        pairs = {id(cell): clocks[id(cell)] for cell in column if _is_pair(clocks[id(cell)])}
        told = [clocks[id(cell)] for cell in column]
        follow = all(above[-1].start <= below[0].start for above, below in pairwise(told))
        if len(pairs) >= FEWEST and len(pairs) * 3 >= len(column) * 2 and follow:
            spans |= {at: [replace(begin, end=end.start)] for at, (begin, end) in pairs.items()}
    return spans


def _is_pair(clocks: Sequence[Clock]) -> bool:
    return len(clocks) == 2 and clocks[0].end is None and clocks[0].start < clocks[1].start


def onward(
    cells: Sequence[Framed], clocks: Mapping[int, list[Clock]], before: int, breaks: Sequence[float] = ()
) -> dict[int, list[Clock]]:
    """The hours of each column, those after noon or midnight that do not say so: `11:30`, `1:30`.

    `before` is the last hour of a table that may go on; at `breaks`, heights of the page, another day begins.
    """
    first = before
    columns: dict[int, list[Framed]] = {}
    whole = any(_tells_afternoon(cell, clocks[id(cell)]) for cell in cells)
    for cell in cells:
        if len(clocks[id(cell)]) == 1:
            columns.setdefault(round(cell.box[0]), []).append(cell)
    later: dict[int, list[Clock]] = {}
    for column in columns.values():
        before, above = first, float("inf")
        for cell in sorted(column, key=lambda cell: -cell.box[3]):
            clock = clocks[id(cell)][0]
            before = 0 if any(cell.box[1] <= one <= above for one in breaks) else before
            shift = _shift(clock.start, before, cell.text, whole)
            above = cell.box[1]
            later[id(cell)] = [
                replace(clock, start=clock.start + shift, end=clock.end + shift if clock.end else clock.end)
            ]
            before = clock.start + shift
    return later


def _tells_afternoon(cell: Framed, clocks: Sequence[Clock]) -> bool:
    """Whether a cell counts its hours to 24: `14:00`."""
    return clocks[0].start >= 13 * 60 and not any(map(str.isalpha, cell.text))


def _shift(start: int, before: int, text: str, whole: bool) -> int:
    """Minutes by which a time is later than it says, behind another in its column.

    Where the table counts hours to 24 (`whole`), a morning behind an evening is that of another day.
    """
    said = text.partition("(")[0]  # "2:50-3:05 (students)"
    bare = not said.startswith("0") and not any(map(str.isalpha, said))
    if start >= before:
        return 0
    if start < NIGHT_ENDS and before >= LATE:
        return 24 * 60
    soon = 0 <= start + HALF_A_DAY - before <= SOON and before >= EVENING
    if bare and soon and start < HALF_A_DAY and not whole:
        return HALF_A_DAY
    return (
        HALF_A_DAY
        if bare and 60 <= start < 8 * 60 and before >= 9 * 60 and start + HALF_A_DAY >= before
        else 0
    )


def until(clock: Clock, last: Clock) -> Clock:
    """The hours of a cell that spans rows: from the first to the end of the last."""
    return replace(clock, end=last.end) if last.end is not None and last.end > clock.start else clock

"""Boxes that tell their own hour, in rows for each room: the grid of a festival over a scale of hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrapers.dates.printed import find_whens
from scrapers.prints.frames import Framed
from scrapers.prints.pdf_text import Run
from scrapers.prints.ruled_cells import hours_behind, said_hours
from scrapers.prints.ruled_heads import are_beside, width_of
from scrapers.prints.ruled_tables import Slot
from scrapers.prints.ruled_titles import title_of
from scrapers.programme_days.lone_days import ANY_DAY, may_name_day
from scrapers.programme_days.row_clocks import begins_with_time

FEWEST = 4
"""Boxes of a grid, and hours of its scale."""

MOST = 0.7
"""Of the boxes of a page that are those of a grid."""

ROWS = 2
"""In which boxes stand beside each other."""

LEVEL = 4.0
"""Points by which the hours of a scale may stand lower or higher."""


@dataclass(frozen=True, slots=True)
class Grid:
    """What such boxes tell, and the words that are read with it."""

    slots: tuple[Slot, ...] = ()
    runs: tuple[Run, ...] = ()


def timed_boxes(cells: Sequence[Framed], outside: Sequence[Run]) -> Grid:
    """The gatherings of a page's boxes; nothing where few of them tell their hour first."""
    if any(_names_day(line.text) for cell in cells for line in cell.lines):
        return Grid()  # cards with days of their own
    boxes = [cell for cell in cells if _told(cell, None)]
    beside = [cell for cell in boxes if any(one is not cell and are_beside(one, cell) for one in boxes)]
    rows = {round(cell.box[3] / LEVEL) for cell in beside}
    if len(boxes) < FEWEST or len(boxes) < MOST * len(cells) or len(rows) < ROWS:
        return Grid()
    left = min(cell.box[0] for cell in boxes)
    names = [run for run in outside if run.x1 <= left + 2.0 and not begins_with_time(run.text)]
    slots: list[Slot] = []
    used: list[Run] = [run for cell in boxes for run in cell.runs]
    for cell in boxes:
        room = [run for run in names if cell.box[1] <= (run.y0 + run.y1) / 2 <= cell.box[3]]
        slots += _told(cell, " ".join(run.text for run in room) or None)
        used += room
    return Grid(tuple(slots), (*used, *_scale(outside)))


def _told(cell: Framed, place: str | None) -> list[Slot]:
    """What a box tells whose first line begins with an hour, or whose hours stand behind its titles."""
    said = said_hours(cell) if begins_with_time(cell.lines[0].text) else hours_behind(cell)
    told = [(one.clock, title_of(one.lines, width_of(cell), bold=True)) for one in said]
    box = cell.box
    return [Slot("", clock, title, place, cell.text, box[3], box[0]) for clock, title in told if title]


def _names_day(text: str) -> bool:
    return may_name_day(text) and bool(find_whens(text, near=ANY_DAY))


def _scale(outside: Sequence[Run]) -> Iterator[Run]:
    """The hours that stand in a row of hours."""
    hours = [run for run in outside if begins_with_time(run.text) and len(run.text) <= 5]
    for run in hours:
        if sum(abs(one.y0 - run.y0) < LEVEL for one in hours) >= FEWEST:
            yield run

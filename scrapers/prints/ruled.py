"""Drawn tables of a printed programme: taken off its pages, and their gatherings once days are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.prints.badges import is_badge
from scrapers.prints.frames import Framed
from scrapers.prints.layout import print_lines
from scrapers.prints.margins import days_apart
from scrapers.prints.pdf_text import Rule, Run, Sheets, rejoined
from scrapers.prints.row import heads_hours
from scrapers.prints.ruled_hours import hours_beside, hours_on_lines, hours_without_rooms, rooms_above
from scrapers.prints.ruled_months import days_of_month, month_slots, numbered_days
from scrapers.prints.ruled_rows import days_across, ends_joined, rows_parted
from scrapers.prints.ruled_tables import BESIDE, FEWEST, Slot, Table
from scrapers.prints.ruled_weekdays import weekdays_joined
from scrapers.prints.rules import framed
from scrapers.prints.timed_boxes import timed_boxes
from scrapers.programme_days.bare_days import is_bare_day
from scrapers.programme_days.lone_days import ANY_DAY, may_name_day
from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.stamps import at_clock
from scrapers.programmes.told import Told

LONGEST_DAY = 90
"""Characters of a line over a table that names its day."""


FARTHEST = 60.0
"""Points from a table up to a line that names its day."""

MOST_CELLS = 600
MOST_BESIDE = 40
"""Words in one row with a day, among which days of tables beside are looked for."""

FEWEST_LINES = 2
MOST_OF_PAGE = 1 / 3
"""Of what stands on a page: a box that holds more is the frame of a programme."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """The gatherings of the drawn tables, each with the words of its day, and the pages without tables.

    `boxes` are those with days and hours of their own.
    """

    slots: tuple[Slot, ...]
    pages: tuple[Sequence[Run], ...]
    boxes: tuple[Sequence[Run], ...]

    @property
    def days(self) -> list[str]:
        """The words of the days, each once."""
        return list(dict.fromkeys(slot.day for slot in self.slots if slot.day))


def without_tables(sheets: Sheets) -> Ruled:
    """What drawn tables tell, and the rest of the pages. Tables whose day nobody names stay there."""
    read: list[_Read] = []
    for number, page in enumerate(sheets.pages):
        rules = sheets.rules[number] if number < len(sheets.rules) else ()
        read.append(_read(page, rules, read[-1] if read else None))
    if not all(slot.day for one in read for slot in one.slots):
        only = _only_day([one.rest for one in read])
        read = [one if all(slot.day for slot in one.slots) else one.on(only) for one in read]
    told = [box for one in read for box in one.boxes if not _tells_hours(box)]
    dated = [box for one in read for box in one.boxes if _tells_hours(box)]
    pages = [*told, *(one.rest for one in read)]  # what tells no hour goes on with no row
    slots = tuple(slot for one in read for slot in one.slots)
    return Ruled(slots, tuple(map(rejoined, pages)), tuple(map(rejoined, dated)))


@dataclass(frozen=True, slots=True)
class _Read:
    """A page: the gatherings of its tables, the rest of it, all of it, its last table, which may go on."""

    slots: tuple[Slot, ...]
    rest: Sequence[Run]
    boxes: tuple[Sequence[Run], ...]
    page: Sequence[Run]
    last: Table | None

    def on(self, day: str) -> _Read:
        """The page with a day for what has none; without its tables if there is none."""
        slots = tuple(slot if slot.day else replace(slot, day=day) for slot in self.slots)
        return replace(self, slots=slots) if day else replace(self, slots=(), boxes=(), rest=self.page)


def _read(page: Sequence[Run], rules: Sequence[Rule], before: _Read | None) -> _Read:
    last = before.last if before else None
    cells = framed(rules, page) if rules and _has_hours(page) else []
    if not cells:
        return _Read((), page, (), page, last)
    told = tell_tables(cells, page, last)
    read = {id(run) for cell in told.cells for run in cell.runs}
    inside = {id(run) for cell in cells for run in cell.runs}
    grid = timed_boxes(
        [cell for cell in cells if read.isdisjoint(map(id, cell.runs))],
        [run for run in page if id(run) not in inside | read],
    )
    taken = read | set(map(id, grid.runs))
    boxes = _notices([cell for cell in cells if id(cell.runs[0]) not in taken], MOST_OF_PAGE * len(page))
    apart = {id(run) for box in boxes for run in box}
    rest = [run for run in page if id(run) not in taken | apart]
    carried = before.slots[-1].day if before and before.slots else ""
    slots: list[Slot] = []
    for slot in (*told.slots, *grid.slots):
        carried = slot.day or _day_over(slot, rest) or carried
        slots.append(replace(slot, day=carried))
    return _Read(tuple(slots), rest, boxes, page, told.last)


@dataclass(frozen=True, slots=True)
class Tables:
    """What the tables of a page tell: their gatherings, their cells, and the last table, which may go on."""

    slots: tuple[Slot, ...] = ()
    cells: tuple[Framed, ...] = ()
    last: Table | None = None


def tell_tables(cells: Sequence[Framed], page: Sequence[Run], before: Table | None) -> Tables:
    """The gatherings of the tables that cells of a page make.

    Hours and heads may stand outside of them, heads a page before.
    """
    inside = {id(run) for cell in cells for run in cell.runs}
    outside = [run for run in page if id(run) not in inside]
    told = Tables(last=before)
    for drawn in _tables(cells) if len(cells) <= MOST_CELLS else ():
        table = rows_parted(ends_joined(days_across(weekdays_joined(hours_on_lines(drawn)))))
        table = hours_without_rooms(table)
        own = {id(run) for cell in drawn for run in cell.runs}
        whole = [
            *hours_beside(table, [cell for cell in cells if own.isdisjoint(map(id, cell.runs))], outside),
            *table,
        ]
        days = numbered_days(table, page)
        read = Table(whole, told.last, days, begins=_is_below_day(table, outside))
        if not read.is_headed and (heads := rooms_above(table, outside)):
            whole = [*heads, *whole]
            read = Table(whole, days=days)
        found = month_slots(read, days_of_month(table, page)) or read.slots()
        if len(found) >= (1 if read.tells_columns else FEWEST):
            taken = [cell for cell in (*whole, *drawn) if not read.is_title(cell)]
            told = Tables((*told.slots, *found), (*told.cells, *taken), read)
    return told


def _is_below_day(table: Sequence[Framed], outside: Sequence[Run]) -> bool:
    """Whether the line right over a table names its day: its hours go on with none of a page before."""
    head = max(cell.box[3] for cell in table)
    return any(_names_day(run.text) for run in outside if head - 2.0 <= run.y0 <= head + FARTHEST)


def _tables(cells: Sequence[Framed]) -> list[list[Framed]]:
    """Cells that stand close to each other, or within the edges of those that do."""
    left = list(cells)
    tables: list[list[Framed]] = []
    while left:
        table = [left.pop(0)]
        for cell in table:  # which grows meanwhile
            near = [one for one in left if _touch(cell, one)]
            table += near
            left = [one for one in left if one not in near]
        tables.append(table)
    tables.sort(key=len, reverse=True)
    whole: list[list[Framed]] = []
    for table in tables:
        around = next((one for one in whole if _encloses(one, table)), None)
        if around is None:
            whole.append(table)
        else:
            around += table
    whole.sort(key=lambda table: -max(cell.box[3] for cell in table))
    return [sorted(table, key=lambda cell: (-round(cell.box[3]), cell.box[0])) for table in whole]


def _encloses(table: Sequence[Framed], other: Sequence[Framed]) -> bool:
    x0, y0 = min(cell.box[0] for cell in table), min(cell.box[1] for cell in table)
    x1, y1 = max(cell.box[2] for cell in table), max(cell.box[3] for cell in table)
    return all(
        x0 - 3.0 <= box[0] and y0 - 3.0 <= box[1] and box[2] <= x1 + 3.0 and box[3] <= y1 + 3.0
        for box in (cell.box for cell in other)
    )


def _touch(one: Framed, two: Framed) -> bool:
    a, b = one.box, two.box
    across = min(a[2], b[2]) - max(a[0], b[0])
    return across > -BESIDE and min(a[3], b[3]) - max(a[1], b[1]) > -BESIDE


def _has_hours(page: Sequence[Run]) -> bool:
    """Whether it is worth looking for tables: a look that costs little."""
    return sum(run.text[:1].isdigit() or bool(find_times(run.text)) for run in page) >= FEWEST_LINES


def _notices(cells: Sequence[Framed], most: float) -> tuple[Sequence[Run], ...]:
    """Boxes that stand for themselves, with so many runs at most: several with days of their own, or no hour.

    One alone is the showings of the film beside it.
    """
    boxes = [cell for cell in cells if len(cell.lines) >= FEWEST_LINES and len(cell.runs) <= most]
    boxes = [cell for cell in boxes if not is_badge(cell.runs)]
    dated = [cell for cell in boxes if any(_is_dated(line.text) for line in cell.lines)]
    firsts = {(cell.lines[0].text, cell.lines[1].text) for cell in dated}
    alone = dated if len(firsts) == len(dated) > 1 else []
    return tuple(cell.runs for cell in boxes if cell in alone or not _tells_hours(cell.lines))


def _is_dated(text: str) -> bool:
    return is_bare_day(text) or (may_name_day(text) and bool(find_whens(text, near=ANY_DAY)))


def _tells_hours(lines: Sequence[Run]) -> bool:
    return any(begins_with_time(line.text) or find_times(line.text) for line in lines)


def _day_over(slot: Slot, rest: Sequence[Run]) -> str:
    """The nearest line above a table that names one day; of several in one row that over the table."""
    above = sorted((run for run in rest if run.y0 >= slot.top - 2.0), key=lambda run: run.y0)
    near = next((run for run in above if _names_day(run.text)), None)
    if near is None:
        return ""
    level = [run for run in above if abs(run.y0 - near.y0) < 0.5 * near.height][:MOST_BESIDE]
    level = [near, *(run for run in level if _names_day(run.text))]
    return min(level, key=lambda run: max(0.0, run.x0 - slot.left, slot.left - run.x1)).text


def _only_day(pages: Sequence[Sequence[Run]]) -> str:
    """The one day that the pages name outside of tables."""
    named: dict[date | str, str] = {}
    for run in (run for page in pages for run in page):
        if _names_day(run.text):
            whens = find_whens(run.text, near=ANY_DAY)
            named.setdefault(whens[0].start_on if whens else run.text, run.text)
    return next(iter(named.values())) if len(named) == 1 else ""


def _names_day(text: str) -> bool:
    if len(text) > LONGEST_DAY:
        return False
    if is_bare_day(text):
        return True
    whens = find_whens(text, near=ANY_DAY) if may_name_day(text) else []
    return len(whens) == 1 and not (whens[0].time_stated or whens[0].end)


def rest_lines(ruled: Ruled) -> list[Line]:
    """The lines outside of tables; a box is one block, whatever white is in it."""
    lines = [line for line in days_apart(print_lines(ruled.pages)) if not heads_hours(line.text)]
    for box in ruled.boxes:
        block = lines[-1].path[0] + 1 if lines else 1
        lines += [replace(line, path=(block, *line.path[1:])) for line in print_lines([box])]
    return lines


def day_lines(ruled: Ruled, behind: int) -> list[Line]:
    """The days of the tables as lines of their own, behind so many others."""
    return [Line(day, (behind + at, 1)) for at, day in enumerate(ruled.days, 1)]


def entries_of(ruled: Ruled, told: Sequence[Told]) -> list[Entry]:
    """The gatherings of the tables; the last lines of what is told are their days."""
    first = len(told) - len(ruled.days)
    on = dict(zip(ruled.days, told[first:], strict=True))
    lines = {day: first + at for at, day in enumerate(ruled.days)}
    found = [_entry(slot, on[slot.day], lines[slot.day]) for slot in ruled.slots if slot.day]
    once = {(entry.title.casefold(), entry.start, entry.place): entry for entry in found if entry is not None}
    return list(once.values())


def _entry(slot: Slot, day: Told, line: int) -> Entry | None:
    if not day.whens:
        return None
    when = at_clock(day.whens[0].start_on, slot.clock)
    guessed = day.whens[0].guessed
    return Entry(
        slot.title, when.start, when.end, place=slot.place, notice=slot.words, line=line, guessed=guessed
    )

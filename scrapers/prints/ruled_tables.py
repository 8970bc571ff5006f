"""Tables drawn with lines and filled boxes, read by what stands over and beside a cell.

Days stand over columns, beside rows or across a table; hours at the left, over columns, or within the cells;
heads are rooms, or say what their column holds. A cell may span any number of rows and columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from scrapers.dates.clock import Clock
from scrapers.prints.frames import Framed
from scrapers.prints.houses import house_in_small_type
from scrapers.prints.pdf_text import Run
from scrapers.prints.ruled_cells import (
    are_bold,
    day_in,
    hours_alone,
    kind_of_head,
    padding,
    parted,
    place_said,
    said_hours,
)
from scrapers.prints.ruled_heads import (
    Heads,
    are_beside,
    are_level,
    are_places,
    is_wide,
    shared_across,
    width_of,
)
from scrapers.prints.ruled_hours import as_spans, hours_behind_cell, onward, room_below, until
from scrapers.prints.ruled_rows import by_row
from scrapers.prints.ruled_titles import title_of
from scrapers.programme_words.line_words import is_filler, is_price

BESIDE = 8.0
"""Points between the cells of one table."""

FEWEST = 3
"""Gatherings of a table; fewer are a box of notices."""

MANY = 3
"""Gatherings at one hour, where nothing stands over the columns that hold them."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A gathering of a table: the words of its day (empty where the table names none), its hour, title
    and place.

    `top` and `left` are where it stands.
    """

    day: str
    clock: Clock
    title: str
    place: str | None
    words: str
    top: float
    left: float


class Table:
    """One table being read; it may go on with one `before`, but for its hours where it `begins` a day."""

    def __init__(
        self, cells: list[Framed], before: Table | None = None, days: Mapping[int, str] | None = None,
        begins: bool = False,
    ) -> None:  # fmt: skip
        self.cells = cells
        self.width = max(cell.box[2] for cell in cells) - min(cell.box[0] for cell in cells)
        self.named = {id(cell): day for cell in cells if (day := day_in(cell, self._is_across(cell)))}
        self.named = {**(days or {}), **self.named}
        self.days = [cell for cell in cells if id(cell) in self.named]
        rest = [cell for cell in cells if id(cell) not in self.named]
        self.clocks = {id(cell): found for cell in rest if (found := hours_alone(cell))}
        timed = [cell for cell in rest if id(cell) in self.clocks]
        self.clocks |= as_spans(timed, self.clocks)
        breaks = [day.box[1] for day in self.days if self._is_across(day)]
        self.clocks |= onward(timed, self.clocks, before.last if before and not begins else 0, breaks)
        self.hours = [cell for cell in rest if id(cell) in self.clocks]
        others = [cell for cell in rest if id(cell) not in self.clocks]
        self.said = {id(cell): said for cell in others if (said := said_hours(cell))}
        timed = [cell for cell in rest if id(cell) in self.clocks or id(cell) in self.said]
        self.top = max((cell.box[3] for cell in timed), default=0.0)
        words = [cell for cell in rest if id(cell) not in self.clocks]
        self.heads = [cell for cell in words if cell.box[1] >= self.top - 3.0] if timed else []
        heads = set(map(id, self.heads))
        self.words = [cell for cell in words if id(cell) not in heads]
        if before is not None and not self.heads and self._goes_on(before):
            self.heads = before.heads
        self.over = Heads(self.heads, self.width)
        self.bold = are_bold(self.words)
        self.white = padding(self.words)

    def _goes_on(self, before: Table) -> bool:
        """Whether a table has the columns of one a page before."""
        return all(any(abs(one - two) < BESIDE for two in before.columns) for one in self.columns)

    @property
    def tells_columns(self) -> bool:
        """Whether heads say what the columns hold: then one row is a table."""
        return any(map(self.over.tells_columns, self.heads))

    @property
    def last(self) -> int:
        """Its last hour, in minutes."""
        lowest = min(self.hours, key=lambda cell: cell.box[1], default=None)
        return self.clocks[id(lowest)][-1].start if lowest else 0

    @property
    def is_headed(self) -> bool:
        """Whether anything stands over the columns."""
        return bool(self.heads) or any(self._is_over(day) for day in self.days)

    @property
    def columns(self) -> set[int]:
        """Where the columns of the words begin."""
        return {round(cell.box[0]) for cell in self.words}

    def is_title(self, cell: Framed) -> bool:
        """Whether a cell is what stands over the whole table: it tells of the programme, not of a column."""
        return self._is_across(cell) and id(cell) not in self.named and cell in self.heads

    def slots(self) -> list[Slot]:
        """The gatherings; none when most cells have no hour."""
        if not self.hours and not (self.said and (self.days or len(self.heads) > 1)):
            return []  # a box around a list is no table
        films = list(self._shown())
        if len(films) >= FEWEST:
            return films
        titles = self._titles()
        found = [(cell, list(self._of(cell))) for cell in titles]
        placed = sum(bool(slots) for _, slots in found)
        if placed * 2 < len(found):
            return []
        return [slot for _, slots in found for slot in slots]

    def _shown(self) -> Iterator[Slot]:
        """Hours below days, each of the film at the left of its row: a week of a cinema."""
        for cell in self.hours:
            days = self._days_over(cell)
            row = [one for one in self._left_of(cell, self.words) if not self._days_over(one)]
            film = row[-1] if row else None
            if not days or film is None or len(self.days) < 2:
                continue
            room = next((one.text for one in row[:-1] if self.over.kind_over(one) == "where"), None)
            moments = [(clock, day) for clock in self.clocks[id(cell)] for day in days]
            yield from (self._slot(day, clock, film, film.lines, room) for clock, day in moments)

    def _titles(self) -> list[Framed]:
        """The cells that tell what is on: all but heads, or those of one column where rows are gatherings."""
        if not self._is_list:
            return self.words
        by_hour: dict[int, list[Framed]] = {}
        for cell in self.words:
            if hours := self._hours_of(cell):
                by_hour.setdefault(id(hours[0]), []).append(cell)
        titles = [self._title_of_row(row) for told in by_hour.values() for row in by_row(told, BESIDE)]
        alone = [cell for cell in self.words if id(cell) in self.said]
        return [title for title in titles if title] + alone

    def _title_of_row(self, row: Sequence[Framed]) -> Framed | None:
        kinds = {id(cell): self.over.kind_over(cell) for cell in row}
        named = next((cell for cell in row if kinds[id(cell)] == "event"), None)
        if named is not None:
            return named
        free = [cell for cell in row if kinds[id(cell)] == "" and not self._is_place(cell)]
        free = [cell for cell in free if not is_filler(cell.text)] or free
        return min(free, key=lambda cell: cell.box[0], default=None)

    @cached_property
    def _is_list(self) -> bool:
        """Whether each row is one gathering, its columns telling what, where and by whom."""
        kinds = [kind_of_head(cell) for cell in self.heads]
        if self.tells_columns:
            return True
        columns = {round(cell.box[0]) for cell in self.days if self._is_over(cell)}
        if len(columns) > 1:
            return False
        if len({round(cell.box[0]) for cell in self.hours}) > 1 and are_level(*self.hours[:2]):
            return False  # hours over columns
        if not self.heads:
            rows = Counter(id(hours[0]) for cell in self.words if (hours := self._hours_of(cell)))
            return max(rows.values(), default=0) < MANY or bool(self._columns_of_places)
        rooms = [
            cell
            for cell, kind in zip(self.heads, kinds, strict=True)
            if not kind and not self._is_across(cell)
        ]
        return len(rooms) < 2

    def _is_across(self, cell: Framed) -> bool:
        return is_wide(cell, self.width)

    def _is_over(self, day: Framed) -> bool:
        """Whether a day stands over columns rather than beside rows."""
        if self._is_across(day):
            return True
        level = any(one is not day and are_level(one, day) for one in self.days)
        return level or (len(self.days) == 1 and day.box[1] >= self.top - 3.0)

    def _days_over(self, cell: Framed) -> list[Framed]:
        """The days over a cell, the nearest ones: several where it spans their columns."""
        over = [day for day in self.days if self._is_over(day) and day.box[1] >= cell.box[3] - 3.0]
        over = [day for day in over if shared_across(day, cell) >= 0.5]
        low = min((day.box[1] for day in over), default=0.0)
        return [day for day in over if day.box[1] < low + 6.0]

    def _days_of(self, cell: Framed) -> list[str]:
        beside = [day for day in self.days if not self._is_over(day)]
        left = self._left_of(cell, beside)
        behind = [day for day in beside if day.box[0] >= cell.box[2] - 3.0 and are_beside(day, cell)]
        days = [left[-1]] if left else self._days_over(cell) or behind[:1]
        return [self.named[id(day)] for day in days] or [""]

    def _left_of(self, cell: Framed, cells: Sequence[Framed]) -> list[Framed]:
        """The cells at the left of one, in its rows, from the left."""
        found = [one for one in cells if one.box[2] <= cell.box[0] + 3.0 and are_beside(one, cell)]
        return sorted(found, key=lambda one: (one.box[2], -one.box[3]))

    def _hours_of(self, cell: Framed) -> list[Framed]:
        """The cells that tell the hours of another, the first one first: beside it, else over it."""
        left = self._left_of(cell, self.hours)
        if left:
            edge = left[-1].box[0]
            return sorted((one for one in left if abs(one.box[0] - edge) < 6.0), key=lambda one: -one.box[3])
        if self.hours and (behind := hours_behind_cell(cell, self.hours)):
            return behind
        above = [one for one in self.hours if one.box[1] >= cell.box[3] - 3.0]
        over = [one for one in above if shared_across(one, cell) >= 0.5]
        low = min((one.box[1] for one in over), default=0.0)
        row = [one for one in above if one.box[1] < low + 6.0]
        return [one for one in sorted(row, key=lambda one: one.box[0]) if one in over] if len(row) > 1 else []

    def _of(self, cell: Framed) -> Iterator[Slot]:
        place = self._place_of(cell)
        for day in self._days_of(cell):
            if id(cell) in self.said:
                for said in self.said[id(cell)]:
                    yield from self.if_titled(day, said.clock, cell, said.lines, place)
                continue
            place = room_below(hours := self._hours_of(cell)) or place
            first = self.clocks[id(hours[0])] if hours else []
            last = self.clocks[id(hours[-1])] if hours else []
            parts = parted(cell, hours[0], len(first)) if len(hours) == 1 and len(first) > 1 else []
            for at, clock in enumerate(first):
                whole = until(clock, last[-1]) if len(hours) > 1 else clock
                yield from self.if_titled(day, whole, cell, parts[at] if parts else cell.lines, place)

    def if_titled(
        self, day: str, clock: Clock, cell: Framed, lines: Sequence[Run], place: str | None
    ) -> Iterator[Slot]:
        """The gathering that lines of a cell tell, when they hold a title."""
        slot = self._slot(day, clock, cell, lines, place)
        aside = slot.title.startswith("(") and slot.title.endswith(")")
        if slot.title and not (aside or is_filler(slot.title) or is_price(slot.title)):
            yield slot

    def _slot(
        self, day: str | Framed, clock: Clock, cell: Framed, lines: Sequence[Run], place: str | None
    ) -> Slot:
        room = width_of(cell) - 2 * self.white
        words = day if isinstance(day, str) else self.named[id(day)]
        title = title_of(lines, room, self.bold)
        place = place or place_said(lines) or house_in_small_type(lines)
        return Slot(words, clock, title, place, cell.text, cell.box[3], cell.box[0])

    def _place_of(self, cell: Framed) -> str | None:
        """The room a cell stands under, or what stands beside it in a column of places."""
        if self._is_list:
            beside = [one for one in self.words if one is not cell and are_beside(one, cell)]
            places = [one for one in beside if self.over.kind_over(one) == "where" or self._is_place(one)]
            return next((" ".join(one.text.split()) for one in places), None)
        room = self.over.room_of(cell, min(map(width_of, self.words)))
        return room or (None if self._left_of(cell, self.hours) else self._row_head(cell))

    def _row_head(self, cell: Framed) -> str | None:
        """What a row of a table with hours over its columns begins with, where that has no hour itself."""
        row = self._left_of(cell, self.words)[:1]
        heads = [one for one in row if id(one) not in self.said and not self._hours_of(one)]
        return " ".join(heads[0].text.split()) if heads else None

    def _is_place(self, cell: Framed) -> bool:
        """Whether a cell of a table without heads stands in a column of places."""
        return not self.heads and round(cell.box[0]) in self._columns_of_places

    @cached_property
    def _columns_of_places(self) -> frozenset[int]:
        columns: dict[int, list[str]] = {}
        for cell in self.words:
            columns.setdefault(round(cell.box[0]), []).append(cell.text.casefold())
        first = min(columns, default=0)
        return frozenset(at for at, said in columns.items() if at != first and are_places(said))

"""The columns of a page's table, and the cells that hold for rows below their own (`rowspan`).

How cells fall into columns is the table model of HTML (https://html.spec.whatwg.org/#forming-a-table), but
for cells that overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.plain_pages.roles import tag_of
from scrapers.programme_days.bare_days import is_bare_day
from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_words.bylines import heads_other_dates
from scrapers.programme_words.column_words import heads_days, names_what, names_when
from scrapers.programme_words.line_words import label_of_when, label_of_where
from scrapers.programme_words.speaker_labels import label_of_speaker

LONGEST_HEAD = 30

MOST_CELLS = 20_000
"""Cells of one table that are placed."""

MOST_SPANNED = 1000

MOST_LEADING = 4
"""Cells that lead a row from above: day, hour, house; more is no programme."""

MOST_REPEATED = 4000
"""Cells of one table that are repeated in rows below."""

_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?")
"""What stands over days that tell no year."""

_MONTHS = frozenset({"month", "monat", "mois", "mes", "mese", "maand", "mês", "månad", "måned", "miesiąc"})
"""What stands over months at the side."""

_SECTIONS = frozenset({"thead", "tbody", "tfoot"})


@dataclass(slots=True)
class Grid:
    """A table: what its head says over each column, and the column of each cell.

    `above` are, for a row, the cells of rows above that hold for it too: those that lead its row, as a day
    leads its hours, and those under the head of a place. Cells and rows are known by `mem_id`.
    """

    heads: list[str] = field(default_factory=list)
    columns: dict[int, int] = field(default_factory=dict)
    above: dict[int, list[LexborNode]] = field(default_factory=dict)

    def head(self, cell: LexborNode) -> str:
        """What the table's head says over a cell; nothing over one below several heads but hours."""
        column = self.columns.get(cell.mem_id, len(self.heads))
        over = self.heads[column : column + _number(cell, "colspan")]
        return over[0] if over and len(set(over)) == 1 else _from_first_to_last(over)


def grid_of(table: LexborNode) -> Grid:
    """The grid of a table, without those of tables inside it."""
    grid = Grid()
    open_cells: dict[int, tuple[LexborNode, int]] = {}
    repeated = 0
    bars_alone = True
    for number, row in enumerate(_rows(table)):
        if len(grid.columns) > MOST_CELLS:
            break
        cells = (
            [cell for cell, _ in _that_hold(open_cells, grid)][:MOST_LEADING]
            if repeated < MOST_REPEATED
            else []
        )
        grid.above[row.mem_id] = cells
        repeated += len(cells)
        placed = _place(row, grid, open_cells)
        first = number == 0 or _are_letters(grid.heads)
        if (first and _is_head(row)) or (
            bars_alone
            and (_is_all_heads(row) or _names_days(row) or _names_hours(row) or _tells_days_apart(row))
        ):
            grid.heads = _heads(placed)
        bars_alone = bars_alone and sum(1 for _ in _children(row)) == 1
        open_cells = {at: (cell, left - 1) for at, (cell, left) in (open_cells | placed).items() if left > 1}
    return grid


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in _children(table):
        tag = tag_of(child)
        if tag == "tr":
            yield child
        elif tag in _SECTIONS:
            yield from (row for row in _children(child) if tag_of(row) == "tr")


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        if child.is_element_node:
            yield child
        child = child.next


def _place(
    row: LexborNode, grid: Grid, open_cells: dict[int, tuple[LexborNode, int]]
) -> dict[int, tuple[LexborNode, int]]:
    """Put a row's cells into the columns that rows above left free: column → cell, rows that it holds for."""
    placed: dict[int, tuple[LexborNode, int]] = {}
    column = 0
    for cell in _children(row):
        while column in open_cells:
            column += 1
        grid.columns[cell.mem_id] = column
        for _ in range(_number(cell, "colspan")):
            placed[column] = (cell, _number(cell, "rowspan"))
            column += 1
    return placed


def _number(cell: LexborNode, name: str) -> int:
    said = (cell.attributes.get(name) or "").strip()
    return min(max(int(said), 1), MOST_SPANNED) if said.isascii() and said.isdigit() and len(said) < 6 else 1


def _that_hold(open_cells: dict[int, tuple[LexborNode, int]], grid: Grid) -> Iterator[tuple[LexborNode, int]]:
    """Open cells without a gap from the left, and those of places; others are what goes on for longer."""
    leading = 0
    while leading in open_cells:
        leading += 1
    seen: set[int] = set()
    for at, (cell, left) in sorted(open_cells.items(), key=lambda pair: pair[0]):
        head = grid.heads[at] if at < len(grid.heads) else ""
        holds = at < leading or (bool(head) and label_of_where(head) == len(head))
        holds = (
            holds and fold(head).strip(". ") not in weekdays()
        )  # what fills a day's column holds for it alone
        if holds and cell.mem_id not in seen:
            seen.add(cell.mem_id)
            yield cell, left


def _is_head(row: LexborNode) -> bool:
    return any(tag_of(cell) == "th" for cell in _children(row)) or _says_when_and_more(row)


def _is_all_heads(row: LexborNode) -> bool:
    """Whether a row names columns and nothing else, as below a bar over them all: buttons, a caption."""
    tags = [tag_of(cell) for cell in _children(row)]
    return len(tags) > 1 and set(tags) == {"th"}


def _names_days(row: LexborNode) -> bool:
    """Whether plain cells are the days of what is below them, and the first is empty or says so: `Time`."""
    side, *days = [" ".join((cell.text(separator=" ") or "").split()) for cell in _children(row)] or [""]
    named = [day for day in days if day]
    side = side.partition(" (")[0]  # "Time (UTC +10)"
    at_side = not side or label_of_when(side) == len(side)
    return at_side and 1 < len(named) == len(set(named)) and all(map(_is_day, named))


def _names_hours(row: LexborNode) -> bool:
    """Whether plain cells are the hours of what is below them, and the first says what stands at the side."""
    side, *hours = [" ".join((cell.text(separator=" ") or "").split()) for cell in _children(row)] or [""]
    at_side = not side or label_of_where(side) == len(side)
    return at_side and 1 < len(hours) == len(set(hours)) and all(map(is_hour_alone, hours))


def _is_day(words: str) -> bool:
    return len(words) <= LONGEST_HEAD and (is_bare_day(words) or day_alone(words) is not None)


def _from_first_to_last(hours: Sequence[str]) -> str:
    """One span of several spans of hours: `8:00 – 9:00`, `9:00 – 10:00`; "" where they are none."""
    spans = [find_times(said)[0] for said in hours if is_hour_alone(said)]
    if len(spans) < len(hours) or not spans or spans[-1].end is None:
        return ""
    first, last = spans[0].start, spans[-1].end
    return f"{first // 60:02}:{first % 60:02} – {last // 60 % 24}:{last % 60:02}"


def _tells_days_apart(row: LexborNode) -> bool:
    """Whether plain cells part the days of gatherings from others: `Filing Deadline`, `Meeting Date`."""
    heads = [_words_of_head(cell) for cell in _children(row)]
    if len(heads) < 2 or any(len(head) > LONGEST_HEAD or _is_day(head) for head in heads):
        return False
    return any(map(names_when, heads)) and any(map(heads_other_dates, heads))


def _heads(placed: dict[int, tuple[LexborNode, int]]) -> list[str]:
    return [_words_of_head(cell) for _, (cell, _) in sorted(placed.items())]


def _words_of_head(cell: LexborNode) -> str:
    """What a cell calls its column, without what the lines below or a bracket say of its days.

    `Meeting Dates` and below it `First Tuesday of the month`; `Filing Deadline (4 p.m.)`.
    """
    said = (cell.text(separator="\n") or "").strip()
    first = " ".join(said.partition("\n")[0].partition("(")[0].split())
    return first if heads_days(first) else " ".join(said.split())


def _are_letters(heads: Sequence[str]) -> bool:
    """Whether they are the names that a spreadsheet gives its columns: A, B, C."""
    named = [head for head in heads if head]
    return len(named) > 1 and named == [chr(ord("A") + at) for at in range(len(named))]


def _says_when_and_more(row: LexborNode) -> bool:
    """Whether plain cells are heads all the same: `When`, `What`, `Where`, or `2027`, `Event`, `Speaker`.

    Or `Month` beside whatever stands below it.
    """
    words = [(cell.text() or "").strip() for cell in _children(row) if tag_of(cell) == "td"]
    words = words[1:] if words[:1] == [""] else words  # over numbers or bullets stands nothing
    if len(words) < 2 or any(not 0 < len(said) <= LONGEST_HEAD for said in words):
        return False
    whens = {said for said in words if names_when(said)}
    wheres = {said for said in words if label_of_where(said) == len(said)}
    if words[0].casefold() in _MONTHS:
        return True
    years = {said for said in words[:1] if _YEARS.fullmatch(said)}
    return bool(whens and wheres) or (bool(whens | years) and any(map(_names_what_or_who, words)))


def _names_what_or_who(head: str) -> bool:
    return names_what(head) or label_of_speaker(head) == len(head)


def column_name(head: str) -> str:
    """What the table's head says of a cell's column, as names: `column-venue venue`, `column-event event`."""
    words = head.lower().split()
    named = f"column-{words[0]} {words[0]}" if words else ""
    if words and label_of_where(head) == len(head):
        return f"{named} venue"
    return f"{named} column-event event" if names_what(head) and "column-event" not in named else named

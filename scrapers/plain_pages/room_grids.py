"""Tables with an hour at the side and rooms across the top: every cell is a gathering of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import count, groupby

from scrapers.dates.times import find_times
from scrapers.plain_pages.table_grid import column_name
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_words.column_words import names_details, names_what
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import label_of_when, names_place
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programmes.lines import Line

FEWEST_ROWS = 3
"""Rows of a table whose gaps show that its columns are rooms."""


def by_room(lines: Sequence[Line]) -> list[Line]:
    """The lines with such a row as one row for each room, the hour before and the place behind."""
    told: list[Line] = []
    new = count(-1, -1)
    rows = [(row, list(group)) for row, group in groupby(lines, key=row_of)]
    gapped = _gapped(rows)
    grids = {
        row: table_of(inside[0])
        for row, inside in rows
        if row and _is_grid(inside, table_of(inside[0]) in gapped)
    }
    tables = frozenset(grids.values())
    for row, inside in rows:
        whole = row and row not in grids and table_of(inside[0]) in tables
        told += _by_room(inside, row, new) if row in grids else map(_of_no_room, inside) if whole else inside
    return told


def _of_no_room(line: Line) -> Line:
    """A line of a row that all rooms share: under the name of the first it is not called a place."""
    return replace(line, names=line.names.replace(column_name(line.head), "")) if line.head else line


def row_of(line: Line) -> int:
    """The block of the row that a line lies in, be its cell the head of the row."""
    return line.path[-3] if not line.row and line.sign.endswith("/tr/th") else line.row


def table_of(line: Line) -> tuple[int, ...]:
    """The blocks around that row; none where a line lies in no row."""
    row = row_of(line)
    return line.path[: line.path.index(row)] if row in line.path else ()


def _gapped(rows: Sequence[tuple[int, Sequence[Line]]]) -> frozenset[tuple[int, ...]]:
    """Tables with hours at the side that fill no column in every row: what stands across the top are rooms.

    What a row is called it has; a room stands empty now and then.
    """
    filled: dict[tuple[int, ...], list[frozenset[str]]] = defaultdict(list)
    for row, inside in rows:
        if row and len(inside) > 1 and is_hour_alone(inside[0].text):
            filled[table_of(inside[0])].append(frozenset(cell.head for cell in inside[1:]))
    return frozenset(
        table
        for table, heads in filled.items()
        if len(heads) >= FEWEST_ROWS
        and len(frozenset().union(*heads)) > 1
        and not frozenset.intersection(*heads)
    )


def _is_grid(row: Sequence[Line], gapped: bool) -> bool:
    """Whether a row holds an hour and, under the names of rooms, words without hours."""
    hour, cells = row[0], row[1:]
    if _is_day(hour) and cells:
        return _is_grid(cells, gapped)
    if not cells or not is_hour_alone(hour.text) or any(cell.head == hour.head for cell in cells):
        return False
    heads = {cell.head for cell in cells}
    if "" in heads or any(is_generic(head) or label_of_when(head) or _says_what(head) for head in heads):
        return False
    rooms = gapped or all(names_place(head) or is_house(head) for head in heads)
    return rooms and not any(find_times(cell.text) for cell in cells)


def _is_day(line: Line) -> bool:
    """Whether a line is the day that stands over its column; see `with_days_of_columns`."""
    return line.sign.endswith("/day")


def _says_what(head: str) -> bool:
    """Whether cells below a head say what is on, more of it or who speaks."""
    return names_what(head) or names_details(head) or label_of_speaker(head) > 0


def _by_room(cells: Sequence[Line], row: int, new: count[int]) -> list[Line]:
    told: list[Line] = []
    begins = 2 if _is_day(cells[0]) else 1  # below a day at the corner of the table: its day, its hour
    for head, group in groupby(cells[begins:], key=lambda line: line.head):
        inside = [*cells[:begins], *group]
        if not any(map(str.isalnum, "".join(cell.text for cell in inside[begins:]))):
            continue  # nothing is on there
        venue = replace(inside[-1], text=f"Venue: {head}", links=(), level=0)
        block = next(new)
        told += [_moved(line, row, block) for line in (*inside, venue)]
    return told


def _moved(line: Line, row: int, block: int) -> Line:
    """A line as if its row were another block, without the names that its column has as a room."""
    at = line.path.index(row)
    path = (*line.path[:at], block, *line.path[at + 1 :])
    return replace(_of_no_room(line), path=path, row=block)

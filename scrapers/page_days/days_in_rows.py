"""Tables with a row for every day, most of them empty: `Mon, 20 Jul`, and what is on where anything is.

And rows whose cells list the same things line by line: `9:30`, `14:00` beside `Bridge`, `Science`, or all the
days of a year in one cell and in the next what is on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from scrapers.dates.words import fold, months, weekdays
from scrapers.plain_pages.room_grids import row_of
from scrapers.programme_days.lone_days import are_days_alone
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programmes.lines import Line

FEWEST_DAYS = 7
"""Rows whose days follow each other that show a calendar."""

LONGEST_DAY = 30

FEWEST_LISTED = 5
"""Days in one cell that are a list though no other row has more or fewer."""

_WORDS = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d{1,2}(?=\D|$)")
_ORDINALS = frozenset(("st", "nd", "rd", "th", "er", "de"))

_Row = list[Line]


def with_days_in_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines, each row of a table one gathering, without rows of days that nothing is on."""
    told: list[Line] = []
    for table, group in groupby(lines, key=_table_of):
        inside = list(group)
        if not table or len(inside) < FEWEST_DAYS:
            told += inside
            continue
        rows = [list(row) for _, row in groupby(inside, key=row_of)]
        for row in _apart(_without_empty(rows)):
            told += row
    return told


def _table_of(line: Line) -> tuple[int, ...]:
    row = row_of(line)
    return line.path[: line.path.index(row)] if row in line.path else ()


def _without_empty(rows: Sequence[_Row]) -> list[_Row]:
    """The rows of a calendar that has one for every day, without those that hold nothing but their day."""
    days = [number for row in rows if (number := _day(row[0].text) or _day(row[min(1, len(row) - 1)].text))]
    follow = sum(two == one + 1 or (two == 1 and one >= 28) for one, two in pairwise(days))
    if follow + 1 < max(FEWEST_DAYS, len(days)) or len(days) < len(rows) - 1:
        return list(rows)
    return [row for row in rows if not all(_is_of_day(line.text) for line in row)]


def _day(text: str) -> int | None:
    """The number of the day that a cell holds and nothing else but its weekday and month."""
    found = _NUMBER.search(text) if len(text) <= LONGEST_DAY and _is_of_day(text) else None
    return int(found[0]) if found else None


def _is_of_day(text: str) -> bool:
    """Whether words are numbers, weekdays and months, or nothing at all."""
    words = _WORDS.findall(fold(text))
    return all(
        word.isdigit() or word.lstrip("0123456789") in _ORDINALS or word in weekdays() or word in months()
        for word in words
    )


def _apart(rows: Sequence[_Row]) -> list[_Row]:
    """The rows, those whose cells list hours or days and names line by line parted into one for each.

    So it is where every row has as many names as hours: elsewhere a second line tells more of the first.
    """
    cells = [_cells(row) for row in rows]
    listed = [(row, at) for row in cells if (at := _place_of_list(row)) is not None]
    counts = {len(row[at]) for row, at in listed}
    several = len(counts) > 1 or (min(counts, default=0) >= FEWEST_LISTED and _list_days(listed))
    if not several or not any(_as_many(listed, step) for step in (1, -1, 2)):
        return list(rows)
    told: list[_Row] = []
    for row, inside in zip(rows, cells, strict=True):
        at = _place_of_list(inside)
        told += [row] if at is None or len(inside[at]) == 1 else _parted(row, inside, len(inside[at]))
    return told


def _list_days(listed: Sequence[tuple[list[_Row], int]]) -> bool:
    return all(_are_days(row[at]) for row, at in listed)


def _as_many(listed: Sequence[tuple[list[_Row], int]], step: int) -> bool:
    """Whether the cell so many steps from that of the hours lists as many things in every row."""
    places = [(row, at, at + step) for row, at in listed]
    return all(0 < other < len(row) and len(row[other]) == len(row[at]) for row, at, other in places)


def _cells(row: _Row) -> list[_Row]:
    at = row[0].path.index(row_of(row[0])) + 2
    return [list(cell) for _, cell in groupby(row, key=lambda line: line.path[:at])]


def _are_hours(cell: Sequence[Line]) -> bool:
    return all(is_hour_alone(line.text) for line in cell)


def _are_days(cell: Sequence[Line]) -> bool:
    return len(cell) >= FEWEST_LISTED and all(are_days_alone(line.text) for line in cell)


def _place_of_list(cells: Sequence[_Row]) -> int | None:
    """Which cell of a row lists hours or many days and nothing else, if one does."""
    found = [at for at, cell in enumerate(cells) if _are_hours(cell) or _are_days(cell)]
    return found[0] if len(found) == 1 else None


def _parted(row: _Row, cells: Sequence[_Row], hours: int) -> Iterator[_Row]:
    """A row for each hour or day, with the cells that hold for all of them."""
    block = row_of(row[0])
    at = row[0].path.index(block)
    for each in range(hours):
        inside = [line for cell in cells for line in (cell[each : each + 1] if len(cell) == hours else cell)]
        new = -1 - block * hours - each
        yield [replace(line, path=(*line.path[:at], new, *line.path[at + 1 :]), row=new) for line in inside]

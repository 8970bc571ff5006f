"""Tables with a row for every day, most of them empty: `Mon, 20 Jul`, and what is on where anything is.

And rows whose cells list the same things line by line: `9:30`, `14:00` beside `Bridge`, `Science`, or all the
days of a year in one cell and in the next what is on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from scrapers.dates.words import fold, months, weekdays
from scrapers.plain_pages.room_grids import row_of, table_of
from scrapers.programme_days.lone_days import are_days_alone
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_words.line_words import is_credit
from scrapers.programmes.lines import Line

FEWEST_DAYS = 7
"""Rows whose days follow each other that show a calendar."""

LONGEST_DAY = 30

FEWEST_LINES = 6
"""Lines of a table in which a cell may list days."""

FEWEST_LISTED = 5
"""Days in one cell that are a list though no other row has more or fewer."""

FEWEST_APART = 3
"""So many are one too where they do not follow each other, as the evenings of a play do."""

_WORDS = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d{1,2}(?=\D|$)")
_ORDINALS = frozenset(("st", "nd", "rd", "th", "er", "de"))

_Row = list[Line]


def with_days_in_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines, each row of a table one gathering, without rows of days that nothing is on."""
    told: list[Line] = []
    for table, group in groupby(lines, key=table_of):
        inside = list(group)
        if not table or len(inside) < FEWEST_LINES:
            told += inside
            continue
        rows = [list(row) for _, row in groupby(inside, key=row_of)]
        for row in _apart(_without_empty(rows)):
            told += row
    return told


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
    hours = [_place_of_list(row, _are_hours) for row in cells]
    timed = any(at is not None for at in hours)
    places = hours if timed else [_place_of_list(row, _are_days) for row in cells]
    listed = [(row, at) for row, at in zip(cells, places, strict=True) if at is not None]
    if not _is_list_of_lists([row[at] for row, at in listed], timed=timed):
        return list(rows)
    if not any(_as_many(listed, step) for step in (1, -1, 2)):
        return list(rows)
    told: list[_Row] = []
    for row, inside, at in zip(rows, cells, places, strict=True):
        told += [row] if at is None or len(inside[at]) == 1 else _parted(row, inside, len(inside[at]))
    return told


def _is_list_of_lists(cells: Sequence[_Row], *, timed: bool) -> bool:
    """Whether cells list hours or days of their own, some more than others or one very many.

    Days that stand in two rows of several at least are those of two things; one such cell may be a run.
    """
    counts = {len(cell) for cell in cells}
    if timed or not cells:
        return len(counts) > 1
    several = [cell for cell in cells if len(cell) > 1]
    long = min(counts) >= FEWEST_LISTED or (min(counts) >= FEWEST_APART and not any(map(_in_turn, cells)))
    return long or (len(counts) > 1 and len(several) > 1)


def _in_turn(cell: Sequence[Line]) -> bool:
    """Whether the days of a cell follow each other."""
    numbers = [int(found[0]) for line in cell if (found := _NUMBER.search(line.text))]
    return any(two - one in (0, 1) for one, two in pairwise(numbers))


def _as_many(listed: Sequence[tuple[list[_Row], int]], step: int) -> bool:
    """Whether the cell so many steps from that of the hours or days lists as many things in every row."""
    places = [(row, at, at + step) for row, at in listed]
    return all(
        0 < other < len(row) and len(row[other]) == len(row[at]) and not _tells_who(row[other])
        for row, at, other in places
    )


def _tells_who(cell: Sequence[Line]) -> bool:
    """Whether a line below the first says by whom the first is: `The Salt Road`, `by Ada Reed`."""
    return any(is_credit(line.text) for line in cell[1:])


def _cells(row: _Row) -> list[_Row]:
    at = row[0].path.index(row_of(row[0])) + 2
    return [list(cell) for _, cell in groupby(row, key=lambda line: line.path[:at])]


def _are_hours(cell: Sequence[Line]) -> bool:
    return all(is_hour_alone(line.text) for line in cell)


def _are_days(cell: Sequence[Line]) -> bool:
    return all(are_days_alone(line.text) for line in cell)


def _place_of_list(cells: Sequence[_Row], lists: Callable[[_Row], bool]) -> int | None:
    """Which cell of a row lists hours, or days, and nothing else, if one does."""
    found = [at for at, cell in enumerate(cells) if lists(cell)]
    return found[0] if len(found) == 1 else None


def _parted(row: _Row, cells: Sequence[_Row], hours: int) -> Iterator[_Row]:
    """A row for each hour or day, with the cells that hold for all of them."""
    block = row_of(row[0])
    at = row[0].path.index(block)
    for each in range(hours):
        inside = [line for cell in cells for line in (cell[each : each + 1] if len(cell) == hours else cell)]
        new = -1 - block * hours - each
        yield [replace(line, path=(*line.path[:at], new, *line.path[at + 1 :]), row=new) for line in inside]

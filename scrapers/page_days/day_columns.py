"""Tables with days across the top: every cell stands under its day, and beside the hour of its row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from scrapers.dates.times import find_times
from scrapers.plain_pages.room_grids import row_of
from scrapers.programme_days.bare_days import is_bare_day
from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_words.line_words import label_of_where
from scrapers.programmes.lines import Line

FEWEST_DAYS = 2


def with_days_of_columns(lines: Sequence[Line], language: str | None = None) -> list[Line]:
    """The lines, each cell under a day begun with that day, and with the hour at the side of its row."""
    heads = {line.head for line in lines if line.head}
    days = {head for head in heads if day_alone(head, language) or is_bare_day(head)}
    if len(days) < FEWEST_DAYS:
        return list(lines)
    tables = {_table_of(line) for line in lines if line.row and line.head in days}
    told: list[Line] = []
    for row, group in groupby(lines, key=row_of):
        inside = list(group)
        if row and _table_of(inside[0]) in tables and all(is_hour_alone(line.text) for line in inside):
            continue  # what goes on from the rows above
        told += _by_day(inside, days) if row and _is_of_days(inside, days) else _without_heads(inside, days)
    return told


def _table_of(line: Line) -> tuple[int, ...]:
    """Where the table of a line in a row stands."""
    return line.path[: line.path.index(line.row)] if line.row in line.path else line.path


def _is_of_days(row: Sequence[Line], days: Iterable[str]) -> bool:
    """Whether a row's cells stand under days, tell none themselves and are no rooms (`Location`)."""
    side = next((line.text for line in row if line.head not in days), "")
    if side and label_of_where(side) == len(side):
        return False
    return any(line.row and line.head in days and line.text != line.head for line in row) and not any(
        day_alone(line.text) for line in row
    )


def _without_heads(lines: Sequence[Line], days: Iterable[str]) -> list[Line]:
    """Without the heads themselves: as lines of their own they would own what stands below."""
    return [line for line in lines if not _is_head(line, days)]


def _is_head(line: Line, days: Iterable[str]) -> bool:
    """Whether a line is the head of a day's column, or a line of it: `Quarta`, `21 out`."""
    part = line.sign.endswith("/th") and any(line.text in day for day in days)
    return part or (line.text in days and line.head in ("", line.text))


def _by_day(row: Sequence[Line], days: Iterable[str]) -> list[Line]:
    """The cells of a row, each begun with its day; a day over the whole table heads them as one."""
    hour = next((line for line in row if line.head not in days and is_hour_alone(line.text)), None)
    apart = _cell_of if hour and (hour.head or _are_apart(row, days)) else lambda line: (line.head, ())
    cells = [(head, list(cell)) for (head, _), cell in groupby(row, key=apart)]
    told: list[Line] = []
    for head, cell in cells:
        if head in days and not any(character.isalnum() for line in cell for character in line.text):
            continue  # "–" on a day without a showing
        if head in days:
            told += _under(head, hour if hour and not any(map(_has_hour, cell)) else None, cell)
        elif hour is None or cell[0] is not hour:
            told += cell
    return told


def _are_apart(row: Sequence[Line], days: Iterable[str]) -> bool:
    """Whether cells under days are gatherings each: under several days, or each begun with a heading.

    Under one day that may stand over the hours too a title, who speaks and a room have cells of their own.
    """
    under = [line for line in row if line.head in days]
    cells = [next(cell) for _, cell in groupby(under, key=_cell_of)]
    return len({line.head for line in under}) > 1 or all(0 < line.level < 7 for line in cells)


def _cell_of(line: Line) -> tuple[str, tuple[int, ...]]:
    """What stands over a line, and the cell that it is in: a day may have two cells beside each other."""
    at = line.path.index(line.row) if line.row in line.path else len(line.path)
    return line.head, line.path[: at + 2]


def _under(day: str, hour: Line | None, cell: Sequence[Line]) -> list[Line]:
    """A cell that begins with its day and, where the row tells one, its hour."""
    first = cell[0]
    at = first.path.index(first.row) + 2  # row, then cell
    block, sign = first.path[:at], f"{first.sign}/day"
    told = [Line(day, (*block, 0), 7, sign=sign, row=first.row)]
    if hour:
        told.append(replace(hour, path=(*block, -1), row=first.row, head=""))
    return [*told, *(replace(line, head="") for line in cell)]


def _has_hour(line: Line) -> bool:
    return any(map(str.isdigit, line.text)) and bool(find_times(line.text))

"""Tables with hours across the top: a cell is on at its column's hour, in the room or on the day at the side.

`Room | 8:00 – 12:00 | 13:00 – 15:00`; a cell below two hours lasts from the first to the second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from scrapers.dates.times import find_times
from scrapers.plain_pages.room_grids import row_of, table_of
from scrapers.programme_days.bare_days import is_bare_day
from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_words.column_words import names_what
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_filler, label_of_where, names_place
from scrapers.programmes.lines import Line

FEWEST_HOURS = 2


def with_hours_of_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines, each cell under an hour begun with it, below the day or before the room of its row."""
    if len({line.head for line in lines if line.head and is_hour_alone(line.head)}) < FEWEST_HOURS:
        return list(lines)
    told: list[Line] = []
    for table, group in groupby(lines, key=table_of):
        inside = list(group)
        told += _turned(inside) if table and _has_hours_over(inside) else inside
    return told


def _has_hours_over(lines: Sequence[Line]) -> bool:
    """Whether hours in turn are the heads of a table's columns, and its cells say what is on and no hour."""
    heads = [line.text for line in lines if line.head in ("", line.text) and is_hour_alone(line.text)]
    cells = [line for line in lines if line.head and line.head != line.text]
    below = [line for line in cells if is_hour_alone(line.head)]
    corner = {line.head for line in cells if not is_hour_alone(line.head)}
    starts = [find_times(head)[0].start for head in heads]
    in_turn = all(one < two for one, two in pairwise(starts))
    if (
        len(heads) < FEWEST_HOURS
        or not in_turn
        or not below
        or len(corner) > 1
        or any(map(names_what, corner))
    ):
        return False
    said = [line for line in below if not is_filler(line.text)]
    placed = sum(_is_place(line.text) for line in said)
    return len(said) > 1 and placed * 2 < len(said) and not any(find_times(line.text) for line in said)


def _is_place(words: str) -> bool:
    return names_place(words) or is_house(words)


def _turned(lines: Sequence[Line]) -> list[Line]:
    """The table's lines without its heads, each cell as a row of its own."""
    told: list[Line] = []
    for _, group in groupby(lines, key=row_of):
        row = list(group)
        under = [line for line in row if _is_under_hour(line)]
        if not under:
            told += [line for line in row if not is_hour_alone(line.text) and not line.sign.endswith("/th")]
            continue
        side = [line for line in row if not _is_under_hour(line)]
        days = [line for line in side if day_alone(line.text) or is_bare_day(line.text)]
        told += [replace(line, head="", row=0, level=line.level or 7) for line in days]
        room = next((line for line in side if line not in days and _is_room(line)), None)
        for head, cell in groupby(under, key=lambda line: line.head):
            told += _under(head, list(cell), room)
    return told


def _is_under_hour(line: Line) -> bool:
    return is_hour_alone(line.head) and line.text != line.head


def _is_room(side: Line) -> bool:
    return _is_place(side.text) or (bool(side.head) and label_of_where(side.head) == len(side.head))


def _under(hour: str, cell: Sequence[Line], room: Line | None) -> list[Line]:
    """A cell as a row that begins with its hour and ends with its room."""
    if all(is_filler(line.text) for line in cell):
        return []  # nothing is on there
    first = cell[0]
    at = first.path.index(first.row)
    block = first.path[at + 1]
    around = (*first.path[:at], block)
    told = [Line(hour, (*around, -1, 0), sign=first.sign, row=block)]
    for line in cell:
        names = line.names.replace(f"column-{hour.lower().split()[0]}", "")
        told.append(replace(line, path=(*around, *line.path[at + 1 :]), row=block, head="", names=names))
    if room:
        told.append(Line(f"Venue: {room.text}", (*around, -2, 0), sign=first.sign, row=block))
    return told

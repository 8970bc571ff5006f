"""Tables with an hour at the side and rooms across the top: every cell is a gathering of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count, groupby

from scrapers.dates.times import find_times
from scrapers.line_titles import is_generic
from scrapers.line_words import is_filler, label_of_when, names_place
from scrapers.lines import Line


def by_room(lines: Sequence[Line]) -> list[Line]:
    """The lines with such a row as one row for each room, the hour before and the place behind."""
    told: list[Line] = []
    new = count(-1, -1)
    for row, group in groupby(lines, key=lambda line: line.row):
        inside = list(group)
        told += _by_room(inside, new) if row and _is_grid(inside) else inside
    return told


def _is_grid(row: Sequence[Line]) -> bool:
    """Whether a row holds an hour and, under the names of rooms, words without hours."""
    hour, cells = row[0], row[1:]
    if not cells or not _is_hour(hour.text) or any(cell.head == hour.head for cell in cells):
        return False
    heads = {cell.head for cell in cells}
    if "" in heads or any(is_generic(head) or label_of_when(head) for head in heads):
        return False
    return all(names_place(head) for head in heads) and not any(find_times(cell.text) for cell in cells)


def _is_hour(text: str) -> bool:
    clocks = find_times(text)
    if len(clocks) != 1:
        return False
    low, high = clocks[0].span
    return is_filler(text[:low] + text[high:])


def _by_room(row: Sequence[Line], new: count[int]) -> list[Line]:
    told: list[Line] = []
    for head, group in groupby(row[1:], key=lambda line: line.head):
        inside = [row[0], *group]
        venue = replace(inside[-1], text=f"Venue: {head}", links=(), level=0)
        block = next(new)
        told += [_moved(line, block) for line in (*inside, venue)]
    return told


def _moved(line: Line, block: int) -> Line:
    """A line as if its row were another block."""
    at = line.path.index(line.row)
    return replace(line, path=(*line.path[:at], block, *line.path[at + 1 :]), row=block)

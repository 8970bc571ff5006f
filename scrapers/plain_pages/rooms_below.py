"""An hour over blocks side by side, each with a title and a room: gatherings at one hour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count, groupby, takewhile

from scrapers.dates.times import find_times
from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_places.line_places import names_its_place
from scrapers.programme_words.line_words import is_named_title, is_place_line
from scrapers.programmes.lines import Line, shared_blocks

MOST_ROOMS = 30
MOST_LINES = 200
"""Lines of all rooms at one hour."""


def with_hours_in_rooms(lines: Sequence[Line]) -> list[Line]:
    """The lines with such an hour repeated in each of the blocks below it."""
    told: list[Line] = []
    new = count(-1_000_000, -1)
    at = 0
    while at < len(lines):
        blocks = _rooms_at(lines, at) if is_hour_alone(lines[at].text) else []
        if not blocks:
            told.append(lines[at])
            at += 1
            continue
        for block in blocks:
            told += [replace(lines[at], path=(*block[0].path[:-1], next(new))), *block]
        at += 1 + sum(map(len, blocks))
    return told


def _rooms_at(lines: Sequence[Line], at: int) -> list[list[Line]]:
    """The blocks of rooms below an hour: beside it, or within the block right behind its own; else none."""
    for blocks in (_blocks(lines, at), _blocks_behind(lines, at)):
        if 2 <= len(blocks) <= MOST_ROOMS and _are_rooms(blocks):
            return blocks
    return []


def _blocks_behind(lines: Sequence[Line], at: int) -> list[list[Line]]:
    """The blocks up to the next hour within the one right behind a block that holds the hour alone."""
    if at + 1 >= len(lines):
        return []
    path, below = lines[at].path, lines[at + 1].path
    depth = shared_blocks(path, below) + 1
    if at and lines[at - 1].path[:depth] == path[:depth]:
        return []
    near = lines[at + 1 : at + MOST_LINES]
    of_block = takewhile(lambda line: line.path[:depth] == below[:depth], near)
    inside = list(takewhile(lambda line: not is_hour_alone(line.text), of_block))
    for deeper in range(depth + 1, len(below)):
        blocks = [list(block) for _, block in groupby(inside, key=lambda line: line.path[:deeper])]
        if len(blocks) > 1:
            return blocks
    return []


def _blocks(lines: Sequence[Line], at: int) -> list[list[Line]]:
    """The blocks that stand beside an hour in the block around it, below the hour."""
    for depth in (len(lines[at].path) - 1, len(lines[at].path) - 2):  # the hour may have a block of its own
        around, end = lines[at].path[:depth], at + 1
        while end < min(len(lines), at + MOST_LINES) and lines[end].path[:depth] == around:
            end += 1
        if at + 1 < end < at + MOST_LINES:
            beside = groupby(lines[at + 1 : end], key=lambda line: line.path[: depth + 1])
            return [list(block) for _, block in beside]
    return []


def _are_rooms(blocks: Sequence[Sequence[Line]]) -> bool:
    """Whether each block has one title and one room, each another, and no hour of its own."""
    is_title = next((kind for kind in _TITLES if any(kind(line) for block in blocks for line in block)), None)
    if is_title is None or not all(sum(map(is_title, block)) == 1 for block in blocks):
        return False
    rooms = [[line.text for line in block if _is_room(line)] for block in blocks]
    timed = any(find_times(line.text) for block in blocks for line in block if not line.level)
    return (
        all(len(room) == 1 for room in rooms) and not timed and len({room[0] for room in rooms}) == len(rooms)
    )


def _is_heading(line: Line) -> bool:
    return 0 < line.level < 7


def _is_named(line: Line) -> bool:
    return is_named_title(line.names)


def _is_link(line: Line) -> bool:
    """Whether a line is a link and nothing else, and no room."""
    return [words for words, _ in line.links] == [line.text] and not _is_room(line)


_TITLES: tuple[Callable[[Line], bool], ...] = (_is_heading, _is_named, _is_link)
"""What titles are, the surest first: where blocks hold a heading, nothing else is a title."""


def _is_room(line: Line) -> bool:
    return not line.level and (names_its_place(line.names) or is_place_line(line.text))

"""Months drawn as grids whose days hold titles: `2` over `Choir` and `Book circle`, `3` over nothing.

Every title is told with its day, and days that hold nothing, or no more than buttons, are left out: a title
in one cell is not that of the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, pairwise

from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import day_alone, is_moment_alone
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.lines import Line, shared_blocks

FEWEST_DAYS = 14
"""So many days in turn, each the first of its cell, are a grid: two weeks."""

FEWEST_FULL = 2
"""Cells that hold something."""

FIRST_BLOCK = 10_000_000
"""The blocks of titles, as negative numbers, that no other step gives."""

ALL_DAY = "all day"

ONE_DAY = timedelta(days=1)
HALF_A_YEAR = timedelta(days=180)
"""Farther back is January behind December, where no year is told."""

_Cell = Sequence[Line]


def with_titles_of_cells(lines: Sequence[Line], language: str | None = None) -> list[Line]:
    """The lines, each title of such a grid in a row with its day."""
    days = [(at, day) for at, line in enumerate(lines) if (day := day_alone(line.text, language))]
    blocks = count(FIRST_BLOCK)
    told: list[Line] = []
    done = 0
    for run in _in_turn(days):
        if len(run) < FEWEST_DAYS or (depth := _depth_of_cells(lines, run)) is None:
            continue
        cells = _cells(lines, run, depth)
        full = [cell for cell in cells if any(not is_filler(line.text) for line in cell[1:])]
        if sum(len(cell) > 1 for cell in cells) < FEWEST_FULL:
            continue
        told += [*lines[done : run[0]], *_apart(full, depth, blocks)]
        done = run[-1] + len(cells[-1])
    return [*told, *lines[done:]]


def _in_turn(days: Sequence[tuple[int, date]]) -> Iterator[list[int]]:
    """The places of days that follow each other without a gap."""
    run = [at for at, _ in days[:1]]
    for (_, one), (at, two) in pairwise(days):
        if two - one != ONE_DAY and one - two < HALF_A_YEAR:
            yield run
            run = []
        run.append(at)
    yield run


def _depth_of_cells(lines: Sequence[Line], run: Sequence[int]) -> int | None:
    """How deep the cells lie that begin with the days, if all that stands between lies in one of them."""
    shared = [shared_blocks(lines[one].path, lines[two].path) for one, two in pairwise(run)]
    depth = max(shared) + 1
    for one, two in pairwise(run):
        cell = lines[one].path[:depth]
        if any(line.path[:depth] != cell for line in lines[one + 1 : two]):
            return None
    return depth


def _cells(lines: Sequence[Line], run: Sequence[int], depth: int) -> list[_Cell]:
    last, end = lines[run[-1]].path[:depth], run[-1] + 1
    while end < len(lines) and lines[end].path[:depth] == last:
        end += 1
    return [lines[low:high] for low, high in pairwise([*run, end])]


def _apart(cells: Sequence[_Cell], depth: int, blocks: Iterator[int]) -> Iterator[Line]:
    """The lines of cells, those of one make that are links or headings as titles.

    Where some titles have an hour, those without are of the whole day.
    """
    inside = [line for cell in cells for line in cell[1:]]
    makes = Counter(line.sign for line in inside if _may_be_title(line))
    make = next(iter(makes.most_common(1)), ("", 0))[0]
    mixed = any(map(_tells_hour, inside))
    for cell in cells:
        titles = [at for at, line in enumerate(cell) if at and _may_be_title(line) and line.sign == make]
        for part in _parts(cell, titles):
            whole = [replace(cell[0], text=ALL_DAY)] if mixed and not any(map(_tells_hour, part)) else []
            yield from _row([cell[0], *whole, *part], depth, -next(blocks))
        if not titles:
            yield from cell


def _parts(cell: _Cell, titles: Sequence[int]) -> list[Sequence[Line]]:
    """The lines of each title: as many before it as before the first, an hour perhaps, and those behind."""
    before = titles[0] - 1 if titles else 0
    lows = [at - before for at in titles]
    if any(low <= at for at, low in zip(titles, lows[1:], strict=False)):
        lows = [1, *titles[1:]]
    return [cell[low:high] for low, high in pairwise([*lows, len(cell)])]


def _may_be_title(line: Line) -> bool:
    return (bool(line.links) or 0 < line.level < 7) and not is_moment_alone(line.text)


def _tells_hour(line: Line) -> bool:
    return any(map(str.isdigit, line.text)) and bool(find_times(line.text))


def _row(lines: Sequence[Line], depth: int, block: int) -> Iterator[Line]:
    """The lines in a block of their own, which is a row where they stand in one of a table."""
    first = lines[0]
    at = first.path.index(first.row) if first.row in first.path else depth - 1
    for line in lines:
        path = (*line.path[:at], block, *line.path[at + 1 :])
        yield replace(line, path=path, row=block if first.row else 0, head="")

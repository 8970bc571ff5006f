"""Grids of a month to choose a day from: numbers with nothing beside them tell nothing."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.dates.words import fold, months
from scrapers.programmes.lines import Line, shared_blocks

SHORTEST_RUN = 7
"""So many numbers that count up, one after the other, are cells of a grid."""

MOST_CELLS = 60
"""Cells of a month with its weekdays and the days of its neighbours."""

LONGEST_WEEKDAY = 3
"""Letters of what stands over a column of days."""


def without_empty_days(lines: Sequence[Line]) -> list[Line]:
    """The lines without grids of days that hold no words, and without the heads of such grids."""
    kept: list[int] = []
    at = 0
    while at < len(lines):
        end = _end_of_run(lines, at)
        if end - at < SHORTEST_RUN:
            kept += range(at, end)
        else:
            low, high = _block(lines, at, end)
            empty = all(_day(line) or _is_head(line.text) for line in lines[low:high])
            while empty and kept and kept[-1] >= low:
                kept.pop()  # a grid of several runs may have lost lines from here on already
            end = high if empty else end
            kept += () if empty else range(at, end)
        at = end
    return [lines[number] for number in kept]


def _end_of_run(lines: Sequence[Line], at: int) -> int:
    """Behind the numbers that count up from this line; behind the line itself when it is no number."""
    end = at + 1
    while end < len(lines) and 0 < _day(lines[end - 1]) == _day(lines[end]) - 1:
        end += 1
    return end


def _day(line: Line) -> int:
    """The day that a line is and nothing else; 0 for any other."""
    text = line.text
    return int(text) if len(text) <= 2 and text.isdecimal() and int(text) <= 31 else 0


def _block(lines: Sequence[Line], at: int, end: int) -> tuple[int, int]:
    """The lines of the block that holds a run of numbers, with what stands right above it as its head."""
    last = lines[end - 1].path
    depth = shared_blocks(lines[at].path, last)
    low, high = at, end
    while low and at - low < MOST_CELLS and shared_blocks(lines[low - 1].path, last) >= depth:
        low -= 1
    while low and shared_blocks(lines[low - 1].path, last) >= depth - 1 and _is_head(lines[low - 1].text):
        low -= 1
    while high < min(len(lines), end + MOST_CELLS) and shared_blocks(lines[high].path, last) >= depth:
        high += 1
    return low, high


def _is_head(text: str) -> bool:
    """Whether words are a weekday over a column, or the name of the month over all."""
    words = fold(text).split()
    month = bool(words) and words[0] in months()
    return len(text) <= LONGEST_WEEKDAY or (month and all(map(str.isdecimal, words[1:])))

"""Months drawn week by week: a row of numbers, and below it what is on, each in its weekday's column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line

DAYS = 7

FEWEST_DAYS = 5
"""Columns of a week without its weekend."""


def with_days_over_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines, what stands in the rows below a week's numbers put behind the number of its column."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        numbers = _numbers(lines, at)
        end = at + len(numbers)
        if not numbers or not _goes_on_below(lines, end, numbers):
            found.append(lines[at])
            at += 1
            continue
        heads = {line.head: [line] for line in numbers}
        while end < len(lines) and lines[end].head in heads and not _is_day(lines[end]):
            heads[lines[end].head].append(lines[end])
            end += 1
        for number, column in enumerate(heads.values(), len(found) + 1):
            found += _in_one_block(column, number)
        at = end
    return found


def _in_one_block(column: Sequence[Line], number: int) -> list[Line]:
    """What stands in a column in a block of its own, whatever rows of the table it lies in."""
    first = column[0]
    table = first.table
    return [
        replace(line, path=(*table, -number, *line.path[len(table) :]), row=0, head="") for line in column
    ]


def _goes_on_below(lines: Sequence[Line], end: int, numbers: Sequence[Line]) -> bool:
    """Whether the next line stands in a column of the week, in a row below that of the numbers."""
    if end == len(lines) or _is_day(lines[end]):
        return False
    return lines[end].row != numbers[0].row and lines[end].head in {line.head for line in numbers}


def _numbers(lines: Sequence[Line], at: int) -> list[Line]:
    """The days of a week that begin here, each alone in a column of its own; empty when there are fewer."""
    found: list[Line] = []
    heads: set[str] = set()
    for line in lines[at : at + DAYS]:
        if not _is_day(line) or line.head in heads or line.row != lines[at].row:
            break
        heads.add(line.head)
        found.append(line)
    return found if len(found) >= FEWEST_DAYS else []


def _is_day(line: Line) -> bool:
    text = line.text
    return len(text) <= 2 and text.isdecimal() and fold(line.head).strip(". ") in weekdays()

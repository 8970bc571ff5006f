"""Cells at the edges of a month's grid that name its neighbours: `April`, `April`, `1` under May 2027."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scrapers.dates.words import fold, months
from scrapers.programmes.lines import Line

FEWEST_DAYS = 2
"""Days alone in a row of a table that make it a week; one beside its month is the badge of a day."""

LONGEST_DAY = 2
LONGEST_YEAR = 4


def without_names_of_neighbours(lines: Sequence[Line]) -> list[Line]:
    """The lines without the months that stand in a week of a grid for days that are not of its month.

    Joined with the day in the next cell, such a name takes the days of the whole grid into its month.
    """
    names = Counter((line.row, fold(line.text)) for line in lines if _is_name(line))
    if not names or not any(_is_month_and_year(line.text) for line in lines):
        return list(lines)
    days = Counter(line.row for line in lines if line.row and _is_day(line.text))
    return [
        line
        for line in lines
        if not _is_name(line) or not (days[line.row] + names[line.row, fold(line.text)] > FEWEST_DAYS)
    ]


def _is_month_and_year(text: str) -> bool:
    name, _, year = text.partition(" ")
    return len(year) == LONGEST_YEAR and year.isdecimal() and fold(name) in months()


def _is_name(line: Line) -> bool:
    """Whether a cell holds the name of a month and nothing else."""
    return line.row > 0 and fold(line.text).strip(".") in months()


def _is_day(text: str) -> bool:
    return len(text) <= LONGEST_DAY and text.isdecimal() and 1 <= int(text) <= 31

"""Rows, grids and indexes of a month in which a number or a weekday stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scrapers.dates.words import fold, months, weekdays
from scrapers.programmes.lines import Line

FEWEST_WEEKDAYS = 4
LONGEST_SHORT = 3
"""Letters of a weekday cut short."""

LONGEST_NUMBER = 2


def is_number(text: str) -> bool:
    """Whether words are the number of a day and nothing else."""
    return text.isdecimal() and len(text) <= LONGEST_NUMBER


def rows_of_weekdays(lines: Sequence[Line]) -> set[tuple[int, ...]]:
    """The blocks of rows that stand over the columns of a week: `Lun`, `Mar`, `Mer` name no month."""
    named = Counter(line.path[:-2] for line in lines if _names_week(line.text))
    return {row for row, count in named.items() if count >= FEWEST_WEEKDAYS}


def _names_week(text: str) -> bool:
    """Whether words begin like a weekday and are no month: `Lun`, `Din`."""
    word = fold(text).strip(" .")
    short = 1 < len(word) <= LONGEST_SHORT
    named = word in weekdays() or (short and any(name.startswith(word) for name in weekdays()))
    return named and word not in months()


def rows_of_one_day(lines: Sequence[Line]) -> set[int]:
    """Rows of tables in which one cell is a number alone, and others are no days: a week's row has seven."""
    alone = Counter(line.row for line in lines if line.row and is_number(line.text))
    return {row for row, count in alone.items() if count == 1}


def makes_of_index(lines: Sequence[Line]) -> set[str]:
    """The makes of headings that part a list from A to Z: `9` over "90s Rewind" beside `A` and `B` is no day.

    The letters of weekdays over a grid (`M T W T F S S`) do not ascend.
    """
    letters: dict[str, list[str]] = {}
    for line in lines:
        if line.level and len(line.text) == 1 and line.text.isalpha():
            letters.setdefault(line.sign, []).append(fold(line.text))
    return {sign for sign, told in letters.items() if len(told) > 1 and told == sorted(set(told))}

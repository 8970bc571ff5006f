"""Hours that stand outside of a print's drawn tables: rows of the programme, or when a desk is open.

A table may be drawn for a part of a day only, striped or boxed; the rest of its rows is below the same day.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 3
"""Rows of a day of which each ends where the next begins; opening hours lie over each other."""


def rows_beside(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries that tell their day themselves, and those of days whose rows follow one another."""
    in_turn = {day for day, rows in groupby(entries, lambda entry: entry.day) if _follow(list(rows))}
    return [entry for entry in entries if told[entry.line].dated or entry.day in in_turn]


def _follow(rows: Sequence[Entry]) -> bool:
    met = sum(one.end is not None and one.end == two.start for one, two in pairwise(rows))
    return met >= FEWEST and met * 2 >= len(rows) - 1

"""Hours of a clock of twelve printed with two figures: `12:10-01:30` Lunch, `01:30-01:50` and so on.

A nought before an hour says elsewhere that it is one of the morning; a row that ends before it begins says
that here it does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.clock import Clock
from scrapers.prints.row import Row

DAY, HALF_A_DAY = 24 * 60, 12 * 60
FORENOON, LAST = 10 * 60, 6 * 60
"""A row that begins in the forenoon or at noon and ends by six is no night."""


def of_twelve(rows: Mapping[int, Row]) -> dict[int, Row]:
    """The rows of a print that counts to twelve, those after noon and their ends told as such."""
    if not _counts_to_twelve(rows):
        return dict(rows)
    told: dict[int, Row] = {}
    before = 0
    for at in sorted(rows):
        row = rows[at]
        clocks = tuple(_onward(clock, before) for clock in row.clocks)
        told[at] = replace(row, clocks=clocks)
        before = clocks[0].start
    return told


def _counts_to_twelve(rows: Mapping[int, Row]) -> bool:
    """Whether no row begins after one o'clock by its figures, and one ends where the next begins, `01:30`."""
    clocks = [rows[at].clocks[0] for at in sorted(rows)]
    if any(clock.start >= 13 * 60 for clock in clocks):
        return False
    return any(
        one.end is not None
        and one.start >= FORENOON
        and _is_after_noon(one.end)
        and one.end - DAY == two.start
        for one, two in pairwise(clocks)
    )


def _is_after_noon(end: int) -> bool:
    return DAY < end <= DAY + LAST


def _onward(clock: Clock, before: int) -> Clock:
    """A clock after another one of its day: from one to six o'clock it is one after noon."""
    start, end = clock.start, clock.end
    if end is not None and start >= FORENOON and _is_after_noon(end):
        return replace(clock, end=end - HALF_A_DAY)
    if before >= FORENOON and start <= LAST:
        return replace(clock, start=start + HALF_A_DAY, end=None if end is None else end + HALF_A_DAY)
    return clock

"""Hours that follow each other as those of one day's agenda do, whatever headings stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scrapers.programmes.told import Told

ONE = 13 * 60
"""The hour from which on a clock of twelve begins anew."""

FEWEST_IN_TURN = 4
"""Rows with hours in turn that are one day's agenda."""


def follow(starts: Sequence[int]) -> bool:
    """Whether hours follow each other, those behind noon perhaps on a clock of twelve: `11:35`, `1:15`."""
    turns = [at for at, (one, two) in enumerate(pairwise(starts)) if two < one]
    return not turns or (len(turns) == 1 and starts[-1] < starts[0] and starts[turns[0]] < ONE)


def is_agenda(told: Sequence[Told], low: int, high: int) -> bool:
    """Whether the hours that lines tell follow each other, and are many different ones."""
    starts = [one.clocks[0].start for one in told[low:high] if one.hours and one.clocks and not one.prose]
    return len(set(starts)) >= FEWEST_IN_TURN and follow(starts)

"""Halves of the day that a list of hours says once, behind its last: `1:45, 4:30, 7:30, 10:20pm`.

As American cinemas print them: what stands before an hour with `pm` is after noon too, back to where the
hours of the clock's face would not follow each other any more, `11:15, 1:45, 7:30pm`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrapers.dates.clock import Clock

NOON, LATEST_NOON = 12 * 60, 12 * 60 + 59
"""Minutes from midnight to noon, and to the last hour that twelve begins."""


def with_halves(clocks: Sequence[Clock], folded: str) -> list[Clock]:
    """The hours of a line, those in front of one with `pm` in its half of the day."""
    found = list(clocks)
    for at in range(len(found) - 2, -1, -1):
        one, behind = found[at], found[at + 1]
        between = folded[one.span[1] : behind.span[0]]
        words = folded[slice(*behind.span)]
        said = _pm().search(words) is not None or (_figures().fullmatch(words) and behind.start > LATEST_NOON)
        if behind.start < NOON or not said or one.end is not None or not _between().fullmatch(between):
            continue
        if _figures().fullmatch(folded[slice(*one.span)]) and one.start + NOON < behind.start:
            found[at] = replace(one, start=one.start + NOON)
    return found


@cache
def _pm() -> re.Pattern[str]:
    return re.compile(r"p\.?\s?m")


@cache
def _between() -> re.Pattern[str]:
    """What stands between the hours of a list."""
    return re.compile(r"[\s,;/|·•()\[\]&+\u200e\u200f]*(?:and|or|y|o)?[\s()\[\]\u200e\u200f]*")


@cache
def _figures() -> re.Pattern[str]:
    """An hour of a clock's face without its half; `09:30` is one of twenty-four."""
    return re.compile(r"\s*(?:[1-9]|1[0-2])[:.]\d\d\s*")

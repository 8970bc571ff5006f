"""Strips of days to choose from, as cinemas have them over hours: what stands below is the chosen one's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.times import find_times
from scrapers.programmes.lines import Line
from scrapers.programmes.lone_days import day_alone

FEWEST_DAYS = 2
FARTHEST_HOUR = 15
"""Lines below a strip in which the first hour of its chosen day stands."""

LONGEST_HOUR = 40
LONGEST_DAY = 30


@cache
def _chosen() -> re.Pattern[str]:
    """Names of the chosen one of several, compiled when first wanted."""
    return re.compile(
        r"(?:^|[\s_-])(?:selected|active|current|chosen|checked|aria-(?:selected|current))(?=$|[\s_-])"
    )


def with_chosen_days(lines: Sequence[Line]) -> list[Line]:
    """The lines with strips of days reduced to the day whose hours stand below, where one is marked."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        width = _strip(lines, at)
        marked = [line for line in lines[at : at + width] if _chosen().search(line.names)]
        if width >= FEWEST_DAYS and len(marked) == 1 and _hours_follow(lines, at + width):
            kept.append(replace(marked[0], level=marked[0].level or 6, path=(*lines[at].path[:-2], 0, 0)))
        else:
            kept += lines[at : at + width]
        at += width
    return kept


def _strip(lines: Sequence[Line], at: int) -> int:
    """How many lines from here on are days side by side, each later than the one before; at least 1."""
    width, last = 1, _day(lines[at])
    while last and at + width < len(lines):
        line = lines[at + width]
        day = _day(line)
        if day is None or day == last or line.path[:-2] != lines[at].path[:-2]:
            break
        width, last = width + 1, day
    return width


def _day(line: Line) -> object:
    return day_alone(line.text) if len(line.text) <= LONGEST_DAY else None


def _hours_follow(lines: Sequence[Line], low: int) -> bool:
    """Whether an hour stands below before another day does."""
    for line in lines[low : low + FARTHEST_HOUR]:
        if _day(line):
            return False
        if len(line.text) <= LONGEST_HOUR and find_times(line.text):
            return True
    return False

"""Hours over blocks that tell them again, as at the side of a timetable: no gatherings of their own."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.dates.times import find_times
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.lines import Line

LONGEST = 40
"""Characters of a line that is an hour."""

NEAREST = 4
"""Lines below such an hour in which it is told again."""


def without_row_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines without the hours that stand alone and again, in another make, deeper in the blocks below."""
    hours = {at: start for at, line in enumerate(lines) if (start := _hour_alone(line)) is not None}
    return [line for at, line in enumerate(lines) if at not in hours or not _is_told_again(lines, at, hours)]


def _is_told_again(lines: Sequence[Line], at: int, hours: dict[int, int]) -> bool:
    line = lines[at]
    below = next((here for here in range(at + 1, at + 1 + NEAREST) if here in hours), None)
    if below is None or hours[below] != hours[at] or lines[below].sign == line.sign:
        return False
    around = line.path[:-2]
    return len(lines[below].path) > len(line.path) and lines[below].path[: len(around)] == around


def _hour_alone(line: Line) -> int | None:
    """The minute of the day at which a line that is an hour and nothing else begins."""
    clocks = find_times(line.text) if len(line.text) <= LONGEST and any(map(str.isdigit, line.text)) else []
    if len(clocks) != 1:
        return None
    low, high = clocks[0].span
    return clocks[0].start if is_filler(line.text[:low] + line.text[high:]) else None

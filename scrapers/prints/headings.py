"""Titles set in large type over several lines, as one line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from scrapers.dates.times import find_times
from scrapers.prints.title_lines import joined
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programmes.lines import Line

LARGER = 1.3
"""Of the usual letters of a print: those of titles that stand out."""

SAME = 0.05
"""By how much of their size the letters of one title differ at most."""

MOST_LINES = 4
LONGEST = 120
"""Characters of a title over all of its lines."""


def in_one_line(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one title joined: large letters of one make below each other in one block."""
    printed = [line.size for line in lines if line.size for _ in range(len(line.text) // 10 + 1)]
    large = LARGER * median(printed) if printed else 0.0
    found: list[Line] = []
    held = 1
    for line in lines:
        if found and large and held < MOST_LINES and _is_one(found[-1], line, large):
            above = found[-1]
            words = joined(above.text, line.text)
            found[-1] = replace(above, text=words, width=max(above.width, line.width), room=line.room)
            held += 1
        else:
            found.append(line)
            held = 1
    return found


def _is_one(above: Line, line: Line, large: float) -> bool:
    if min(above.size, line.size) < large or above.path[0] != line.path[0] or above.weight != line.weight:
        return False
    if abs(above.size - line.size) > SAME * above.size or len(above.text) + len(line.text) > LONGEST:
        return False
    return not any(_tells_moment(one.text) or "  " in one.text for one in (above, line))


def _tells_moment(text: str) -> bool:
    return any(map(str.isdigit, text)) and (may_name_day(text) or bool(find_times(text)))

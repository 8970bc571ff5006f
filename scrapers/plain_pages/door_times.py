"""When the doors open is no start: it is left out of the lines where the start stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.clock import Clock
from scrapers.dates.times import find_times
from scrapers.programmes.lines import Line

NEAREST = 2
"""Lines before or behind the doors in which the start is looked for."""

LONGEST_WAIT = 4 * 60
"""Minutes from doors to start."""

LONGEST_LINE = 80
"""Characters of a line about doors; a longer one is prose."""

_DOORS = (
    r"doors?(?:\s+(?:open|time))?s?(?:\s+at)?|einlass(?:\s+ab)?|türen|(?:ouverture\s+des\s+)?portes(?:\s+à)?|"
    r"(?:apertura\s+(?:de\s+)?)?puertas|(?:abertura\s+(?:de\s+|das\s+)?)?portas|apertura\s+porte|porte|"
    r"(?:zaal|deuren)(?:\s+open)?|insläpp|dörrar|dører|dørene"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "before": rf"(?<!\w)(?:{_DOORS})\s*[:.–-]?\s*(?:um|ab|from|at|à|a las|alle)?\s*$",
        "behind": rf"^\s*\(?(?:{_DOORS})(?!\w)(?!\s*[:.–-]?\s*\d)",
        "named": r"(?:^|[\s_-])doors?(?=$|[\s_-])",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_doors(lines: Sequence[Line]) -> list[Line]:
    """The lines without the hours at which doors open, where the start is told too."""
    mended = [_mended(lines, at) if _speaks_of_doors(line) else line for at, line in enumerate(lines)]
    return [line for line in mended if line.text]


def _speaks_of_doors(line: Line) -> bool:
    if len(line.text) > LONGEST_LINE or not any(map(str.isdigit, line.text)):
        return False
    return _doors_of(line) is not None


def _doors_of(line: Line) -> tuple[Clock, int, int] | None:
    """The hour of the doors, and where its words begin and end."""
    clocks = find_times(line.text)
    for clock in clocks:
        low, high = clock.span
        if label := _pattern("before").search(line.text[:low]):
            return clock, label.start(), high
        if label := _pattern("behind").match(line.text[high:]):
            return clock, low, high + label.end()
    if len(clocks) == 1 and _pattern("named").search(line.names) and not line.level:
        return clocks[0], 0, len(line.text)
    return None


def _mended(lines: Sequence[Line], at: int) -> Line:
    line = lines[at]
    doors = _doors_of(line)
    if doors is None:
        return line
    clock, low, high = doors
    rest = line.text[:low].rstrip(" (|/,;") + " " + line.text[high:].lstrip(" )|/,;")
    beside = find_times(rest) + [one for near in _neighbours(lines, at) for one in find_times(near.text)]
    starts = [one for one in beside if (one.start - clock.start) % (24 * 60) <= LONGEST_WAIT]
    return replace(line, text=" ".join(rest.split())) if starts else line


def _neighbours(lines: Sequence[Line], at: int) -> list[Line]:
    """Short lines close by in the same block that do not speak of doors themselves."""
    block = lines[at].path[: max(1, len(lines[at].path) - 3)]
    near = [*lines[max(0, at - NEAREST) : at], *lines[at + 1 : at + 1 + NEAREST]]
    same = [line for line in near if line.path[: len(block)] == block and len(line.text) <= LONGEST_LINE]
    return [line for line in same if not _speaks_of_doors(line)]

"""Hours printed on both clocks, `17:00 | 5pm`, told once: the second is no word of a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.dates.clock import find_clocks
from scrapers.dates.words import fold
from scrapers.programmes.lines import Line

LONGEST = 120
"""Characters of a line that may be a row."""


@cache
def _pattern() -> re.Pattern[str]:
    """What stands between the two, compiled when first wanted."""
    return re.compile(r"\s*(?:[|/=·(]|\bor\b|\bou\b|\boder\b|\bo\b)\s*", re.IGNORECASE)


def with_hours_once(lines: Sequence[Line]) -> list[Line]:
    """The lines without an hour that stands right behind the same hour, in figures of the other clock."""
    return [_once(line) if _may_repeat(line.text) else line for line in lines]


def _may_repeat(text: str) -> bool:
    return len(text) <= LONGEST and sum(map(str.isdigit, text)) >= 3 and _pattern().search(text) is not None


def _once(line: Line) -> Line:
    text = line.text
    for first, second in pairwise(find_clocks(fold(text), text)):
        between = text[first.span[1] : second.span[0]]
        if (first.start, first.end) == (second.start, second.end) and _pattern().fullmatch(between):
            behind = text[second.span[1] :]
            rest = behind.removeprefix(")") if "(" in between else behind
            return replace(line, text=f"{text[: first.span[1]]} {rest.lstrip()}".rstrip())
    return line

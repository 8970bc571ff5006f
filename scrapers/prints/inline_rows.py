"""Showings that stand behind each other in one line, as rows: `11:00 Owl · 14:15 Salt · 18:00 Engines`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_days.row_clocks import begins_with_time, leading_clocks
from scrapers.programmes.lines import Line

SHORTEST = 3
"""Letters of what is on."""


@cache
def _pattern() -> re.Pattern[str]:
    """What parts two showings, compiled when first wanted."""
    return re.compile(r"\s+[·•|/–—-]\s+(?=\d{1,2}\s?[:.h]\s?\d\d\b)")


def in_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines, each that tells several showings as one for each; the last may go on in the next line."""
    found: list[Line] = []
    open_row = False
    for line in lines:
        goes_on = open_row and line.path[:1] == found[-1].path[:1] and not begins_with_time(line.text)
        open_row = False
        if goes_on:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line.text}")
            continue
        parts = _showings(line.text)
        wide = line.width / max(1, len(line.text))
        found += [replace(line, text=part, width=wide * len(part)) for part in parts]
        open_row = len(parts) > 1 and not _names_what(parts[-1])
    return found


def _showings(text: str) -> list[str]:
    """The showings of a line; the line itself where it tells no more than one."""
    parts = _pattern().split(text) if begins_with_time(text) else [text]
    told = all(begins_with_time(part) for part in parts) and all(map(_names_what, parts[:-1]))
    enough = len(parts) > 2 or (
        len(parts) > 1 and _names_what(parts[-1])
    )  # `19:30 Lecture - 21:00` tells one
    return parts if told and enough else [text]


def _names_what(part: str) -> bool:
    """Whether words stand beside the hours: `Noon – 1:00 p.m.` is no showing called `Noon`."""
    hours = leading_clocks(part)
    return sum(map(str.isalpha, part[hours[-1].span[1] if hours else 0 :])) >= SHORTEST

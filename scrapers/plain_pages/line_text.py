"""The words of a line as its elements part them: edges, gaps between columns, what cannot be seen."""

from __future__ import annotations

import re
from functools import cache

EDGE = "\x1e"
GAP = "\x1f"
"""Stands for an element that holds nothing but blanks."""

FEWEST_GAPS = 2
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
"""What site builders set into empty lines, and where a word may be parted."""


@cache
def gaps() -> re.Pattern[str]:
    """Blanks that part columns, compiled when first wanted."""
    return re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")


@cache
def columns() -> re.Pattern[str]:
    """Blanks that do not break, in a row: what parts columns where nothing else does."""
    return re.compile("\xa0{3,}[\xa0 ]*")


def is_number(text: str) -> bool:
    """Whether words are an hour or a number and hold no letters."""
    return not any(map(str.isalpha, text))


def joined(text: str) -> str:
    """Edges of elements as blanks, but none behind an initial (<span>O</span>nce) or before a full stop.

    Nor before the letters behind the number of a day, which stand higher: 4<span>th</span> March.
    """
    initial, stop = rf"(?<=\b[^\W\d_]){EDGE}(?=[^\W\d_])", rf"{EDGE}+(?=[.,;](?:[\s{EDGE}]|$))"
    ordinal = rf"(?<=\d){EDGE}+(?=(?:st|nd|rd|th|er|[ºª])(?:[\s{EDGE},.]|$))"
    return re.sub(f"{initial}|{stop}|{ordinal}", "", text).replace(EDGE, " ").translate(_INVISIBLE)

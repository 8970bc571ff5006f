"""Headings that stand over several moments of a list, each with its place: a film's festivals.

`Reed Festival` over `3 June, 3:45 pm`, All Nations Church, `5 June, 3:45 pm`, Public Library: before the
second moment stands the place of the first, which is no title where others have a heading for theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter
from typing import TypeAlias

from scrapers.programme_titles.line_titles import title_words
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

Field: TypeAlias = tuple[str, bool]
"""Of what tags the title of a list's entry is, and whether it stands above its moment."""

FARTHEST = 12
"""Lines above a moment in which the heading stands that is still over it."""


def outranks(one: Line, other: Line) -> bool:
    """Whether a line is a heading and the other is none."""
    return 0 < one.level < 7 and not 0 < other.level < 7


def still_over(
    told: Sequence[Told], part: Chunk, at: int, chosen: tuple[str, int] | None, fields: Counter[Field]
) -> tuple[str, int] | None:
    """The heading over the moment before the one in line `at`, and its line; none where another is between.

    Only where plain words stand in front of that moment and were `chosen`, if any were. `fields` says where
    the titles of the list stand: most in a heading above, and no such is in this part.
    """
    before = chosen[1] if chosen else part.low
    if before >= at or told[before].line.level or told[before].dated:
        return None
    (sign, above), count = max(fields.items(), key=itemgetter(1), default=(("", False), 0))
    inside = any(told[here].line.sign == sign for here in range(part.low, part.high))
    if not above or count * 2 < fields.total() or inside:
        return None
    for here in range(part.low - 1, max(part.low - FARTHEST, -1), -1):
        line = told[here].line
        if 0 < line.level < 7 and not told[here].dated:
            words = title_words(told[here]) if line.sign == sign else None
            return (words, here) if words else None
    return None

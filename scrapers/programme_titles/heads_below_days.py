"""A heading right below that of a day, and less than it, is what is on: `3 June` over `Board Meeting`.

What outranks the day above it, `2027 meetings`, heads the section, and below it the next: `Past meetings`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.told import Told


def below_its_day(told: Sequence[Told], chunk: Chunk, at: int) -> Chunk:
    """The chunk of a moment, from the heading of its day to the next that outranks it.

    Only where the line below that heading is one of a lower rank: other titles stand above or outrank it.
    """
    day = next((here for here in range(at, chunk.low - 1, -1) if _heads(told[here])), None)
    if day is None or day + 1 >= chunk.high or not _is_below(told[day + 1], told[day].line.level):
        return chunk
    rank = told[day].line.level
    behind = range(day + 2, chunk.high)
    end = next((here for here in behind if 0 < told[here].line.level < rank), chunk.high)
    return replace(chunk, low=day, high=end)


def _heads(one: Told) -> bool:
    """Whether a line is a heading that says a day and nothing else."""
    return 0 < one.line.level < 7 and one.dated and is_filler(one.rest)


def _is_below(one: Told, rank: int) -> bool:
    """Whether a line is a heading of a lower rank that can be a title."""
    return rank < one.line.level < 7 and not (one.dated or one.clocks) and title_words(one) is not None

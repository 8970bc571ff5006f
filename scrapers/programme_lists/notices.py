"""What stands beside a gathering and may say that it is called off."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programmes.chunks import Chunk
from scrapers.programmes.told import Told

MOST_BESIDE, LONGEST_BESIDE = 15, 45
"""Lines of a gathering among which short ones may be such notices, and their characters."""


def notice_of(told: Sequence[Told], chunk: Chunk, at: int, title_at: int, title: str) -> str:
    """The lines that may say that it is called off: title, date, short ones beside them.

    And what stands behind the title in its line: `Crew mixer`, `Cancelled!`.
    """
    beside = range(chunk.low, chunk.high) if chunk.high - chunk.low <= MOST_BESIDE else range(0)
    places = {here for here in (at, title_at) if here >= 0}
    places |= {
        here for here in beside if len(told[here].line.text) <= LONGEST_BESIDE and not told[here].dated
    }
    behind = told[title_at].line.text.partition(title)[2] if title and title_at >= 0 else ""
    return " | ".join([*(told[here].line.text for here in sorted(places)), *filter(None, [behind])])

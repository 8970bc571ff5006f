"""What stands beside a gathering and may say that it is called off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Told
from scrapers.status import status_from_notice

MOST_BESIDE, LONGEST_BESIDE = 15, 45
"""Lines of a gathering among which short ones may be such notices, and their characters."""


LONGEST_SENTENCE = 240
"""Characters of a line that calls off what its page is about."""


def with_notice_of_page(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The entries; the only one of a page with what a line anywhere says of it: `This event is cancelled.`"""
    if len(entries) != 1:
        return list(entries)
    short = (line.text for line in lines if len(line.text) <= LONGEST_SENTENCE)
    said = next((text for text in short if status_from_notice(text) != "confirmed"), "")
    return [replace(entries[0], notice=f"{entries[0].notice} | {said}")] if said else list(entries)


def notice_of(told: Sequence[Told], chunk: Chunk, at: int, title_at: int, title: str) -> str:
    """The lines that may say that it is called off: title, date, short ones beside them.

    And what stands behind the title in its line, `Crew mixer`, `Cancelled!`, or beside its moment in another:
    `5 March, 6 pm`, `Cancelled`.
    """
    beside = range(chunk.low, chunk.high) if chunk.high - chunk.low <= MOST_BESIDE else range(0)
    places = {here for here in (at, title_at) if here >= 0}
    places |= {
        here for here in beside if len(told[here].line.text) <= LONGEST_BESIDE and not told[here].dated
    }
    behind = told[title_at].line.text.partition(title)[2] if title and title_at >= 0 else ""
    pieces = [piece for piece in told[at].pieces if at != title_at and len(piece) <= LONGEST_BESIDE]
    return " | ".join([*(told[here].line.text for here in sorted(places)), *filter(None, [behind, *pieces])])

"""The column of a printed agenda whose head says that it tells who speaks: `Time  Talk  Speaker`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrapers.prints.row import Row
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programmes.lines import Line

MOST_CELLS = 5
LONGEST_HEAD = 90


def without_speakers(rows: Mapping[int, Row], lines: Sequence[Line]) -> dict[int, Row]:
    """The rows without who speaks: `Salt roads  Dr Ada Reed` below `Talk  Speaker`."""
    texts = (line.text for at, line in enumerate(lines) if at not in rows and len(line.text) <= LONGEST_HEAD)
    heads = {found for text in texts if "  " in text and (found := _speakers_of(text.split("  ")))}
    return (
        {at: replace(row, rest=_without(row.rest, heads)) for at, row in rows.items()}
        if heads
        else dict(rows)
    )


def _without(rest: str, heads: set[tuple[int, int]]) -> str:
    """What a row says behind its hour without who speaks, if it has a cell for each head."""
    cells = rest.split("  ")
    told = next((at for count, at in heads if len(cells) == count - 1), 0)
    return "  ".join(cell for here, cell in enumerate(cells, 1) if here != told) if told else rest


def _speakers_of(cells: Sequence[str]) -> tuple[int, int] | None:
    """How many heads there are, the first of them over the hours, and which one is that of speakers."""
    if not 2 < len(cells) <= MOST_CELLS:
        return None
    told = [at for at, cell in enumerate(cells) if 0 < label_of_speaker(cell.strip()) == len(cell.strip())]
    return (len(cells), told[0]) if len(told) == 1 and told[0] else None

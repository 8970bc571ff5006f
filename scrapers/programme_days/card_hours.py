"""Several hours in the card of one gathering: beside them stands where it is or how it begins, no title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_named_title, is_sentence, names_place
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told


def with_title_of_card(entries: Sequence[Entry], told: Sequence[Told], chunk: Chunk) -> list[Entry]:
    """The hours below a day that stands right below a heading, called after that, each of them once.

    A row that begins with its hour and goes on with a name keeps that.
    """
    at = chunk.anchors[0] - 1
    head = told[at] if at >= chunk.low and len(chunk.anchors) == 1 else None
    if head is None or not 0 < head.line.level < 7 or head.dated or not (title := title_words(head)):
        return list(entries)
    kept: list[Entry] = []
    for entry in entries:
        if not _is_named(entry, told, chunk.low, at):
            if any(one.start == entry.start for one in kept):
                continue
            level = head.line.level
            entry = replace(entry, title=title, own_title=True, title_line=at, title_level=level)
        kept.append(entry)
    return kept


def _is_named(entry: Entry, told: Sequence[Told], low: int, at: int) -> bool:
    """Whether an hour is called after a line above its day already, or its row has a name of its own."""
    if low <= entry.title_line <= at:
        return True
    stands = told[entry.title_line].line if entry.title_line >= 0 else None
    if stands and (0 < stands.level < 7 or is_named_title(stands.names)):
        return True
    words = told[entry.line].line.text
    place = names_place(entry.title) or is_sentence(words)
    return bool(leading_clocks(words)) and entry.title_line == entry.line and not place

"""An entry, called after the words of a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_titles.line_titles import title_words
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told


def called_after(entry: Entry, told: Sequence[Told], at: int) -> Entry:
    """The entry, called after line `at` of those it was read from; as before where its words are no title."""
    words = title_words(told[at]) or entry.title
    return replace(entry, title=words, own_title=True, title_line=at, title_level=told[at].line.level)

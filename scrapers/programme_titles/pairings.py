"""Who plays whom: `Harbour 2 - Milltown`, the own side in bold, and several of them in one cell of a day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_MARKED = 2
"""Lines that a bold name begins, and as many that it ends, show that it is the side of the page."""

FEWEST_PAIRINGS = 4
MOST = 0.6
"""Of the titles of a list: so many are pairings where it is one of those."""

MOST_BESIDE = 12
"""Pairings of one day in one cell."""


@cache
def _pattern() -> re.Pattern[str]:
    """Two names with a dash between them, compiled when first wanted."""
    return re.compile(r"\w[^–—:|]{1,40}?\s[-–—:]\s[^–—:|]{1,40}")


def with_whole_pairings(told: Sequence[Told]) -> list[Told]:
    """The lines, without the bold letters of a name that begins some of them and ends others.

    `<b>Harbour 2</b> - Milltown`, `Upper Lock - <b>Harbour 2</b>`: the name alone is no title.
    """
    begun, ended = Counter[str](), Counter[str]()
    for one in told:
        if mark := one.line.mark:
            begun[mark] += one.line.text.startswith(mark)
            ended[mark] += one.line.text.endswith(mark) and one.line.text != mark
    sides = {mark for mark, count in begun.items() if min(count, ended[mark]) >= FEWEST_MARKED}
    return [
        replace(one, line=replace(one.line, mark="", tail="", lead="")) if one.line.mark in sides else one
        for one in told
    ]


def with_pairings_beside(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries and, in lists of pairings, one for each further pairing in the cell of a title."""
    titled = [entry for entry in entries if entry.title_line >= 0]
    pairings = [entry for entry in titled if _is_pairing(entry.title)]
    if len(pairings) < FEWEST_PAIRINGS or len(pairings) < MOST * len(titled):
        return list(entries)
    taken = {entry.title_line for entry in titled} | {entry.line for entry in entries}
    found: list[Entry] = []
    for entry in entries:
        found.append(entry)
        if entry.title_line > entry.line and _is_pairing(entry.title):
            found += [replace(entry, title=words) for words in _beside(entry, told, taken)]
    return found


def _beside(entry: Entry, told: Sequence[Told], taken: set[int]) -> list[str]:
    first = told[entry.title_line].line
    found: list[str] = []
    for at in range(entry.title_line + 1, min(entry.title_line + MOST_BESIDE, len(told))):
        line = told[at].line
        if at in taken or told[at].dated or line.path[:-1] != first.path[:-1] or not _is_pairing(line.text):
            break
        found.append(line.text)
    return found


def _is_pairing(words: str) -> bool:
    return _pattern().fullmatch(words) is not None

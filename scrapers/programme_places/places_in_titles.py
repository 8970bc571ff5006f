"""Titles and places that a sign parts in one line: `Reception · Salle Bazin`, `Salle Bazin · Reception`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_ROWS = 3
"""Rows that say together on which side of the sign houses stand."""

Sides: TypeAlias = tuple[str, str]
"""What stands before the sign and what behind it."""


@cache
def _sign() -> re.Pattern[str]:
    """What parts the two, compiled when first wanted; a comma may be a part of either."""
    return re.compile(r"\s+[·•|–—/-]\s+")


def with_places_out_of_titles(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; a place that ends their title behind a sign is no part of that.

    Where houses stand before the sign in most rows of a list, what stands behind it is the title.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    mended: dict[int, Entry] = {}
    for group in groups.values():
        sides = {id(entry): found for entry in group if (found := _sides(entry, told[entry.line]))}
        before, behind = (sum(_is_place(side[at]) for side in sides.values()) for at in (0, 1))
        first = len(sides) >= FEWEST_ROWS and before > behind and before * 3 >= len(sides) * 2
        for entry in group:
            if found := sides.get(id(entry)):
                mended[id(entry)] = _parted(entry, found, house_first=first)
    return [mended.get(id(entry), entry) for entry in entries]


def _sides(entry: Entry, one: Told) -> Sides | None:
    """Both parts of a title in the line of its moment that one sign parts, and whose place is one of them.

    Without a sign the last comma parts them: a house may have an address before it. Words that look like a
    house's as a whole are no title yet.
    """
    words = entry.title if entry.own_title else title_words(one) or ""
    parts = _sign().split(words)
    if len(parts) == 1:
        head, _, tail = words.rpartition(", ")
        parts = [head, tail]
    elsewhere = entry.own_title and entry.title_line != entry.line
    if len(parts) != 2 or elsewhere or entry.place not in (None, *parts):
        return None
    return (parts[0], parts[1]) if all(len(part) > 2 for part in parts) else None


def _parted(entry: Entry, sides: Sides, *, house_first: bool) -> Entry:
    """An entry with the place on the side where those of its list stand; as it is where none is told."""
    if house_first:
        moved = replace(entry, title=sides[1], place=sides[0], place_guessed=False)
        return replace(moved, own_title=True, title_line=entry.line)
    return replace(entry, title=sides[0]) if entry.place == sides[1] else entry


def _is_place(words: str) -> bool:
    return names_place(words) or is_house(words)

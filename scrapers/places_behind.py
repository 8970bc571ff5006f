"""Rows of a list that all say `title – place`: what the dash parts shows in the rows together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.line_words import is_occasion, names_place
from scrapers.lines import Entry, Line

FEWEST_ROWS = 3
LONGEST_PLACE = 60


@cache
def _pattern() -> re.Pattern[str]:
    """What parts a title from its place, compiled when first wanted."""
    return re.compile(r"\s+[–—|@•·-]\s+")


def with_places_behind(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The entries with the place taken off the end of their titles where all rows of a list have one.

    That it is a place shows in places known or coming back, or in titles that are whole without it.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.own_title:
            groups[lines[entry.line].sign].append(entry)
    parts = {
        id(entry): _pattern().split(entry.title)
        for group in groups.values()
        if _are_parted(group)
        for entry in group
        if entry.place is None
    }
    return [_parted(entry, parts.get(id(entry), [])) for entry in entries]


def _parted(entry: Entry, parts: Sequence[str]) -> Entry:
    return replace(entry, title=parts[0], place=parts[1]) if len(parts) == 2 else entry


def _are_parted(group: Sequence[Entry]) -> bool:
    split = [_pattern().split(entry.title) for entry in group if entry.place is None]
    pairs = [found for found in split if len(found) == 2 and 1 < len(found[1]) <= LONGEST_PLACE]
    if len(pairs) < FEWEST_ROWS or len(pairs) != len(split):
        return False
    again = Counter(place.casefold() for _, place in pairs)
    places = sum(names_place(place) or again[place.casefold()] > 1 for _, place in pairs)
    whole = sum(is_occasion(title) for title, _ in pairs)
    return max(places, whole) * 2 >= len(pairs)

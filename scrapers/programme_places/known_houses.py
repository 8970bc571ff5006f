"""Houses that the rows of a list name behind titles, where one sets them otherwise: `Low Ebb- Quay Hall`.

`Nina Bell – Quay Hall`, `Otters – Old Mill` show that houses stand behind a dash. Where the blank before the
dash is missing, or a sign stands behind the house, the row's title would end with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 4
"""Rows of a list with their house right behind their title."""

MOST_BETWEEN = 4
"""Characters between a title and its house."""


@cache
def _pattern() -> re.Pattern[str]:
    """What parts a title from its house, compiled when first wanted."""
    return re.compile(r"\s?(?:[–—|@·•]|-(?=\s)|(?<=\s)-)\s?")


def with_known_houses(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; a title without a place that ends with a house of its list is parted from that."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.title_line == entry.line:
            groups[told[entry.line].line.sign].append(entry)
    found: dict[int, Entry] = {}
    for group in groups.values():
        behind = [one for one in group if _stands_behind(one, told[one.line].line.text)]
        houses = {(one.place or "").casefold(): one.place or "" for one in behind}
        if len(behind) >= FEWEST:
            found |= {id(one): _parted(one, houses) for one in group if not one.place}
    return [found.get(id(entry), entry) for entry in entries]


def _stands_behind(entry: Entry, text: str) -> bool:
    """Whether the place of an entry stands in its line right behind its title."""
    at = text.find(entry.title) + len(entry.title)
    found = text.find(entry.place, at) if entry.place and entry.title in text else -1
    return 0 < found - at <= MOST_BETWEEN


def _parted(entry: Entry, houses: dict[str, str]) -> Entry:
    """An entry whose title ends with one of the houses, without it."""
    head, parted, tail = _pattern().sub("\x00", entry.title.rstrip(" !.*+")).rpartition("\x00")
    house = houses.get(tail.casefold()) if parted and "\x00" not in head else None
    return replace(entry, title=head, place=house) if house and head else entry

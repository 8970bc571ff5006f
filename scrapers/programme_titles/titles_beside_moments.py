"""Titles that were taken for places: long words beside each moment, below the name of who speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_ROWS = 3
MANY_WORDS = 5
"""Words of a title on the average that are too many for a house."""


def with_titles_beside_moments(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; where all rows have many words beside their moment that are no houses, these are titles.

    Above them stands who speaks: `Ada Reed` over `A tale of two harbours, Sat 9 June, 11:00`.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[told[entry.line].line.sign].append(entry)
    spoken = {id(entry) for group in groups.values() if _are_spoken(group, told) for entry in group}
    return [
        replace(entry, title=entry.place or "", place=None, title_line=entry.line, own_title=True)
        if id(entry) in spoken and entry.place and entry.place in told[entry.line].line.text
        else entry
        for entry in entries
    ]


def _are_spoken(group: Sequence[Entry], told: Sequence[Told]) -> bool:
    """Whether what was taken for the places of a list is long and names hardly a house, its titles short."""
    beside = [
        entry
        for entry in group
        if entry.place
        and entry.own_title
        and 0 <= entry.title_line < entry.line
        and not 0 < told[entry.title_line].line.level < 7
        and entry.place in told[entry.line].rest
    ]
    if len(beside) < FEWEST_ROWS or len(beside) * 4 < len(group) * 3:
        return False
    places = [entry.place or "" for entry in beside]
    housed = sum(is_house(place) or names_place(place) for place in places)
    words = sum(len(place.split()) for place in places)
    longer = 3 * words > 4 * sum(len(one.title.split()) for one in beside) and words >= MANY_WORDS * len(
        places
    )
    return longer and housed * 4 <= len(places)

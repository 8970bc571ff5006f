"""Agendas whose rows all bear the page's name, and each another place: the places are what is on.

`08:00 – 09:00`, `Breakfast`, `09:00 – 09:10`, `Opening`: words in bold below an hour look like a house where
nothing else is beside them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

from scrapers.programme_titles.called_after import called_after
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 5
"""Rows of one day that are an agenda."""

DIFFERENT = 0.7
"""Of the places so many are named once: rooms and houses come back."""

NEARLY_ALL, MOST_HOUSES = 0.8, 0.3
"""Of the rows so many have such a place, and of the places so many may be houses."""

FARTHEST = 4
"""Lines below an hour in which its place stands."""


def with_places_that_differ(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; rows of an agenda that share their title are called after what was taken for a place."""
    days: dict[tuple[str, date, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.timed:
            days[told[entry.line].line.sign, entry.day, entry.title].append(entry)
    called: dict[int, Entry] = {}
    for group in days.values():
        placed = {id(one): at for one in group if (at := _line_of_place(one, told)) is not None}
        if len(placed) >= NEARLY_ALL * len(group) and _are_rows_of_agenda(group):
            called |= {
                id(one): replace(called_after(one, told, placed[id(one)]), place=None)
                for one in group
                if id(one) in placed
            }
    return [called.get(id(entry), entry) for entry in entries]


def _are_rows_of_agenda(group: Sequence[Entry]) -> bool:
    """Whether most hours of a day follow each other, and what stands beside them differs and is no house."""
    if len(group) < FEWEST or len({one.title_line for one in group}) > 1:
        return False
    places = [one.place or "" for one in group]
    houses = sum(names_place(place) or is_house(place) for place in places)
    starts = [one.wall for one in group if isinstance(one.wall, datetime)]
    anew = sum(two <= one for one, two in pairwise(starts))
    return (
        anew * FEWEST <= len(group)
        and len(set(places)) >= DIFFERENT * len(places)
        and houses <= MOST_HOUSES * len(places)
    )


def _line_of_place(entry: Entry, told: Sequence[Told]) -> int | None:
    """The line below an hour that is the place of an entry and may be a title; none where it is labelled."""
    below = range(entry.line + 1, min(len(told), entry.line + 1 + FARTHEST))
    at = next((at for at in below if told[at].line.text == entry.place), None)
    return at if at is not None and title_words(told[at]) else None

"""Places in brackets behind the titles of a print: `Marea viva (Sala Azul)`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_words.access_words import is_access
from scrapers.programme_words.line_words import is_facts, is_place_line, names_place
from scrapers.programmes.lines import Entry

FEWEST = 3
MOST_PLACES = 200
"""That a print names; one with more names something else."""

SHORTEST = 4
"""Characters of a place; shorter are marks: `OmU`."""


@cache
def _pattern() -> re.Pattern[str]:
    """A title with brackets behind it, compiled when first wanted."""
    return re.compile(r"(?P<title>[^()]*[^()\s])\s*\((?P<place>[^()\d][^()]*)\)")


def with_places_in_brackets(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with their places taken out of their titles.

    Where most brackets hold a venue's name all of them do; else those that hold nothing but a venue, or one
    that other entries name.
    """
    parts = {at: found for at, one in enumerate(entries) if (found := _parts(one))}
    venues = sum(names_place(place) for _, place in parts.values())
    if len(parts) < FEWEST or venues * 2 < len(parts) or len(parts) * 2 < len(entries):
        known = {one.place.casefold() for one in entries if one.place}
        known = known if len(known) <= MOST_PLACES else set()
        parts = {at: found for at, found in parts.items() if _is_place(found[1], known)}
    return [
        replace(one, title=parts[at][0], place=parts[at][1]) if at in parts else one
        for at, one in enumerate(entries)
    ]


def _is_place(words: str, known: Collection[str]) -> bool:
    """Whether words are a venue's and nothing else, or begin with one that is known."""
    name = words.casefold()
    return is_place_line(words) or any(name == one or name.startswith(f"{one} ") for one in known)


def _parts(entry: Entry) -> tuple[str, str] | None:
    """The title and what stands in brackets behind it, when that may be a place."""
    found = _pattern().fullmatch(entry.title) if entry.place is None else None
    if found is None or is_access(found["place"]) or is_facts(found["place"]):
        return None
    place = found["place"].strip()
    mark = place.isupper() and place.isalpha()
    return (found["title"], place) if len(place) >= SHORTEST and not mark else None

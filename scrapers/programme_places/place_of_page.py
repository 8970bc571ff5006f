"""The house that stands right below the title of a page about one thing: a play, where it is, when it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_places.line_places import is_same_name, without_pin
from scrapers.programme_words.line_words import is_filler, is_place_line
from scrapers.programme_words.occasions import is_occasion
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

NEAREST = 3
"""Lines below the title of a page in which its house stands."""

LONGEST = 100


def with_place_of_page(entries: Sequence[Entry], told: Sequence[Told], page_title: str | None) -> list[Entry]:
    """The entries, at the house below their page's title where all bear it and none tells a place.

    Or below the day of the one that the page is about, in a heading of its own: `Reed Days`, `5–7 March`,
    `Cinema Lumen, Riga`.
    """
    entries = [_elsewhere(entry) for entry in entries]
    named = [entry for entry in entries if entry.title == page_title]
    if not named or len(named) < len(entries) or any(entry.place for entry in entries):
        return entries
    first = min(entry.line for entry in entries)
    heads = [at for at in range(first) if told[at].line.level == 1 and told[at].line.text == page_title]
    below = range(heads[-1] + 1, min(first, heads[-1] + 1 + NEAREST)) if heads else range(0)
    behind = range(first + 1, first + 2) if len(entries) == 1 and first - 1 in heads else range(0)
    for at in (*below, *(at for at in behind if at < len(told))):
        words = without_pin(told[at].line.text)
        if not (told[at].dated or told[at].clocks) and _is_house(words):
            return [replace(entry, place=words) for entry in entries]
    return entries


def _elsewhere(entry: Entry) -> Entry:
    """The entry without a place that is its title in other letters, or the language beside a hall.

    In the same letters it may be both: the dates of a tour are called after where they are.
    """
    if entry.place is None or entry.place == entry.title:
        return entry
    same = is_same_name(entry.place, entry.title)
    return replace(entry, place=None if same else _without_versions(entry.place))


def _is_house(words: str) -> bool:
    return len(words) <= LONGEST and is_place_line(words) and not is_occasion(words)


def _without_versions(words: str) -> str:
    """A place without the language or the format that stands beside it: `VF · Salle 2`."""
    parts = _dots().split(words)
    kept = [part for part in parts if not is_filler(part)]
    return " · ".join(kept) if 0 < len(kept) < len(parts) else words


@cache
def _dots() -> re.Pattern[str]:
    """What parts a house and a version, compiled when first wanted."""
    return re.compile(r"\s*[·•|]\s*")

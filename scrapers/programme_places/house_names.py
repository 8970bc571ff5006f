"""Words that name a house by their look: few that hold a place's word, a bracket behind a title."""

from __future__ import annotations

import re
from functools import cache

from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programme_words.occasions import is_kind
from scrapers.programmes.lines import Line

MOST_PLACE_WORDS = 8


@cache
def _kinds() -> re.Pattern[str]:
    """Names of elements that hold the kind of what is on, compiled when first wanted."""
    kinds = r"genres?|categor(?:y|ies|ia|ía|ie)|catégorie|kategorie|categorie|rubri(?:k|que)"
    return re.compile(rf"(?:^|[\s_-])(?:event-?)?(?:{kinds})(?=$|\s)", re.IGNORECASE)


def without_kind(line: Line, words: str) -> str:
    """The words of a line; of one that is named a kind those before a bar: `Quay Hall | Classical`."""
    if not _kinds().search(line.names):
        return words
    before, bar, _ = words.partition(" | ")
    return before if bar else ""


@cache
def _brackets() -> re.Pattern[str]:
    """What stands in brackets at the end, compiled when first wanted."""
    return re.compile(r"\w\s\(([^()]{3,60})\)\W*$")


def names_house_in_brackets(text: str) -> bool:
    """Whether the place stands in brackets at the end: `Café des auteurs (Librairie Plume)`."""
    found = _brackets().search(text)
    return found is not None and (names_place(found[1]) or is_house(found[1]))


def house_in_brackets(place: str | None) -> str | None:
    """The room in the brackets behind what is no place: `Panel (Chair: Ada Reed, Room 124)`."""
    found = _brackets().search(place or "")
    if place is None or found is None or names_place(place[: found.start() + 1]):
        return place
    room = found[1].rpartition(", ")[2]
    return room if names_place(room) else place


def names_short_place(words: str) -> bool:
    """Whether few words name a place: among many, "via" and "house" are a part of what is on.

    So they are behind a kind of gathering: `Panel discussion: the future of cinema`.
    """
    kind, colon, _ = words.partition(":")
    if colon and is_kind(kind):
        return False
    return len(words.split()) <= MOST_PLACE_WORDS and names_place(words)


@cache
def _street() -> re.Pattern[str]:
    """`12 Lake Street`, `Hauptstraße 5`, `Via Roma 3`, compiled when first wanted."""
    return re.compile(
        r"\d+\w?[,\s]\s*[^\W\d]|"
        r"(?:\S+\s+){0,4}\S*(?:stra(?:ß|ss)e|str\.|gasse|weg|allee|platz|laan|straat|gracht|plein),?\s\d+|"
        r"(?:via|viale|piazza|corso|calle|avenida|av\.|carrer|plaza|rua|largo|praça)\s.{2,40},?\s\d+",
        re.IGNORECASE,
    )


def is_street(text: str) -> bool:
    """Whether words begin as an address does."""
    return _street().match(text) is not None

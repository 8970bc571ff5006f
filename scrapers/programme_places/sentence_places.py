"""The place that a sentence about a gathering names: `on Tuesday at 7 p.m. at Harvey's, 3 Mill Lane`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_place_line, is_sentence, is_talk, names_place
from scrapers.programme_words.occasions import is_occasion
from scrapers.programme_words.presenters import is_presenter
from scrapers.programmes.told import Told

LONGEST_PLACE = 60
MOST_WORDS = 6
"""Words of a place that stands behind the hour without a preposition, or alone between two full stops."""

_PREPOSITIONS = (
    "at|in|of|outside|inside|im|in der|in den|ins|bei|beim|vor dem|auf dem|auf der|au|à la|à l['’]|aux|chez|"
    "devant|dans|en el|en la|en|al|nel|nella|presso|no|na|bij|in het|in de|op het|op de"
)
_ARTICLES = "the|der|dem|den|das|la|le|les|l['’]|el|los|las|il|lo|o|a|het|de"
_BETWEEN = "of|on|and|de|du|des|del|della|di|da|do|dos|das|the|van|der|zum|zur|am|à|y|e|und|et"
_KINDS = (
    "salle|sala|sal|auditorium|auditorio|auditório|room|hall|foyer|café|bar|théâtre|cinéma|teatro|cine|cinema|"
    "biblioteca|médiathèque|bibliothèque|restaurant|restaurante|ristorante|hôtel|hotel|parc|parque|"
    "plaza|praça|piazza|mairie|librairie|librería|livraria|libreria"
)
"""Kinds of houses that stand in small letters before their name: `à la salle Jacques-Tati`."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    word = r"[A-ZÀ-ÞŠŽ0-9][\w'’&-]*"
    known = {
        # A preposition before words that begin with capitals.
        "named": rf"(?<!\w)(?:{_PREPOSITIONS})\s*(?:(?:{_ARTICLES})\s*(?=\S{{2}}))?"
        rf"(?P<place>(?:The\s)?(?:(?:{_KINDS})\s(?:(?:{_BETWEEN})\s)?)?"
        rf"{word}(?:\s+(?:(?:{_BETWEEN})\s+)?(?:&\s+)?{word})*)",
        "beside": r"[\s,]*(?:(?:upstairs|downstairs|inside|outside|up|down|over|round|back|oben|unten|"
        r"meet)\s)?",
        "street": rf",\s(?P<street>(?:\d+\w?(?:,?\s(?:{word}|rue|quai|place|avenue))+|"
        rf"{word}(?:\s{word}){{0,3}}))"
        r"(?=[.,;]|$)",
        "behind": r"\s*,\s(?P<place>[^.;:!?()]{3,60})(?=[.;!?]|$)",
        "meet": r"(?i:we )?(?i:meet|gather|treffpunkt|rendez-vous|encuentro|ritrovo|verzamelen)(?:ing point)?"
        r":?\s(?:at|in|by|outside|on|am|an der|bei|à|au|devant|en|bij|op)\s(?P<place>[^.;:]{4,60})$",
        "stop": r"(?<=\w\w)[.!?]\s+",
    }
    return re.compile(known[name])


def place_in_sentence(told: Told, span: tuple[int, int] | None = None) -> str | None:
    """The place in a sentence with one moment: right behind the moment, else words like a house's.

    `span` is that of the moment where the line does not count it as one: the hour that a paragraph tells.
    """
    text = told.line.text
    if span is None:
        says = told.prose or text.endswith((".", "!"))
        moments = [when for when in told.whens if when.time_stated] or told.whens or told.clocks
        if not says or len(moments) != 1:
            return None
        span = moments[0].span
    found = (place for place in _places(text, span) if 2 < len(place) <= LONGEST_PLACE)
    return next((place for place in found if not is_occasion(place)), None)


def _places(text: str, span: tuple[int, int]) -> Iterator[str]:
    """Words that can be the place, the surest first."""
    low = span[1]
    found = [*_pattern("named").finditer(text, low), *_pattern("named").finditer(text[: span[0]])]
    beside = found[:1] if found and found[0].start() >= low else []
    yield from (
        _with_street(text, one) for one in beside if _pattern("beside").fullmatch(text, low, one.start())
    )
    behind = _pattern("behind").match(text, low)
    if behind and len(behind["place"].split()) <= MOST_WORDS and names_place(behind["place"]):
        yield behind["place"]
    yield from (
        _with_street(text, one) for one in found if is_house(one["place"]) or names_place(one["place"])
    )
    yield from places_alone(text)
    if behind and len(behind["place"].split()) <= MOST_WORDS - 2 and behind["place"][0].isupper():
        yield behind["place"]


def place_below(lines: Sequence[Told]) -> str | None:
    """The place that the paragraph below a moment begins with: `Town Hall, first floor. By invitation.`."""
    for one in lines:
        first = _pattern("stop").split(one.line.text, maxsplit=1)[0].rstrip(".! ")
        if one.line.level or one.whens or one.clocks or first == one.line.text:
            return None
        if meet := _pattern("meet").match(first):
            return meet["place"]
        if is_presenter(first) or is_occasion(first) or is_talk(first):
            return None
        if len(first.split()) <= MOST_WORDS and names_place(first):
            return first if is_place_line(first.partition(", ")[0]) else None
        return None
    return None


def _with_street(text: str, found: re.Match[str]) -> str:
    """A house with the street behind it: `Prism Post, 9 Weaver Yard`."""
    street = _pattern("street").match(text, found.end("place"))
    return f"{found['place']}, {street['street']}" if street else found["place"]


def places_alone(text: str) -> Iterator[str]:
    """Short sentences of a paragraph that are a place and no more: `Starts at 14:30. Town hall. Tea.`"""
    for said in _pattern("stop").split(text):
        words = said.rstrip(".! ")
        if len(words.split()) <= MOST_WORDS and is_place_line(words) and not is_sentence(words):
            yield words

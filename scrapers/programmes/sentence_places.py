"""The place that a sentence about a gathering names: `on Tuesday at 7 p.m. at Harvey's`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.programmes.house_words import is_house
from scrapers.programmes.line_words import names_place
from scrapers.programmes.occasions import is_occasion
from scrapers.programmes.told import Told

LONGEST_PLACE = 60

_PREPOSITIONS = (
    "at|in|of|im|in der|in den|ins|bei|beim|auf dem|auf der|au|à la|à l['’]|aux|chez|dans|en el|en la|en|al|"
    "nel|nella|presso|no|na|bij|in het|in de|op het|op de"
)
_ARTICLES = "the|der|dem|den|das|la|le|les|l['’]|el|los|las|il|lo|o|a|het|de"
_BETWEEN = "of|on|and|de|du|des|del|della|di|da|do|dos|das|the|van|der|zum|zur|am|à|y|e|und|et"


@cache
def _named() -> re.Pattern[str]:
    """A preposition before words that begin with capitals, compiled when first wanted."""
    word = r"[A-ZÀ-ÞŠŽ0-9][\w'’&-]*"
    return re.compile(
        rf"(?<!\w)(?:{_PREPOSITIONS})\s*(?P<place>(?:(?:{_ARTICLES})\s*)?"
        rf"{word}(?:\s+(?:(?:{_BETWEEN})\s+)?(?:&\s+)?{word})*)"
    )


def place_in_sentence(told: Told) -> str | None:
    """The place in a sentence with one moment: right behind the moment, else words like a house's."""
    says = told.prose or told.line.text.endswith((".", "!"))
    if not says or len(told.whens) + len(told.clocks) != 1:
        return None
    span = told.whens[0].span if told.whens else told.clocks[0].span
    before, behind = told.line.text[: span[0]], told.line.text[span[1] :]
    found = [*_named().finditer(behind), *_named().finditer(before)]
    beside = [one for one in found[:1] if one.string is behind and not behind[: one.start()].strip(" ,")]
    houses = [one for one in found if is_house(one["place"]) or names_place(one["place"])]
    places = [one["place"] for one in (*beside, *houses) if not is_occasion(one["place"])]
    return next((place for place in places if 2 < len(place) <= LONGEST_PLACE), None)

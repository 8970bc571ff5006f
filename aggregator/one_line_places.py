"""A house, its street and its city told in one line: `Café Farol, Rua das Flores 88, Porto`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from aggregator.model import Venue
from aggregator.plaintext import fold

_ROOMS = (
    "room|rm|floor|fl|level|screen|hall|studio|suite|stage|lot|gate|gallery|unit|table|booth|theat(?:er|re)|"
    "cinema|auditorium|raum|saal|halle|etage|stock|bühne|salle|étage|niveau|quai|sala|planta|piso|andar|piano|"
    "sal[aã]o|zaal|verdieping|pier|quay|dock|terminal"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # "88 Front St", "Rua das Flores 88", "Lindenstr. 5a"
        "street": r"\d{1,5}[a-z]?\s+[^\W\d].+|[^\W\d][^,]*\s\d{1,4}\s?[a-z]?(?:[-–/]\d{1,4}\s?[a-z]?)?",
        "room": rf"(?:\d+(?:st|nd|rd|th)\s+)?(?:{_ROOMS})\b.*|.*\b(?:{_ROOMS})\s*(?:\d\w{{0,3}}|\w)",
        # "4050-123 Porto", "10115 Berlin", "Toronto ON"
        "code": r"^[a-z]{0,2}[-\s]?\d{4,5}(?:-\d{3,4})?\s+|\s+[A-Z]{2}(?:\s+[A-Z0-9 ]{3,8})?$|\s+\d{5}$",
    }
    return re.compile(known[name], re.IGNORECASE)


def in_parts(venue: Venue, festival_city: str | None) -> Venue:
    """A venue told in one line as house, street and city; nothing is changed where other fields are told.

    A city is only known by that of the festival; what stands between house and city must be a street.
    """
    if not venue.name or venue.address or "," not in venue.name:
        return venue
    house, *rest = (part.strip() for part in venue.name.split(","))
    city = venue.city
    if (
        rest
        and festival_city
        and _is_city(rest[-1], festival_city)
        and (city is None or _is_city(city, festival_city))
    ):
        city, rest = city or festival_city, rest[:-1]
    if not house or (rest and not _is_street(rest[0])) or (not rest and city is None):
        return venue
    return replace(venue, name=house, address=", ".join(rest) or None, city=city)


def _is_city(words: str, festival_city: str) -> bool:
    return fold(_pattern("code").sub("", words)) == fold(festival_city)


def _is_street(words: str) -> bool:
    """Whether words are a street and its number, and no room of the house."""
    return _pattern("street").fullmatch(words) is not None and not _pattern("room").fullmatch(words)

"""Headings that name the month of the list below them among other words: `January: behind closed doors`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.words import fold, months

LONGEST = 60
SHORTEST_NAME = 3
"""Letters of a short name of a month, which may be another word: `Mar`, `Out`."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "words": r"[^\W\d_]+",
        "first": r"\W*(?P<month>[^\W\d_]{3,})(?:\s+(?:de\s+)?20\d\d)?\s*[:–—|•·]",
        "day": r"(?<!\d)\d{1,2}(?!\d)",
        "year": r"(?<!\d)20\d\d(?!\d)",
        "list": r"(?<!\w)(?:program\w*|agenda|calend[aáe]\w*|kalender|schedule|what['’]?s on|spielplan|"
        r"termine|"
        r"veranstaltung\w*|events?|films?|filme|screenings?|séances|sesiones|sessões|funciones|proiezioni|"
        r"appuntamenti|cartelera|cartaz|voorstellingen|meetings?|gigs?|shows?)(?!\w)",
    }
    return re.compile(known[name], re.IGNORECASE)


def month_of_heading(text: str) -> str | None:
    """The one month that a heading of a list names, with its year if it states one; no heading with a day."""
    if len(text) > LONGEST or _pattern("day").search(_pattern("year").sub("", text)):
        return None
    named = [word for word in _pattern("words").findall(text) if _is_month(word)]
    if len(named) != 1:
        return None
    first = _pattern("first").match(text)
    if not (first and first["month"] == named[0]) and not _pattern("list").search(text):
        return None
    year = _pattern("year").findall(text)
    return " ".join([named[0], *year]) if len(year) < 2 else None


def _is_month(word: str) -> bool:
    named = len(word) > SHORTEST_NAME and fold(word) in months()
    return named or word in ("May", "MAY", "Mai", "MAI")

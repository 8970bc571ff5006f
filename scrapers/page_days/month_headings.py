"""Lines and headings that name the month of the list below them: `March`, `January: behind closed doors`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.words import fold, months
from scrapers.programmes.lines import Line

LONGEST = 60
LINKED_MONTHS = 2
"""Links beside the name of a month: to the one before and the one behind."""

LONGEST_MOVE = 60
"""Characters of a line that holds a month and those links."""

SHORTEST_NAME = 3
"""Letters of a short name of a month, which may be another word: `Mar`, `Out`."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "month": r"(?P<month>[^\W\d_]{3,})(?:,?\s+(?P<year>20\d\d))?\W*",
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


def month_of_line(line: Line, *, short: bool = False) -> str | None:
    """The month that a line is, with its year if it states one.

    A name of three letters is one in a heading, beside its year or where others stand so (`short`).
    """
    text = _between_links(line)
    if 0 < line.level < 7 and (headed := month_of_heading(text)):
        return headed
    if len(text) > 24 or (match := _pattern("month").fullmatch(text)) is None:
        return None
    known = bool(line.level or match["year"] or len(match["month"]) > SHORTEST_NAME or short)
    if fold(match["month"]) not in months() or not known:
        return None
    return " ".join(part for part in (match["month"], match["year"]) if part)


def _between_links(line: Line) -> str:
    """The words between links to the months before and behind: `« May June 2027 July »`."""
    if len(line.links) != LINKED_MONTHS or len(line.text) > LONGEST_MOVE:
        return line.text
    (first, _), (last, _) = line.links
    linked = (
        line.text.startswith(first) and line.text.endswith(last) and len(first) + len(last) < len(line.text)
    )
    return line.text[len(first) : -len(last)].strip(" |«»‹›<>←→") if first and last and linked else line.text

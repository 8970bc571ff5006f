"""Rows that say there is none: `No workshop today`, `Closed`, `Spring break`, in several languages."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.words import fold, months

_NOTHING = (
    r"^\W*(?:0|no)\s(?:events?|sessions?|screenings?|shows?)\b|"
    r"^(?:no|kein[e]?|pas d[e']|aucune?|sin|não há|nessun[oa]?|geen|ingen)\s.{0,60}"
    r"(?:today|tonight|this week|workshop|session|screening|meeting|event|class|performance|show|"
    r"veranstaltung|vorstellung|séance|función|sessão|proiezione|voorstelling)"
    r"|^(?:closed(?! sessions?)|geschlossen|fermé|cerrado|fechado|chiuso|gesloten|dark|holiday)\b"
)
_NONE = (
    r"^\W*(?:no|kein[e]?|pas de|aucune?|geen|ingen|inget|nessun[oa]?|sin|sem)\s(?:\w+\s)?(?:meetings?|"
    r"sessions?|"
    r"screenings?|treffen|sitzung|vorstellung|réunion|séance|bijeenkomst|voorstelling|reunión|función|riunione|"
    r"proiezione|sessão|möte|møde)s?(?:\s*[–—(:,-].*|\W*)$|"
    r"^\W*(?:(?:spring|fall|summer|winter|easter|holiday|mid-?term) (?:break|recess)|riposo|relâche|"
    r"vacances(?: scolaires)?|"
    r"(?:oster|pfingst|sommer|herbst|weihnachts)?ferien|spielfrei|sin función|folga)\W*$"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    return re.compile({"nothing": _NOTHING, "none": _NONE}[name], re.IGNORECASE)


def says_nothing_on(text: str) -> bool:
    """Whether the row says that there is none: "No workshop today"."""
    return _pattern("nothing").search(text) is not None


def names_none(title: str) -> bool:
    """Whether a title says that there is none: `No meeting`, `Geen bijeenkomst`."""
    return _pattern("none").match(title) is not None


def is_month_off(text: str) -> bool:
    """Whether a line of a list says that a month has none: `July – no meeting`."""
    month, _, rest = text.partition(" ")
    return fold(month).strip(".:,") in months() and names_none(rest)

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
    r"^\W*no (?:talk|lecture|seminar) this week\W*$|"
    r"^\W*(?:no(?: hay)?|kein[e]?|pas de|aucune?|geen|ingen|inget|nessun[oa]?|sin|sem|não há)\s(?:\w+\s)?"
    r"(?:meetings?|talks?|seminars?|lectures?|colloquium|kolloquium|seminar|vortrag|vorträge|séminaires?|"
    r"exposé|seminarios?|charlas?|coloquio|seminári[oi]s?|seminari[eo]?|palestras?|lezing(?:en)?|"
    r"sessions?|films?|movies?|class(?:es)?|kino|cinéma|cine(?=\W*$)|"
    r"screenings?|treffen|sitzung|vorstellung|réunion|séance|bijeenkomst|voorstelling|reunión|función|riunione|"
    r"proiezione|sessão|möte|møde)s?(?:\s*[–—(:,-].*|\W*)$|"
    r"^\W*(?:(?:spring|fall|summer|winter|easter|holiday|mid-?term) (?:break|recess)|riposo|relâche|"
    r"vacances(?: scolaires)?|"
    r"(?:oster|pfingst|sommer|herbst|weihnachts)?ferien|spielfrei|sin función|folga)\W*$|"
    # Terms of schools and their ends: "Spring term", "Wintersemester 2027/28"
    r"^\W*(?:(?:spring|summer|autumn|fall|winter|michaelmas|hilary|trinity|lent|easter|first|second|third|next|"
    r"1st|2nd|3rd)\s)?(?:terms?|semesters?|trimesters?|half[- ]terms?)"
    r"(?:\s(?:\d{1,4}|dates|begins|ends|starts))?(?:\s\d{4})?\W*$|^\W*(?:sommer|winter|frühjahrs|herbst)semester(?:\s\d{2,4}(?:/\d{2,4})?)?\W*$|"
    r"^\W*(?:(?:premier|second|primer|segundo|primo|secondo|primeiro)\s)?(?:semestre|trimestre)"
    r"(?: de (?:printemps|primavera)| d['’]automne)?\W*$|^\W*(?:vår|höst|hösten|våren)s?termin(?:en)?\W*$|"
    # "Spring break - no films", "Pfingsten: kein Treffen"; alone "No Show" may be a play
    r"(?:[–—:;,(]|\s-)\s*(?:there (?:is|are|will be) )?(?:no|kein[e]?|pas d[e’']|aucune?|geen|inga?|ingen|"
    r"inget|nessun[oa]?|sin|sem|niente|nada de)\s?(?:\w+\s)?(?:films?|movies?|shows?|meetings?|classes|class|"
    r"sessions?|screenings?|practice|rehearsals?|talks?|seminars?|lectures?|events?|performances?|treffen|sitzung(?:en)?|kino|proben?|film|"
    r"vorstellung(?:en)?|réunions?|séances?|cours|cinéma|bijeenkomst(?:en)?|voorstelling(?:en)?|reuni(?:ón|ones)|"
    r"funci(?:ón|ones)|cine|clases?|riunion[ei]|proiezion[ei]|sess(?:ão|ões)|cinema|aulas?|möten?|visning(?:ar)?)"
    r"(?:\s(?:today|tonight|this week|heute|diese woche|cette semaine|esta semana|"
    r"questa settimana|deze week))?\W*$"
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
    return _pattern("none").search(title) is not None


def is_month_off(text: str) -> bool:
    """Whether a line of a list says that a month has none: `July – no meeting`."""
    month, _, rest = text.lstrip("*†•·–- ").partition(" ")
    return fold(month).strip(".:,") in months() and names_none(rest)

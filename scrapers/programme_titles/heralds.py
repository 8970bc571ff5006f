"""Words around the name of a festival that only say that it is coming: `… returns`, `Save the date: …`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.programme_words.meeting_names import names_congress

_RETURNS = (
    r"returns|is back|are back|comes back|is (?:coming|returning)(?: back)?|kehrt zurück|kommt zurück|"
    r"ist (?:wieder da|zurück)|revient|est de retour|vuelve|regresa|está de (?:vuelta|regreso)|volta|"
    r"regressa|está de volta|torna|ritorna|keert terug|is terug|wraca|powraca|vender tilbage|er tilbage|"
    r"är tillbaka|återkommer|palaa|se vrací|tagasi"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "behind": rf"\s+(?:{_RETURNS})(?:\s(?:on|from|for|in|am|vom|du|le|del|el|dal|il|van|op))?\W*$",
        "before": r"^\W*(?:save the date|merkt euch vor|à vos agendas|réservez (?:la|les) dates?|"
        r"reserva la fecha|reserve a data|segnate la data)\s*[:!–—-]+\s*",
        "asked": r"(?:when(?: and where)? (?:is|are)|wann (?:ist|sind|findet)|quand (?:a lieu|est|ont lieu)|"
        r"cu[aá]ndo (?:es|son)|quand['’]è|quando (?:é|si tiene|acontece)|wanneer (?:is|zijn)) "
        r"(?:the |das |die |der |le |la |les |el |los |las |il |o |a |de |het )?"
        r"(?P<name>(?-i:[A-ZÀ-Þ]|\d)[^?]{3,60}?)(?: statt)?\s?\??",
        "logo": r"(?<=\w\w)\s+[|–—-]\s+logo\W*$",
        "invites": r"^\W*(?:join us (?:for|at)|we invite you to|come to) (?:the |our )?",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_herald(words: str) -> str:
    """The name of what is on without what heralds it; a film may be called `Harbour Returns`."""
    shorter = _pattern("before").sub("", words)
    if names_congress(shorter):
        shorter = _pattern("invites").sub("", _pattern("behind").sub("", shorter))
    return shorter if len(shorter.split()) > 1 else words


def plain_heading(words: str) -> str:
    """The name of a festival that a heading asks about, or that old sites hide behind a picture.

    `When is Harbour Fest?`, `Harbour Days 2027 - Logo`
    """
    asked = _pattern("asked").fullmatch(words)
    return _pattern("logo").sub("", asked["name"] if asked else words)


def says_returns(words: str) -> bool:
    """Whether words end by saying that what they name comes again."""
    return _pattern("behind").search(words) is not None

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


def without_logo(words: str) -> str:
    """The name of a festival that old sites hide behind a picture: `Harbour Days 2027 - Logo`."""
    return _pattern("logo").sub("", words)


def says_returns(words: str) -> bool:
    """Whether words end by saying that what they name comes again."""
    return _pattern("behind").search(words) is not None

"""Words on the page of a meeting that look like those of a place: its name, who meets, who is to be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_words.line_words import is_place_line
from scrapers.programme_words.meeting_names import ends_as_body, names_gathering
from scrapers.programmes.told import Told


def is_of_meeting(told: Sequence[Told], here: int, words: str) -> bool:
    """Whether words of a line name a meeting or who meets, or stand below a label that asks for no place.

    `St. Brendan Pilots' Regular Meeting`, `Park Street Board`, `Quay House` below `Website:`.
    """
    if here and _pattern("other label").fullmatch(told[here - 1].line.text):
        return True
    if is_place_line(words) or _pattern("remote").match(words):
        return False
    return names_gathering(words) or ends_as_body(words)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "remote": r"\W*(?:online|virtual|remote|zoom|web|video|tele|hybrid|virtuel|virtual|en l[ií]ne?a)",
        "other label": r"\W*(?:(?:web ?)?(?:site|page)|homepage|links?|url|e-?mail|sponsor(?:ed by|s)?|"
        r"organi[sz](?:ers?|ed by)|hosted by|presented by|contact(?: \w+)?|tel(?:ephone)?|phone|fax|agenda|"
        r"description|categor(?:y|ies)|tags?|veranstalter(?:in)?|kontakt|beschreibung|kategorien?|"
        r"organisateur|site (?:web|internet)|(?:sito|sitio|página|pagina)(?: \w+)?|organiza(?:dor|tore)?|"
        r"organizzatore|descri(?:ption|pción|zione|ção)|categor(?:ía|ia)s?|contatti|contacto|contato|"
        r"organisator|beschrijving|categorie)\s*[:：]\W*",
    }
    return re.compile(known[name], re.IGNORECASE)

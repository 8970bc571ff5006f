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


def is_named_occasion(words: str) -> bool:
    """Whether words say of a gathering no more than that it is the next, the first or the last one.

    `Next screening: 12 March`, `CLOSING EVENT: Sat 6 August`: no house is called so.
    """
    return _pattern("occasion").fullmatch(words) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "remote": r"\W*(?:online|virtual|remote|zoom|web|video|tele|hybrid|virtuel|virtual|en l[ií]ne?a)",
        "occasion": r"\W*(?:(?:the|our|der|die|das|unser(?:e|er)?|l[ae]|les|l['’]|el|il|[oa]|de|het|on[sz]e?|"
        r"notre|nuestr[ao]|nostr[ao]) ?)?(?:(?:next|upcoming|coming|first|last|final|opening|closing|"
        r"launch|kick-?off|nächste[rsn]?|kommende[rs]?|erste[rs]?|letzte[rs]?|prochaine?|première?|"
        r"derni(?:er|ère)|próxim[ao]|primer[ao]?|primeir[ao]|últim[ao]|prossim[ao]|prim[ao]|ultim[ao]|"
        r"volgende|eerstvolgende|eerste|laatste|nästa|första|sista|næste|neste|første|siste|sidste) )"
        r"(?:\w+ )?(?:meetings?|meet-?up|gathering|session|screening|showing|show|event|concert|talk|"
        r"lecture|workshop|class|performance|ceremony|reception|celebration|night|day|date|dates|tour|party|"
        r"treffen|sitzung|vorstellung|vorführung|veranstaltung|termine?|konzert|vortrag|probe|abend|"
        r"réunion|séance|rencontre|représentation|événement|évènement|date|atelier|soirée|"
        r"reunión|sesión|función|encuentro|evento|fecha|cita|charla|taller|proyección|"
        r"riunione|incontro|proiezione|appuntamento|spettacolo|serata|data|"
        r"reunião|sessão|encontro|apresentação|oficina|"
        r"bijeenkomst|vergadering|voorstelling|vertoning|datum|avond|"
        r"möte|träff|visning|møte|møde|forestilling|föreställning)\W*",
        "other label": r"\W*(?:(?:web ?)?(?:site|page)|homepage|links?|url|e-?mail|sponsor(?:ed by|s)?|"
        r"organi[sz](?:ers?|ed by)|hosted by|presented by|contact(?: \w+)?|tel(?:ephone)?|phone|fax|agenda|"
        r"description|categor(?:y|ies)|tags?|veranstalter(?:in)?|kontakt|beschreibung|kategorien?|"
        r"organisateur|site (?:web|internet)|(?:sito|sitio|página|pagina)(?: \w+)?|organiza(?:dor|tore)?|"
        r"organizzatore|descri(?:ption|pción|zione|ção)|categor(?:ía|ia)s?|contatti|contacto|contato|"
        r"organisator|beschrijving|categorie)\s*[:：]\W*",
    }
    return re.compile(known[name], re.IGNORECASE)

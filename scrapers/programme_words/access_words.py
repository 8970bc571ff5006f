"""Who may come and what it costs, as prints say it behind or below a title: `(sur invitation)`, `Free`."""

from __future__ import annotations

import re
from functools import cache

_WORDS = (
    r"free(?: (?:entry|admission|of charge|entrance))?|by invitation(?: only)?|invitation only|rsvp(?: \w+)?",
    r"(?:(?:advance|pre-?|no) ?)?(?:registration|booking|reservation)s? (?:required|essential|needed)",
    r"sold out|members only|open to (?:all|the public|everyone)|included (?:with|in) (?:\w+ ){0,3}admission",
    r"ticket holders only|(?:pass|badge) ?holders(?: only)?|drop[- ]in",
    r"eintritt frei|freier eintritt|kostenlos|ausverkauft|geladene gäste|nur für mitglieder",
    r"(?:nur )?(?:mit|auf) (?:einladung|anmeldung|akkreditierung)",
    r"(?:um )?anmeldung (?:erbeten|erforderlich)",
    r"entrée (?:libre|gratuite)|gratuit|accès libre|complet|ouvert à tou(?:s|te?s et tous)",
    r"réservé aux \w+|sur (?:invitation|inscription|réservation|badge|accréditation)",
    r"entrada (?:libre|gratuita|franca|livre)|gratis|con (?:invitación|inscripción|acreditación)",
    r"por invitación|agotado|aforo (?:limitado|completo)|(?:para|só|apenas para) convidados|gratuito",
    r"esgotad[oa]s?|(?:mediante|com|sob) (?:inscrição|convite|reserva)",
    r"ingresso (?:libero|gratuito|su invito)|su (?:invito|prenotazione)|posti esauriti|esaurito",
    r"aperto a tutti|gratis toegang|vrije toegang|op (?:uitnodiging|inschrijving)|uitverkocht",
    r"fri entré|gratis inträde",
)

_PARTS = re.compile(r"\s*[·•|]\s*")


@cache
def _pattern() -> re.Pattern[str]:
    """The words of all languages, compiled when first wanted."""
    return re.compile("|".join(_WORDS), re.IGNORECASE)


def is_access(text: str) -> bool:
    """Whether words say who may come and nothing else."""
    return _pattern().fullmatch(text.strip(" .,;:()[]*–—-")) is not None


def tells_access(text: str) -> bool:
    """Whether one part of a line says who may come: `Included with museum admission | All ages`."""
    return any(map(is_access, _PARTS.split(text)))


def without_access(title: str) -> str:
    """A title without who may come, told in brackets behind it: `Coquetel (para convidados)`."""
    words, _, remark = title.rpartition("(")
    return words.rstrip() if words.strip() and title.endswith(")") and is_access(remark) else title

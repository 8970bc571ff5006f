"""What agendas of public bodies and clubs have on them: `1. Roll call`, `Genehmigung des Protokolls`.

`Minutes`, `Attendance` and `Reports` alone are links in the menus of such bodies too, and left out.
"""

from __future__ import annotations

import re
from functools import cache

LONGEST = 80
"""Characters of an item with its number."""

_ROLL = (
    r"roll call|appel nominal|constatation du quorum|"
    r"feststellung der (?:beschlussfähigkeit|anwesenheit)|lista de asistencia|"
    r"verificaci[oó]n del? qu[oó]rum|appello nominale|verifica del numero legale|"
    r"verificação d[eo] qu[oó]rum"
)
_OPENING = (
    r"(?:call|called|calling) to order|opening (?:of|and) .{3,40}|ouverture de la séance|"
    r"eröffnung(?: der sitzung)?(?: (?:und|,) .{3,50})?|apertura de la sesión|apertura della seduta|"
    r"abertura da (?:sessão|reunião)"
)
_MINUTES = (
    r"(?:(?:review|approval|adoption|acceptance) (?:and approval )?of |approve )(?:the )?"
    r"(?:\w+ ){0,3}minutes.{0,30}|minutes of .{3,40}|"
    r"genehmigung (?:der|des) (?:niederschrift|protokolls?).{0,40}|"
    r"approbation du (?:procès-verbal|compte[- ]rendu).{0,40}|(?:lectura y )?aprobación del acta.{0,40}|"
    r"approvazione (?:del |dei )?verbal[ei].{0,40}|(?:leitura e )?aprovação da ata.{0,40}|"
    r"(?:vaststelling|goedkeuring) .{0,12}notulen.{0,30}"
)
_PUBLIC = (
    r"(?:general )?(?:public comments?|comments? from the public|oral communications|"
    r"public (?:communications|forum|participation))(?: .{0,40})?|"
    r"(?:einwohner|bürger)frage(?:stunde|n)|questions du public|participación ciudadana|ruegos y preguntas|"
    r"interpell?anze|inspreken|spreekrecht"
)
_BUSINESS = (
    r"consent (?:calendar|agenda)(?: .{0,30})?|(?:unfinished|old|new|order of) business|"
    r"(?:feststellung|genehmigung) der tagesordnung|approbation de l['’]ordre du jour|"
    r"aprobación del orden del día|approvazione dell['’]ordine del giorno|aprovação da ordem do dia|"
    r"vaststelling (?:van de )?agenda"
)
_END = (
    r"adjourn(?:ment)?|adjourn the meeting|(?:ende|schluss) der sitzung|levée de la séance|"
    r"(?:cierre|clausura) de la sesión|chiusura della seduta|encerramento da (?:sessão|reunião)|"
    r"sluiting(?: van de vergadering)?"
)
_REPORTS = (
    r"(?:reports?|announcements?) (?:from|of|by) .{3,40}|mitteilungen(?: .{3,40})?|"
    r"anfragen(?: und .{3,40})?|verschiedenes|questions diverses|informations diverses|"
    r"asuntos (?:varios|generales)|varie ed eventuali|comunicazioni .{3,40}|"
    r"assuntos (?:gerais|diversos)|mededelingen|rondvraag"
)
_OTHERS = r"pledge of allegiance|invocation|moment of silence|(?:closed|executive) session.{0,30}"

KINDS = (_ROLL, _OPENING, _MINUTES, _PUBLIC, _BUSINESS, _END, _REPORTS, _OTHERS)


@cache
def _items() -> tuple[re.Pattern[str], ...]:
    """Kinds of items that agendas have, compiled when first wanted; numbers may stand before them."""
    number = r"\W*(?:(?:item )?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,5})[.):]\s?(?:\|\s?)?)?"
    return tuple(re.compile(rf"{number}(?:{kind})\W*", re.IGNORECASE) for kind in KINDS)


def kind_of_item(text: str) -> int | None:
    """Which kind of item a line is, as a number; `None` where it is none that most agendas have."""
    if len(text) > LONGEST:
        return None
    return next((kind for kind, one in enumerate(_items()) if one.fullmatch(text)), None)

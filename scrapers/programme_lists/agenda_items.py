"""Items of agendas and what is enclosed with them tell days of other meetings, of letters, of opinions.

`Approval of the minutes of 14 January`, `Anlage 3: Gutachten vom 14. Januar`. Several below one another are
neither a list of gatherings nor posts, newest first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programmes.told import Told

LONGEST_ITEM = 300
"""Characters of an item of an agenda; more is a paragraph that may tell other days, too."""

_APPROVING = (
    r"approv(?:al|e[ds]?|ing)|adopt(?:ion|ing)?|accept(?:ance|ing)?|confirm(?:ation|ing)?|ratif(?:y|ication)|"
    r"consider(?:ation)?|genehmig\w+|verabschiedung|bestätigung|annahme|approbation|approuver|adoption|"
    r"validation|aprobaci[oó]n|aprobar|lectura|approvazione|approvare|lettura|aprova(?:ção|r)|leitura|"
    r"vaststell\w+|goedkeuring|godkend\w+|godkjenn\w+|godkänn\w+|justering"
)
_ENCLOSED = (
    r"appendi(?:x|ce)|attachments?|exhibits?|enclosures?|anlagen?|beilagen?|annexes?|pièces? jointes?|"
    r"anexos?|ap[eé]ndices?|adjuntos?|allegat[oi]|bijlagen?|bilag[ao]?|vedlegg|załączniki?|příloh[ay]"
)
_MINUTES = (
    r"(?<!\d )(?<!\d-)minutes|protokoll\w*|niederschrift\w*|procès[- ]verba(?:l|ux)|comptes?[- ]rendus?|"
    r"actas?|verbal[ei]|atas?|notulen|verslag|referat\w*"
)


FEWEST = 2
"""So many enclosures: one alone may be what is shown, `Exhibit A`."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The words of several languages, compiled when first wanted."""
    known = {
        "approving": rf"(?<!\w)(?:{_APPROVING})(?!\w)",
        "minutes": rf"(?<!\w)(?:{_MINUTES})(?!\w)",
        "enclosed": rf"\W*(?:{_ENCLOSED})\s(?:n(?:o|r|um)?[.°º]?\s?)?"
        r"(?:\d{1,3}[a-z]?|(?-i:[A-Z]|[IVX]{1,4}))(?!\w)",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_days_of_items(told: Sequence[Told]) -> list[Told]:
    """The lines, those that have minutes approved and those of enclosures as words that tell no moment."""
    enclosed = {at for at, one in enumerate(told) if _pattern("enclosed").match(one.line.text)}
    others = {at for at, one in enumerate(told) if one.whens and approves_minutes(one)}
    others |= enclosed if len(enclosed) >= FEWEST else set()
    return [Told(one.line, prose=True) if at in others else one for at, one in enumerate(told)]


def approves_minutes(one: Told) -> bool:
    """Whether a line speaks of approving before its first day and of minutes before or behind it.

    A day that stands first is that of the gathering: `14 March: approval of the minutes, election`.
    """
    text = one.line.text
    if len(text) > LONGEST_ITEM or not one.whens:
        return False
    before = text[: one.whens[0].span[0]]
    return _pattern("approving").search(before) is not None and _pattern("minutes").search(text) is not None

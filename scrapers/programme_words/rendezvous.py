"""Lines that tell where people meet, and not what for: `Treffpunkt jeweils 8:00 Uhr am Vereinsheim`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.remembered import remembered

_POINT = (
    r"treffpunkt|sammelpunkt|abfahrt|(?:the )?meeting (?:point|place|spot)|"
    r"(?:we(?:['’]ll)? )?meet(?:ing)?(?= at\b)|(?:point de )?(?:rendez-vous|ralliement)|rdv|"
    r"(?:lieu de |lieux de )rendez-vous|punto de (?:encuentro|reunión)|nos (?:vemos|encontramos)|"
    r"(?:punto di |luogo di )?ritrovo|ponto de encontro|verzamelen|verzamelpunt|vertrek|samling|oppmøte|"
    r"mødested|mötesplats|místo srazu|sraz|zbiórka|kokoontuminen"
)
_NEXT = (
    r"jeweils|immer|ist|wie immer|always|is|as (?:usual|always)|toujours|est|siempre|es|sempre|è|é|steeds|"
    r"altid|vždy|um|ab|at|from|à|alle|a las|às|om|kl|ved|v|ve|na|o|am|an|beim?|vor|in|im|auf|devant|en|au|"
    r"frente|davanti|bij|op|foran|u|pred|przed"
)


@cache
def _pattern() -> re.Pattern[str]:
    """The words of several languages, compiled when first wanted; an hour, a place or a colon must follow."""
    return re.compile(rf"\W*(?:{_POINT})(?:\s*[:;,–—-]|\.?\s+(?:(?:{_NEXT})\b|\d))", re.IGNORECASE)


@remembered
def tells_where_to_meet(text: str) -> bool:
    """Whether a line begins with the words for the point to meet at, and its place or hour behind them."""
    return _pattern().match(text) is not None

"""Lines that say who presents something: neither what it is nor where."""

from __future__ import annotations

import re
from functools import cache


@cache
def _pattern() -> re.Pattern[str]:
    """What such a line begins with, compiled when first wanted."""
    return re.compile(
        r"^\W*(?:(?:co-?)?(?:presented|hosted|organi[sz]ed|sponsored|supported|curated|produced|"
        r"moderated|(?:co-?)?chaired) by|"
        r"(?:präsentiert|veranstaltet|organisiert|moderiert|kuratiert) von|"
        r"(?:présenté|organisé|proposé|animé)e? par|(?:presentad|organizad|patrocinad)[oa] por|"
        r"(?:apresentad|organizad)[oa] por|(?:presentat|organizzat)[oa] da|"
        r"(?:gepresenteerd|georganiseerd) door)(?!\w)|"
        # Who leads a session that has a name of its own: `Chair(s): Ada Reed`.
        r"^\W*(?:(?:session|panel) )?(?:co-?)?(?:chair(?:s|\(s\)|person|ed by)?|moderator(?:s|in)?|"
        r"moderation|"
        r"mod[ée]rat(?:ion|eur|rice|rices|eurs)|moderador(?:a|es)?|moderatore|modera|vorsitz|sitzungsleitung)"
        r"\s?:\s*(?=\w)",
        re.IGNORECASE,
    )


def is_presenter(text: str) -> bool:
    """Whether the line says who presents it or made it: "Presented by Friends of the Pier", "de Ana Paz"."""
    return _pattern().match(text) is not None or _maker().fullmatch(text) is not None


def without_presenter(text: str) -> str:
    """Words without who presents it, where it is behind them: `Chaired by Ada Reed at the Mill`."""
    if not is_presenter(text):
        return text
    found = _where_behind().search(text)
    return found["place"] if found else ""


@cache
def _where_behind() -> re.Pattern[str]:
    """A place behind a name and its preposition, compiled when first wanted."""
    return re.compile(
        r"\w,?\s(?:at|in|im|in der|in het|en|en la|dans la|à la|au|nella|no|na|bij)\s(?:the\s)?"
        r"(?P<place>[^,:;.]{3,40})$"
    )


@cache
def _maker() -> re.Pattern[str]:
    """A small "de" before names, where a title would begin with a capital; compiled when first wanted."""
    return re.compile(r"de [A-ZÀ-Þ][\w.'’-]*(?:,? (?:[A-ZÀ-Þ][\w.'’-]*|de|del|la|van|von|y|i|e|et|&)){1,12}")

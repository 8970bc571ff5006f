"""Lines that say who presents something: neither what it is nor where."""

from __future__ import annotations

import re
from functools import cache


@cache
def _pattern() -> re.Pattern[str]:
    """What such a line begins with, compiled when first wanted."""
    return re.compile(
        r"^\W*(?:(?:co-?)?(?:presented|hosted|organi[sz]ed|sponsored|supported|curated|produced|"
        r"moderated) by|"
        r"(?:präsentiert|veranstaltet|organisiert|moderiert|kuratiert) von|"
        r"(?:présenté|organisé|proposé|animé)e? par|(?:presentad|organizad|patrocinad)[oa] por|"
        r"(?:apresentad|organizad)[oa] por|(?:presentat|organizzat)[oa] da|"
        r"(?:gepresenteerd|georganiseerd) door)(?!\w)",
        re.IGNORECASE,
    )


def is_presenter(text: str) -> bool:
    """Whether the line says who presents it: "Presented by Friends of the Pier"."""
    return _pattern().match(text) is not None

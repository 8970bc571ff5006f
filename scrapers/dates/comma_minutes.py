"""Hours with a comma before their minutes, as in Italy and in older German print: `ore 9,30`, `19,30 Uhr`.

Such a number may be a price or a length, so that a word of hours must stand before or behind it.
"""

from __future__ import annotations

import re
from functools import cache

_NUMBER = r"(?<![\d.,])(?:[01]?\d|2[0-3]),[0-5]\d(?![\d,]|\.\d)"
_LEADS = r"ore|orario|alle(?:\sore)?|dalle(?:\sore)?|um|klo?|klokken|klockan|godz|uhrzeit|h"
_UNITS = r"uhr|uur|ore|hrs|heures|horas|hod|(?<=\d\d,\d\d)hs?|(?<=\d\d,\d\d\s)hs?"  # "1,30 h" is a length
_UNTIL = r"\s?(?:-|–|—|/|bis|alle|a|e|und)\s?"
_AMOUNT = r"(?!\s?(?:€|\$|£|%|°|eur|euro|chf|fr|mio|m|km|kg|l|std|stunden|min)(?![a-z]))"


@cache
def _led() -> re.Pattern[str]:
    """A number behind such a word, or before it, alone or as one side of a span."""
    return re.compile(
        rf"(?<![a-z])(?:{_LEADS})[.:]?\s{{1,2}}{_NUMBER}(?:{_UNTIL}{_NUMBER})?{_AMOUNT}"
        rf"|(?:{_NUMBER}{_UNTIL})?{_NUMBER}(?=\s?(?:{_UNITS})(?![a-z]))"
    )


def commas_read(folded: str) -> str:
    """A folded text of the same length, with a colon in each such hour."""
    if "," not in folded:
        return folded
    return _led().sub(lambda found: found[0].replace(",", ":"), folded)

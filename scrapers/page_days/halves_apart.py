"""`PM` in an element of its own below the hour it belongs to, as designers set it: `7:00`, `PM`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Line

LONGEST = 80
"""Characters of a line that ends with an hour; longer ones are prose."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "half": r"[ap]\.?\s?m\.?",
        # "Apr 17, 7:00", "7"; no "19:00", and no "March 7", which is a day.
        "hour": r"(?:.*[\s,;|@·•(–—-])?(?:1[0-2]|0?[1-9])[:.][0-5]\d|(?:1[0-2]|0?[1-9])",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_halves_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, each `AM` or `PM` that stands alone at the end of the hour right above it."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1].text if joined else ""
        if line.text[:1] in "aApP" and _pattern("half").fullmatch(line.text) and _ends_with_hour(above):
            joined[-1] = replace(joined[-1], text=f"{above} {line.text}")
        else:
            joined.append(line)
    return joined


def _ends_with_hour(text: str) -> bool:
    return len(text) <= LONGEST and _pattern("hour").fullmatch(text) is not None

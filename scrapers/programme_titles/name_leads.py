"""Lines that begin with what is on, before a dash and its day: `CRIB SERVICE – 24 December 4pm. Come …`."""

from __future__ import annotations

import re
from functools import cache

LONGEST_LEAD = 90

_NAMED_DAYS = (
    r"christmas (?:eve|day)|new year'?s (?:eve|day)|boxing day|(?:good|easter|palm|whit|maundy|ash|holy)"
    r"(?: (?:monday|wednesday|thursday|friday|saturday|sunday))?|heiligabend|silvester|neujahr|karfreitag|"
    r"oster(?:sonntag|montag)|pfingst(?:sonntag|montag)|nochebuena|nochevieja|vigilia di natale|capodanno|"
    r"kerstavond|oudejaarsavond"
)


@cache
def _lead() -> re.Pattern[str]:
    """A name, a dash and at most what the day is called, compiled when first wanted."""
    return re.compile(rf"\W*(?P<name>\w[^.!?;:]{{2,80}}?)\s+[–—-]\s+(?:(?i:{_NAMED_DAYS})[\s,–—-]*)?")


def name_before(text: str, begin: int) -> str:
    """The name that stands before a dash right before a moment that begins at `begin`; "" where none does."""
    found = _lead().fullmatch(text[:begin]) if begin <= LONGEST_LEAD else None
    return found["name"] if found and found["name"][0].isupper() else ""

"""Texts below the days of a list that begin with house and hour: `at The Anchor, 7:00pm (18+) Tickets are …`.

The rest of the text tells of tickets, of what else is on and when: house and hour become a line of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.times import find_times
from scrapers.programmes.lines import Line

FEWEST = 3
"""Texts of one make that begin so."""

SHORTEST = 60
"""Characters of a text that goes on behind its hour."""


@cache
def _lead() -> re.Pattern[str]:
    """A house behind a preposition, up to its comma, compiled when first wanted."""
    return re.compile(
        r"(?:at|@|im|in|au|chez|en|bij|presso)\s(?P<place>(?:the\s)?[A-ZÀ-Þ0-9][^,;:!?]{1,60}),\s(?=\d)"
    )


def with_leads_of_places(lines: Sequence[Line]) -> list[Line]:
    """The lines; such texts of a list in two, the first of them hour and house."""
    leads = {at: lead for at, line in enumerate(lines) if (lead := _lead_of(line.text))}
    makes = Counter(lines[at].sign for at in leads)
    told: list[Line] = []
    for at, line in enumerate(lines):
        if at not in leads or makes[line.sign] < FEWEST:
            told.append(line)
            continue
        place, (begin, end) = leads[at]
        told.append(replace(line, text=f"{line.text[begin:end]} at {place}", links=()))
        told.append(line.saying(line.text[end:].strip(" ,.–-")))
    return told


def _lead_of(text: str) -> tuple[str, tuple[int, int]] | None:
    """The house that a text begins with, and where the hour right behind it begins and ends."""
    lead = _lead().match(text) if len(text) >= SHORTEST else None
    if lead is None:
        return None
    clocks = find_times(text[: lead.end() + SHORTEST])
    first = clocks[0].span if clocks else (0, 0)
    return (lead["place"], first) if first[0] == lead.end() and text[first[1] :].strip() else None

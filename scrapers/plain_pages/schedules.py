"""Days below a heading that calls them a schedule, beside a next gathering that tells its hour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from scrapers.programmes.lines import Entry, Line

SHORTEST_RUN = 3
"""So many days make a list."""

FARTHEST = 40
"""Lines below its heading that a list goes on."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "year": r"\W*(?:19|20)\d\d\W*",
        "schedule": r"\W*(?:\S+\s+){0,5}(?:meetings?|schedule|dates|calendar|termine|calendario|fechas|"
        r"calendrier|agenda)\W*(?:20\d\d)?\W*$",
        "news": r"\b(?:news|blog|press|minutes|archive|archiv|aktuelles|actualités?|actualites|noticias|"
        r"notícias|"
        r"nieuws|nyheter|notizie|presse|past|posts?|articles?)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def calls_news(text: str) -> bool:
    """Whether words say that what is there was written, or is over: `News`, `Minutes of the board`."""
    return _pattern("news").search(text) is not None


def scheduled(days: Sequence[Entry], lines: Sequence[Line], near: date) -> list[Entry]:
    """The days under a heading that calls them a schedule and looks ahead, beside a next one with hours."""
    dated = {entry.line for entry in days}
    runs: dict[int, list[Entry]] = {}
    for entry in days:
        above = heading_above(entry.line, lines, dated)
        if above is not None and _is_schedule(lines[above].text):
            runs.setdefault(above, []).append(entry)
    kept = [run for run in runs.values() if len(run) >= SHORTEST_RUN and any(one.day >= near for one in run)]
    return [entry for run in kept for entry in run]


def heading_above(at: int, lines: Sequence[Line], dated: set[int]) -> int | None:
    """The nearest line above that stands out and is no date itself, nor the year of a part of the list."""
    for higher in range(at - 1, max(at - 1 - FARTHEST, -1), -1):
        if lines[higher].level and higher not in dated and not _pattern("year").fullmatch(lines[higher].text):
            return higher
    return None


def _is_schedule(text: str) -> bool:
    return _pattern("schedule").match(text) is not None and not calls_news(text)

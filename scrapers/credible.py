"""Which entries of a page are gatherings. Precision comes first: an empty evening must really be empty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

from scrapers.lines import Entry, Line


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "ahead": r"\b(?:upcoming|forthcoming|next events|kommende|demnächst|à venir|prochain\w*|próxim\w+|"
        r"prossim\w+|aankomend\w*|kommande|tulevat|nadchodzące|nadcházející)\b",
        "news": r"\b(?:news|blog|press|minutes|archive|archiv|aktuelles|actualités?|actualites|noticias|"
        r"notícias|"
        r"nieuws|nyheter|notizie|presse|past|posts?|articles?)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def credible(entries: Sequence[Entry], lines: Sequence[Line], about: str, near: date) -> list[Entry]:
    """The entries that are gatherings: with a time of day, or in a list of days that looks ahead.

    `about` is what the page says of itself (title, address), `near` the day it was fetched.
    """
    titled = [entry for entry in entries if entry.title]
    timed = [entry for entry in titled if entry.timed]
    busy = {entry.day for entry in timed}
    names = {entry.title for entry in timed}
    signs = Counter(lines[entry.line].sign for entry in timed if entry.line < len(lines))
    days = [entry for entry in titled if not entry.timed]
    if timed:
        listed = (entry for entry in days if entry.own_title and signs[lines[entry.line].sign] > 1)
        days = [entry for entry in listed if entry.day not in busy or entry.title not in names]
        days = days if len(days) * 4 >= len(timed) else []
    elif not _looks_ahead(days, about, near):
        days = []
    kept = {id(entry) for entry in (*timed, *days)}
    return [entry for entry in titled if id(entry) in kept]


def _looks_ahead(days: Sequence[Entry], about: str, near: date) -> bool:
    """Whether days without times make a list of what is to come."""
    if _pattern("news").search(about):
        return False
    if len(days) == 1:
        return days[0].labelled and days[0].day >= near
    coming = sum(1 for entry in days if entry.day >= near)
    return coming > 0 or (len(days) > 1 and _pattern("ahead").search(about) is not None)

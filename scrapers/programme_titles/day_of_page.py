"""Pages about one gathering with its day right below their heading: hours of that day further down are its.

What stands beside those hours, `All sales final`, `All ages welcome`, is no title then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from scrapers.programme_lists.fact_labels import is_labelled_title, is_labelled_topic
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

NEAREST = 3
"""Lines below the heading in which its day stands."""

LOWEST_RANK = 2


def with_title_of_its_day(
    entries: Sequence[Entry], told: Sequence[Told], page_title: str | None
) -> list[Entry]:
    """The entries, those of the heading's day called after it where one line of no rank names all of them."""
    heading = _heading(told, page_title)
    days = _days_below(told, heading)
    entries = _without_doors_and_ends(entries, days, page_title)
    others = [one for one in entries if one.title != page_title]
    if heading is None or not others or not all(one.own_title and one.timed for one in others):
        return list(entries)
    named = {one.title_line for one in others}
    if len(days) != 1 or {one.day for one in entries} != days or len(named) != 1:
        return list(entries)
    line = told[at := named.pop()].line
    if 0 < line.level < 7 or line.row or line.links or is_labelled_title(told, at):
        return list(entries)
    if is_labelled_topic(line.text) or is_generic(page_title or ""):
        return list(entries)
    called = {id(one) for one in others}
    return [
        replace(one, title=page_title or one.title, own_title=False, title_line=heading)
        if id(one) in called
        else one
        for one in entries
        if id(one) in called or one.timed
    ]


def _days_below(told: Sequence[Told], heading: int | None) -> set[date]:
    """The days in a heading, right above it and in the first lines below."""
    if heading is None:
        return set()
    beside = told[max(heading - 1, 0) : heading + 1 + NEAREST]
    return {when.start_on for one in beside for when in one.whens}


def _without_doors_and_ends(entries: Sequence[Entry], days: set[date], page_title: str | None) -> list[Entry]:
    """The entries without the end of that day; when its doors open it begins, where nothing else says."""
    if len(days) != 1 or not page_title:
        return list(entries)
    begins = any(one.timed and one.day in days and not _is_label(one.title) for one in entries)
    kept = []
    for one in entries:
        if one.day not in days or not one.timed or not _is_label(one.title):
            kept.append(one)
        elif not begins and _pattern("doors").fullmatch(one.title):
            kept.append(replace(one, title=page_title, own_title=False))
    return kept


def _is_label(title: str) -> bool:
    return any(_pattern(name).fullmatch(title) for name in ("doors", "end"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "doors": r"doors?(?: open(?:ing)?)?|einlass|türöffnung|ouverture(?: des portes)?|portes|"
        r"apertura porte|puertas|apertura de puertas|abertura d[ea]s portas|deuren(?: open)?|zaal open",
        "end": r"curfew|ends?|finish(?:es)?|clos(?:e|es|ing)|ende|fin|fine|cierre|fim|einde|slut|slutt",
    }
    return re.compile(rf"\W*(?:{known[name]})\W*", re.IGNORECASE)


def _heading(told: Sequence[Told], page_title: str | None) -> int | None:
    """Where the page's title stands as a heading of the first ranks."""
    ranks = range(1, LOWEST_RANK + 1)
    places = (at for at, one in enumerate(told) if one.line.level in ranks and one.line.text == page_title)
    return next(places, None)

"""Names of people that the markup calls speakers, guests or authors: no titles where talks have their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programmes.told import Told

FEWEST_NAMES = 3
"""So many names under one kind of class make a list of people."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    part = r"(?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|di|da|der|el|al|bin)"
    known = {
        "called": r"(?:^|[\s_-])(?:speakers?|presenters?|panell?ists?|lecturers?|referent(?:en|in)?|"
        r"instructors?|intervenant(?:e?s)?|ponentes?|relator[ei]|sprekers?|palestrantes?|bios?)(?=$|[\s_-])",
        "name": rf"{part}(?:\s{part}){{1,3}}(?:\s\([^()]{{1,30}}\))?",
    }
    return re.compile(known[name])


def known_people(told: Sequence[Told]) -> frozenset[str]:
    """The names, in small letters, that stand without a moment in lines called after who speaks."""
    names = {
        one.line.text.casefold()
        for one in told
        if not one.dated and not one.clocks and _pattern("called").search(one.line.names)
        if _pattern("name").fullmatch(one.line.text)
    }
    return frozenset(names) if len(names) >= FEWEST_NAMES else frozenset()

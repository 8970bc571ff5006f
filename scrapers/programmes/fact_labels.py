"""Labels beside those of day and place: `Speaker` where `When` and `Location` stand, `WHO:` below `WHEN:`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programmes.line_words import label_of_when, label_of_where
from scrapers.programmes.told import Told


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "label": r"[^\W\d][\w'’ ]{1,24}:\s",
        "what": r"(?:what|event|title|topics?|subject|talk|film|titel|thema|was|quoi|sujet|titre|qué|tema|"
        r"título|cosa|titolo|wat|onderwerp)\s*:",
    }
    return re.compile(known[name], re.IGNORECASE)


def labels_beside(told: Sequence[Told], places: Sequence[int]) -> frozenset[int]:
    """The lines that name a fact as others of their make name day, hour or place; what is on is none.

    They are the terms of one list, or begin with a label in the same letters.
    """
    terms, rows = set(), set()
    for at in places:
        line = told[at].line
        label = label_of_when(line.text) or label_of_where(line.text)
        if label and label == len(line.text) and line.sign.endswith("/dt"):
            terms.add(line.path[:-2])
        elif label and line.text[:label].rstrip().endswith(":"):
            rows.add((line.sign, line.text[:label].isupper()))
    return frozenset(at for at in places if _is_fact(told[at], terms, rows)) if terms or rows else frozenset()


def _is_fact(one: Told, terms: set[tuple[int, ...]], rows: set[tuple[str, bool]]) -> bool:
    line = one.line
    if line.sign.endswith("/dt") and line.path[:-2] in terms:
        return True
    label = _pattern("label").match(line.text)
    named = label is not None and (line.sign, label[0].isupper()) in rows
    return named and label is not None and label[0].isupper() and not _pattern("what").match(line.text)

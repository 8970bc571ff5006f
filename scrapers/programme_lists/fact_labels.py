"""Labels beside those of day and place: `Speaker` where `When` and `Location` stand, `WHO:` below `WHEN:`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from scrapers.programme_words.line_words import label_of_when, label_of_where
from scrapers.programmes.told import Told

BOLD = 7
"""The rank of a line that stands out and is no heading."""

FEWEST_LABELS = 2
"""Lines with labels for day, hour or place that make a list one of facts, where all its lines have labels."""


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

    They are the terms of one list, or begin with a label in the same letters. What stands below a label for
    the place is one too.
    """
    houses = {at + 1 for at in places if _heads_place(told, at)}
    terms, rows = set(), set()
    moments: Counter[tuple[int, ...]] = Counter()
    for at in places:
        line = told[at].line
        label = label_of_when(line.text) or label_of_where(line.text)
        if label and label == len(line.text) and line.sign.endswith("/dt"):
            terms.add(line.path[:-2])
        elif label and line.text[:label].rstrip().endswith(":"):
            rows.add((line.sign, line.text[:label].isupper()))
            moments[line.path[:-2]] += 1
    lists = {block for block, often in moments.items() if often >= FEWEST_LABELS}
    lists -= {
        told[at].line.path[:-2] for at in places if lists and not _pattern("label").match(told[at].line.text)
    }
    if not terms and not rows:
        return frozenset(houses)
    return frozenset(at for at in places if at in houses or _is_fact(told[at], terms, rows, lists))


def _heads_place(told: Sequence[Told], at: int) -> bool:
    """Whether a term, or bold words, are a label for the place and no more: `Location`, below it a town."""
    line = told[at].line
    if at + 1 >= len(told) or label_of_where(line.text) != len(line.text) or not line.text:
        return False
    below = told[at + 1].line
    value = below.sign.endswith("/dd") if line.sign.endswith("/dt") else not below.level
    return line.level == BOLD and not line.sign.endswith("/th") and value


def _is_fact(
    one: Told, terms: set[tuple[int, ...]], rows: set[tuple[str, bool]], lists: set[tuple[int, ...]]
) -> bool:
    line = one.line
    if line.sign.endswith("/dt") and line.path[:-2] in terms:
        return True
    label = _pattern("label").match(line.text)
    if label is None or (line.sign, label[0].isupper()) not in rows or _pattern("what").match(line.text):
        return False
    return label[0].isupper() or line.path[:-2] in lists

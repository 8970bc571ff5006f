"""Places that stand alone in the line below the titles of a printed agenda.

A venue comes back from row to row and what else stands below titles hardly ever does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from scrapers.prints.row import Row
from scrapers.programme_words.line_words import is_button, is_facts, is_place_line, is_price, is_sentence
from scrapers.programmes.told import Told

FEWEST = 3
LONGEST_PLACE = 60
ENOUGH = 2 / 3
"""Of the rows that say their place in one way."""


@cache
def _for_whom() -> re.Pattern[str]:
    """Kinds of showings and breaks that end like a house, compiled when first wanted."""
    return re.compile(r"\b(?:kinder|schul|senioren|familien)kino\b|\bpaus[ea]s?\b|\bbreak\b", re.IGNORECASE)


def is_seat(words: str) -> bool:
    """Whether words are a venue's and nothing else; "Kinderkino" and "Pause-café" are none."""
    return is_place_line(words) and not _for_whom().search(words)


def seats_below(rows: Mapping[int, Row], told: Sequence[Told]) -> frozenset[str]:
    """The places that stand alone in the line below a row's title."""
    below = {at: told[at + 1].line.text for at, row in rows.items() if _followed(at, rows, told)}
    below = {at: words for at, words in below.items() if _may_be_seat(words)}
    seats = _seats(below.values())
    placed = sum(words.casefold() in seats for words in below.values())
    return seats if placed >= max(FEWEST, ENOUGH * len(rows)) else frozenset()


def _seats(said: Iterable[str]) -> frozenset[str]:
    """The words that come back, and those that are a venue's."""
    words = [one.casefold() for one in said]
    often = Counter(words)
    return frozenset(one for one in words if often[one] > 1 or is_seat(one))


def _followed(at: int, rows: Mapping[int, Row], told: Sequence[Told]) -> bool:
    return at + 1 < len(told) and at + 1 not in rows and not told[at + 1].dated


def _may_be_seat(words: str) -> bool:
    if not 2 < len(words) <= LONGEST_PLACE or "  " in words or not any(map(str.isalpha, words)):
        return False
    return not (
        _for_whom().search(words)
        or is_button(words)
        or is_facts(words)
        or is_sentence(words)
        or is_price(words)
    )

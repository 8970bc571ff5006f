"""Words that end each row of a list in the same way: `more info . reservation` below what is on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from scrapers.programme_titles.line_titles import title_words
from scrapers.programmes.told import Told

FEWEST = 4
"""So many rows end in the same words."""

MOST = 0.8
"""Of the times that words are told: so often something else stands between them and the day above."""

FARTHEST = 8
LONGEST = 60


def row_ends(told: Sequence[Told]) -> frozenset[str]:
    """Those words, in small letters: what differs from row to row, between the day and them, is the title."""
    often = Counter(one.line.text for one in told if not one.dated)
    places: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if often[one.line.text] >= FEWEST and _may_end(one):
            places[one.line.text].append(at)
    found: set[str] = set()
    for text, ends in places.items():
        words = title_words(told[ends[0]])
        named = sum(_names_before(told, at, often) for at in ends) if words else 0
        if words and named >= MOST * len(ends) and named >= FEWEST:
            found |= {words.casefold(), text.casefold()}
    return frozenset(found)


def _may_end(one: Told) -> bool:
    plain = not (one.line.level or one.dated or one.clocks)
    return plain and 0 < len(one.line.text) <= LONGEST


def _names_before(told: Sequence[Told], at: int, often: Counter[str]) -> bool:
    """Whether between the day above and these words stands something that is told once or twice only."""
    named = False
    for one in reversed(told[max(0, at - FARTHEST) : at]):
        if one.dated:
            return named
        named = named or (
            often[one.line.text] * FEWEST <= often[told[at].line.text] and bool(title_words(one))
        )
    return False

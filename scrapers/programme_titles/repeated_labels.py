"""Headings that say the same in each block of a list, below what differs: `Available screenings`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_facts, is_sentence, names_place
from scrapers.programmes.told import Told

FEWEST = 3
"""So many times the same words stand below different ones."""

MOST_ABOVE = 8
"""Lines above a label in which what it belongs to is looked for."""

LONGEST = 40
"""Characters of such a label."""


def repeated_labels(told: Sequence[Told]) -> frozenset[str]:
    """Those words, in small letters: they name the same part of each entry and nothing that is on.

    Not so a film below the names of houses, or one that a heading of another make names too.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if _may_be_label(one):
            places[one.line.text.casefold(), one.line.sign].append(at)
    makes = Counter(words for words, _ in places)
    return frozenset(
        words
        for (words, _), found in places.items()
        if len(found) >= FEWEST and makes[words] == 1
        if _stand_below_others(told, found) or _unfold(told, found)
    )


def _may_be_label(one: Told) -> bool:
    text = one.line.text
    return bool(one.line.level) and not (one.dated or one.clocks or one.line.links) and len(text) <= LONGEST


def _unfold(told: Sequence[Told], places: Sequence[int]) -> bool:
    """Whether a click on each of these words shows more: `Abstract`."""
    return all(told[at].line.sign.endswith("/summary") for at in places)


def _stand_below_others(told: Sequence[Told], places: Sequence[int]) -> bool:
    """Whether words of one tag stand above each of these lines, every time others."""
    above = [_title_above(told, at) for at in places]
    lines = [told[at].line for at in above if at is not None]
    if len(lines) < len(places) or len({line.sign.rsplit("/", 1)[-1] for line in lines}) > 1:
        return False
    texts = {line.text.casefold() for line in lines}
    return len(texts) == len(places) and not any(names_place(line.text) for line in lines)


def _title_above(told: Sequence[Told], at: int) -> int | None:
    """The line above a label that stands out or leads on; none when a moment stands between."""
    for here in range(at - 1, max(-1, at - 1 - MOST_ABOVE), -1):
        one = told[here]
        if one.dated or one.clocks:
            return None
        stands_out = bool(one.line.level or one.line.links)
        if stands_out and title_words(one) and not (is_facts(one.line.text) or is_sentence(one.line.text)):
            return here
    return None

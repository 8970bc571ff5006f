"""Hours alone over paragraphs that begin with what is on: `6.30pm`, then `Welcome. Soup and badges.`"""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.told import Told

FEWEST = 3
"""So many hours with such a paragraph below them show how a page tells what is on."""

SHORTEST, LONGEST = 4, 80
"""Characters of a first sentence that may be a title."""


def are_named_by_sentences(told: Sequence[Told]) -> bool:
    """Whether what stands below the hours of a page are paragraphs that begin alike short, each otherwise."""
    hours = [at for at, one in enumerate(told) if one.clocks and not one.dated and is_filler(one.rest)]
    heads = [first_sentence_below(told, at, len(told)) for at in hours]
    return len(hours) >= FEWEST and all(heads) and len(set(heads)) == len(heads)


def first_sentence_below(told: Sequence[Told], at: int, high: int) -> str | None:
    """The first of several sentences of the paragraph below an hour that stands alone."""
    if at + 1 >= high or not told[at].clocks or not is_filler(told[at].rest):
        return None
    below = told[at + 1]
    head, stop, rest = below.line.text.partition(". ")
    if not stop or not rest or below.whens or below.clocks or below.line.level:
        return None
    return head if SHORTEST <= len(head) <= LONGEST else None

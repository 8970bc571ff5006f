"""Sets of words as bits of one integer: what an event is for is filtered with `&` and counted in one index.

A word's bit is its place in the vocabulary, so vocabularies only ever grow at their end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

LINEAGES = ("festival", "organiser", "platform", "community", "social")


def to_mask(words: Iterable[str], vocabulary: Sequence[str]) -> int:
    """The bits of those words; a word outside the vocabulary has none."""
    return sum(1 << vocabulary.index(word) for word in set(words) if word in vocabulary)


@lru_cache(maxsize=4096)
def from_mask(mask: int, vocabulary: tuple[str, ...]) -> tuple[str, ...]:
    """The words of those bits, in the vocabulary's order."""
    return tuple(word for bit, word in enumerate(vocabulary) if mask >> bit & 1)

"""What the bare words of a listing lean to, beside what the vocabulary makes of them.

A word is known whole (`w:`, in a title also `wt:`) and by its first four and six letters (`p:`), which stand
in for inflection and compounds in seven languages. Only those are kept that several festivals share, so that
a name is never learned. Each distinct word counts once.
"""

from __future__ import annotations

from collections.abc import Iterator

from aggregator.judging.passages import Zone

# Words speak more softly than traits: they are many, and each was seen seldom.
SOFTLY = 0.4
_BEGINNINGS = (4, 6)


def keys_of(word: str) -> Iterator[str]:
    """The names under which a word's leaning is kept; numbers and marks lean nowhere."""
    if word.isalpha():
        yield f"w:{word}"
        for length in _BEGINNINGS:
            if len(word) > length:
                yield f"p:{word[:length]}"


def title_key(word: str) -> str:
    """The name under which a word of a title is kept besides."""
    return f"wt:{word}"


def distinct(title: Zone, text: Zone) -> set[str]:
    """The words that lean."""
    return {*title.words, *text.words}


def spelt(title: Zone, text: Zone) -> dict[str, float]:
    """The leanings of a listing as named numbers, for training."""
    named: dict[str, float] = {}
    for word in distinct(title, text):
        for key in keys_of(word):
            named[key] = named.get(key, 0.0) + SOFTLY
    named.update((title_key(word), SOFTLY) for word in set(title.words) if word.isalpha())
    return named

"""When two words are one: spelled a little differently, an acronym spelled out, two written as one."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Hamming
from rapidfuzz.fuzz import ratio

from aggregator.comparing.words import stem, vocabulary

NEAR_SPELLING = 84.0
LONG_WORD = 7


def may_be_near(word: str) -> bool:
    """Whether a word is one whose spelling is compared: meanings and short words are not."""
    return len(word) >= 4 and ":" not in word


def near(word: str, other: str) -> bool:
    """The same word spelled a little differently (typo, inflection); meanings and short words never are."""
    return may_be_near(word) and may_be_near(other) and spelled_near(word, other)


def spelled_near(word: str, other: str) -> bool:
    """Whether two words that may be compared are spelled nearly alike."""
    if len(word) > 5 and len(other) > 5 and (word.startswith(other) or other.startswith(word)):
        return True
    if len(word) == len(other) and len(word) < LONG_WORD:
        return Hamming.distance(word, other) == 1
    return ratio(word, other, score_cutoff=NEAR_SPELLING) > 0


def spelled_out(short: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of which `short` is the acronym: known ("PGA"), or by their initials; empty if none."""
    if ":" in short:
        short = short.rpartition(":")[2]
    if not 2 <= len(short) <= 6 or not short.isalpha():
        return ()
    long = vocabulary().acronyms.get(short)
    if long:
        roots = {stem(word): word for word in words}
        hits = tuple(roots[part] for part in map(stem, long) if part in roots)
        if len(hits) >= min(2, len(long)):
            return hits
    return _by_initials(short, words) if len(short) > 1 else ()


def written_apart(joined: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The two neighbouring words that `joined` writes as one ("ProQuote"); empty if there are none."""
    if len(joined) < LONG_WORD or ":" in joined:
        return ()
    for pair in pairwise(words):
        if stem("".join(pair)) == joined:
            return pair
    return ()


def _by_initials(short: str, words: tuple[str, ...]) -> tuple[str, ...]:
    if len(short) < 3 or (len(words) < len(short) and not any(map(_may_give_two, words))):
        return ()
    for initials, owners in _initials(words).items():
        at = initials.find(short)
        if at >= 0:
            return tuple(dict.fromkeys(owners[at : at + len(short)]))
    return ()


@lru_cache(maxsize=4096)
def _initials(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The ways to abbreviate these words, with or without the small ones, and the word behind each letter."""
    stop = vocabulary().stop
    ways: dict[str, tuple[str, ...]] = {}
    no_and = tuple(word for word in words if word != "and")
    for run in dict.fromkeys((words, no_and, tuple(word for word in words if word not in stop))):
        for both in (False, True):
            letters = [(letter, word) for word in run for letter in _letters(word, both and word not in stop)]
            said = "".join([letter for letter, _ in letters])
            ways.setdefault(said, tuple([word for _, word in letters]))
    return ways


def _may_give_two(word: str) -> bool:
    """Whether `_letters` may be two of a word."""
    return len(word) == 2 or word.startswith(("north", "south"))


def _letters(word: str, both: bool) -> str:
    """The first letter; `both` letters of "TV" and "NW", and of "northwest"."""
    for first in ("north", "south"):
        if both and word in (f"{first}west", f"{first}east"):
            return word[0] + word[len(first)]
    return word if both and len(word) == 2 else word[0]

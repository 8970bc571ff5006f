"""Which guilds, societies and schools a title names, by their letters or spelled out in any known language.

"WIF Seattle" and "Women in Film Seattle" name one; "Women in Animation" is another, though all are women.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from aggregator.comparing.words import meanings, vocabulary

# A guild's country or coast is often left out: "Directors Guild" may be the one of America or of Canada.
LEFT_OUT = frozenset(["america", "canada", "britain", "great", "australia", "east", "west"])
NOBODY: frozenset[str] = frozenset()


@lru_cache(maxsize=20_000)
def bodies_of(words: tuple[str, ...]) -> frozenset[str]:
    """The bodies that a title's plain words name, together with those that may be meant instead."""
    begins, kin, stop = _spelled(), _kin(), vocabulary().stop
    found = {other for short in kin.keys() & words for other in kin[short]}
    said = [_concept(word) for word in words if word not in stop]
    if not begins.keys().isdisjoint(said):
        for at, first in enumerate(said):
            for rest, short in begins.get(first, ()):
                if tuple(said[at + 1 : at + 1 + len(rest)]) == rest:
                    found |= kin[short]
    return frozenset(found) if found else NOBODY


def _concept(word: str) -> str:
    return meanings(word)[0][1]


def _long_forms() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every body's letters with its name as concepts; places and festivals are no bodies."""
    known = vocabulary()
    for short, long in known.acronyms.items():
        if len(long) > 1 and short not in known.no_bodies and "festival" not in long:
            yield short, tuple(_concept(word) for word in long)


@cache
def _spelled() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First concept of a name → what follows it, and whose name it is."""
    begins: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for short, long in _long_forms():
        begins.setdefault(long[0], []).append((long[1:], short))
        bare = tuple(word for word in long if word not in LEFT_OUT)
        if 1 < len(bare) < len(long) and bare == long[: len(bare)]:
            begins[long[0]].append((bare[1:], short))
    return {first: tuple(names) for first, names in begins.items()}


@cache
def _kin() -> dict[str, frozenset[str]]:
    """Each body with those whose name holds, or is held by, its own: chapters, and guilds of a coast."""
    longs = {short: frozenset(long) for short, long in _long_forms()}
    return {
        short: frozenset(other for other, theirs in longs.items() if ours <= theirs or theirs <= ours)
        for short, ours in longs.items()
    }

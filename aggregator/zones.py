"""A title or a description, read: its words, what they mean, what the title names.

The senses are tables of `data/classify_vocabulary.toml`; the sets below say which of them go together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from aggregator.vocabulary import Hit, Senses, listing_words, words_of

INVITING = frozenset(("gather", "occasion", "drink", "outing", "welcome", "lounge"))
OTHER = frozenset(
    (
        "showing",
        "talk",
        "market",
        "labour",
        "gala",
        "party",
        "brandish",
        "errand",
        "onefilm",
        "credit",
        "teach",
    )
)
# What a title can name; the first and the last of these in it are its head, by the grammar of its language.
THINGS = INVITING | OTHER | {"converse"}
_PARTING = frozenset((":", "|", "(", "@"))
_DENYING = frozenset(
    ("no", "not", "without", "never", "nobody", "isn", "don", "kein", "keine", "keinen", "ohne", "nicht",
     "sin", "sem", "senza", "pas", "sans", "geen", "niet", "zonder", "nada", "non")
)  # fmt: skip
# "Five minutes a table" and "ten minutes from the station" are no running times.
_NOT_RUNNING = frozenset(
    ("a", "each", "per", "chat", "chats", "with", "walk", "pro", "par", "por", "of", "from", "to", "late",
     "away", "before", "after")
)  # fmt: skip


@dataclass(slots=True)
class Zone:
    """The words of a title or a description, what was found in them, and how often each sense."""

    words: list[str]
    hits: list[Hit]
    counts: dict[str, int]

    def has(self, senses: frozenset[str]) -> bool:
        """Whether any of the senses occurs."""
        return not senses.isdisjoint(self.counts)


def zone_of(text: str) -> Zone:
    """Read one text; a thing that the text denies ("no panels", "sans pitch") counts as `denied`."""
    words = words_of(text)
    hits, meanings = listing_words().read(words), _meanings()
    counts: dict[str, int] = {}
    for at, _, senses in hits:
        meaning = meanings[senses]
        names = meaning.denied if meaning.denied and _denied(words, at) else meaning.names
        for name in names:
            counts[name] = counts.get(name, 0) + 1
    return Zone(words, hits, counts)


class Meaning(NamedTuple):
    """The senses of a hit by name; `denied` are the names it has behind a "no", if others than `names`."""

    names: tuple[str, ...]
    denied: tuple[str, ...]
    things: frozenset[str]


class _Meanings(dict[Senses, Meaning]):
    """What each combination of senses means, worked out once; there are no more than the vocabulary has."""

    def __missing__(self, senses: Senses) -> Meaning:
        known = listing_words().senses
        names = tuple([known[sense] for sense in senses])
        denied = tuple(["denied" if name in OTHER else name for name in names])
        meaning = self[senses] = Meaning(names, denied if denied != names else (), THINGS.intersection(names))
        return meaning


@cache
def _meanings() -> _Meanings:
    return _Meanings()


def _denied(words: list[str], at: int) -> bool:
    return not _DENYING.isdisjoint(words[max(at - 2, 0) : at])


def heads(title: Zone) -> tuple[frozenset[str], frozenset[str]]:
    """What a title names first, and last before it is parted (`Coffee Talk: Directors` names a talk)."""
    meanings = _meanings()
    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    words = title.words
    parted = not _PARTING.isdisjoint(words)
    part = (
        next((at for at, word in enumerate(words) if at and word in _PARTING), len(words))
        if parted
        else len(words)
    )
    for at, _, senses in title.hits:
        things = meanings[senses].things
        if not things:
            continue
        first = first or things
        if at < part or not last:
            last = things
    return first, last


def has_runtime(zone: Zone) -> bool:
    """Whether a film's length is given: a number before a word for minutes."""
    if "minutes" not in zone.counts:
        return False
    words, minutes = zone.words, listing_words().senses.index("minutes")
    return any(
        words[hit.at - 1].isdigit() and _NOT_RUNNING.isdisjoint(words[hit.at + 1 : hit.at + 2])
        for hit in zone.hits
        if hit.at and minutes in hit.senses
    )

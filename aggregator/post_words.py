"""What the words of a post do: ask people over, thank, sell, look back; and whom they address.

The lists are `data/post_vocabulary.toml` and the roles and genres of `data/audience_vocabulary.toml`. A
post is
read with the words of its own language; of other languages only those too long to mean something else in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from aggregator.model import GENRES, ROLES
from aggregator.vocabulary import tables_of
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.words import fold

LONGEST_MEMORY = 40_000
# Shorter words of another language may be anything ("the" is French tea, "set" a Portuguese month).
FOREIGN_WORD = 6
FOREIGN_PHRASE = 9
ENGLISH_ABROAD = 4
# How many words behind "after" a show is what people come from, not what they are called to.
REACH = 7

Phrase = tuple[tuple[str, ...], tuple[str, ...]]
Entry = tuple[tuple[str, ...], dict[str, list[Phrase]]]


class Heard(NamedTuple):
    """Sense → the words that carried it, in the order heard; roles and genres apart."""

    senses: dict[str, list[str]]
    roles: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()


@dataclass(slots=True)
class Lexicon:
    """The words of one post language and their senses."""

    _whole: dict[str, set[str]] = field(default_factory=dict)
    _starts: dict[str, set[str]] = field(default_factory=dict)
    _ends: dict[str, set[str]] = field(default_factory=dict)
    _phrases: dict[str, dict[tuple[str, ...], set[str]]] = field(default_factory=dict)
    _seen: _Seen = field(init=False)

    def __post_init__(self) -> None:
        self._seen = _Seen(self)

    def add(self, entry: str, sense: str) -> None:
        """Teach a word, a beginning `word*`, an ending `*word` or a phrase."""
        first, *rest = fold(entry).split()
        if rest:
            self._phrases.setdefault(first, {}).setdefault(tuple(rest), set()).add(sense)
        elif first.startswith("*"):
            self._ends.setdefault(first.strip("*"), set()).add(sense)
        elif first.endswith("*"):
            self._starts.setdefault(first[:-1], set()).add(sense)
        else:
            self._whole.setdefault(first, set()).add(sense)

    def read(self, words: list[str]) -> dict[str, list[str]]:
        """Sense → words that carry it, left to right; the longest phrase hides the words inside it."""
        heard: dict[str, list[str]] = {}
        past, last, after = 0, len(words) - 1, -REACH
        for at, entry in enumerate(map(self._seen.__getitem__, words)):
            if entry is None or at < past:
                continue
            senses, following = entry
            said, past = words[at], at + 1
            if following and at < last:
                for rest, meaning in following.get(words[past], ()):
                    if _follows(words, past, rest):
                        senses, past = meaning, past + len(rest)
                        said = " ".join(words[at:past])
                        break
            for sense in senses:
                if sense == "after":
                    after = at
                    continue
                if sense == "show" and at - after < REACH:
                    sense = "aftershow"
                if sense in heard:
                    heard[sense].append(said)
                else:
                    heard[sense] = [said]
        return heard

    def meet(self, word: str) -> Entry | None:
        """What a word means alone, and the phrases it begins."""
        senses = set(self._whole.get(word, ()))
        for cut in range(3, len(word) + 1):
            senses |= self._starts.get(word[:cut], set())
            senses |= self._ends.get(word[-cut:], set())
        following: dict[str, list[Phrase]] = {}
        for rest, meaning in sorted(self._phrases.get(word, {}).items(), key=lambda pair: -len(pair[0])):
            following.setdefault(rest[0], []).append((rest, tuple(sorted(meaning))))
        return (tuple(sorted(senses)), following) if senses or following else None


class _Seen(dict[str, Entry | None]):
    """Works out a word once; the memory is bounded because strangers choose the words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __missing__(self, word: str) -> Entry | None:
        if len(self) >= LONGEST_MEMORY:
            self.clear()
        entry = self[word] = self._lexicon.meet(word)
        return entry


def _follows(words: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the words from `at` on are those of a phrase, whose last word may end in a star."""
    if len(rest) == 1:
        return True
    there = words[at : at + len(rest)]
    if tuple(there) == rest:
        return True
    last = rest[-1]
    return (
        last[-1] == "*"
        and tuple(there[:-1]) == rest[:-1]
        and len(there) == len(rest)
        and there[-1].startswith(last[:-1])
    )


def heard(post: Spoken, language: str) -> Heard:
    """Everything the post's words say, roles in the order of `model.ROLES`."""
    senses = lexicon(language).read(post.plain)
    named = {sense[5:] for sense in senses if sense.startswith("role.")}
    if len(named) > 1 and named - _VAGUE:
        named.discard("industry")
        if _LOOSE.issuperset(senses.get("role.filmmaker", ())):
            named.discard("filmmaker")
    roles = tuple(role for role in ROLES if role in named) if named else ()
    of_genre = {sense[6:] for sense in senses if sense.startswith("genre.")}
    genres = tuple(genre for genre in GENRES if genre in of_genre) if of_genre else ()
    return Heard(senses, roles, genres)


_VAGUE = frozenset(("filmmaker", "industry"))
_LOOSE = frozenset(("makers", "creators", "creatives", "artists"))


@cache
def lexicon(language: str) -> Lexicon:
    """The words a post in this language is read with."""
    made = Lexicon()
    for sense, lists in tables_of("post_vocabulary.toml").items():
        for of, entries in lists.items():
            for entry in _kept(_entries(entries), of, language):
                made.add(entry, sense)
    audience: dict[str, dict[str, dict[str, str]]] = tables_of("audience_vocabulary.toml")
    for table in ("role", "genre"):
        for name, lists in audience[table].items():
            for entry in _entries(",".join(lists.values())):
                made.add(entry, f"{table}.{name}")
    return made


def _entries(line: str) -> Iterable[str]:
    return (entry for part in line.replace("\n", " ").split(",") if (entry := part.strip()))


def _kept(entries: Iterable[str], of: str, language: str) -> Iterator[str]:
    """Of another language only what is too long to be something else."""
    for entry in entries:
        shortest = ENGLISH_ABROAD if of == "en" else FOREIGN_PHRASE if " " in entry else FOREIGN_WORD
        if of == language or len(entry) >= shortest:
            yield entry

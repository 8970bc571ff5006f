"""What the words of a post do: ask people over, thank, sell, look back; and whom they address.

The lists are `data/post_vocabulary.toml` and the roles and genres of `data/audience_vocabulary.toml`. A
post is
read with the words of its own language; of other languages only those too long to mean something else in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from aggregator.judging.vocabulary import tables_of
from aggregator.model import GENRES, ROLES
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.words import fold

LONGEST_MEMORY = 40_000
LONGEST_WORD = 24
# Shorter words of another language may be anything ("the" is French tea, "set" a Portuguese month).
FOREIGN_WORD = 6
FOREIGN_PHRASE = 9
ENGLISH_ABROAD = 4
# How many words behind "after" a show is what people come from, not what they are called to.
REACH = 7

# Where the second and last word of a phrase ends in a star.
ANY = "*"

Senses = tuple[str, ...]
Phrase = tuple[tuple[str, ...], Senses]
# What a word means alone, and the phrases it begins by their second word.
Entry = tuple[tuple[str, ...], dict[str, list[Phrase]]]


class Heard(NamedTuple):
    """Sense → the words that carried it, in the order heard; roles and genres apart."""

    senses: dict[str, list[str]]
    roles: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()


Spelling = TypeVar("Spelling", str, tuple[str, ...])


def _teach(known: dict[Spelling, Senses], spelling: Spelling, sense: str) -> None:
    """Add a sense; equal senses are one object, as there are many more words than combinations of them."""
    known[spelling] = _together(frozenset((*known.get(spelling, ()), sense)))


@cache
def _together(senses: frozenset[str]) -> Senses:
    return tuple(sorted(senses))


@dataclass(slots=True)
class Lexicon:
    """The words of one post language and their senses."""

    _whole: dict[str, Senses] = field(default_factory=dict)
    _starts: dict[str, Senses] = field(default_factory=dict)
    _ends: dict[str, Senses] = field(default_factory=dict)
    _phrases: dict[str, dict[tuple[str, ...], Senses]] = field(default_factory=dict)
    _met: _Met = field(init=False)

    def __post_init__(self) -> None:
        self._met = _Met(self)

    def add(self, entry: str, sense: str) -> None:
        """Teach a word, a beginning `word*`, an ending `*word` or a phrase."""
        first, *rest = fold(entry).split()
        if rest:
            _teach(self._phrases.setdefault(first, {}), tuple(rest), sense)
        elif first.startswith("*"):
            _teach(self._ends, first.strip("*"), sense)
        elif first.endswith("*"):
            _teach(self._starts, first[:-1], sense)
        else:
            _teach(self._whole, first, sense)

    def read(self, post: Spoken) -> dict[str, list[str]]:
        """Sense → words that carry it, left to right; the longest phrase hides the words inside it."""
        words = post.plain
        heard: dict[str, list[str]] = {}
        past, after = 0, -REACH
        for at, entry in enumerate(map(self._met.__getitem__, words)):
            if entry is None or at < past:
                continue
            senses, following = entry
            past, said = at + 1, words[at]
            if (
                following
                and past < len(words)
                and (phrases := following.get(words[past]) or following.get(ANY))
            ):
                senses, past = _longest(words, past, phrases, senses)
                said = " ".join(words[at:past])
            for sense in senses:
                if sense == "after":
                    after = at
                    continue
                if sense == "show" and at - after < REACH:
                    sense = "aftershow"  # what people come from
                if sense in heard:
                    heard[sense].append(said)
                else:
                    heard[sense] = [said]
        return heard

    def meet(self, word: str) -> Entry | None:
        """What a word means alone, and the phrases it begins."""
        senses = set(self._whole.get(word, ()))
        starts, ends = self._starts, self._ends
        for cut in range(3, len(word) + 1):
            if (start := word[:cut]) in starts:
                senses.update(starts[start])
            if (end := word[-cut:]) in ends:
                senses.update(ends[end])
        following: dict[str, list[Phrase]] = {}
        if word in self._phrases:
            for rest, meaning in sorted(self._phrases[word].items(), key=lambda pair: -len(pair[0])):
                second = ANY if rest[0][-1] == "*" else rest[0]
                following.setdefault(second, []).append((rest, meaning))
        if following:
            return tuple(sorted(senses)), following
        return _alone(tuple(sorted(senses))) if senses else None


@lru_cache(maxsize=LONGEST_MEMORY)
def _alone(senses: tuple[str, ...]) -> Entry:
    """What words mean that begin no phrase: one object for all that mean the same."""
    return senses, {}


class _Met(dict[str, Entry | None]):
    """Works out each word once; bounded, because strangers choose the words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __missing__(self, word: str) -> Entry | None:
        entry = self._lexicon.meet(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= LONGEST_MEMORY:
                self.clear()
            self[word] = entry
        return entry


def _longest(
    words: list[str], at: int, phrases: list[Phrase], alone: tuple[str, ...]
) -> tuple[tuple[str, ...], int]:
    """The senses of the longest phrase that goes on here, and the place behind it; else of the word alone."""
    for rest, meaning in phrases:
        if _follows(words, at, rest):
            return meaning, at + len(rest)
    return alone, at


def _follows(words: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the words from `at` on are those of a phrase, whose last word may end in a star."""
    if len(rest) == 1:
        return rest[0][-1] != "*" or words[at].startswith(rest[0][:-1])
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
    senses = lexicon(language).read(post)
    if _AUDIENCE.isdisjoint(senses):
        return Heard(senses)
    named = {_ROLE[sense] for sense in senses if sense in _ROLE}
    if len(named) > 1 and named - _VAGUE:
        named.discard("industry")
        if _LOOSE.issuperset(senses.get("role.filmmaker", ())):
            named.discard("filmmaker")
    roles = tuple(role for role in ROLES if role in named) if named else ()
    of_genre = {_GENRE[sense] for sense in senses if sense in _GENRE}
    genres = tuple(genre for genre in GENRES if genre in of_genre) if of_genre else ()
    return Heard(senses, roles, genres)


_ROLE = {f"role.{role}": role for role in ROLES}
_GENRE = {f"genre.{genre}": genre for genre in GENRES}
_AUDIENCE = frozenset((*_ROLE, *_GENRE))
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

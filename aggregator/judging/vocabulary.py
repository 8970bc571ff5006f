"""Words with their senses: text is folded and cut once, then every word costs one look-up.

A vocabulary file is TOML: a table a sense, whose values are comma lists of words. `word*` is a beginning,
`*word` an ending, several words a phrase; the longest phrase wins and hides the words inside it.
"""

from __future__ import annotations

import re
import string
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"
# A listing says what it is early on; hostile pages go on for megabytes.
LONGEST_TEXT = 4000
LONGEST_MEMORY = 40_000

# Marks that are words of their own; every other byte becomes a small letter, a digit or a space.
_MARKS = ":@(|.;!?"
_KEPT = f"{string.ascii_lowercase}{string.digits}{_MARKS}"
_PLAIN = bytes(ord(kept) if (kept := chr(byte).lower()) in _KEPT else 32 for byte in range(256))
# Letters that decomposition leaves whole, and dashes, which part a title as a colon does.
_LETTERS = (
    ("ß", "ss"), ("ø", "o"), ("Ø", "o"), ("æ", "ae"), ("Æ", "ae"), ("œ", "oe"), ("Œ", "oe"), ("ł", "l"),
    ("Ł", "l"), ("đ", "d"), ("Đ", "d"), ("ð", "d"), ("þ", "th"), ("ı", "i"), ("–", " | "), ("—", " | "),
    ("·", " | "), ("•", " | "), ("’", "'"), ("…", " "),
)  # fmt: skip
# Addresses say nothing a reader reads; those of pictures are hundreds of letters long.
_ADDRESS = re.compile(r"\w+://[^\s)\]>\"]*")


def fold(text: str) -> str:
    """Lower case without accents, ASCII only; letters of other scripts fall away."""
    return (text if text.isascii() else _latin(text)).lower()


def _latin(text: str) -> str:
    for letter, plain in _LETTERS:
        if letter in text:
            text = text.replace(letter, plain)
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def words_of(text: str) -> list[str]:
    """The folded words of a text; the marks `:` `@` `(` `|` `.` `;` `!` `?` are words of their own.

    Bytes are translated rather than matched: a regular expression took five times as long.
    """
    if "://" in text:
        text = _ADDRESS.sub(" ", text[: 4 * LONGEST_TEXT])
    text = text[:LONGEST_TEXT]
    plain = (text if text.isascii() else _latin(text)).encode().translate(_PLAIN).decode()
    for mark in _MARKS:
        if mark in plain:
            plain = plain.replace(mark, f" {mark} ")
    return plain.split()


Senses = tuple[str, ...]
# Where words start, how many they are, and what they may mean; a bare tuple, for there are dozens a listing.
Hit = tuple[int, int, Senses]
# Second word of a phrase → the phrases that go on so, longest first; `*` holds those with a star in them.
Phrases = dict[str, list[tuple[list[str], Senses]]]
# What a word means alone, the phrases it begins, and whether any of those goes on with a star.
Entry = tuple[Senses, Phrases, bool]


@dataclass(slots=True)
class Vocabulary:
    """Senses, and the words that carry them; a sense in `hides` takes its value's place."""

    senses: tuple[str, ...]
    hides: Mapping[str, str] = field(default_factory=dict)
    _whole: dict[str, set[str]] = field(default_factory=dict)
    _starts: dict[str, set[str]] = field(default_factory=dict)
    _ends: dict[str, set[str]] = field(default_factory=dict)
    _phrases: dict[str, dict[tuple[str, ...], set[str]]] = field(default_factory=dict)
    _seen: _Seen = field(init=False)

    def __post_init__(self) -> None:
        self._seen = _Seen(self)

    def add(self, words: str, sense: str) -> None:
        """Teach one entry of a comma list."""
        first, *rest = fold(words).split()
        if rest:
            self._phrases.setdefault(first, {}).setdefault(tuple(rest), set()).add(sense)
        elif not first.startswith("*"):
            known = self._starts if first.endswith("*") else self._whole
            known.setdefault(first.rstrip("*"), set()).add(sense)
        else:
            self._ends.setdefault(first.strip("*"), set()).add(sense)
            if first.endswith("*"):
                self._starts.setdefault(first.strip("*"), set()).add(sense)

    def teach_phrases(self, sense: str, of: frozenset[str], unless: str) -> None:
        """Every phrase with a word that means one of these alone means `sense` besides, if not `unless`."""
        means = cache(lambda word: not of.isdisjoint(self._alone(word)))
        for first, phrases in self._phrases.items():
            for rest, meaning in phrases.items():
                if meaning.isdisjoint(of | {unless}) and any(map(means, (first, *rest))):
                    meaning.add(sense)

    def _alone(self, word: str) -> Senses:
        senses = set(self._whole.get(word, ()))
        for cut in range(3, len(word) + 1):
            senses |= self._starts.get(word[:cut], set())
            senses |= self._ends.get(word[-cut:], set())
        return self._left(senses)

    def read(self, words: list[str]) -> list[Hit]:
        """Every known word or phrase, left to right, none inside another."""
        hits: list[Hit] = []
        past, end = 0, len(words)
        for at, entry in [
            (at, entry) for at, entry in enumerate(map(self._seen.__getitem__, words)) if entry
        ]:
            if at < past:
                continue
            senses, phrases, starred = entry
            past = at + 1
            if phrases and past < end and (starred or words[past] in phrases):
                past, senses = phrase_at(phrases, words, past) or (past, senses)
            if senses:
                hits.append((at, past - at, senses))
        return hits

    def meet(self, word: str) -> Entry | None:
        """What a word means alone, and the phrases it begins."""
        senses = self._alone(word)
        phrases: Phrases = {}
        for rest, meaning in sorted(self._phrases.get(word, {}).items(), key=lambda pair: -len(pair[0])):
            key = "*" if any(word.endswith("*") for word in rest) else rest[0]
            phrases.setdefault(key, []).append(([*rest], self._left(meaning)))
        return (senses, phrases, "*" in phrases) if senses or phrases else None

    def _left(self, senses: set[str]) -> Senses:
        return tuple(sorted(senses - {self.hides[sense] for sense in senses if sense in self.hides}))


class _Seen(dict[str, Entry | None]):
    """Works out a word once; the memory is bounded because strangers choose the words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def __missing__(self, word: str) -> Entry | None:
        if len(self) >= LONGEST_MEMORY:
            self.clear()
        entry = self[word] = self._vocabulary.meet(word)
        return entry


def phrase_at(phrases: Phrases, words: list[str], second: int) -> tuple[int, Senses] | None:
    """The longest phrase with `words[second]` as its second word: where it ends, and what it means."""
    best: tuple[int, Senses] | None = None
    for rest, meaning in phrases.get(words[second], ()):
        end = second + len(rest)
        if words[second:end] == rest:
            best = (end, meaning)
            break
    for rest, meaning in phrases.get("*", ()):
        end = second + len(rest)
        if best and end <= best[0]:
            break
        if follows(words[second:end], rest):
            return end, meaning
    return best


def follows(words: list[str], rest: list[str]) -> bool:
    """Whether the words are those of a phrase, whose words may end in a star."""
    return len(words) == len(rest) and all(
        word == want or (want[-1] == "*" and word.startswith(want[:-1]))
        for word, want in zip(words, rest, strict=True)
    )


def compiled(tables: Mapping[str, Iterable[str]]) -> Vocabulary:
    """A vocabulary from sense → comma lists."""
    vocabulary = Vocabulary(tuple(tables))
    for sense, lists in tables.items():
        for entry in ",".join(lists).replace("\n", " ").split(","):
            if entry.strip():
                vocabulary.add(entry, sense)
    return vocabulary


def tables_of(name: str) -> dict[str, Any]:
    """The TOML tables of a file in `aggregator/data`; the caller knows how deep they go."""
    with (DATA / name).open("rb") as file:
        return tomllib.load(file)


@cache
def listing_words() -> Vocabulary:
    """What a listing's words say it is.

    `people` are the film trades of the audience vocabulary, without those that other trades share (`anyone`)
    and without the single maker whom a credit names (`one`). `filmnamed` is what has film in its name: a
    phrase hides its words, but "Women in Film" has said film; a "jazz festival" has not, though festivals are
    mostly of film here.
    """
    tables = {sense: list(lists.values()) for sense, lists in tables_of("classify_vocabulary.toml").items()}
    roles = tables_of("audience_vocabulary.toml")["role"]
    tables["people"] = [lists["words"] for lists in roles.values()]
    vocabulary = compiled(tables)
    vocabulary.hides = {"one": "people", "anyone": "people"}
    vocabulary.teach_phrases(
        "filmnamed", frozenset(("filmworld", "people", "folk", "filmnamed")), "elsewhere"
    )
    return vocabulary

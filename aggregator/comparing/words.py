"""Plain words of a title or a venue, and what they mean to somebody who compares two of them.

The vocabulary (`data/match_words.json`) gives words of several languages one meaning, so that "Cóctel de
bienvenida" and "Welcome cocktail" say the same. A word it does not know is distinctive: a name.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from pathlib import Path

WORD = re.compile(r"[^\W_]+")
ENTITY = re.compile(r"&(?:#\w{1,8}|[A-Za-z]{2,8});")
# The article or preposition that a Romance language leaves before a vowel: "l'ARP" is the ARP.
ELIDED = re.compile(r"\b(?:[ldsjnmtc]|qu|un|dell|all|nell|sull|dall|quell)['’ʼ](?=\w)", re.IGNORECASE)
APOSTROPHES = str.maketrans({"'": None, "’": None, "ʼ": None, "`": None, "&": " and "})
# Letters with a stroke are letters of their own to Unicode, and the same ones to somebody who types in haste.
STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
CLASSES = ("form", "role", "genre", "audience", "plain")
NAME = "name"
LONGEST = 400
BEER = "ol"  # the shortest word that Scandinavians put behind others ("regissörsöl")


def plain(text: str) -> str:
    """Lower case without accents, entities, apostrophes or what was elided; `&` becomes `and`.

    Other scripts are kept.
    """
    text = text[:LONGEST]
    if "&" in text and ENTITY.search(text):
        text = unescape(text)
    if "'" in text or "’" in text or "ʼ" in text:
        text = ELIDED.sub("", text)
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))
    text = text.translate(APOSTROPHES).casefold()
    return text if text.isascii() else text.translate(STROKES)


def stem(word: str) -> str:
    """A word without its plural `s`; short words stay as they are."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`meaning`: stemmed word → (class, concept); `phrases` joins words that mean something together.

    The class `NAME` holds names that are written in several ways ("Canada", "kanadisch").
    """

    meaning: Mapping[str, tuple[str, str]]
    stop: frozenset[str]
    phrases: re.Pattern[str]
    phrase_words: Mapping[str, str]
    phrase_beginnings: frozenset[str]
    acronyms: Mapping[str, tuple[str, ...]]
    no_bodies: frozenset[str]
    near_forms: frozenset[frozenset[str]]

    def joined(self, words: Collection[str]) -> Collection[str]:
        """The words, with known phrases as one word each."""
        if self.phrase_beginnings.isdisjoint(words):
            return words
        return WORD.findall(self.phrases.sub(lambda found: self.phrase_words[found[0]], " ".join(words)))


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read once when first needed."""
    raw = json.loads((Path(__file__).parent.parent / "data" / "match_words.json").read_text("utf-8"))
    phrases = {phrase: word for word, said in raw["phrases"].items() for phrase in said}
    meaning: dict[str, tuple[str, str]] = {}
    for kind in (*CLASSES, NAME):
        for concept, said in raw[kind].items():
            for word in (concept, *said):
                joined = word.replace("-", "")
                if joined != word:
                    phrases.setdefault(word.replace("-", " "), joined)
                meaning.setdefault(stem(joined), (kind, concept))
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return Vocabulary(
        meaning=meaning,
        stop=frozenset(raw["stop"]),
        phrases=re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b"),
        phrase_words=phrases,
        phrase_beginnings=frozenset(phrase.split()[0] for phrase in phrases),
        acronyms={short: tuple(long.split()) for short, long in raw["acronyms"].items()},
        no_bodies=frozenset(raw["no_bodies"]),
        near_forms=frozenset(frozenset(pair) for pair in raw["form_is_near"]),
    )


@lru_cache(maxsize=50_000)
def meanings(word: str) -> tuple[tuple[str, str], ...]:
    """What a plain word means: its (class, concept) pairs; for a name, the single pair ("name", stem).

    Inflections the vocabulary does not list ("animatörer") and compounds ("Fruchtbrunch") are tried last.
    """
    known = vocabulary().meaning
    root = stem(word)
    meant = known.get(root) or known.get(word)
    if meant is not None:
        return (meant,)
    for less in (1, 2):
        if len(root) - less >= 5 and root[:-less] in known:
            return (known[root[:-less]],)
    return _compound(root) or ((NAME, root),)


def _compound(root: str) -> tuple[tuple[str, str], ...]:
    known = vocabulary().meaning
    if root.endswith(BEER) and len(root) > 6:
        first = known.get(root.removesuffix(BEER)) or known.get(root.removesuffix(BEER).rstrip("s"))
        if first is not None:
            return (first, known[BEER])
    for at in range(4, len(root) - 3) if len(root) >= 8 and root.isascii() else ():
        tail = known.get(root[at:]) or known.get(stem(root[at:]))
        if tail is None:
            continue
        head = root[:at]
        first = known.get(head) or known.get(head.rstrip("sn")) or known.get(head.removesuffix("en"))
        return (first or (NAME, head), tail)
    return ()

"""What a title says, without boiler-plate: distinctive words, form, roles, genre, audience, which session.

`read_title` looks at one title, `compare_titles` at two. Both are pure; the festival's and city's own words
are boiler-plate there ("… @ Pinewood 2026"), and so are weekdays, clock times and "(UPDATED)".
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from aggregator.comparing.bodies import bodies_of
from aggregator.comparing.spellings import may_be_near, spelled_near, spelled_out, written_apart
from aggregator.comparing.words import CLASSES, NAME, WORD, meanings, plain, stem, vocabulary

CLOCK = re.compile(r"\b\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|a\.m|p\.m|uhr|h|hrs)\b|\b\d{1,2}[:h]\d{2}\b")
COUNTED_WORDS = """
session day night evening part round vol volume edition week no nr tag teil jour journee partie dia
parte sesion giorno dag deel seance noche nacht abend soiree
"""
COUNTED = "|".join(COUNTED_WORDS.split())
ORDINAL = re.compile(
    rf"\b(?:{COUNTED})\.?\s*#?(\d{{1,3}}|ii|iii|iv|one|two|three|four|five)\b|#(\d{{1,3}})\b"
)
WORDED = re.compile(rf"\b(\d{{1,3}}|[a-z]{{3,9}})(?:st|nd|rd|th|\.)?\s+(?:{COUNTED})\b")
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2,
    "third": 3, "fourth": 4, "fifth": 5, "erster": 1, "erste": 1, "zweiter": 2, "zweite": 2, "dritter": 3,
    "dritte": 3, "premier": 1, "premiere": 1, "deuxieme": 2, "troisieme": 3, "primera": 1, "primer": 1,
    "segunda": 2, "segundo": 2, "tercera": 3, "tercer": 3, "prima": 1, "terza": 3, "primeira": 1,
    "terceira": 3, "eerste": 1, "tweede": 2, "derde": 3,
}  # fmt: skip
WEIGHT = {"form": 0.35, "role": 0.8, "genre": 0.6, "audience": 0.8, "plain": 0.25}
ADDRESSES = ("role:", "genre:", "audience:")
# Groups that come on top of another invitation: guests and members are those of whoever invites.
WEAK = frozenset(("member", "guest", "accredited", "local", "international"))
# Names written as one string are alike from this share on; shorter ones are too easily alike.
ALIKE, LONG_ENOUGH = 80.0, 7


class TitleFacts(NamedTuple):
    """A title, understood. `said` maps each meaning or distinctive word to its weight.

    `names` are the distinctive words among them; `words` all plain words in order, for acronyms;
    `bodies` the guilds, societies and schools it may name.
    """

    said: dict[str, float]
    names: frozenset[str]
    forms: frozenset[str]
    roles: frozenset[str]
    genres: frozenset[str]
    audience: frozenset[str]
    ordinals: frozenset[int]
    words: tuple[str, ...]
    core: str
    bodies: frozenset[str]


class TitleLikeness(NamedTuple):
    """How two titles agree: shares of weight 0..1 of the better and the worse covered title, and names.

    `weight` is that of all they share: little for "Drinks" alone. `clashing_names` counts distinctive words
    left over where both sides have some, `extra_names` all that are left over; `crossing` says that one
    addresses somebody (a role, genre, group) of whom the other says nothing, and the other names something;
    `spelling` 0..1 says how alike the names are when written without spaces.
    """

    better: float
    worse: float
    weight: float
    shared_names: tuple[str, ...]
    clashing_names: int
    extra_names: int
    crossing: bool
    spelling: float


def read_title(title: str, boiler: frozenset[str] = frozenset()) -> TitleFacts:
    """Facts of a title; `boiler` are stemmed words to leave out (of the festival, of the city)."""
    text = plain(title)
    ordinals = _ordinals(text) if any(map(str.isdigit, text)) or "i" in text or "e" in text else frozenset()
    known = vocabulary()
    words = tuple(WORD.findall(CLOCK.sub(" ", text)))
    said: dict[str, float] = {}
    found: dict[str, set[str]] = {kind: set() for kind in (NAME, *CLASSES)}
    for word in known.joined(words):
        _take(word, boiler, said, found)
    return TitleFacts(
        said=said,
        names=frozenset(found[NAME]),
        forms=frozenset(found["form"]),
        roles=frozenset(found["role"]),
        genres=frozenset(found["genre"]),
        audience=frozenset(found["audience"]),
        ordinals=ordinals,
        words=words,
        core=" ".join(sorted(said)),
        bodies=bodies_of(words),
    )


def _take(word: str, boiler: frozenset[str], said: dict[str, float], found: dict[str, set[str]]) -> None:
    known = vocabulary()
    root = stem(word)
    if root.isdigit() or root in NUMBERS or not boiler.isdisjoint((word, root)):
        return
    if word in known.stop or root in known.stop:
        return
    for part in known.acronyms.get(root, ()):  # a guild's letters address its trade
        kind, concept = known.meaning.get(part, ("", ""))
        if kind in ("role", "audience"):
            found[kind].add(concept)
    for kind, concept in meanings(word):
        if kind == NAME:
            _take_name(concept, boiler, said, found[NAME])
        else:
            said[f"{kind}:{concept}"] = WEIGHT[kind]
            found[kind].add(concept)


def _take_name(root: str, boiler: frozenset[str], said: dict[str, float], names: set[str]) -> None:
    name = root.rstrip("0123456789") or root  # AFF32 is the 32nd AFF
    if name not in boiler and (len(name) > 1 or not name.isascii()):
        said[name] = 1.0
        names.add(name)


def _ordinals(text: str) -> frozenset[int]:
    spoken = [first or second for first, second in ORDINAL.findall(text)] + WORDED.findall(text)
    numbers = (int(word) if word.isdigit() else NUMBERS.get(word) for word in spoken)
    return frozenset(number for number in numbers if number)


def compare_titles(a: TitleFacts, b: TitleFacts, skip: frozenset[str] = frozenset()) -> TitleLikeness:
    """Symmetric likeness of two titles; `skip` are names that either title only uses to say where."""
    in_a, in_b = _without(a.said, skip), _without(b.said, skip)
    met_a, met_b = _met(in_a, in_b, a.words, b.words)
    weight_a, weight_b = (sum([said[word] for word in met]) for said, met in ((in_a, met_a), (in_b, met_b)))
    covered_a, covered_b = _share(in_a, weight_a), _share(in_b, weight_b)
    left_a, left_b = in_a.keys() - met_a, in_b.keys() - met_b
    extra_a, extra_b = len(left_a & a.names), len(left_b & b.names)
    return TitleLikeness(
        better=max(covered_a, covered_b),
        worse=min(covered_a, covered_b),
        weight=max(weight_a, weight_b),
        shared_names=tuple(sorted((met_a & a.names) | (met_b & b.names))),
        clashing_names=min(extra_a, extra_b),
        extra_names=extra_a + extra_b,
        crossing=_crossing(left_a, a, left_b, b) or _crossing(left_b, b, left_a, a),
        spelling=_spelling(a, b, skip),
    )


def _crossing(left: Set[str], a: TitleFacts, others: Set[str], b: TitleFacts) -> bool:
    """Whether the first addresses whom the second does not, and the second names what the first does not."""
    if not _addresses_alone(left, a, b):
        return False
    return not others.isdisjoint(b.names) or _addresses_alone(others, b, a)


def _addresses_alone(left: Set[str], a: TitleFacts, b: TitleFacts) -> bool:
    kinds = ((a.roles, b.roles), (a.genres, b.genres), (a.audience - WEAK, b.audience - WEAK))
    return any(ours and not theirs for ours, theirs in kinds) and any(
        said.startswith(ADDRESSES) and said.rpartition(":")[2] not in WEAK for said in left
    )


def _spelling(a: TitleFacts, b: TitleFacts, skip: frozenset[str]) -> float:
    """0..1: how alike the names are as one string each, for spaces lost and slips of the pen."""
    ours, theirs = (
        "".join(name for name in one.said if name in one.names and name not in skip) for one in (a, b)
    )
    if min(len(ours), len(theirs)) < LONG_ENOUGH:
        return 0.0
    return max(0.0, ratio(ours, theirs) - ALIKE) / (100.0 - ALIKE)


def _without(said: dict[str, float], skip: frozenset[str]) -> dict[str, float]:
    if skip.isdisjoint(said):
        return said
    return {word: weight for word, weight in said.items() if word not in skip}


def _share(said: dict[str, float], met: float) -> float:
    total = sum(said.values())
    return met / total if total else 0.0


def _met(
    in_a: dict[str, float], in_b: dict[str, float], words_a: tuple[str, ...], words_b: tuple[str, ...]
) -> tuple[set[str], set[str]]:
    both = in_a.keys() & in_b.keys()
    met_a, met_b = set(both), set(both)
    open_a = [word for word in in_a if word not in both]
    open_b = [word for word in in_b if word not in both]
    spelled_b = [word for word in open_b if may_be_near(word)]
    for word in filter(may_be_near, open_a if spelled_b else ()):
        for other in spelled_b:
            if spelled_near(word, other):
                met_a.add(word)
                met_b.add(other)
    _meet_several(open_a, words_b, in_b, met_a, met_b)
    _meet_several(open_b, words_a, in_a, met_b, met_a)
    return met_a, met_b


def _meet_several(
    short: list[str], words: tuple[str, ...], said: dict[str, float], met_short: set[str], met_long: set[str]
) -> None:
    """One word meets several: an acronym spelled out, or two words written as one."""
    for word in short:
        spelled = spelled_out(word, words) or written_apart(word, words)
        if spelled:
            met_short.add(word)
            met_long.update(key for part in spelled for key in _keys(part) if key in said)


def _keys(word: str) -> tuple[str, ...]:
    return tuple(said if kind == NAME else f"{kind}:{said}" for kind, said in meanings(word))

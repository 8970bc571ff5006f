"""Is a post a call to meet? The words heard in it, the time and the place it names, weighed and added.

Each sign has a weight learned by `benchmarks/train_calls.py` from labelled posts and kept in
`data/call_weights.json`; the signs with the largest say are the reason given.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from aggregator.post_reading.words import Heard
from scrapers.dates.said import Said
from scrapers.dates.said_words import NOWS

WEIGHTS = Path(__file__).parent.parent / "data" / "call_weights.json"
SENSES = frozenset(
    ("invite", "hint", "gathering", "fare", "company", "past", "thanks", "wonder", "wish", "show",
    "aftershow", "commerce", "service", "opinion", "party", "cancel", "move", "instead", "private", "we")
)  # fmt: skip
# What is said first is mostly what the post is about.
HEADS = frozenset(
    (
        "show",
        "commerce",
        "service",
        "party",
        "fare",
        "gathering",
        "invite",
        "thanks",
        "past",
        "wonder",
        "wish",
        "opinion",
    )
)
# What speaks against a call; beside an hour and a place a mood or a memory does so less than a show.
HARD = frozenset(("show", "commerce", "service", "party"))
AGAINST = HARD | frozenset(("past", "thanks", "wonder", "wish", "opinion", "to one person", "a quotation"))
# What several signs stand for; what a sign means with all of some others and with none of others.
_SUMMED = {"food": {"fare", "gathering"}, "who": {"an audience", "company"}, "doubt": AGAINST}
_IN_COMPANY = (
    ("now, and nothing to meet for", {"right now"}, {"food", "invite"}),
    ("audience, hour and place", {"an hour", "a place", "who"}, ()),
    ("hour and place", {"an hour", "a place"}, {"who"}),
    ("hour and place, nothing against", {"an hour", "a place"}, {"doubt"}),
    ("hour and place, little against", {"an hour", "a place", "doubt"}, HARD),
    ("food and hour", {"food", "an hour"}, ()),
    ("food and place", {"food", "a place"}, ()),
    ("food and audience", {"food", "who"}, ()),
    ("invited to food", {"food", "invite"}, ()),
    ("asked to food", {"food", "invite", "a question"}, ()),
    ("food alone", {"food"}, {"an hour", "a place", "invite", "a day"}),
    ("wondering about food", {"food", "wonder"}, ()),
    ("invited to an hour", {"invite", "an hour"}, ()),
    ("invited to a day", {"invite", "a day"}, {"an hour"}),
    ("invited to nothing named", {"invite"}, {"food", "who", "an hour", "a day"}),
    ("hint of food", {"hint", "food"}, {"invite"}),
    ("hint, no food", {"hint"}, {"food", "invite"}),
    ("asked for nothing", {"a question"}, {"food", "invite"}),
    ("invited to a show", {"show", "invite"}, ()),
    ("show without food", {"show"}, {"food"}),
    ("invited to a show, no food", {"show", "invite"}, {"food"}),
    ("nothing but a show", {"show"}, {"food", "invite"}),
    ("show about an audience", {"show", "who"}, {"food", "invite"}),
    ("sold without invitation", {"commerce"}, {"invite"}),
    ("past without hour", {"past"}, {"an hour"}),
    ("party without audience", {"party"}, {"who"}),
)
# A post's signs are the bits of one number: adding them up is looking the number up.
_PLAIN = (
    *sorted(SENSES),
    *(sense + " twice" for sense in sorted(SENSES)),
    *("first " + sense for sense in sorted(HEADS)),
    "an audience", "a question", "passed on", "to one person",
    "an hour", "a day", "an hour of a show", "a place", "right now", "a quotation",
)  # fmt: skip
_BIT = {sign: 1 << place for place, sign in enumerate(_PLAIN)}
_ONCE = {sense: _BIT[sense] for sense in SENSES}
_TWICE = {sense: _BIT[sense] | _BIT[sense + " twice"] for sense in SENSES}
_FIRST = {sense: _BIT["first " + sense] for sense in HEADS}
_AUDIENCE, _QUESTION = _BIT["an audience"], _BIT["a question"]
_PASSED_ON, _TO_ONE = _BIT["passed on"], _BIT["to one person"]
_HOUR, _DAY, _SHOW_HOUR, _PLACE = _BIT["an hour"], _BIT["a day"], _BIT["an hour of a show"], _BIT["a place"]
_NOW, _QUOTED = _BIT["right now"], _BIT["a quotation"]
# What somebody said on a stage is longer than a title in quotation marks.
_QUOTATION = re.compile('["“„«][^"“”„«»]{50,}["”“»]')
LONGEST_MEMORY = 20_000
# Softer signs are no reason worth telling.
LOUD = 0.3
REVIEW_BAND = (0.25, 0.75)
MOST_REASONS = 4
# Below this sum nobody asks for more than two reasons.
NEVER = -3.0


class Verdict(NamedTuple):
    """Whether it is a call, how sure (0..1), and the signs that decided, strongest first."""

    is_call: bool
    score: float
    why: tuple[str, ...]
    review: bool


def word_signs(heard: Heard, text: str) -> int:
    """The signs in the words alone."""
    found, first = 0, True
    for sense, words in heard.senses.items():
        if sense in _ONCE:
            found |= _ONCE[sense] if len(words) == 1 else _TWICE[sense]
            if first and sense in _FIRST:
                first = False
                found |= _FIRST[sense]
    if heard.roles or heard.genres:
        found |= _AUDIENCE
    if "?" in text:
        found |= _QUESTION
    if _QUOTATION.search(text):
        found |= _QUOTED
    if text[:1] == "@":
        found |= _TO_ONE
    elif text[:2] == "RT":
        found |= _PASSED_ON
    return found


def signs(of_words: int, time: Said, venue: str | None) -> int:
    """What speaks for or against a call: the words, the time and the place."""
    if time.start is not None:
        of_words |= _HOUR | _NOW if time.why in NOWS else _HOUR
    elif time.on is not None:
        of_words |= _DAY
    elif time.why.startswith("only an hour"):
        of_words |= _SHOW_HOUR
    return of_words | _PLACE if venue else of_words


def names_of(found: int) -> list[str]:
    """The signs by name, and what they mean together."""
    names = [name for name, bit in _BIT.items() if found & bit]
    return names + _together(set(names))


def _together(found: set[str]) -> list[str]:
    """Signs that mean more in company."""
    met = found | {name for name, any_of in _SUMMED.items() if not found.isdisjoint(any_of)}
    if "right now" in found and met.isdisjoint(("food", "invite")):
        met.discard("an hour")  # news, not an hour to come at
    return [sign for sign, with_, without in _IN_COMPANY if met.issuperset(with_) and met.isdisjoint(without)]


@cache
def weights() -> dict[str, float]:
    """Sign → weight; "" is what a post weighs before a word is read."""
    learned: dict[str, float] = json.loads(WEIGHTS.read_text())["weights"]
    return learned


class Weighed(NamedTuple):
    """The sum of some signs' weights, and the loudest of them with the senses that carry them."""

    total: float
    score: float
    review: bool
    loudest: tuple[tuple[str, tuple[str, ...]], ...]


class _Weighed(dict[int, Weighed]):
    """Adds up each set of signs once; bounded, because strangers choose the words."""

    def __missing__(self, found: int) -> Weighed:
        if len(self) >= LONGEST_MEMORY:
            self.clear()
        known = weights()
        said = [(known.get(name, 0.0), name) for name in names_of(found)]
        total = known[""] + sum([weight for weight, _ in said])
        sign = 1.0 if total > 0.0 else -1.0
        loud = sorted([one for one in said if one[0] * sign > LOUD], reverse=total > 0.0)
        most = MOST_REASONS if total > NEVER else 2
        loudest = tuple((name, _carriers(name)) for _, name in loud[:most])
        score = 1.0 / (1.0 + math.exp(-total))
        answer = Weighed(total, round(score, 3), REVIEW_BAND[0] < score < REVIEW_BAND[1], loudest)
        self[found] = answer
        return answer


@cache
def _weighed() -> _Weighed:
    return _Weighed()


def is_hopeless(found: int, may_say_when: Callable[[], bool]) -> bool:
    """Whether no time and place could make these words a call; then neither need be looked for."""
    known = _weighed()
    if known[found | _PLACE | _HOUR].total < 0.0:
        return True
    return known[found | _PLACE].total < 0.0 and not may_say_when()


def needs_more_than_a_place(found: int) -> bool:
    """Whether even a place named would leave no doubt that it is no call; then none need be looked for."""
    return _weighed()[found | _PLACE].score < REVIEW_BAND[0]


def verdict(found: int, heard: Heard) -> Verdict:
    """Add the weights up."""
    total, score, review, loudest = _weighed()[found]
    why = [_reason(sign, carriers, heard) for sign, carriers in loudest]
    return Verdict(total > 0.0, score, tuple(why), review)


@cache
def _carriers(sign: str) -> tuple[str, ...]:
    """The senses that a sign was made of which is no sense itself."""
    food = ("fare", "gathering") if "food" in sign else ()
    return (*food, "company") if "audience" in sign else food


def _reason(sign: str, carriers: tuple[str, ...], heard: Heard) -> str:
    """The sign and the words it was heard in."""
    senses = heard.senses
    if sign in senses:
        return f"{sign}: {', '.join(senses[sign])}"
    if not carriers:
        return sign
    words = [word for sense in carriers for word in senses.get(sense, ())]
    if "audience" in sign:
        words += [*heard.roles, *heard.genres]
    return f"{sign}: {', '.join(dict.fromkeys(words))}" if words else sign

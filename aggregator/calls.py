"""Is a post a call to meet? The words heard in it, the time and the place it names, weighed and added.

Each sign has a weight learned by `benchmarks/train_calls.py` from labelled posts and kept in
`data/call_weights.json`; the signs with the largest say are the reason given.
"""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path
from typing import NamedTuple

from aggregator.post_words import Heard
from scrapers.dates.said import Said

WEIGHTS = Path(__file__).parent / "data" / "call_weights.json"
SENSES = frozenset(
    ("invite", "gathering", "fare", "company", "past", "thanks", "wonder", "wish", "show", "aftershow",
    "commerce", "service",
     "opinion", "party", "cancel", "move", "instead", "private", "we")
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
_TWICE = {sense: sense + " twice" for sense in SENSES}
_FIRST = {sense: "first " + sense for sense in HEADS}
# Softer signs are no reason worth telling.
LOUD = 0.3
REVIEW_BAND = (0.25, 0.75)


class Verdict(NamedTuple):
    """Whether it is a call, how sure (0..1), and the signs that decided, strongest first."""

    is_call: bool
    score: float
    why: tuple[str, ...]
    review: bool


def word_signs(heard: Heard, text: str) -> list[str]:
    """The signs in the words alone."""
    senses = heard.senses
    found: list[str] = []
    first = ""
    for sense, words in senses.items():
        if sense in SENSES:
            found.append(sense)
            if len(words) > 1:
                found.append(_TWICE[sense])
            if not first and sense in HEADS:
                first = sense
                found.append(_FIRST[sense])
    if heard.roles or heard.genres:
        found.append("an audience")
    if "?" in text:
        found.append("a question")
    if text.startswith("RT"):
        found.append("passed on")
    elif text.startswith("@"):
        found.append("to one person")
    return found


def signs(of_words: list[str], time: Said, venue: str | None) -> list[str]:
    """What speaks for or against a call: the words, the time, the place, and what they mean together."""
    found = [*of_words]
    if time.start is not None:
        found.append("an hour")
    elif time.on is not None:
        found.append("a day")
    elif time.why.startswith("only an hour"):
        found.append("an hour of a show")
    if venue:
        found.append("a place")
    return found + _together(set(found))


_AGAINST = frozenset(
    ("show", "commerce", "service", "opinion", "party", "past", "thanks", "wonder", "wish", "to one person")
)


def _together(found: set[str]) -> list[str]:
    """Signs that mean more in company."""
    food = "fare" in found or "gathering" in found
    who = "an audience" in found or "company" in found
    hour, place, invited = "an hour" in found, "a place" in found, "invite" in found
    more: list[str] = []
    if hour and place:
        more.append("audience, hour and place" if who else "hour and place")
        if _AGAINST.isdisjoint(found):
            more.append("hour and place, nothing against")
    if food:
        more += _with_food(found, who, hour, place, invited)
    if invited and (hour or "a day" in found):
        more.append("invited to an hour")
    if "show" in found and invited:
        more.append("invited to a show")
    if "show" in found and not food:
        more.append("show without food")
    if "commerce" in found and not invited:
        more.append("sold without invitation")
    if "past" in found and not hour:
        more.append("past without hour")
    if "party" in found and not who:
        more.append("party without audience")
    return more


def _with_food(found: set[str], who: bool, hour: bool, place: bool, invited: bool) -> list[str]:
    """What food, drink or a named gathering means beside the rest."""
    present = {
        "food and hour": hour,
        "food and place": place,
        "food and audience": who,
        "invited to food": invited,
        "food alone": not (hour or place or invited or "a day" in found),
        "wondering about food": "wonder" in found,
    }
    return [name for name, is_so in present.items() if is_so]


@cache
def weights() -> dict[str, float]:
    """Sign → weight; "" is what a post weighs before a word is read."""
    learned: dict[str, float] = json.loads(WEIGHTS.read_text())["weights"]
    return learned


def is_hopeless(found: list[str], *, time_possible: bool) -> bool:
    """Whether no time and place could make these words a call; then neither need be looked for."""
    known = weights()
    best = [*found, "a place", "an hour"] if time_possible else [*found, "a place"]
    return known[""] + sum([known.get(sign, 0.0) for sign in best + _together(set(best))]) < 0.0


def verdict(found: list[str], heard: Heard) -> Verdict:
    """Add the weights up."""
    known = weights()
    said = [known.get(sign, 0.0) for sign in found]
    total = known[""] + sum(said)
    is_call = total > 0.0
    spoke = zip(said, found, strict=True)
    loudest = [one for one in spoke if (one[0] > LOUD if is_call else one[0] < -LOUD)]
    loudest.sort(reverse=is_call)
    why = tuple([_reason(sign, heard) for _, sign in loudest[:4]])
    score = 1.0 / (1.0 + math.exp(-total))
    return Verdict(is_call, round(score, 3), why, REVIEW_BAND[0] < score < REVIEW_BAND[1])


@cache
def _carriers(sign: str) -> tuple[str, ...]:
    """The senses that a sign was made of."""
    food = ("fare", "gathering") if "food" in sign else ()
    return (sign, *food, "company") if "audience" in sign else (sign, *food)


def _reason(sign: str, heard: Heard) -> str:
    """The sign and the words it was heard in."""
    words = [word for sense in _carriers(sign) for word in heard.senses.get(sense, ())]
    if not words and "audience" not in sign:
        return sign
    if "audience" in sign:
        words += [*heard.roles, *heard.genres]
    return f"{sign}: {', '.join(dict.fromkeys(words))}" if words else sign

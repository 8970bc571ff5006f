"""Is a post a call to meet? The words heard in it, the time and the place it names, weighed and added.

Each sign has a weight learned by `benchmarks/train_calls.py` from labelled posts and kept in
`data/call_weights.json`; the signs with the largest say are the reason given.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aggregator.post_words import Heard
from scrapers.dates.said import Said

WEIGHTS = Path(__file__).parent / "data" / "call_weights.json"
SENSES = (
    "invite", "gathering", "fare", "company", "past", "thanks", "wonder", "wish", "show", "aftershow", "commerce", "service",
    "opinion", "party", "cancel", "move", "instead", "private", "we",
)  # fmt: skip
# What is said first is mostly what the post is about.
HEADS = frozenset(("show", "commerce", "service", "party", "fare", "gathering", "invite", "thanks", "past", "wonder", "wish", "opinion"))
REVIEW_BAND = (0.25, 0.75)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether it is a call, how sure (0..1), and the signs that decided, strongest first."""

    is_call: bool
    score: float
    why: tuple[str, ...]
    review: bool


def signs(heard: Heard, time: Said, venue: str | None, text: str) -> dict[str, float]:
    """What speaks for or against a call: sign → strength, absent signs left out."""
    found: dict[str, float] = {}
    senses = heard.senses
    for sense in SENSES:
        words = senses.get(sense)
        if words:
            found[sense] = 1.0
            if len(words) > 1:
                found[sense + " twice"] = 1.0
    found |= _of_time(time)
    if venue:
        found["a place"] = 1.0
    if heard.roles or heard.genres:
        found["an audience"] = 1.0
    if "?" in text:
        found["a question"] = 1.0
    if text.startswith("RT"):
        found["passed on"] = 1.0
    if text.startswith("@"):
        found["to one person"] = 1.0
    first = next((sense for sense in senses if sense in HEADS), None)
    if first:
        found["first " + first] = 1.0
    return found | _together(found)


def _of_time(time: Said) -> dict[str, float]:
    """How exactly the post says when."""
    if time.start is not None:
        return {"an hour": 1.0}
    if time.on is not None:
        return {"a day": 1.0}
    return {"an hour of a show": 1.0} if time.why.startswith("only an hour") else {}


def _together(found: dict[str, float]) -> dict[str, float]:
    """Signs that mean more in company."""
    food = "fare" in found or "gathering" in found
    when = "an hour" in found or "a day" in found
    who = "an audience" in found or "company" in found
    pairs = {
        "hour and place": "an hour" in found and "a place" in found,
        "food and hour": food and "an hour" in found,
        "food and place": food and "a place" in found,
        "food and audience": food and who,
        "food alone": food and not when and "a place" not in found and "invite" not in found,
        "invited to food": food and "invite" in found,
        "invited to an hour": "invite" in found and when,
        "audience, hour and place": who and "an hour" in found and "a place" in found,
        "show without food": "show" in found and not food,
        "invited to a show": "show" in found and "invite" in found,
        "sold without invitation": "commerce" in found and "invite" not in found,
        "past without hour": "past" in found and "an hour" not in found,
        "party without audience": "party" in found and not who,
        "wondering about food": "wonder" in found and food,
    }  # fmt: skip
    return {name: 1.0 for name, present in pairs.items() if present}


@cache
def weights() -> dict[str, float]:
    """Sign → weight; "" is what a post weighs before a word is read."""
    learned: dict[str, float] = json.loads(WEIGHTS.read_text())["weights"]
    return learned


def verdict(found: dict[str, float], heard: Heard) -> Verdict:
    """Add the weights up."""
    known = weights()
    total = known[""]
    said: list[tuple[float, str]] = []
    for sign, strength in found.items():
        weight = known.get(sign, 0.0) * strength
        total += weight
        said.append((weight, sign))
    score = 1.0 / (1.0 + math.exp(-total))
    is_call = total > 0.0
    said.sort(reverse=is_call)
    why = tuple(_reason(sign, heard) for weight, sign in said[:4] if (weight > 0) == is_call and abs(weight) > 0.2)
    return Verdict(is_call, round(score, 3), why, REVIEW_BAND[0] < score < REVIEW_BAND[1])


def _reason(sign: str, heard: Heard) -> str:
    words = heard.senses.get(sign)
    return f"{sign}: {', '.join(dict.fromkeys(words))}" if words else sign

"""The words that stand between a day and its hour: `4 March: Members' Mixer, 7pm`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.dates.eastern import is_eastern_word
from scrapers.dates.when import When
from scrapers.dates.words import (
    AFTERNOON,
    ALSO,
    AT,
    MIDNIGHT,
    MORNING,
    NOON,
    PARTS_OF_DAY,
    UNTIL,
    fold,
    months,
    weekdays,
)
from scrapers.programme_words.bylines import is_byline
from scrapers.programme_words.line_words import is_filler, label_of_when
from scrapers.programmes.told import tidy

_ZONES = ("central", "eastern", "pacific", "mountain", "european", "standard", "daylight", "local")
_ZONE_WORDS = ("summer", "cest", "eest", "mesz", "aest", "aedt", "akst", "akdt", "nzst", "nzdt", *_ZONES)

_OF = frozenset(("de", "of", "di", "do", "del", "da", "the"))
"""Words between the number of a day and its month."""

_CLOSED = {"«": "»", "“": "”", "„": "“”", '"': '"'}
_OPENED = {"»": "«", "”": "“„", "“": "„", '"': '"'}
"""By what a quotation that one sign opens is closed, and by what one that it closes is opened."""

MOST_SIGNS = 4
"""Characters before the first word that may open it."""

LONGEST_MOMENT = 14
"""Characters of a day with its hour that leave no room for words between them."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "word": r"[\w'’]+(?:-[\w'’]+)*",
        "opens": r"(?:[«“„‘¿¡\"]\s?)+$",
        "ends": r"(?:\s?[»”“’?!…\"])+",
        "number": r"\d+|\d+[a-z]{1,2}|\d+(?:uhr|hrs|hs)\d*|\d+h\d+(?:min)?|[ap]m?|[em]|uhr|uur|hrs|hours|"
        r"heures?|horas?|hod(?:in)?|o'clock",
    }
    return re.compile(known[name])


def words_between(text: str, when: When) -> str:
    """The words between a day and its hour: `4 March: Members' Mixer, 7pm`, unless they only join them."""
    within = text[when.span[0] : when.span[1]]
    if len(within) <= LONGEST_MOMENT:
        return ""
    best, low, high = (0, 0), -1, -1
    tokens = list(_pattern("word").finditer(within))
    moments = [_is_of_moment(token[0]) for token in tokens]
    for at, token in enumerate(tokens):
        # A word between words is none of a date: French "des" is short for December elsewhere.
        before = at - 2 if at > 1 and fold(tokens[at - 1][0]) in _OF else at - 1
        beside = at == 0 or moments[before] or any(moments[at + 1 : at + 2])
        if low >= 0 and _is_of_house(within, tokens, at):
            continue
        if moments[at] and (token[0][0].isdigit() or beside):
            low = -1
            continue
        low, high = (token.start() if low < 0 else low), token.end()
        best = max(best, (low, high), key=lambda one: one[1] - one[0])
    words = _with_signs(within, *best)
    if sum(map(str.isalpha, words)) < 4 or is_filler(words) or label_of_when(words) or is_byline(words):
        return ""
    return "" if _joiners().issuperset(fold(words).split()) else words


def _with_signs(within: str, low: int, high: int) -> str:
    """Words with the signs that belong to them: `Film « La Nuit »`, `¿Quién va?`; a name in quotes bare."""
    before = _pattern("opens").search(within[max(0, low - MOST_SIGNS) : low])
    behind = _pattern("ends").match(within, high)
    words = tidy((before[0] if before else "") + within[low:high] + (behind[0] if behind else ""))
    if sum(words.count(sign) for sign in {*_OPENED, *_CLOSED}) == 2 and words[-1] in _CLOSED.get(
        words[0], ""
    ):
        return words[1:-1].strip()
    if words and words[-1] in _OPENED and not any(sign in words[:-1] for sign in _OPENED[words[-1]]):
        words = words[:-1].rstrip()
    if words and words[0] in _CLOSED and not any(sign in words[1:] for sign in _CLOSED[words[0]]):
        words = words[1:].lstrip()
    return words


def _is_of_house(within: str, tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a number behind a comma is that of a house in the street named behind it: `, 12 Quay Lane`."""
    street = tokens[at + 1][0] if at + 1 < len(tokens) else ""
    number = tokens[at][0].isdigit() and within[: tokens[at].start()].endswith(", ")
    return number and street[:1].isupper() and not _is_of_moment(street)


@cache
def _joiners() -> frozenset[str]:
    """Words that say how a day and its hour belong together, or which part of the day it is."""
    phrases = (*AT, *UNTIL, *ALSO, *NOON, *MIDNIGHT, *AFTERNOON, *MORNING, *PARTS_OF_DAY, *_ZONE_WORDS)
    return frozenset(word for phrase in phrases for word in phrase.split())


def _is_of_moment(word: str) -> bool:
    """Whether a word is a part of a day or an hour: a number, a month, a weekday, `19h30`, `1pm-4pm`."""
    plain = fold(word)
    if is_eastern_word(plain):
        return True
    if plain in months() or plain in NOON or plain.removesuffix("abend").removesuffix("avond") in weekdays():
        return True
    parts = plain.split("-")
    return all(_pattern("number").fullmatch(part) or part.strip("0123456789") in months() for part in parts)

"""Which tokens of a post may speak of time at all: everything else is passed over."""

from __future__ import annotations

from functools import cache

from scrapers.dates.said_minutes import MINUTES
from scrapers.dates.said_words import (
    CUTS,
    GLUED_HALVES,
    HOURS,
    MIDNIGHTS,
    NOONS,
    PARTS,
    RELATIVE,
    bag,
    months,
    weekdays,
)

DIGITS = "0123456789"
LEADS = bag("half halb quarter viertel dreiviertel kwart")
LONG = 6
LONGEST_MEMORY = 40_000


class Known(dict[str, bool]):
    """Word → whether it may begin a day or an hour; bounded, because strangers choose the words."""

    def __missing__(self, word: str) -> bool:
        if len(self) > LONGEST_MEMORY:
            self.clear()
        answer = self[word] = _may_begin(word)
        return answer


def _may_begin(word: str) -> bool:
    long_form = len(word) > LONG and ("-" in word or "'" in word or word.endswith(CUTS))
    return word in _time_vocabulary() or word[0] in DIGITS or word.endswith("ish") or long_form


@cache
def _time_vocabulary() -> frozenset[str]:
    """Every word of days, months, hours and parts of the day."""
    return frozenset(
        (
            *RELATIVE,
            *weekdays(),
            *months(),
            *PARTS,
            *HOURS,
            *GLUED_HALVES,
            *NOONS,
            *MIDNIGHTS,
            *LEADS,
            *MINUTES,
            "day",
        )
    )


@cache
def _known() -> Known:
    return Known()


def may_begin_time(words: list[str]) -> list[bool]:
    """For each word whether it may begin a day or an hour."""
    return [*map(_known().__getitem__, words)]

"""Days that words in brackets speak of beside the day itself: `22 March (was due on 21 March)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.dates.when import When

FEWEST_WORDS = 2
"""Words in brackets beside a day that make a remark of it; a weekday or "from" alone does not."""


@cache
def _bracketed() -> re.Pattern[str]:
    """Words in round brackets, compiled when first wanted."""
    return re.compile(r"\(([^()]*)\)")


def without_days_of_remarks(text: str, whens: Sequence[When]) -> list[When]:
    """The moments of a line without those that a remark in brackets speaks of, where others stand outside.

    In brackets that a colon follows they say when the list below holds: `Match days (12 June, 17 June):`.
    """
    if "(" not in text:
        return list(whens)
    if text.rstrip().endswith("):"):
        return [when for when in whens if when.span[1] <= text.rindex("(")]
    if len(whens) < FEWEST_WORDS:
        return list(whens)
    remarks = [found.span(1) for found in _bracketed().finditer(text)]
    inside = [when for when in whens if any(_is_spoken_of(text, when, remark) for remark in remarks)]
    return [when for when in whens if when not in inside] if len(inside) < len(whens) else list(whens)


def _is_spoken_of(text: str, when: When, remark: tuple[int, int]) -> bool:
    low, high = when.span
    if not remark[0] <= low < high <= remark[1]:
        return False
    beside = f"{text[remark[0] : low]} {text[high : remark[1]]}".split()
    return sum(any(map(str.isalpha, word)) for word in beside) >= FEWEST_WORDS

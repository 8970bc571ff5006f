"""Months that stand over the parts of a list, `March` and `April`: they name nothing that is on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from scrapers.dates.words import fold, months
from scrapers.programme_words.generic_titles import is_month
from scrapers.programmes.told import Told

FEWEST, FEWEST_IN_TURN = 2, 3
"""Lines of one make that are all months; among others, as films may be called so, months in turn."""

MONTHS = 12


def month_labels(told: Sequence[Told]) -> frozenset[str]:
    """The words of such lines, in small letters."""
    named: dict[str, list[str]] = defaultdict(list)
    others: set[str] = set()
    for one in told:
        if not one.line.level or one.dated or one.clocks:
            continue
        if is_month(one.line.text):
            named[one.line.sign].append(one.line.text.casefold())
        else:
            others.add(one.line.sign)
    return frozenset(
        text
        for sign, texts in named.items()
        if (len(set(texts)) >= FEWEST and sign not in others) or _in_turn(texts)
        for text in texts
    )


def _in_turn(texts: Sequence[str]) -> bool:
    numbers = [_number(text) for text in texts]
    follow = all((two - one) % MONTHS == 1 for one, two in pairwise(numbers))
    return len(numbers) >= FEWEST_IN_TURN and follow


def _number(text: str) -> int:
    """The month that a line names, from 1; 0 for none."""
    words = (word.strip(".:,") for word in fold(text).split())
    return next((number for word in words if (number := months().get(word, 0))), 0)

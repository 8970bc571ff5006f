"""Hours with a full stop, `16.00`, which one line alone may mean as a price, a number or a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scrapers.dates.clock import Clock
from scrapers.programme_days.row_clocks import items_of_agendas, leading_clocks
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.line_dates import with_hours
from scrapers.programmes.told import Told

FEWEST_ALIKE = 3
"""Rows that begin so beside which one more does."""


def with_dotted_hours(told: Sequence[Told]) -> list[Told]:
    """The lines, with hours like `16.00` at the head of those of a list that all begin so.

    One alone may be a price or a number.
    """
    items = items_of_agendas([one.line for one in told])
    open_ones = [
        at for at, one in enumerate(told) if not (one.whens or one.clocks or one.prose or at in items)
    ]
    clocks = {at: found for at in open_ones if (found := leading_clocks(told[at].line.text))}
    begun = Counter(told[at].line.sign for at in clocks)
    made = Counter(told[at].line.sign for at in open_ones)
    rows = {sign for sign, count in begun.items() if count >= FEWEST_ALIKE and count * 3 >= made[sign] * 2}
    return [
        with_hours(one, clocks[at])
        if at in clocks and (one.line.sign in rows or _stands_beside_day(told, at, clocks[at]))
        else one
        for at, one in enumerate(told)
    ]


def _stands_beside_day(told: Sequence[Told], at: int, clocks: Sequence[Clock]) -> bool:
    """Whether a cell holds an hour and nothing else, and the one before it a day: `Thu 1 Sept`, `19.00`."""
    one, before = told[at], told[at - 1] if at else None
    if before is None or not one.line.row or before.line.row != one.line.row or len(before.whens) != 1:
        return False
    low, high = clocks[0].span[0], clocks[-1].span[1]
    alone = is_filler(one.line.text[:low] + " " + one.line.text[high:])
    return alone and not before.whens[0].time_stated and is_filler(before.rest)

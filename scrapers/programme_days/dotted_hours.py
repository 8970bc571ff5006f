"""Hours with a full stop, `16.00`, which one line alone may mean as a price, a number or a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from scrapers.dates.clock import Clock
from scrapers.programme_days.row_clocks import items_of_agendas, leading_clocks
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.line_dates import with_hours
from scrapers.programmes.told import Told

FEWEST_ALIKE = 3
"""Rows that begin so beside which one more does."""


def with_dotted_hours(told: Sequence[Told]) -> list[Told]:
    """The lines, with hours like `16.00` at the head of those of a list that all begin so.

    One alone may be a price or a number; `16.05 – 16.25` below `15.45 – 16.05` is no day in May.
    """
    items = items_of_agendas([one.line for one in told])
    open_ones = [
        at for at, one in enumerate(told) if not (one.whens or one.clocks or one.prose or at in items)
    ]
    clocks = {at: found for at in open_ones if (found := leading_clocks(told[at].line.text))}
    begun = Counter(told[at].line.sign for at in clocks)
    made = Counter(told[at].line.sign for at in open_ones)
    rows = {sign for sign, count in begun.items() if count >= FEWEST_ALIKE and count * 3 >= made[sign] * 2}
    no_days = _no_days(told)
    return [
        with_hours(replace(one, whens=()), found)
        if (found := no_days.get(at) or _of_row(told, at, clocks, rows))
        else one
        for at, one in enumerate(told)
    ]


def _of_row(
    told: Sequence[Told], at: int, clocks: Mapping[int, list[Clock]], rows: Collection[str]
) -> list[Clock]:
    """The hours of a line, if its list begins so or they stand alone beside a day."""
    found = clocks.get(at, [])
    return found if found and (told[at].line.sign in rows or _stands_beside_day(told, at, found)) else []


def _no_days(told: Sequence[Told]) -> dict[int, list[Clock]]:
    """Lines that begin with what is a day or an hour, where as many of their make begin with sure hours."""
    sure = Counter(one.line.sign for one in told if _begins_so(one))
    doubtful = [at for at, one in enumerate(told) if one.whens and _may_be_hours(one)]
    count = Counter(told[at].line.sign for at in doubtful)
    alike = (at for at in doubtful if sure[sign := told[at].line.sign] >= max(FEWEST_ALIKE, count[sign]))
    return {at: found for at in alike if (found := leading_clocks(told[at].line.text))}


def _may_be_hours(one: Told) -> bool:
    """Whether a line begins with figures that are a day with its hour, or two hours: `10.05 – 10.25`."""
    when = one.whens[0]
    printed = one.line.text[: when.span[1]]
    told = when.span[0] == 0 and when.time_stated and not when.year_stated
    return told and not any(map(str.isalpha, printed))


def _begins_so(one: Told) -> bool:
    """Whether a line begins with a dotted hour that nobody can take for a day: `9.30 – 10.05`."""
    return one.hours and bool(one.clocks) and "." in one.line.text[slice(*one.clocks[0].span)]


def _stands_beside_day(told: Sequence[Told], at: int, clocks: Sequence[Clock]) -> bool:
    """Whether a cell holds an hour and nothing else, and the one before it a day: `Thu 1 Sept`, `19.00`."""
    one, before = told[at], told[at - 1] if at else None
    if before is None or not one.line.row or before.line.row != one.line.row or len(before.whens) != 1:
        return False
    low, high = clocks[0].span[0], clocks[-1].span[1]
    alone = is_filler(one.line.text[:low] + " " + one.line.text[high:])
    return alone and not before.whens[0].time_stated and is_filler(before.rest)

"""Years left out in some rows of a long list: those in which its days go on from row to row.

`2/4/20`, `January 21`, `December 3`, `8/27/19`: newest first, so that January is of 2020 and December of
2019, whatever would be nearest to the visit.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from scrapers.dates.when import When

FEWEST = 6
"""So many days with their years show in which order a list stands."""

IN_ORDER = 0.9
"""Of the steps from one such day to the next: that go the same way."""


def years_between(whens: Sequence[When]) -> list[int | None]:
    """For each day of a list its year, where it is left out between two that tell theirs; else `None`."""
    found: list[int | None] = [None] * len(whens)
    stated = [at for at, when in enumerate(whens) if when.year_stated or when.weekday_agrees]
    step = _step([whens[at].start_on for at in stated])
    if not step or len(stated) == len(whens):
        return found
    for above, below in pairwise(stated):
        run = range(above + 1, below)
        days = [whens[at].start_on for at in run]
        years = _fitting(days, whens[above].start_on, whens[below].start_on, step)
        for at, year in zip(run, years, strict=False):
            found[at] = year
    return found


def _step(days: Sequence[date]) -> int:
    """1 where days that tell their years ascend, -1 where they descend, 0 where they do neither."""
    if len(days) < FEWEST or days[0] == days[-1]:
        return 0
    step = 1 if days[0] < days[-1] else -1
    steps = [(two - one).days * step >= 0 for one, two in pairwise(days)]
    return step if sum(steps) >= IN_ORDER * len(steps) else 0


def _fitting(days: Sequence[date], above: date, below: date, step: int) -> list[int]:
    """The years in which days follow each other from one to the other; none where they do not."""
    years, last = [], above
    for day in days:
        behind = step * (day.month - last.month) or step * (day.day - last.day)
        year = last.year + step * (behind < 0)
        placed = _in_year(day, year)
        if placed is None:
            return []
        years.append(year)
        last = placed
    return years if (below - last).days * step >= 0 else []


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # the 29th of February
        return None

"""Minutes that stand small and raised behind their hour, as German and Czech prints set them.

Exponents are set so too; but a programme has several hours, and not all of its numbers are tens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.prints.pdf_text import Run

FEWEST = 3
"""Raised minutes of a page, and two hours at least that differ."""

SMALLER = 0.85
"""Of the letters of an hour: those of its minutes."""

LOWEST, HIGHEST = 0.2, 0.8
"""Of the height of an hour: how much higher its minutes stand."""

FARTHEST = 0.4
"""Of the height of an hour: the white before its minutes."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "hour": r"(?:^-?|(?<=[^\d.,:/-]))(?P<hour>[01]?\d|2[0-3])$",
        "minutes": r"(?P<minutes>[0-5][05])(?P<rest>(?!\d).*)",
    }
    return re.compile(known[name])


def with_raised_minutes(page: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of a page, as they are painted, with raised minutes in the run of their hour."""
    hours = {
        at: found["hour"]
        for at, (run, after) in enumerate(pairwise(page))
        if _is_raised(run, after) and (found := _pattern("hour").search(run.text))
    }
    if len(hours) < FEWEST or len(set(hours.values())) < 2:
        return tuple(page)
    runs: list[Run] = []
    for at, run in enumerate(page):
        if at - 1 in hours:
            runs[-1] = _joined(runs[-1], run, ":")
        elif at - 2 in hours and _is_beside(runs[-1], run):
            runs[-1] = _joined(runs[-1], run, "")
        else:
            runs.append(run)
    return tuple(runs)


def _is_raised(hour: Run, minutes: Run) -> bool:
    tall = hour.height
    return (
        not (hour.turned or minutes.turned)
        and _pattern("minutes").fullmatch(minutes.text) is not None
        and 0 < minutes.size < SMALLER * hour.size
        and LOWEST * tall < minutes.y0 - hour.y0 < HIGHEST * tall
        and abs(minutes.x0 - hour.x1) < FARTHEST * tall
    )


def _is_beside(run: Run, after: Run) -> bool:
    """Whether the end of a span, `–12`, goes on right behind."""
    return abs(after.y0 - run.y0) < LOWEST * run.height and abs(after.x0 - run.x1) < FARTHEST * run.height


def _joined(run: Run, after: Run, mark: str) -> Run:
    return replace(run, text=f"{run.text}{mark}{after.text}", x1=after.x1, y1=max(run.y1, after.y1))

"""Cells that say beside a day of what kind its row is: `Exhibition | 4 March` below `Salt and Ink | Quay`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.told import Told

FEWEST = 5
"""So many rows show what their cells are."""

LONGEST = 40
"""Characters of a kind."""


def without_kinds(told: Sequence[Told]) -> list[Told]:
    """The lines, such cells empty, where most of their words come back and other rows bear the names."""
    rows = [at for at in range(1, len(told)) if _is_beside_day(told, at)]
    words = [told[at].line.text.casefold() for at in rows]
    if len(rows) < FEWEST or 2 * len(set(words)) > len(words):
        return list(told)
    if not all(_names_between(told, one, two) for one, two in pairwise(rows)):
        return list(told)
    kinds = frozenset(rows)
    return [Told(replace(one.line, text="")) if at in kinds else one for at, one in enumerate(told)]


def _is_beside_day(told: Sequence[Told], at: int) -> bool:
    """Whether plain words fill the first of two cells, the other of which is nothing but a day."""
    one, line = told[at], told[at].line
    if not line.row or line.level or line.links or one.dated or one.clocks or len(line.text) > LONGEST:
        return False
    if told[at - 1].line.row == line.row or at + 1 == len(told):
        return False
    day = told[at + 1]
    last = at + 2 == len(told) or told[at + 2].line.row != line.row
    return last and day.line.row == line.row and bool(day.whens) and is_filler(day.rest)


def _names_between(told: Sequence[Told], low: int, high: int) -> bool:
    """Whether a line between two such rows stands out and leads on, as titles do, without a moment."""
    between = (told[at] for at in range(low + 1, high))
    return any(one.line.level and one.line.links and not (one.dated or one.clocks) for one in between)

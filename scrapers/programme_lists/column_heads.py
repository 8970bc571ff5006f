"""Rows under column heads that no table's markup ties to them: `Time`, `Event`, `Location`, then cells.

Grids are built of `div`s, and old tables have no `th`. What stands over a cell tells a title from a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_words.column_words import names_what
from scrapers.programme_words.line_words import label_of_when, label_of_where
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

LONGEST_HEAD = 24
FEWEST_COLUMNS, MOST_COLUMNS = 2, 6

FARTHEST = 400
"""Lines below the heads that their rows may go on."""

NEAREST = 12
"""Lines between the heads and their first row, or between two rows, that are none."""


def with_column_heads(told: Sequence[Told]) -> list[Told]:
    """The lines, those of rows under column heads named as their columns are."""
    named = list(told)
    at = 0
    while at < len(told):
        heads = _heads(told, at)
        if heads:
            _name_rows(named, at + len(heads), heads)
        at += max(1, len(heads))
    return named


def _heads(told: Sequence[Told], at: int) -> list[str]:
    """The kinds of the columns whose heads begin here: `when`, `event`, `venue`; empty when none do."""
    kinds: list[str] = []
    for one in told[at : at + MOST_COLUMNS]:
        kind = _kind(one.line)
        if kind is None or kind in kinds or one.line.sign != told[at].line.sign:
            break
        kinds.append(kind)
    return kinds if len(kinds) >= FEWEST_COLUMNS and "when" in kinds and "event" in kinds else []


def _kind(line: Line) -> str | None:
    text = line.text
    if len(text) > LONGEST_HEAD:
        return None
    if label_of_when(text) == len(text):
        return "when"
    if label_of_where(text) == len(text):
        return "venue"
    return "event" if names_what(text) else None


def _name_rows(told: list[Told], low: int, heads: Sequence[str]) -> None:
    """Name the cells of the rows below the heads, where each has as many lines as there are columns."""
    hour, width = heads.index("when"), len(heads)
    at = end = low
    while at + width <= min(len(told), low + FARTHEST):
        if _heads(told, at) or told[at].line.head:
            return  # a table's own markup ties cells to heads more surely
        moments = [place for place in range(at, at + width) if told[place].hours or told[place].dated]
        if moments != [at + hour]:
            at += 1
            if at - end > NEAREST:
                return  # rows stand right below their heads; words of a filter head none
            continue
        for place, kind in zip(range(at, at + width), heads, strict=True):
            line = told[place].line
            named = replace(line, names=f"{line.names} column-{kind} {kind}".strip())
            told[place] = replace(told[place], line=named)
        at = end = at + width

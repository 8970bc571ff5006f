"""Agendas whose hours stand beside houses: the title is the line above or below, in letters that stand out.

`Dawn Swim` over `6.30–8am, Lido`; `19h — Cour de la mairie` over `Pot d'accueil`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from scrapers.prints.row import Row
from scrapers.programme_words.line_words import is_sentence, names_place
from scrapers.programmes.lines import Line

FEWEST = 3
MOST = 0.8
"""Of the rows: those with such a line."""

LARGER, HEAVIER = 1.08, 100
"""Of the letters of a row: how much larger or heavier those of its title are."""

LONGEST_PLACE = 45


def titles_apart(rows: Mapping[int, Row], days: Collection[int], lines: Sequence[Line]) -> dict[int, int]:
    """For each row the line of its title; empty where titles stand beside their hours."""
    short = [row for row in rows.values() if len(row.rest) <= LONGEST_PLACE and not is_sentence(row.rest)]
    if len(rows) < FEWEST or len(short) < MOST * len(rows):
        return {}
    above = {at: at - 1 for at in rows if _is_over(at, rows, days, lines)}
    if len(above) >= MOST * len(rows):
        return above
    places = sum(names_place(row.rest) for row in rows.values())
    taken = {*rows, *days, len(lines)}
    below = {at: at + 1 for at in rows if at + 1 not in taken and _stands_out(lines[at + 1], lines[at])}
    return below if len(below) >= MOST * len(rows) and places * 2 >= len(rows) else {}


def _is_over(at: int, rows: Collection[int], days: Collection[int], lines: Sequence[Line]) -> bool:
    """Whether the line above a row stands out and begins the block, or the day, of both."""
    if at < 1 or at - 1 in rows or at - 1 in days or not _stands_out(lines[at - 1], lines[at]):
        return False
    before = lines[at - 2] if at > 1 else None
    return before is None or at - 2 in days or before.path[0] != lines[at].path[0]


def _stands_out(line: Line, row: Line) -> bool:
    if line.path[0] != row.path[0] or not row.size:
        return False
    heavier = line.weight >= row.weight + HEAVIER and line.size >= 0.95 * row.size
    return heavier or line.size >= LARGER * row.size

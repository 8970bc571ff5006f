"""Tables that say which columns tell when: what other cells speak of is none of the row's moments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_days.lone_days import are_days_alone
from scrapers.programme_words.column_words import names_when
from scrapers.programmes.told import Told


def with_moments_of_columns(told: Sequence[Told]) -> list[Told]:
    """The lines, those of rows without other moments than those in their columns for day and hour.

    `No meeting on January 30` below the room of a row says when another is not. A cell that tells the row's
    own day again, or the hour that its columns leave out, keeps it, unless it is nothing but that day. What
    plain cells over the columns say of their days (`third Tuesday`, `4 p.m.`) is said of no row.
    """
    rows: dict[int, list[Told]] = defaultdict(list)
    for one in told:
        if one.line.row and (one.dated or one.clocks) and names_when(one.line.head):
            rows[one.line.row].append(one)
    over = {one.line.row for one in told if _is_plain_head(one)} - {one.line.row for one in told if one.dated}
    over -= _rows_below_heads(told)
    kept = (Told(one.line, prose=True) if one.line.row in over else one for one in told)
    return [_of_row(one, rows.get(one.line.row, ())) for one in kept]


def _rows_below_heads(told: Sequence[Told]) -> set[int]:
    """The rows in which the cell of some column does not begin with its head: `9:00`, `Session 1`."""
    cells = {(one.line.row, one.line.head) for one in told if one.line.row and one.line.head}
    heads = {(one.line.row, one.line.head) for one in told if one.line.text.startswith(one.line.head)}
    return {row for row, _ in cells - heads}


def _is_plain_head(one: Told) -> bool:
    """Whether a line is the head of a column of days in a cell that the markup does not call one."""
    line = one.line
    plain = bool(line.row and line.head) and not line.sign.endswith("/th")
    return plain and line.text.startswith(line.head) and names_when(line.head)


def _of_row(one: Told, stated: Sequence[Told]) -> Told:
    days = {when.start_on for cell in stated for when in cell.whens}
    if not days or not one.line.head or names_when(one.line.head):
        return one
    other = any(when.start_on not in days for when in one.whens)
    again = bool(one.clocks) and any(_tells_hour(cell) for cell in stated)
    if one.dated and not other and are_days_alone(one.line.text):
        return Told(one.line, prose=True)  # the name of a paper: its agenda
    return replace(one, whens=(), clocks=(), pieces=()) if other or again else one


def _tells_hour(one: Told) -> bool:
    return bool(one.clocks) or any(when.time_stated for when in one.whens)

"""Rows of tables that name their columns: the cell below `Event` is the title, not what else they hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.column_words import (
    names_description,
    names_remarks,
    names_results,
    names_what,
    names_when,
)
from scrapers.programme_words.line_words import is_filler
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told


def with_titles_of_columns(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those of rows with one column of titles are called after it.

    Unless they are called after a cell that may be a title too. Below `Date` may stand whom to ask, below
    `Result` a report, and above the table a season.
    """
    named = _cells_of_titles(told)
    days: dict[int, set[date]] = defaultdict(set)
    for entry in entries if named else ():
        days[told[entry.line].line.row] |= {entry.day} if entry.timed else set()
    # A day that a row tells beside the one with its hour is another's.
    return [
        _called_by_column(entry, told, named)
        if entry.day in (days[told[entry.line].line.row] or {entry.day})
        else entry
        for entry in entries
    ]


def _cells_of_titles(told: Sequence[Told]) -> Mapping[int, int]:
    """For each row of a table the first line of its one cell below a head that names titles.

    Where none does that of what describes it, or else of who speaks.
    """
    cells: dict[int, dict[str, int]] = defaultdict(dict)
    described: dict[int, int] = {}
    speaking: dict[int, int] = {}
    for at, one in enumerate(told):
        if one.line.row and one.line.head and names_what(one.line.head):
            cells[one.line.row].setdefault(one.line.head, at)
        elif one.line.row and names_description(one.line.head):
            described.setdefault(one.line.row, at)
        elif one.line.row and 0 < len(one.line.head) == label_of_speaker(one.line.head):
            speaking.setdefault(one.line.row, at)
    single = {row: at for row, heads in cells.items() if len(heads) == 1 for at in heads.values()}
    single = {row: at for row, at in (speaking | described).items() if row not in cells} | single
    return {row: at for row, at in single.items() if _title_in(told[at])}


def _title_in(one: Told) -> str | None:
    """The words of a cell below such a head: a title, though elsewhere they may read like a place."""
    if words := title_words(one):
        return words
    said = one.line.text.partition(" (")[0]  # "TBA (by vote)"
    named = any(map(str.isalpha, said)) and not is_filler(said)
    return one.line.text if named and not (one.dated or one.clocks) else None


def _called_by_column(entry: Entry, told: Sequence[Told], named: Mapping[int, int]) -> Entry:
    row = told[entry.line].line.row
    at = named.get(row)
    if at is None or not row or entry.title_line == at:
        return entry
    line = told[entry.title_line].line if entry.title_line >= 0 else None
    if line and line.row == row and not _holds_no_titles(line.head):
        return entry
    title = _title_in(told[at]) or entry.title
    place = None if entry.place == title else entry.place
    return replace(entry, title=title, own_title=True, title_line=at, title_level=0, place=place)


def _holds_no_titles(head: str) -> bool:
    return names_when(head) or names_remarks(head) or names_results(head)

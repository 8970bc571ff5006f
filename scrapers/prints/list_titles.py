"""Titles right below or beside their day and hour, in a list where most stand there: even a house is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Told

FEWEST = 3
MOST = 0.6
"""Of the days with an hour: those with a title of the same make right below them."""

LARGER = 1.1
"""Of the letters of day and hour: those of titles that stand out."""

HEADING = 3
"""The level of a line that is a title whatever it says."""


def with_sure_titles(lines: Sequence[Line], told: Sequence[Told]) -> list[Line]:
    """The lines, those as headings that stand where the titles do but look like a place."""
    below = {at: told[at + 1] for at in range(len(told) - 1) if _leads(told[at], told[at + 1])}
    makes = Counter(_make(one.line) for one in below.values() if title_words(one))
    make, often = max(makes.items(), key=lambda one: one[1], default=((0, 0), 0))
    if often < FEWEST or often < MOST * len(below):
        return list(lines)
    sure = {at + 1 for at, one in below.items() if _make(one.line) == make and names_place(one.line.text)}
    return [replace(line, level=HEADING) if at in sure else line for at, line in enumerate(lines)]


def with_titles_beside(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, the words beside the hour as title and those below as place wherever most of them say so.

    A house may have lent its name to what is on, and a headline stand right above the first row.
    """
    beside = [one for one in entries if one.place and _says(told, one.line, one.title, one.place)]
    if len(beside) < FEWEST or len(beside) < MOST * len(entries):
        return list(entries)
    makes = {_make(told[one.line + 1].line) for one in beside}
    return [_put_right(one, told) if _is_odd(one, told, makes) else one for one in entries]


def _is_odd(one: Entry, told: Sequence[Told], makes: Collection[tuple[int, int]]) -> bool:
    """Whether the words beside the hour of an entry are its place, and its title is not beside them."""
    below = told[one.line + 1] if one.line + 1 < len(told) else None
    if one.place is None or below is None or below.whens or below.clocks or _make(below.line) not in makes:
        return False
    return one.title not in told[one.line].line.text and _says(
        told, one.line, one.place, below.line.text.strip()
    )


def _put_right(one: Entry, told: Sequence[Told]) -> Entry:
    return replace(one, title=one.place or one.title, place=told[one.line + 1].line.text.strip())


def _says(told: Sequence[Told], at: int, beside: str, below: str) -> bool:
    """Whether the line of a day and hour ends with some words and the next one is others."""
    if at + 1 >= len(told):
        return False
    line, under = told[at], told[at + 1].line
    return bool(line.whens) and line.line.text.endswith(beside) and under.text.strip() == below


def _leads(one: Told, below: Told) -> bool:
    """Whether a line is a day and hour alone, over larger letters in its block."""
    moment = len(one.whens) == 1 and one.whens[0].time_stated and is_filler(one.rest)
    same = one.line.path[:1] == below.line.path[:1] and not below.dated and not below.clocks
    return moment and same and below.line.size >= LARGER * one.line.size > 0


def _make(line: Line) -> tuple[int, int]:
    return round(line.size), line.weight

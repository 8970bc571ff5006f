"""The hour in a bar over the rows of a table that tell days alone: `Harbour Board`, `1:00 P.M. – Room 7`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from scrapers.programme_words.line_words import is_hours, names_place
from scrapers.programmes.stamps import at_clock
from scrapers.programmes.told import Told

HEADING = 5
"""The rank of what a bar says above its hour: it names all rows, and headings of the page stand over it."""

FEWEST_ROWS = 2
"""Rows with a day below a bar; the hour over a single one is its own anyway."""


def with_hours_of_bars(told: Sequence[Told], page_title: str) -> list[Told]:
    """The lines, days of rows below a bar at the one hour that it tells, and in its house.

    What stands above the hour heads the rows, unless the page's own title says it too.
    """
    mended = list(told)
    for table, places in groupby(range(len(told)), key=lambda at: told[at].line.table):
        for bar, hour, days in _sections(told, list(places)) if table else ():
            for at in bar:
                mended[at] = Told(told[at].line, prose=True)
            if bar[0] != hour:
                mended[bar[0]] = _as_heading(told[bar[0]], page_title)
            for at in days:
                mended[at] = _at_hour_of(told[at], told[hour])
    return mended


def _sections(told: Sequence[Told], table: Sequence[int]) -> Iterator[tuple[list[int], int, list[int]]]:
    """Each bar of a table that tells an hour: its lines, that of the hour, and lines below with days."""
    bar, hour, days = list[int](), -1, list[int]()
    for _, places in groupby(table, key=lambda at: told[at].line.row):
        row = list(places)
        clocks = [at for at in row if told[at].clocks]
        if clocks and _is_bar([told[at] for at in row]):
            if _holds(told, hour, days):
                yield bar, hour, days
            bar, hour, days = row, clocks[0] if _tells_one(told, clocks) else -1, []
        elif clocks or any(_is_whole(told[at]) for at in row):
            hour = -1
        else:
            days = days + [at for at in row if told[at].dated]
    if _holds(told, hour, days):
        yield bar, hour, days


def _is_bar(row: Sequence[Told]) -> bool:
    """Whether a row is one cell without a day and below no head."""
    cells = {one.line.path[: len(one.line.table) + 2] for one in row}
    return len(cells) == 1 and not any(one.dated or one.line.head for one in row)


def _tells_one(told: Sequence[Told], clocks: Sequence[int]) -> bool:
    """Whether the bar tells one hour, and not when an office is open."""
    first = told[clocks[0]]
    return len(clocks) == 1 and len(first.clocks) == 1 and not is_hours(first.line.text)


def _is_whole(one: Told) -> bool:
    """Whether a line tells all of its moment itself: an hour, or a span of days."""
    return any(when.time_stated or when.end for when in one.whens)


def _holds(told: Sequence[Told], hour: int, days: Sequence[int]) -> bool:
    return hour >= 0 and len({told[at].line.row for at in days}) >= FEWEST_ROWS


def _at_hour_of(day: Told, bar: Told) -> Told:
    (clock,) = bar.clocks
    whens = tuple(at_clock(when.start_on, clock, when.span) for when in day.whens)
    return replace(day, whens=whens, house=day.house or (bar.rest if names_place(bar.rest) else ""))


def _as_heading(bar: Told, page_title: str) -> Told:
    if page_title and page_title.casefold() in bar.line.text.casefold():
        return replace(bar, prose=True)
    return replace(bar, line=replace(bar.line, level=HEADING))

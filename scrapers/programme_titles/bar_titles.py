"""Titles of two parts with a bar between, in a list where what stands before the bar is no house.

`Little Tide | Stroller walk`, `Learning Center | A performance`, `Second Saturdays | Tour`: the first parts
are kinds of gatherings, and so is the one that looks like a house's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

BAR = " | "
OTHERS = 3
"""Titles that kept what stands before their bar, for each that lost it to its place."""


def with_whole_bars(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries with such titles whole where most of the list are."""
    kept = sum(BAR in entry.title for entry in entries)
    cut = {id(one) for one in entries if kept and _is_cut(one, told)}
    if not cut or kept < OTHERS * len(cut):
        return list(entries)
    return [
        replace(one, title=f"{one.place}{BAR}{one.title}", place=None) if id(one) in cut else one
        for one in entries
    ]


def _is_cut(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether an entry's place stands before its title and a bar, in the line of the title."""
    lines = (entry.title_line, entry.line)
    whole = f"{entry.place}{BAR}{entry.title}"
    return entry.place is not None and any(whole in told[at].line.text for at in lines if at >= 0)

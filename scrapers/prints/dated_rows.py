"""Rows that tell their own day beside an agenda that heads its rows by days: the diary of a bulletin."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from scrapers.prints.table import read_table
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 3
"""Rows below each other; fewer may be a sentence broken in two."""


def dated_rows(told: Sequence[Told], rows: Collection[int]) -> Iterator[Entry]:
    """What three or more lines in turn tell, each with day and hour: `Mon 3 May  1.30pm  Choir  Mill`."""
    whole = [at for at, one in enumerate(told) if at not in rows and _tells_moment(one)]
    for _, group in groupby(enumerate(whole), lambda pair: pair[1] - pair[0]):
        places = [at for _, at in group]
        if len(places) >= FEWEST:
            found = read_table([told[at] for at in places])
            yield from (replace(entry, line=places[entry.line]) for entry in found)


def _tells_moment(one: Told) -> bool:
    return one.dated and not one.prose and any(when.time_stated for when in one.whens)

"""Titles that tell their day over the line with day and hour: `Iona Reed live, July 29th`, `Jul 29, 7:30 pm`.

Each alone looks like an entry of its own: one without an hour, one without a title.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scrapers.programme_days.lone_days import is_moment_alone
from scrapers.programme_titles.called_after import called_after
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 2
"""So many moments of one make stand right below their title, and more of them than do not."""

NEAREST = 3
"""Lines below a moment that are written about it."""


def with_dated_titles(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; where titles stand right over moments, one with its day in it does too."""
    timed = [one for one in entries if one.timed and is_moment_alone(told[one.line].line.text)]
    makes = Counter(told[one.line].line.sign for one in timed)
    below = Counter(told[one.line].line.sign for one in timed if one.title_line == one.line - 1)
    days = {one.line: one for one in entries if not one.timed and one.title_line == one.line}
    heads = {
        id(one): days[one.line - 1]
        for one in timed
        if one.line - 1 in days
        and days[one.line - 1].day == one.day
        and below[sign := told[one.line].line.sign] >= FEWEST
        and 2 * below[sign] > makes[sign]
    }
    again = {(at, one.day) for one in timed if id(one) in heads for at in _lines_below(one)}
    gone = {id(head) for head in heads.values()}
    gone |= {id(one) for one in entries if not one.timed and (one.line, one.day) in again}
    return [
        called_after(one, told, heads[id(one)].line) if id(one) in heads else one
        for one in entries
        if id(one) not in gone
    ]


def _lines_below(moment: Entry) -> range:
    """The lines right below a moment: one that tells its day again is part of what is written about it."""
    return range(moment.line + 1, moment.line + 1 + NEAREST)

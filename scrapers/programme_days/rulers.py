"""Scales of hours at the side of a timetable, `09:00 10:00 11:00 …`, and the hours at which a bus stops."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.told import Told

FEWEST_HOURS = 6
"""So many hours at one distance, and nothing beside them, are a scale."""

FEWEST_STOPS, FEWEST_RIDES = 4, 3
"""Rows and columns of a table of hours that make it one of a line and its stops."""

AN_HOUR = 60


def without_rulers(told: Sequence[Told]) -> list[Told]:
    """The lines, those of scales and stops without hours; a scale is one line or one below the other."""
    bare = [len(one.clocks) > 0 and not one.whens and is_filler(one.rest) for one in told]
    found = {
        at for at, one in enumerate(told) if bare[at] and _is_scale([clock.start for clock in one.clocks])
    }
    for run in _runs(bare):
        starts = [told[at].clocks[0].start for at in run if len(told[at].clocks) == 1]
        found.update(run if len(starts) == len(run) and _is_scale(starts) else ())
    found |= _stops(told, bare)
    return [Told(one.line, prose=True) if at in found else one for at, one in enumerate(told)]


def _is_scale(starts: Sequence[int]) -> bool:
    steps = {two - one for one, two in pairwise(starts)}
    return len(starts) >= FEWEST_HOURS and len(steps) == 1 and 0 < min(steps) <= 60


def _runs(bare: Sequence[bool]) -> list[list[int]]:
    """The places of bare hours that follow each other, together."""
    runs: list[list[int]] = []
    for at, is_bare in enumerate(bare):
        if is_bare and at and bare[at - 1]:
            runs[-1].append(at)
        elif is_bare:
            runs.append([at])
    return [run for run in runs if len(run) >= FEWEST_HOURS]


def _stops(told: Sequence[Told], bare: Sequence[bool]) -> set[int]:
    """The cells of tables of stops: hours grow along each row, and down most columns by the same minutes."""
    tables: dict[tuple[int, ...], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, one in enumerate(told):
        if bare[at] and one.line.row and len(one.clocks) == 1:
            tables[one.line.table][one.line.row].append(at)
    return {
        at
        for rows in tables.values()
        if _are_stops([[told[at].clocks[0].start for at in row] for row in rows.values()])
        for row in rows.values()
        for at in row
    }


def _are_stops(rows: Sequence[Sequence[int]]) -> bool:
    rides = {len(row) for row in rows}
    if len(rows) < FEWEST_STOPS or len(rides) != 1 or min(rides) < FEWEST_RIDES:
        return False
    if not all(one < two for row in rows for one, two in pairwise(row)):
        return False
    return all(_is_next_stop(one, two) for one, two in pairwise(rows))


def _is_next_stop(row: Sequence[int], below: Sequence[int]) -> bool:
    """Whether a row tells when the rides of the row above are one stop on: most after as many minutes."""
    minutes = Counter(two - one for one, two in zip(row, below, strict=True))
    return all(0 < step < AN_HOUR for step in minutes) and max(minutes.values()) * 3 >= len(row) * 2

"""Scales of hours at the side of a timetable, `09:00 10:00 11:00 …`: nothing begins with each of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.told import Told

FEWEST_HOURS = 6
"""So many hours at one distance, and nothing beside them, are a scale."""


def without_rulers(told: Sequence[Told]) -> list[Told]:
    """The lines, those of scales without their hours, be these in one line or in one below the other."""
    bare = [len(one.clocks) > 0 and not one.whens and is_filler(one.rest) for one in told]
    found = {
        at for at, one in enumerate(told) if bare[at] and _is_scale([clock.start for clock in one.clocks])
    }
    for run in _runs(bare):
        starts = [told[at].clocks[0].start for at in run if len(told[at].clocks) == 1]
        found.update(run if len(starts) == len(run) and _is_scale(starts) else ())
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

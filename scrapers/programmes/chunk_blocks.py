"""The blocks directly inside a stretch of lines, and the headings that stand between them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scrapers.programme_days.lone_hours import is_hour_alone
from scrapers.programme_words.line_words import label_of_when, label_of_where
from scrapers.programmes.lines import Line

FEWEST_BLOCKS = 3
"""So many blocks with moments are a list."""


@dataclass(frozen=True, slots=True)
class Kid:
    """Lines `[low, high)` of one block directly inside another, and whether a moment stands in them."""

    low: int
    high: int
    dated: bool


def within(anchors: Sequence[int], low: int, high: int) -> tuple[int, ...]:
    """The sorted places that lie in `[low, high)`."""
    return tuple(anchors[bisect_left(anchors, low) : bisect_left(anchors, high)])


def kids_of(lines: Sequence[Line], anchors: Sequence[int], low: int, high: int, depth: int) -> list[Kid]:
    """The blocks directly inside, in order; a line that lies in no further block is one of its own."""
    kids: list[Kid] = []
    start = low
    for at in range(low + 1, high + 1):
        if at == high or _step(lines[at], depth) != _step(lines[start], depth):
            kids.append(Kid(start, at, bool(within(anchors, start, at))))
            start = at
    return kids


def _step(line: Line, depth: int) -> int:
    return line.path[depth] if depth < len(line.path) else -line.path[-1]


def bare_as_most(lines: Sequence[Line], kids: list[Kid], dated: list[Kid], bare: list[bool]) -> list[bool]:
    """Blocks below a heading like those over most blocks of the list have their title there too."""
    edges = [kids[0].low, *(kid.high for kid in dated)]
    signs = [
        {lines[at].sign for at in last_headings(lines, low, kid.low) if 0 < lines[at].level < 7}
        for low, kid in zip(edges, dated, strict=False)
    ]
    usual = Counter(sign for found, is_bare in zip(signs, bare, strict=True) if is_bare for sign in found)
    over = {sign for sign, count in usual.items() if count * 2 > len(dated) and count >= FEWEST_BLOCKS}
    inside = [any(lines[at].level for at in range(kid.low, kid.high)) for kid in dated]
    return [
        one or (bool(found & over) and not own) for one, found, own in zip(bare, signs, inside, strict=True)
    ]


def heading_between(lines: Sequence[Line], low: int, high: int, firsts: Counter[str], length: int) -> int:
    """Where the entry begins whose date stands at `high`: at the last heading, else at the last block.

    Of several headings right above each other the entry's begin with the one made like those of the other
    entries (`firsts`), else they are as many as most have: the first of a list stands below its heading too.
    """
    run = last_headings(lines, low, high)
    if not run:
        return high - 1 if high > low else high
    own, entries = lines[run.start].sign, sum(firsts.values())
    alike = [at for at in run if 2 * (firsts[lines[at].sign] - (lines[at].sign == own)) > entries]
    return alike[-1] if alike else max(run.start, run.stop - length)


def last_headings(lines: Sequence[Line], low: int, high: int) -> range:
    """The last lines in `[low, high)` that stand out, one right below the other."""
    end = next((at + 1 for at in range(high - 1, low - 1, -1) if lines[at].level), low)
    begin = end
    while begin > low and lines[begin - 1].level:
        begin -= 1
    return range(begin, end)


def heading_runs(lines: Sequence[Line], kids: list[Kid], dated: list[Kid], bare: list[bool]) -> list[range]:
    """The headings right above each other that entries begin with."""
    edges = [kids[0].low, *(kid.high for kid in dated)]
    runs = [
        last_headings(lines, before, kid.low)
        for before, kid, is_bare in zip(edges, dated, bare, strict=False)
        if is_bare
    ]
    return [run for run in runs if run]


def usual_length(runs: Sequence[range]) -> int:
    """How many headings right above each other most entries of a list have, at least one."""
    lengths = Counter(map(len, runs))
    return min(lengths, key=lambda length: (-lengths[length], length), default=1)


def begins_another(line: Line) -> bool:
    """Whether a line is a heading, of something else than the place or the time of what stands above it."""
    fact = label_of_where(line.text) or label_of_when(line.text) or is_hour_alone(line.text)
    return 0 < line.level < 7 and not fact


def before_new_heading(lines: Sequence[Line], inside: range, behind: range) -> int:
    """Where lines behind the last of a list leave it: at a heading of a make that the list has nowhere."""
    makes = {lines[at].sign for at in inside}
    beyond = (at for at in behind if begins_another(lines[at]) and lines[at].sign not in makes)
    return next(beyond, behind.stop)

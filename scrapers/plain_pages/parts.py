"""Parts of a page beside its programme that tell other days: news, results, versions.

How a programme is told is judged by all days of its page, so that a changelog behind it can hide of what its
hours are rows. Where hours were left unread, the page is read again without one part or another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Entry, Line, shared_blocks
from scrapers.programmes.told import Surroundings, Told

FEWEST, TIMES = 3, 2
"""So many hours, beyond so many times those read, make it worth to read again and prove that right."""

MOST_TRIED = 5
"""Blocks of which each is left out once."""

MOST_PARTS = 12
"""Blocks side by side with moments; more are rows."""


def leaves_hours(entries: Sequence[Entry], lines: Sequence[Line], around: Surroundings) -> bool:
    """Whether of the lines that tell hours many more were left unread than read."""
    likely = {at for at, line in enumerate(lines) if may_tell_hour(line.text)}
    used = {one.line for one in entries if one.timed} & likely
    if not _are_many_more(len(likely - used), len(used)):
        return False
    hours = {at for at, one in enumerate(tell(lines, around)) if _tells_hour(one)}
    read = {one.line for one in entries if one.timed} & hours
    return _are_many_more(len(hours - read), len(read))


def may_tell_hour(text: str) -> bool:
    """Whether something in a text looks like an hour."""
    return _hour().search(text) is not None


@cache
def _hour() -> re.Pattern[str]:
    """What looks like an hour, compiled when first wanted: a look costs far less than reading it."""
    return re.compile(r"\d[:.h]\d\d(?![\d.])|\d\s?(?:[ap]\.?m|uhr|h)\b", re.IGNORECASE)


def tells_more(entries: Sequence[Entry], before: Sequence[Entry]) -> bool:
    """Whether a second reading tells many more gatherings with an hour than both readings have in common."""
    now, then = _timed(entries), _timed(before)
    return _are_many_more(len(now - then), len(now & then))


def _are_many_more(count: int, before: int) -> bool:
    return count >= TIMES * before + FEWEST


def _timed(entries: Sequence[Entry]) -> set[tuple[str, str]]:
    """What has an hour and a title of its own."""
    return {(one.title, one.start.isoformat()) for one in entries if one.timed and one.own_title}


def with_parts_left_out(lines: Sequence[Line], around: Surroundings) -> Iterator[list[Line]]:
    """The lines without all blocks that tell days and no hours, then without each block with moments alone.

    The first stays always, as it heads the page.
    """
    told = tell(lines, around)
    parts = list(_parts(told))[1:]
    quiet = {at for part in parts if not any(_tells_hour(told[at]) for at in part) for at in part}
    apart = [set(part) for part in parts] if len(parts) <= MOST_TRIED else []
    for left_out in (quiet, *apart):
        if left_out:
            yield [line for at, line in enumerate(lines) if at not in left_out]


def _tells_hour(one: Told) -> bool:
    return bool(one.clocks) or any(when.time_stated for when in one.whens)


def _parts(told: Sequence[Told]) -> Iterator[range]:
    """The lines from one block with moments to the next, among the few side by side that hold them all."""
    places = [at for at, one in enumerate(told) if one.dated or one.clocks]
    if len(places) < 2:
        return
    depth = min(shared_blocks(told[one].line.path, told[two].line.path) for one, two in pairwise(places))
    blocks = [told[at].line.path[depth : depth + 1] for at in places]
    begins = [at for at, (one, two) in zip(places[1:], pairwise(blocks), strict=True) if one != two]
    if begins and len(begins) < MOST_PARTS:
        edges = [0, *(_begin(told, at, depth) for at in begins), len(told)]
        yield from (range(low, high) for low, high in pairwise(edges))


def _begin(told: Sequence[Told], at: int, depth: int) -> int:
    """The first line of the block in which a moment stands."""
    block = told[at].line.path[: depth + 1]
    while at and told[at - 1].line.path[: depth + 1] == block:
        at -= 1
    return at

"""The repeated block of a page: which run of lines belongs to which date, by the blocks they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from scrapers.programme_titles.headed_lists import heads_of_blocks, lists_are_headed
from scrapers.programme_titles.title_sides import headings_right_below, titles_follow
from scrapers.programmes.chunk_blocks import (
    FEWEST_BLOCKS,
    Kid,
    bare_as_most,
    before_new_heading,
    begins_another,
    heading_between,
    heading_runs,
    kids_of,
    usual_length,
    within,
)
from scrapers.programmes.lines import Line
from scrapers.programmes.own_articles import within_article

MOST_FOLLOWERS = 6
"""Lines behind a date that may still be about it."""


Telling = Callable[[int, Sequence[int], bool], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines `[low, high)` that belong to one date or time; `anchors` are the lines it stands in.

    `bare` says that the block of the date holds nothing else: its title stands above it or nowhere. `rows`
    are the lines with hours that a day heads.
    """

    low: int
    high: int
    anchors: tuple[int, ...]
    bare: bool = False
    rows: tuple[int, ...] = ()


def chunks(
    lines: Sequence[Line], anchors: Sequence[int], low: int, high: int, thin: Callable[[Chunk], bool],
    hours: Sequence[int] = (), telling: Telling = lambda *_: (),
) -> list[Chunk]:  # fmt: skip
    """The lines `[low, high)` divided into one chunk for each entry of the list they make.

    `anchors` are the sorted places of lines with a moment; `thin` says that a chunk holds no words of its
    own that could be a title. `hours` are the sorted places of times of day without a day: where they go on
    behind a day's own block in blocks of the same make, these are that day's too. `telling` names those of
    several lines with moments that tell the one of all, given where their block begins and whether it is one
    of many.
    """
    divided = _divided(lines, anchors, low, high, 0, thin, telling, False)
    parts = [_of_article(lines, chunk, thin) for chunk in divided]
    return [_with_hours(lines, chunk, after, hours) for chunk, after in _followed(parts, high)]


def _of_article(lines: Sequence[Line], chunk: Chunk, thin: Callable[[Chunk], bool]) -> Chunk:
    """A chunk without the articles beside its own, if that names what is on."""
    low, high = within_article(lines, chunk.anchors, chunk.low, chunk.high)
    own = replace(chunk, low=low, high=high)
    return chunk if own == chunk or thin(own) else own


def _remarks(line: Line) -> bool:
    """Whether the words behind a moment are no title of their own: "7 pm – followed by a talk"."""
    return re.search(r"\d\w*\s+[–—-]\s+[a-zà-ÿ]", line.text) is not None


def _goes_on(lines: Sequence[Line], before: Chunk, chunk: Chunk) -> bool:
    """Whether a date stands right below the date of a title over its showings, with no words of its own."""
    last, line = before.anchors[-1], lines[chunk.low]
    if before.bare or before.high != chunk.low or last != chunk.low - 1 or before.low == before.anchors[0]:
        return False
    return (
        chunk.high - chunk.low == 1
        and lines[last].sign == line.sign
        and (lines[last].path[:-1] == line.path[:-1] or lines[last].path[:-2] == line.path[:-2])
    )


def _followed(found: list[Chunk], high: int) -> list[tuple[Chunk, int]]:
    """Each chunk with the place where the next one begins."""
    ends = [*(chunk.low for chunk in found[1:]), high]
    return list(zip(found, ends, strict=True)) if found else []


def _with_hours(lines: Sequence[Line], chunk: Chunk, after: int, hours: Sequence[int]) -> Chunk:
    """A day that stands first in its block, with the rows behind the block that are made like its own."""
    behind = within(hours, chunk.high, _next_when(lines, chunk, after))
    bold = lines[chunk.low].level == 7 and chunk.high == chunk.low + 1  # "4 March – Mixer", "18:30, Foyer"
    if bold and behind == (chunk.high,) and lines[chunk.high].path[:-2] == lines[chunk.low].path[:-2]:
        return replace(chunk, high=chunk.high + 1)
    if not behind or chunk.anchors != (chunk.low,):
        return chunk
    inside = {(line.sign, line.names) for line in lines[chunk.low + 1 : chunk.high]}
    alike = [at for at in behind if lines[at].names.strip() and (lines[at].sign, lines[at].names) in inside]
    return replace(chunk, high=after) if alike and alike[0] == behind[0] else chunk


def _next_when(lines: Sequence[Line], chunk: Chunk, after: int) -> int:
    """Where a line made like the day's own says when something else is, in words: `Every Friday`."""
    day = lines[chunk.low]
    alike = (at for at in range(chunk.high, after) if day.names.strip() and lines[at].is_made_like(day))
    return next(alike, after)


def _divided(
    lines: Sequence[Line], anchors: Sequence[int], low: int, high: int, depth: int,
    thin: Callable[[Chunk], bool], telling: Telling, repeated: bool,
) -> list[Chunk]:  # fmt: skip
    inside = within(anchors, low, high)
    if not inside:
        return []
    if depth and (tellers := tuple(telling(low, inside, repeated))):
        return [Chunk(low, high, tellers)]
    kids = kids_of(lines, anchors, low, high, depth)
    while len(kids) == 1 and depth < len(lines[low].path):
        depth += 1
        kids = kids_of(lines, anchors, low, high, depth)
    dated = [kid for kid in kids if kid.dated]
    if len(kids) == 1:
        return [Chunk(low, high, inside)]
    many = len(dated) >= FEWEST_BLOCKS
    found = [_divided(lines, anchors, kid.low, kid.high, depth + 1, thin, telling, many) for kid in dated]
    if len(dated) == 1:
        return found[0] if len(found[0]) > 1 else [Chunk(low, high, found[0][0].anchors)]
    return _widened(lines, kids, dated, found, thin)


def _widened(
    lines: Sequence[Line], kids: list[Kid], dated: list[Kid], found: list[list[Chunk]],
    thin: Callable[[Chunk], bool],
) -> list[Chunk]:  # fmt: skip
    """Blocks that hold a date and nothing else take the blocks beside them that hold none."""
    whole = [
        Chunk(kid.low, kid.high, inner[0].anchors) if len(inner) < 2 else None
        for kid, inner in zip(dated, found, strict=True)
    ]
    headed = _are_headed(lines, kids, dated)
    bare = [chunk is not None and (headed or thin(chunk)) for chunk in whole]
    thin_kids = [kid for kid, is_bare in zip(dated, bare, strict=True) if is_bare]
    forward = headings_right_below(lines, kids, thin_kids)
    if not forward:
        bare = bare_as_most(lines, kids, dated, bare)
        forward = titles_follow(lines, kids, dated, bare)
    runs = heading_runs(lines, kids, dated, bare)
    firsts, length = Counter(lines[run.start].sign for run in runs), usual_length(runs)
    result: list[Chunk] = []
    for at, (chunk, inner) in enumerate(zip(whole, found, strict=True)):
        if chunk is None:
            result += inner
            continue
        before = dated[at - 1].high if at else kids[0].low
        after = dated[at + 1].low if at + 1 < len(dated) else _end_of_last(lines, kids, dated)
        if (
            result
            and not forward
            and (bare[at] or _remarks(lines[chunk.low]))
            and _goes_on(lines, result[-1], chunk)
        ):
            last = result.pop()
            result.append(replace(last, high=chunk.high, anchors=(*last.anchors, *chunk.anchors)))
        elif not bare[at]:
            result.append(_with_section(lines, chunk, after))
        elif forward:
            result.append(Chunk(chunk.low, after, chunk.anchors, after == chunk.high))
        else:
            low = heading_between(lines, before, chunk.low, firsts, length)
            result.append(Chunk(low, chunk.high, chunk.anchors, low == chunk.low))
    shared = {part.low for one, parts in zip(whole, found, strict=True) if one is None for part in parts}
    return result if forward else _with_followers(lines, result, kids[-1].high, shared)


def _with_section(lines: Sequence[Line], chunk: Chunk, after: int) -> Chunk:
    """A heading that says what and when, with what stands below it up to the next of its rank."""
    level = lines[chunk.low].level
    if not 0 < level < 7 or chunk.high != chunk.low + 1:
        return chunk
    end = next((at for at in range(chunk.high, after) if 0 < lines[at].level <= level), after)
    return replace(chunk, high=end)


def _end_of_last(lines: Sequence[Line], kids: list[Kid], dated: list[Kid]) -> int:
    """Where what belongs to the last date ends: at a heading of a make that stands behind no other date."""
    if len(dated) < 2:
        return kids[-1].high
    return before_new_heading(lines, range(dated[0].low, dated[-1].low), range(dated[-1].high, kids[-1].high))


def _are_headed(lines: Sequence[Line], kids: list[Kid], dated: list[Kid]) -> bool:
    """Whether each block with a date is a paragraph or a list of facts right below a heading of its own.

    What such a block says beside its date is where it is and for whom.
    """
    own = heads_of_blocks(lines, kids, dated)
    if not own or lists_are_headed(lines, own, dated):
        return bool(own)
    deep = {len(line.path) for kid in dated for line in lines[kid.low : kid.high]}
    return deep == {len(own[0].path)}


def _with_followers(lines: Sequence[Line], found: list[Chunk], high: int, shared: set[int]) -> list[Chunk]:
    """What stands behind a date whose title stands before it belongs to it, up to the next entry or heading.

    `shared` are the beginnings of entries that share a block with others: what follows that is not theirs.
    """
    return [
        chunk if chunk.low in shared else replace(chunk, high=_end_of_followers(lines, chunk, end))
        for chunk, end in _followed(found, high)
    ]


def _end_of_followers(lines: Sequence[Line], chunk: Chunk, end: int) -> int:
    end = max(chunk.high, min(end, chunk.high + MOST_FOLLOWERS))
    return next((at for at in range(chunk.high, end) if begins_another(lines[at])), end)

"""Films and talks under a day: each stands as heading over its hours, whatever else is said below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_titles.line_titles import choose_title, title_words
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import shared_blocks
from scrapers.programmes.told import Told
from scrapers.programmes.whole import runs_of

FEWEST_FILMS = 3
FEWEST_HEADED = 2


def titled_beside(
    told: Sequence[Told], rows: Sequence[int], low: int, high: int, venues: frozenset[str]
) -> tuple[list[bool], list[bool]]:
    """For each row, whether what stands up to the next one can be a title, and what stands since the last."""
    behind = zip(rows, [*rows[1:], high], strict=True)
    before = zip([low, *(row + 1 for row in rows[:-1])], (row + 1 for row in rows), strict=True)
    one, other = (
        [choose_title(told, range(*part), venues) is not None for part in parts] for parts in (behind, before)
    )
    return one, other


def are_showings(
    told: Sequence[Told], rows: Sequence[int], behind: Sequence[bool], above: Sequence[bool]
) -> bool:
    """Whether several titles stand each over hours alone: films with buttons between their showings."""
    bare = all(is_filler(told[at].rest) or title_words(told[at]) is None for at in rows)
    few = max(sum(behind), sum(above)) * 3 < len(rows) * 2
    return few and bare and above[0] and sum(above) >= FEWEST_FILMS


def films_of_day(told: Sequence[Told], chunk: Chunk, venues: frozenset[str]) -> list[Chunk]:
    """The parts of a day in which films stand each over the hours of its showings; none where rows differ."""
    rows, low = chunk.rows, chunk.low + 1
    behind, above = titled_beside(told, rows, low, chunk.high, venues)
    if not are_showings(told, rows, behind, above) or _are_titled_in_rows(told, rows, chunk.high):
        return []
    firsts = [number for number, titled in enumerate(above) if titled]
    lows = [low, *(rows[number - 1] + 1 for number in firsts[1:]), rows[-1] + 1]
    numbers = [*firsts, len(rows)]
    return [
        Chunk(begin, end, tuple(rows[first:after]))
        for begin, end, first, after in zip(lows, lows[1:], numbers, numbers[1:], strict=False)
    ]


def _are_titled_in_rows(told: Sequence[Told], rows: Sequence[int], high: int) -> bool:
    """Whether many hours stand in rows of a table over their title: what stands above is another row's."""
    ends = zip(rows, [*rows[1:], high], strict=True)
    own = [at for at, end in ends if _is_titled_in_row(told, at, end)]
    return all(told[at].line.row for at in rows) and len(own) * 3 > len(rows)


def _is_titled_in_row(told: Sequence[Told], at: int, end: int) -> bool:
    below = (told[here] for here in range(at + 1, end) if told[here].line.row == told[at].line.row)
    return any(one.line.level and title_words(one) for one in below)


def films_with_hours(told: Sequence[Told], rows: Sequence[int], low: int, high: int) -> list[Chunk]:
    """The parts of a day in which each film and a list of its hours share a block; none where rows differ."""
    return _hours_over_films(told, rows, high) or _films_over_hours(told, rows, low)


def _hours_over_films(told: Sequence[Told], rows: Sequence[int], high: int) -> list[Chunk]:
    """The parts of a day in which hours begin the block of the film below them; none where rows differ.

    A list of `16:15`, `18:30` and below it, in the same block, `Close Your Eyes`. `rows` are the lines with
    hours, `high` is where the day ends.
    """
    runs = runs_of(rows)
    alone = all(told[at].clocks and is_filler(told[at].rest) for at in rows)
    if len(rows) == len(runs) or not alone:
        return []
    ends = [*(run[0] for run in runs[1:]), high]
    parts = [
        Chunk(run[0], _end_of_block(told, run, end), tuple(run)) for run, end in zip(runs, ends, strict=True)
    ]
    return parts if all(_begins_block(told, part) for part in parts) else []


def _films_over_hours(told: Sequence[Told], rows: Sequence[int], low: int) -> list[Chunk]:
    """The parts of a day in which hours alone end the block of the film above them; none where rows differ.

    `Close Your Eyes` and below it, in one block, a list of `16:15`, `18:30`. `low` is where the day begins.
    """
    runs = runs_of(rows)
    alone = all(told[at].clocks and is_filler(told[at].rest) for at in rows)
    if len(rows) == len(runs) or not alone:
        return []
    begins = [low, *(run[-1] + 1 for run in runs)]
    firsts = [_begin_of_block(told, run[0], begin) for run, begin in zip(runs, begins, strict=False)]
    parts = [Chunk(first, run[-1] + 1, tuple(run)) for first, run in zip(firsts, runs, strict=True)]
    if not all(_ends_block(told, part) for part in parts):
        return []
    if len(parts) == 1:
        return [replace(parts[0], low=low)]
    names = {told[at].line.text for at in firsts}  # what stands over several is a label
    return parts if len(names) == len(parts) else []


def _begin_of_block(told: Sequence[Told], first: int, low: int) -> int:
    """Where the block begins that holds hours and the line above them."""
    depth = shared_blocks(told[first].line.path, told[first - 1].line.path)
    block = told[first].line.path[:depth]
    inside = (at + 1 for at in range(first - 1, low - 1, -1) if told[at].line.path[:depth] != block)
    return min(next(inside, low), first)


def _ends_block(told: Sequence[Told], part: Chunk) -> bool:
    """Whether hours stand at the foot of a block in which a title is, and nothing below is as near."""
    first, last = part.anchors[0], part.anchors[-1]
    if not any(title_words(told[at]) for at in range(part.low, first)):
        return False
    above = shared_blocks(told[first].line.path, told[first - 1].line.path)
    below = told[last + 1].line.path if last + 1 < len(told) else ()
    return above > shared_blocks(told[last].line.path, below)


def _end_of_block(told: Sequence[Told], run: Sequence[int], end: int) -> int:
    """Where the block ends that holds hours and the line below them."""
    below = run[-1] + 1
    if below >= end:
        return end
    depth = shared_blocks(told[run[0]].line.path, told[below].line.path)
    block = told[run[0]].line.path[:depth]
    return next((at for at in range(below, end) if told[at].line.path[:depth] != block), end)


def _begins_block(told: Sequence[Told], part: Chunk) -> bool:
    """Whether hours stand at the head of a block in which a title follows, and nothing above is as near."""
    first, below = part.anchors[0], part.anchors[-1] + 1
    if below >= part.high or not any(title_words(told[at]) for at in range(below, part.high)):
        return False
    path = told[first].line.path
    return shared_blocks(path, told[below].line.path) > shared_blocks(path, told[first - 1].line.path)


def headed_hours(told: Sequence[Told], chunk: Chunk) -> list[Chunk]:
    """The parts of a day in which each heading has its hours right below it; none where rows differ.

    `Knots for beginners` over `14:00-14:50`, `16:00-16:50`, `Ada Reef (Harbour Guild)`, `Bring a rope.`
    """
    runs = runs_of(chunk.rows)
    heads = [run[0] - 1 for run in runs]
    makes = {(told[at].line.sign, told[at].line.level) for at in heads}
    named = all(0 < told[at].line.level < 7 and _names_what(told[at]) for at in heads)
    alone = all(is_filler(told[at].rest) and told[at].clocks for at in chunk.rows) or _are_houses(told, runs)
    if len(runs) < FEWEST_HEADED or len(makes) > 1 or heads[0] <= chunk.low or not (named and alone):
        return []
    ends = [*heads[1:], chunk.high]
    return [Chunk(low, high, tuple(run)) for low, high, run in zip(heads, ends, runs, strict=True)]


def _are_houses(told: Sequence[Told], runs: Sequence[Sequence[int]]) -> bool:
    """Whether beside the one hour below each heading stands where it is: `Reef`, `The Royal Oak 11:30`."""
    rests = [told[run[0]].rest for run in runs]
    said = [words for words in rests if not is_filler(words)]
    houses = sum(map(names_place, said))
    heads = {told[run[0] - 1].line.text for run in runs}
    single = sum(map(len, runs)) == len(runs) == len(heads) and len(runs) >= FEWEST_FILMS
    return single and houses * 2 >= len(said) and not any(told[run[0]].line.links for run in runs)


def _names_what(one: Told) -> bool:
    words = title_words(one)
    return words is not None and not (one.dated or one.clocks or names_place(words))

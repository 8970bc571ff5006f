"""Films and talks under a day: each stands as heading over its hours, whatever else is said below them."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_titles.line_titles import choose_title, title_words
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programmes.chunks import Chunk
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


def headed_hours(told: Sequence[Told], chunk: Chunk) -> list[Chunk]:
    """The parts of a day in which each heading has its hours right below it; none where rows differ.

    `Knots for beginners` over `14:00-14:50`, `16:00-16:50`, `Ada Reef (Harbour Guild)`, `Bring a rope.`
    """
    runs = runs_of(chunk.rows)
    heads = [run[0] - 1 for run in runs]
    makes = {(told[at].line.sign, told[at].line.level) for at in heads}
    named = all(0 < told[at].line.level < 7 and _names_what(told[at]) for at in heads)
    alone = all(is_filler(told[at].rest) and told[at].clocks for at in chunk.rows)
    if len(runs) < FEWEST_HEADED or len(makes) > 1 or heads[0] <= chunk.low or not (named and alone):
        return []
    ends = [*heads[1:], chunk.high]
    return [Chunk(low, high, tuple(run)) for low, high, run in zip(heads, ends, runs, strict=True)]


def _names_what(one: Told) -> bool:
    words = title_words(one)
    return words is not None and not (one.dated or one.clocks or names_place(words))

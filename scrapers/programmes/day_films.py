"""Films under a day: each stands over the hours of its showings, with buttons between them."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programmes.chunks import Chunk
from scrapers.programmes.line_titles import choose_title, title_words
from scrapers.programmes.line_words import is_filler
from scrapers.programmes.told import Told

FEWEST_FILMS = 3


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
    if not are_showings(told, rows, behind, above):
        return []
    firsts = [number for number, titled in enumerate(above) if titled]
    lows = [low, *(rows[number - 1] + 1 for number in firsts[1:]), rows[-1] + 1]
    numbers = [*firsts, len(rows)]
    return [
        Chunk(begin, end, tuple(rows[first:after]))
        for begin, end, first, after in zip(lows, lows[1:], numbers, numbers[1:], strict=False)
    ]

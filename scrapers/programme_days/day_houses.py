"""Houses as headings between a day and its hours: a festival that is at another house each day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from scrapers.programme_titles.line_titles import choose_title
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_filler, is_sentence, names_place
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programme_words.occasions import is_occasion
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.told import Told

Make: TypeAlias = tuple[str, int, str, int]
"""Tags and ranks of the heading of a day and of the line below it."""

FEWEST_DAYS = 3
LONGEST_HOUSE = 80


def houses_of_days(told: Sequence[Told], chunks: Sequence[Chunk]) -> dict[int, int]:
    """For each row of days below which one heading stands before the first hour, the line of that heading.

    `Friday 5 March` / `Odeon` / `18:00` / `Low Ebb`: what is on stands behind its hour, so that what stands
    before it is where, if some look like houses and of most this or their coming back tells so.
    """
    days: dict[Make, list[Chunk]] = defaultdict(list)
    for chunk in chunks:
        if chunk.rows and chunk.rows[0] == chunk.low + 2 and _may_be_house(told[chunk.low + 1]):
            head, house = told[chunk.low].line, told[chunk.low + 1].line
            days[head.sign, head.level, house.sign, house.level].append(chunk)
    found: dict[int, int] = {}
    for same in days.values():
        if len(same) >= FEWEST_DAYS and _are_houses(
            [told[at].line.text for chunk in same for at in _heads_of(told, chunk)]
        ):
            titled = [chunk for chunk in same if _is_titled_behind(told, chunk)]
            for chunk in same if len(titled) == len(same) else ():
                found |= _houses_of_rows(told, chunk)
    return found


def _houses_of_rows(told: Sequence[Told], chunk: Chunk) -> dict[int, int]:
    """For each row of a day the heading of the house above it."""
    heads = _heads_of(told, chunk)
    return {row: max(at for at in heads if at < row) for row in chunk.rows}


def _heads_of(told: Sequence[Told], chunk: Chunk) -> list[int]:
    """The first house of a day, and those below that are made like it and read like one."""
    first = chunk.low + 1
    make = told[first].line.sign, told[first].line.level
    later = (at for at in range(first + 1, chunk.high) if (told[at].line.sign, told[at].line.level) == make)
    return [first, *(at for at in later if _is_house(told[at]))]


def _is_house(one: Told) -> bool:
    return _may_be_house(one) and (names_place(one.line.text) or is_house(one.line.text))


def _may_be_house(one: Told) -> bool:
    words = one.line.text
    if not 0 < one.line.level < 7 or one.dated or one.hours or len(words) > LONGEST_HOUSE:
        return False
    named = is_occasion(words) or names_gathering(words)
    return not (named or is_sentence(words) or is_filler(words) or is_generic(words))


def _are_houses(words: Sequence[str]) -> bool:
    times = Counter(map(str.casefold, words))
    known = [names_place(one) or is_house(one) for one in words]
    told = [is_known or times[one.casefold()] > 1 for is_known, one in zip(known, words, strict=True)]
    return any(known) and len(times) > 1 and sum(told) * 3 >= len(words) * 2


def _is_titled_behind(told: Sequence[Told], chunk: Chunk) -> bool:
    """Whether words that can be a title stand between the first hour of a day and the next.

    A heading made like that above the first hour is of the next row.
    """
    after = chunk.rows[1] if len(chunk.rows) > 1 else chunk.high
    house, last = told[chunk.low + 1].line, told[after - 1].line
    after -= (house.sign, house.level) == (last.sign, last.level)
    return choose_title(told, range(chunk.rows[0], after), frozenset()) is not None

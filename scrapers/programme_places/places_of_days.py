"""Houses that a day tells of all its rows: in its own line, or in one right below it."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_filler, is_sentence, label_of_where, names_place
from scrapers.programme_words.occasions import is_occasion
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.lines import shared_blocks
from scrapers.programmes.told import Told

LONGEST_PLACE = 80


def places_of_days(told: Sequence[Told], chunks: Sequence[Chunk]) -> dict[int, str]:
    """For each row below a day that says where all of it is, that place."""
    found: dict[int, str] = {}
    for chunk in chunks:
        if chunk.rows and (place := _place_of_day(told, chunk)):
            found |= dict.fromkeys(chunk.rows, place)
    return found


def _place_of_day(told: Sequence[Told], chunk: Chunk) -> str | None:
    """What the heading says beside its day, or a line between it and the first row."""
    head, first = told[chunk.low].line.path, told[chunk.rows[0]].line.path
    for at in range(chunk.low, chunk.rows[0]):
        path = told[at].line.path
        if told[at].line.sign.endswith("/th") or shared_blocks(path, first) > shared_blocks(head, first):
            continue  # the head of a column, the title of the first row
        if _comes_again(told, at, chunk):
            continue  # the room of the first rows, below which that of others follows
        words = told[at].rest if at == chunk.low else told[at].line.text
        if label := label_of_where(words):
            return words[label:].strip() or None
        short = 1 < len(words) <= LONGEST_PLACE and not is_sentence(words) and not is_filler(words)
        if short and not is_occasion(words) and (names_place(words) or is_house(words)):
            return words
    return None


def _comes_again(told: Sequence[Told], at: int, chunk: Chunk) -> bool:
    """Whether a heading made like this one stands among the rows of its day, or under the next day's too."""
    line = told[at].line
    return (
        at > chunk.low
        and 0 < line.level < 7
        and any(
            told[here].line.sign == line.sign and told[here].line.level == line.level
            for here in range(chunk.rows[0], chunk.high)
        )
    )

"""Rows of an hour and a hall, as cinemas set them below each film: `18:00`, `Screen 1`, `20:30`."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_place_line
from scrapers.programme_words.occasions import is_occasion
from scrapers.programmes.choices import Choices
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.told import Told

FARTHEST = 60
"""Lines above a row in which its heading is looked for."""


def tells_hall_alone(told: Sequence[Told], part: Chunk, choices: Choices) -> bool:
    """Whether a hall stands beside the first hour of a part or right behind it, and no title behind that."""
    at = part.anchors[0]
    end = part.anchors[1] if len(part.anchors) > 1 else part.high
    beside = [told[at].rest] if told[at].hours else []
    behind = [one.line.text for one in told[at + 1 : min(at + 2, end)] if not one.line.level]
    return any(map(_is_hall, (*beside, *behind))) and choices.title(at, end) is None


def _is_hall(words: str) -> bool:
    return is_place_line(words) or (is_house(words) and not is_occasion(words))


def heading_over_row(told: Sequence[Told], at: int, choices: Choices) -> tuple[str, int] | None:
    """The heading above a row and below its day that is a title, with the line it stands in."""
    lowest = max(0, at - FARTHEST)
    head = next((here for here in range(at - 1, lowest - 1, -1) if _is_heading(told[here])), None)
    if head is None or any(one.dated for one in told[head:at]):
        return None
    low = head
    while low > lowest and not (told[low - 1].dated or told[low - 1].hours):
        low -= 1
    found = choices.title(low, next(here for here in range(head, at + 1) if told[here].hours or here == at))
    return found if found and _is_heading(told[found[1]]) else None


def _is_heading(one: Told) -> bool:
    return 0 < one.line.level < 7

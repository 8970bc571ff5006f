"""Rooms in columns: `Esp. Lab` below `Hall A` and `Hall B`, a title and its room below those of a row."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import cache

from scrapers.prints.seats import is_seat
from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programme_words.bylines import is_byline
from scrapers.programme_words.line_words import is_credit
from scrapers.programmes.lines import Line

NEAR = 2.0
"""Points by which the names of a column may begin apart."""

FEWEST, AGAIN = 2, 2
"""Rooms of a column that are known, and how often another name stands there."""

MOST_WORDS = 3
SHORTEST, LONGEST = 3, 20
"""Characters of such a name."""


def rooms_in_column(lines: Sequence[Line], known: Callable[[str], bool]) -> frozenset[str]:
    """The words that come back where lines begin that begin with a room."""
    lefts = sorted(line.left for line in lines if line.left and known(line.text))
    others = [line for line in lines if line.left and not known(line.text)]
    inside = [line.text for line in others if _often(lefts, line.left) >= FEWEST]
    heads = Counter(name for text in inside if (name := _head(text)))
    rooms = {name for name, often in heads.items() if often >= AGAIN}
    rest = [text for text in inside if not begins_with_time(text) and not _head(text)]
    return frozenset(rooms | (_shared_heads(rest) if len(rest) * 2 <= len(lefts) else set()))


def _often(lefts: Sequence[float], left: float) -> int:
    """How many lines with a room begin about there."""
    return bisect_right(lefts, left + NEAR) - bisect_left(lefts, left - NEAR)


def _head(text: str) -> str:
    head, gap, rest = text.partition("  ")
    named = gap and rest and 2 < len(head) <= LONGEST and head[0].isupper() and not begins_with_time(text)
    return head if named and head[-1] not in ":,.!?" else ""


def _shared_heads(texts: Sequence[str]) -> set[str]:
    """The first words that several lines share, as many as they do: `Esp. Lab` before six titles."""
    words = [text.split() for text in texts if text[:1].isupper()]
    begun = Counter(
        " ".join(one[:many]) for one in words for many in range(1, MOST_WORDS + 1) if len(one) > many
    )
    often = {head: count for head, count in begun.items() if count >= AGAIN and len(head) <= LONGEST}
    longer = {
        head.rpartition(" ")[0] for head, count in often.items() if count == begun[head.rpartition(" ")[0]]
    }
    return {head for head in often if head not in longer and len(head) > SHORTEST}


def room_of(text: str, rooms: Collection[str]) -> tuple[str | None, str]:
    """The one of some rooms that a line begins with, and the rest of the line."""
    for room in rooms:
        if text.startswith(f"{room} "):
            return room, text[len(room) :].strip()
    return None, text


@cache
def _of_people() -> re.Pattern[str]:
    """Labels of those who chair or speak, compiled when first wanted."""
    return re.compile(
        r"\W*(?:chair\w*|moderat\w*|modéra\w*|speakers?|discussants?|hosts?|président\w*|présidence|leitung|"
        r"intervenant\w*|referent\w*|ponentes?|relator\w*|palestrantes?|with|mit|avec|con|com|met)\b",
        re.IGNORECASE,
    )


def are_beside(row: Sequence[str], cells: Sequence[str], rooms: Collection[str]) -> bool:
    """Whether the cells of a line below a row are title and room like its own, at its hour."""
    if not len(row) == len(cells) == 2 or row[1] not in rooms or not cells[0][:1].isupper():
        return False
    people = is_credit(cells[0]) or is_byline(cells[0]) or _of_people().match(cells[0])
    return (cells[1] in rooms or is_seat(cells[1])) and not people

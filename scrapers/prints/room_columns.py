"""Rooms that nothing calls one, in a column of rooms: `Esp. Lab` below `Hall A` and `Hall B`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from scrapers.programmes.lines import Line
from scrapers.programmes.row_clocks import begins_with_time

NEAR = 2.0
"""Points by which the names of a column may begin apart."""

FEWEST, AGAIN = 2, 2
"""Rooms of a column that are known, and how often another name stands there."""

LONGEST = 20
"""Characters of such a name."""


def rooms_in_column(lines: Sequence[Line], known: Callable[[str], bool]) -> frozenset[str]:
    """The words that come back where lines begin that begin with a room."""
    lefts = Counter(round(line.left / NEAR) for line in lines if line.left and known(line.text))
    columns = {at for at, often in lefts.items() if often >= FEWEST}
    inside = [line.text for line in lines if round(line.left / NEAR) in columns and not known(line.text)]
    heads = Counter(name for text in inside if (name := _head(text)))
    return frozenset(name for name, often in heads.items() if often >= AGAIN)


def _head(text: str) -> str:
    head, gap, rest = text.partition("  ")
    named = gap and rest and 2 < len(head) <= LONGEST and head[0].isupper() and not begins_with_time(text)
    return head if named and head[-1] not in ":,.!?" else ""


def room_of(text: str, rooms: Collection[str]) -> tuple[str | None, str]:
    """The one of some rooms that a line begins with, and the rest of the line."""
    for room in rooms:
        if text.startswith(f"{room} "):
            return room, text[len(room) :].strip()
    return None, text

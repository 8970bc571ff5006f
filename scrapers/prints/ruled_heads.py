"""How cells of a drawn table lie to each other, and the heads over its columns: rooms, or what they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from scrapers.prints.frames import Framed
from scrapers.prints.ruled_cells import heads_places, kind_of_head, room_named
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_credit, is_facts, names_place

WIDE = 0.6
"""Of a table's width: a day over all of it."""

AS_HIGH = 0.4
"""Of the lower of two cells: they stand beside each other."""


class Heads:
    """The heads of a table that is so wide."""

    def __init__(self, cells: Sequence[Framed], wide: float) -> None:
        self.cells = cells
        self.wide = wide

    def tells_columns(self, head: Framed) -> bool:
        """Whether the heads in the row of one say what their columns hold."""
        kinds = {kind_of_head(cell) for cell in self.cells if are_level(cell, head)}
        return "event" in kinds or {"when", "where"} <= kinds

    def _over(self, cell: Framed) -> list[Framed]:
        """The heads over a cell, the nearest first."""
        over = [head for head in self.cells if shared_across(head, cell) >= 0.5]
        return sorted(over, key=lambda head: head.box[1])

    def kind_over(self, cell: Framed) -> str:
        return next((kind_of_head(head) for head in self._over(cell)), "")

    def room_of(self, cell: Framed, column: float) -> str | None:
        """The room a cell stands under; none where it spans several columns, the narrowest being so wide."""
        over = self._over(cell)
        if self._rooms and (room := self._rooms.get(round(cell.box[0]))):
            return room if width_of(cell) < 1.5 * column else None
        near = [one for one in over if not is_wide(one, self.wide) and one.box[1] < over[0].box[1] + 3.0]
        if len(near) != 1 or kind_of_head(near[0]) or not any(map(str.isalpha, near[0].text)):
            return None
        text = " ".join(near[0].text.split())
        return None if is_generic(text) else text

    @cached_property
    def _rooms(self) -> dict[int, str]:
        """What stands in the row of a head that calls its row places: numbers are rooms there."""
        lead = next((head for head in self.cells if heads_places(head)), None)
        if lead is None:
            return {}
        level = [one for one in self.cells if one is not lead and are_level(one, lead)]
        return {round(one.box[0]): room_named(one, lead) for one in level if not heads_places(one)}


def is_wide(cell: Framed, wide: float) -> bool:
    """Whether a cell goes across a table that is so wide."""
    return width_of(cell) >= WIDE * wide


def are_level(one: Framed, two: Framed) -> bool:
    """Whether two cells stand in one row and no other."""
    return abs(one.box[3] - two.box[3]) < 6.0 and abs(one.box[1] - two.box[1]) < 6.0


def shared_across(one: Framed, two: Framed) -> float:
    """How much of the narrower of two cells is over or below the other."""
    shared = min(one.box[2], two.box[2]) - max(one.box[0], two.box[0])
    return shared / min(width_of(one), width_of(two))


def are_beside(one: Framed, two: Framed) -> bool:
    shared = min(one.box[3], two.box[3]) - max(one.box[1], two.box[1])
    return shared >= AS_HIGH * min(one.box[3] - one.box[1], two.box[3] - two.box[1])


def width_of(cell: Framed) -> float:
    return cell.box[2] - cell.box[0]


def are_places(said: Sequence[str]) -> bool:
    """Whether words of a column are places: they look like one or come back."""
    often = Counter(said)
    places = sum(
        names_place(one) or often[one] > 1 for one in said if not is_credit(one) and not is_facts(one)
    )
    return places * 2 >= len(said)

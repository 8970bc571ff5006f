"""Drawn tables whose rows begin with a weekday in one column and the number of its day in the next.

Both stand in the first row of a day alone; the empty cells below them belong to it too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapers.dates.short_weekdays import short_weekdays
from scrapers.dates.words import fold, weekdays
from scrapers.prints.frames import Framed

FEWEST_DAYS = 3
LAST_DAY = 31
LEVEL = 6.0
"""Points by which the heads of cells in one row may differ."""

FARTHEST = 12.0
"""Points between the two columns."""

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekdays_joined(table: Sequence[Framed]) -> list[Framed]:
    """The table with `ME` beside `3` as one cell down to the next day, its weekday in full."""
    numbers = [cell for cell in table if cell.text.strip(" .").isdigit()]
    pairs = [
        (cell, number)
        for cell in table
        if len(_word(cell)) > 1 and _word(cell).isalpha() and (number := _behind(cell, numbers))
    ]
    edges = Counter(round(cell.box[0] / LEVEL) for cell, _ in pairs)
    edge = max(edges, key=lambda at: (edges[at], -at), default=0)
    pairs = [(cell, number) for cell, number in pairs if round(cell.box[0] / LEVEL) == edge]
    known = _known({_word(cell) for cell, _ in pairs})
    if len(pairs) < FEWEST_DAYS or not known:
        return list(table)
    pairs.sort(key=lambda pair: -pair[0].box[3])
    foot = min(cell.box[1] for cell in table)
    ends = [*(cell.box[3] for cell, _ in pairs[1:]), foot]
    days = [
        _day(cell, number, NAMES[known[_word(cell)]], end)
        for (cell, number), end in zip(pairs, ends, strict=True)
    ]
    gone = {id(one) for pair in pairs for one in pair}
    return [*days, *(cell for cell in table if id(cell) not in gone)]


def _word(cell: Framed) -> str:
    return fold(cell.text).strip(" .,:")


def _behind(cell: Framed, numbers: Sequence[Framed]) -> Framed | None:
    """The number of a day in the next column of a row."""
    for number in numbers:
        level = abs(number.box[3] - cell.box[3]) < LEVEL
        if level and -3.0 <= number.box[0] - cell.box[2] <= FARTHEST:
            return number if 1 <= int(number.text.strip(" .")) <= LAST_DAY else None
    return None


def _known(words: set[str]) -> dict[str, int]:
    """What all words of a column mean in a language that knows them; nothing where one is no weekday."""
    for names in (*short_weekdays(), weekdays()):
        if words <= names.keys() and all(len(names[word]) == 1 for word in words):
            return {word: min(names[word]) for word in words}
    return {}


def _day(cell: Framed, number: Framed, name: str, end: float) -> Framed:
    run = replace(cell.lines[0], text=f"{name} {number.text.strip(' .')}", x1=number.box[2])
    box = (cell.box[0], min(end, cell.box[1]), number.box[2], cell.box[3])
    return Framed(box, (run,), (*cell.runs, *number.runs))

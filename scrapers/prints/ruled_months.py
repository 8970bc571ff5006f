"""A month drawn as a calendar: a box for each day, with its number and what is on at which hour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.dates.words import fold, months
from scrapers.prints.frames import Framed
from scrapers.prints.pdf_text import Run
from scrapers.prints.ruled_cells import Said, hours_behind, said_hours
from scrapers.prints.ruled_tables import Slot, Table

FEWEST_DAYS = 10
FEWEST_HEADS = 3
LAST_WEEK, LAST_DAYS = 22, 28
"""Numbers of days: a month's calendar may begin above the first, another month behind the second."""

ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

LONGEST_NAME = 60
"""Characters of a line that names the month."""


@cache
def _pattern() -> re.Pattern[str]:
    """A day as the head of a column, compiled when first wanted."""
    return re.compile(r"\W*[^\W\d_]{1,4}\W{0,3}(?P<day>\d{1,2})\W*")


@cache
def _other_month() -> re.Pattern[str]:
    """A month in brackets behind the number of a day, compiled when first wanted."""
    return re.compile(r"^\s*\([^\W\d]{3,10}\.?\)")


def days_of_month(table: Sequence[Framed], page: Sequence[Run]) -> list[tuple[Framed, str]]:
    """The boxes of a calendar without their numbers, each with its day in words; empty where it is none."""
    numbered = [(cell, int(number)) for cell in table if (number := _number(cell))]
    numbers = [number for _, number in numbered]
    climbing = sum(two == one + 1 for one, two in pairwise(numbers))
    if len(numbered) < FEWEST_DAYS or climbing * 10 < 8 * (len(numbers) - 1):
        return []
    head = max(cell.box[3] for cell in table)
    month = _month_over(head, page)
    if not month:
        return []
    return [
        (_without_number(cell), _in_words(number, month, by))
        for (cell, number), by in zip(numbered, _months_off(numbers), strict=True)
    ]


def _months_off(numbers: Sequence[int]) -> list[int]:
    """By how many months each number of a calendar is off: its first row may begin with days gone by."""
    off = -1 if numbers[0] > LAST_WEEK and numbers[0] > min(numbers) else 0
    found = [off]
    for one, two in pairwise(numbers):
        off += two < one and one >= LAST_DAYS
        found.append(off)
    return found


def _in_words(number: int, month: str, by: int) -> str:
    """The day of a month so many before or behind another: in figures where its year is told."""
    word, _, year = month.partition(" ")
    if not by:
        return f"{number} {month}"
    at = months()[fold(word).strip(".,:")] - 1 + by
    return f"{int(year) + at // 12}-{at % 12 + 1:02}-{number:02}" if year else f"{number} {ENGLISH[at % 12]}"


def numbered_days(cells: Sequence[Framed], page: Sequence[Run]) -> dict[int, str]:
    """Heads in one row that are days told by a letter and a number, `L 6`, `M 7`; the words of each."""
    found = [(cell, int(told["day"])) for cell in cells if (told := _pattern().fullmatch(cell.text))]
    rows: dict[int, list[tuple[Framed, int]]] = {}
    for cell, number in found:
        rows.setdefault(round(cell.box[1]), []).append((cell, number))
    row = max(rows.values(), key=len, default=[])
    ascending = all(two[1] == one[1] + 1 for one, two in pairwise(row))
    if len(row) < FEWEST_HEADS or not ascending or not 1 <= row[0][1] <= row[-1][1] <= 31:
        return {}
    month = _month_over(row[0][0].box[3], page)
    return {id(cell): f"{number} {month}" for cell, number in row} if month else {}


def _number(cell: Framed) -> str:
    """The number of a day that stands first in a box, alone or before its words; empty when none does."""
    first = cell.lines[0].text.partition(" ")[0].rstrip(".")
    return first if first.isdigit() and 1 <= int(first) <= 31 and len(first) <= 2 else ""


def _without_number(cell: Framed) -> Framed:
    first, *rest = cell.lines
    words = _other_month().sub("", first.text.partition(" ")[2]).strip()
    return replace(cell, lines=(*([replace(first, text=words)] if words else []), *rest))


def _month_over(head: float, page: Sequence[Run]) -> str:
    """The month that the nearest line over a calendar names, with its year where one stands there."""
    above = sorted((run for run in page if run.y0 >= head - 2.0), key=lambda run: run.y0)
    return next((month for run in above if (month := _month_in(run.text))), "")


def _month_in(text: str) -> str:
    words = text.split() if len(text) <= LONGEST_NAME else []
    named = [word for word in words if fold(word).strip(".,:") in months()]
    years = [
        word.strip(".,:") for word in words if word.strip(".,:").isdigit() and len(word.strip(".,:")) == 4
    ]
    return " ".join([named[0], *years[:1]]).strip(".,:") if len(named) == 1 else ""


def month_slots(table: Table, days: Sequence[tuple[Framed, str]]) -> list[Slot]:
    """What the boxes of a calendar tell, each with the words of its day."""
    return [
        slot
        for cell, day in days
        for said in _said_of_day(cell)
        for slot in table.if_titled(day, said.clock, cell, said.lines, None)
    ]


def _said_of_day(cell: Framed) -> list[Said]:
    said = said_hours(cell)
    return said if said and all(one.lines for one in said) else hours_behind(cell)

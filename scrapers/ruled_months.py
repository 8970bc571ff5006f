"""A month drawn as a calendar: a box for each day, with its number and what is on at which hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.words import fold, months
from scrapers.pdf_text import Run
from scrapers.print_frames import Framed

FEWEST_DAYS = 10
LONGEST_NAME = 60
"""Characters of a line that names the month."""


def days_of_month(table: Sequence[Framed], page: Sequence[Run]) -> list[tuple[Framed, str]]:
    """The boxes of a calendar without their numbers, each with its day in words; empty where it is none."""
    numbered = [(cell, int(number)) for cell in table if (number := _number(cell))]
    numbers = [number for _, number in numbered]
    climbing = sum(two == one + 1 for one, two in pairwise(numbers))
    if len(numbered) < FEWEST_DAYS or climbing * 10 < 8 * (len(numbers) - 1):
        return []
    head = max(cell.box[3] for cell in table)
    month = _month_over(head, page)
    return [(_without_number(cell), f"{number} {month}") for cell, number in numbered] if month else []


def _number(cell: Framed) -> str:
    """The number of a day that stands first in a box, alone or before its words; empty when none does."""
    first = cell.lines[0].text.partition(" ")[0].rstrip(".")
    return first if first.isdigit() and 1 <= int(first) <= 31 and len(first) <= 2 else ""


def _without_number(cell: Framed) -> Framed:
    first, *rest = cell.lines
    words = first.text.partition(" ")[2].strip()
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

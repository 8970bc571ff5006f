"""Which years the lines of a page tell for the days below them, and which numbers only look like years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from scrapers.programme_days.editions import CENTURY, Held
from scrapers.programme_words.terms import names_term
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

FARTHEST_YEAR = 3
"""Years ahead that a page may be about; "2046" is a film."""

LOWEST_HEADING = 2
"""The rank of a heading that names the page or a part of it."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "year of film": r"(?<=\w)\s\((?:[^()\d]{1,80},\s)?20\d\d\)",
        "facts of film": r"20\d\d(?=\s?[/|·•,–-]\s?\d{2,3}\s?(?:min|m(?!\w)|['’′]))",  # "2014 / 70min / DCP"
        "room": r"(?:room|raum|zimmer|saal|salle|aula|sala)\s20\d\d(?!\d)",
        "year first": r"(?P<year>20\d\d):(?=\s\w)",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_other_years(line: Line, near: date) -> str:
    """The words without numbers that are no year of the list's: `Reef (2012)`, `2001: A Space Odyssey`."""
    if line.level == 1 or CENTURY not in line.text:
        return line.text
    said = line.text
    for name in ("year of film", "facts of film", "room"):
        said = _pattern(name).sub("", said)
    first = _pattern("year first").match(said)
    far = first is not None and abs(int(first["year"]) - near.year) > FARTHEST_YEAR
    return said[first.end() :] if first and far else said


def end_of_table(lines: Sequence[Line], at: int) -> int:
    """Where the table ends in which a row tells its year, which holds for none of the lines below it."""
    if not lines[at].row or at == 0:
        return 0
    return next((here for here in range(at + 1, len(lines)) if not lines[here].row), len(lines))


def year_of_heading(one: Told) -> set[Held]:
    """The year that a heading tells with its day, be it one of the century before: `April 11-16, 1999`."""
    if not 0 < one.line.level <= LOWEST_HEADING:
        return set()
    return {
        (date(when.start_on.year, 1, 1), date(when.start_on.year, 12, 31))
        for when in one.whens
        if when.year_stated
    }


def heads_year(text: str) -> bool:
    """Whether a line that does not stand out heads what is below it all the same: `2027:`, `Spring 2027`."""
    return text.endswith(":") or names_term(text)

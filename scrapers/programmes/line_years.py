"""Which years the lines of a page tell for the days below them, and which numbers only look like years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from scrapers.programme_days.editions import CENTURY, Held
from scrapers.programme_words.terms import names_term
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

BOLD = 7
"""The rank of a line that only its bold letters set apart."""

FARTHEST_YEAR = 3
"""Years ahead that a page may be about; "2046" is a film."""

LOWEST_HEADING = 2
"""The rank of a heading that names the page or a part of it."""

FEWEST_YEARS = 3
"""Headings of one make that begin with years one after the other: `2009: Harbour Days` over `2008: …`."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "year of film": r"(?<=\w)\s\((?:[^()\d]{1,80},\s)?20\d\d\)",
        "facts of film": r"20\d\d(?=\s?[/|·•,–-]\s?\d{2,3}\s?(?:min|m(?!\w)|['’′]))",  # "2014 / 70min / DCP"
        "room": r"(?:room|raum|zimmer|saal|salle|aula|sala)\s20\d\d(?!\d)",
        "heading year": r"(20\d\d)\s?[:–—-](?=\s\w)",
        "year first": r"(?P<year>20\d\d):(?=\s\w)",
    }
    return re.compile(known[name], re.IGNORECASE)


def makes_of_years(lines: Sequence[Line]) -> frozenset[str]:
    """The makes of headings that all begin with the year of what stands below: `2009: Harbour Days`.

    So chronicles of past seasons are headed, the years in turn. Films that bear years in their names are not.
    """
    headings: dict[str, list[int]] = {}
    others: set[str] = set()
    for line in lines:
        if 0 < line.level < BOLD and (year := _pattern("heading year").match(line.text)):
            headings.setdefault(line.sign, []).append(int(year[1]))
        elif 0 < line.level < BOLD:
            others.add(line.sign)
    return frozenset(make for make, years in headings.items() if make not in others and _in_turn(years))


def _in_turn(years: Sequence[int]) -> bool:
    """Whether years of headings only fall or only rise; one may have two headings, some may have none."""
    steps = [after - before for before, after in pairwise(years) if after != before]
    return len(set(years)) >= FEWEST_YEARS and len({step > 0 for step in steps}) == 1


def without_other_years(line: Line, near: date, makes: frozenset[str] = frozenset()) -> str:
    """The words without numbers that are no year of the list's: `Reef (2012)`, `2001: A Space Odyssey`.

    `makes` are those of headings whose years hold for what stands below them.
    """
    if line.level == 1 or CENTURY not in line.text or (makes and line.sign in makes):
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
    """Whether a line that does not stand out heads what is below it all the same.

    `2027:`, `Spring 2027`, `2027 Schedule`.
    """
    return text.endswith(":") or names_term(text) or _list_of_year().fullmatch(text) is not None


@cache
def _list_of_year() -> re.Pattern[str]:
    """What lists of days are called behind their year, compiled when first wanted."""
    return re.compile(
        r"20\d\d (?:meeting |event |concert |season |public )?(?:schedule|calendar|dates|programme?|season|"
        r"events|meetings|termine|spielplan|kalender|calendrier|agenda|calendario|fechas|datum|kalenteri)",
        re.IGNORECASE,
    )

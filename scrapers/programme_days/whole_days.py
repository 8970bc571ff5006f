"""What goes on all day where the rows beside it tell their hours: `All day – Craft tent`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programmes.told import Told

FEWEST_ROWS = 3
"""Rows of hours of one make, among which one of all day is a row too."""

LONGEST_WHOLE_DAY = 60
"""Characters of a line that says "all day" and nothing else."""

LONGEST_ROW = 120

_WORDS = (
    r"open\sall[ -]day|all[ -]day(?: long)?|ganzt[aä]gig|(?:den )?ganzen tag|toute la journ[eé]e|"
    r"todo el d[ií]a|o dia todo|(?:o )?dia inteiro|tutto il giorno|(?:de )?(?:ge)?hele dag(?:en)?|heldag|"
    r"hela dagen|tot el dia|ca[lł]y dzie[nń]|(?:po )?cel[yý] de[nň]|celodenn[eě]|koko p[aä]iv[aä]n|"
    r"eg[eé]sz nap|t[uü]m g[uü]n"
)

_AFTERWARDS = (
    r"(?:(?:up)?on|at|after) (?:the )?(?:adjournment|recess)"
    r"(?:,? (?:of )?(?:the )?(?:joint|senate|house|assembly|board|council|committee)(?!\w).{0,30})?|"
    r"(?:at|upon|on) (?:the )?call of (?:the )?chair|im anschluss an die sitzung|"
    r"à l['’]issue de la séance|al t[eé]rmino de la sesi[oó]n|al termine della seduta|"
    r"ap[oó]s a sess[aã]o|na afloop van de vergadering"
)
"""What bodies print in the stead of an hour: they meet that day, when the sitting before is over."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "alone": rf"\W*(?:{_WORDS}|{_AFTERWARDS})\W*",
        "within": rf"(?<!\w)(?:{_WORDS})(?!\w)",
        "row": rf"\W*(?:{_WORDS})\s*[:,–—-]?\s+(?P<what>\w.+)",
    }
    return re.compile(known[name], re.IGNORECASE)


def is_whole_day(text: str) -> bool:
    """Whether the line says "all day" and nothing else, or that it is on when the sitting before is over."""
    return len(text) <= LONGEST_WHOLE_DAY and _pattern("alone").fullmatch(text) is not None


def says_whole_day(text: str) -> bool:
    """Whether words beside a day say that it is meant whole: `Thursday, 11 June - All day`."""
    return _pattern("within").search(text) is not None


def with_whole_days(told: Sequence[Told]) -> list[Told]:
    """The lines, those that begin with "all day" as rows where others of their make begin with an hour."""
    rows = Counter(one.line.sign for one in told if one.hours and leading_clocks(one.line.text))
    makes = {sign for sign, count in rows.items() if count >= FEWEST_ROWS}
    return [_as_row(one) if one.line.sign in makes else one for one in told]


def _as_row(one: Told) -> Told:
    text = one.line.text
    if one.dated or one.clocks or one.prose or len(text) > LONGEST_ROW:
        return one
    found = _pattern("row").fullmatch(text)
    return replace(one, whole_day=True, pieces=("", found["what"])) if found else one

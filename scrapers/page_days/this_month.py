"""Lists of "what's on this month" whose rows tell the number of a day alone: `18th`, `21st`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

from scrapers.programmes.lines import Line

FEWEST_ROWS = 3


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "this month": r"(?<!\w)(?:this month(?:['’]s)?|diese[nsr] monats?|ce mois(?:-ci)?|du mois|"
        r"este mes|del mes|este mês|do mês|quest[oa] mese|del mese|deze maand|denne måned(?:en)?|"
        r"den här månaden)(?!\w)",
        "day": r"(?:(?:the|am|den|le|el|il|dia)\s)?(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|º)",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_days_of_this_month(lines: Sequence[Line], visit: date) -> list[Line]:
    """The lines; below a heading that says "this month" numbers of days, in their order, are those of it."""
    heads = [at for at, line in enumerate(lines) if 0 < line.level < 4 and _says_month(line.text)]
    below = range(heads[0] + 1, len(lines)) if heads else range(0)
    found = {at: day for at in below if (day := _day(lines[at].text, visit))}
    days = list(found.values())
    if len(set(days)) < FEWEST_ROWS or any(two < one for one, two in pairwise(days)):
        return list(lines)
    return [
        replace(line, text=found[at].isoformat() if at in found else line.text)
        for at, line in enumerate(lines)
    ]


def _says_month(text: str) -> bool:
    return _pattern("this month").search(text) is not None


def _day(text: str, visit: date) -> date | None:
    found = _pattern("day").fullmatch(text.strip())
    try:
        return visit.replace(day=int(found["day"])) if found else None
    except ValueError:  # no month has a 45th
        return None

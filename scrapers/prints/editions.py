"""The year of a printed programme, by what stands over its first lines or over all its pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

from scrapers.programmes.lines import Line

FIRST_LINES = 40
"""Lines of a print in which its year is looked for."""

FEWEST_HEADS, LONGEST_HEAD = 5, 80
"""Times that a line comes back which stands over the pages of a print, and its characters."""


@cache
def _year() -> re.Pattern[str]:
    """A year, and not a film's (`Peru, 2019, 94'`); compiled when first wanted."""
    return re.compile(r"(?<![\d/.-])(20\d\d)(?![\d/.-])(?!,?\s+[/|·]?\s?\d{1,3}\s?(?:['’′]|min))")


def edition(lines: Sequence[Line], near: date, year: object = None) -> tuple[date, date] | None:
    """The year of a printed programme, as its first and last day: as given, else as its first lines say.

    One far from the day of the visit must stand over most pages: in a line that comes back as it is.
    """
    if isinstance(year, int):
        return date(year, 1, 1), date(year, 12, 31)
    often = Counter(line.text for line in lines if len(line.text) <= LONGEST_HEAD)
    for line in lines[:FIRST_LINES]:
        stated = {int(found) for found in _year().findall(line.text)}
        over_all = often[line.text] >= FEWEST_HEADS and max(stated, default=0) <= near.year
        years = [found for found in stated if over_all or abs(found - near.year) <= 3]
        if len(years) == 1 and "|" not in line.text:
            return date(years[0], 1, 1), date(years[0], 12, 31)
    return None

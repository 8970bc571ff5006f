"""Hours as the scripts of spreadsheets print them, on the day sheets count from: `Dec 30 1899 20:00:00`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Line


@cache
def _day_nought() -> re.Pattern[str]:
    """An hour on the first day of a sheet's calendar; compiled when first wanted."""
    return re.compile(
        r"(?:[A-Z][a-z]{2},?\s)?(?:Dec\s3[01]\s1899|Jan\s0?1\s1900)\s(?P<hour>\d\d:\d\d):\d\d"
        r"(?:\s(?:GMT|UTC)[+-]\d{4})?(?:\s\([^()]*\))?"
    )


def with_hours_of_sheets(lines: Sequence[Line]) -> list[Line]:
    """The lines with the hour alone where a sheet's script printed a day that nobody meant."""
    return [
        replace(line, text=_day_nought().sub(r"\g<hour>", line.text))
        if "1899" in line.text or "1900" in line.text
        else line
        for line in lines
    ]

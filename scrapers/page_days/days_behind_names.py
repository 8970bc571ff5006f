"""Rows below the name of a month that end in their days: `January 2027`, then `Quay Jazz Days – 3 to 5`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.dates.words import ALSO, UNTIL
from scrapers.page_days.month_headings import month_of_line
from scrapers.programmes.lines import Line

FEWEST_ROWS = 3
"""So many rows whose days ascend show what their last numbers are."""

LONGEST_ROW, LAST_DAY = 120, 31


@cache
def _row() -> re.Pattern[str]:
    """A name, a dash, and a day or the first and last of some, compiled when first wanted."""
    joints = "|".join(map(re.escape, sorted({*UNTIL, *ALSO}, key=len, reverse=True)))
    day = r"\d{1,2}(?:st|nd|rd|th|er|[.ºª])?"
    return re.compile(
        rf"(?P<name>[^\W\d_]\D.*?)\s[–—:|-]\s"
        rf"(?P<days>{day}(?:\s?(?:[–—&+/-]|\b(?:{joints})\b)\s?{day})?)\W*",
        re.IGNORECASE,
    )


def with_days_behind_names(lines: Sequence[Line]) -> list[Line]:
    """The lines, the month of their heading behind each day that ends a row."""
    mended = list(lines)
    heads = [at for at, line in enumerate(lines) if len(line.text) < len("September 2027") + 3]
    months = [(at, month) for at in heads if (month := month_of_line(lines[at]))]
    for (at, month), (end, _) in pairwise([*months, (len(lines), "")]):
        for row, match in _rows_of_days(lines, at + 1, end):
            mended[row] = replace(lines[row], text=f"{match['name']} – {match['days']} {month}")
    return mended


def _rows_of_days(lines: Sequence[Line], low: int, high: int) -> list[tuple[int, re.Match[str]]]:
    """The rows of a month that end in days, where these ascend and most rows of their make do."""
    makes: dict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    same: dict[str, int] = defaultdict(int)
    for at in range(low, high):
        same[lines[at].sign] += 1
        text = lines[at].text
        short = len(text) <= LONGEST_ROW and text[-1:].isdigit()
        if short and (match := _row().fullmatch(text)):
            makes[lines[at].sign].append((at, match))
    return [row for make, rows in makes.items() if _are_days(rows, same[make]) for row in rows]


def _are_days(rows: Sequence[tuple[int, re.Match[str]]], of: int) -> bool:
    told = [[int(number) for number in re.findall(r"\d+", match["days"])] for _, match in rows]
    ascend = all(one[0] <= two[0] for one, two in pairwise(told))
    spans = all(0 < days[0] <= days[-1] <= LAST_DAY for days in told)
    return len(rows) >= FEWEST_ROWS and 3 * len(rows) >= of and ascend and spans

"""Rows that begin with hours set with a comma, in a programme where all do: `9,30  Opening`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.programmes.lines import Line

FEWEST = 4
IN_TURN = 0.75
"""Of the rows: those no earlier than the one before. Prices go up and down."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    hour = r"(?:[01]?\d|2[0-3]),[0-5][05]"
    known = {
        "row": rf"\s*(?P<first>{hour})(?:\s?[–—-]\s?(?P<last>{hour}))?(?=\s+[^\W\d]|\s+[„“\"'«(]|\s*$)",
        "money": r"[€$£]|\b(?:eur|euros?|chf|usd)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_rows_of_commas(lines: Sequence[Line]) -> list[Line]:
    """The lines, such rows with a colon in their hours; as they are where they may be prices."""
    rows = {
        at: found
        for at, line in enumerate(lines)
        if "," in line.text[:8] and (found := _pattern("row").match(line.text))
    }
    if len(rows) < FEWEST or any(_pattern("money").search(lines[at].text) for at in rows):
        return list(lines)
    starts = [int(found["first"].replace(",", "")) for found in rows.values()]
    turns = [one <= two for one, two in pairwise(starts)]
    if len(set(starts)) < FEWEST or sum(turns) < IN_TURN * len(turns):
        return list(lines)
    mended = list(lines)
    for at, found in rows.items():
        mended[at] = replace(lines[at], text=found[0].replace(",", ":") + lines[at].text[found.end() :])
    return mended

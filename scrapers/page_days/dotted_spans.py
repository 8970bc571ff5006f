"""Hours with a full stop that might be days, `10.05 – 10.25`, among those that cannot: `9.30 – 10.05`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Line

FEWEST = 3
"""Lines of one make that begin with figures that are hours and no days."""

MONTHS = range(1, 13)


@cache
def _begin() -> re.Pattern[str]:
    hour = r"(?:[01]?\d|2[0-3])\.[0-5]\d(?![.\d])"
    return re.compile(
        rf"\W{{0,2}}(?P<begin>{hour})(?:\s?(?:[-–—]|to|bis|tot|à|a)\s?(?P<end>{hour}))?(?=\W|$)",
        re.IGNORECASE,
    )


def with_dotted_spans(lines: Sequence[Line]) -> list[Line]:
    """The lines; figures that begin rows are hours, `10:05 – 10:25`, where as many rows say so.

    A row that tells no end, `10.05 Salt roads`, lies between the hours of its neighbours.
    """
    made: dict[str, dict[int, re.Match[str]]] = defaultdict(dict)
    for at, line in enumerate(lines):
        if line.text[:3].strip()[:1].isdigit() and (found := _begin().match(line.text)):
            made[line.sign][at] = found
    mended = list(lines)
    for rows in made.values():
        doubtful = sum(map(_may_be_day, rows.values()))
        if len(rows) - doubtful < max(FEWEST, doubtful):
            continue
        in_turn = _in_turn(rows)
        for at, found in rows.items():
            if _may_be_day(found) and (_is_span(found) or at in in_turn):
                text = found[0].replace(".", ":") + lines[at].text[found.end() :]
                mended[at] = replace(lines[at], text=text)
    return mended


def _minutes(figures: str) -> int:
    hour, _, minute = figures.partition(".")
    return int(hour) * 60 + int(minute)


def _may_be_day(found: re.Match[str]) -> bool:
    """Whether figures can be a day and its month: `10.05`, and not `9.30`."""
    day, _, month = found["begin"].partition(".")
    return int(month) in MONTHS and int(day) > 0


def _is_span(found: re.Match[str]) -> bool:
    return found["end"] is not None and _minutes(found["begin"]) < _minutes(found["end"])


def _in_turn(rows: Mapping[int, re.Match[str]]) -> set[int]:
    """Rows whose hour follows that of the row before and comes before that of the next."""
    hours = [(at, _minutes(found["begin"])) for at, found in rows.items()]
    three = zip(hours, hours[1:], hours[2:], strict=False)
    return {at for (_, before), (at, hour), (_, after) in three if before < hour < after}

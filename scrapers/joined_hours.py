"""Hours of a list that are set without a colon, `0830–0930`, are set with one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.lines import Line

FEWEST = 2
"""Lines that hold nothing but such hours; a single one may be a span of years."""


@cache
def _span() -> re.Pattern[str]:
    hour = r"([01]\d|2[0-3])([0-5]\d)"
    return re.compile(rf"{hour}(?:\s?[–—-]\s?{hour})(?:\s?(?:h|hrs|hours)\.?)?", re.IGNORECASE)


def with_colons(lines: Sequence[Line]) -> list[Line]:
    """The lines with their hours readable, where one of them begins with a nought as no year does."""
    spans = [line.text for line in lines if _span().fullmatch(line.text)]
    if len(spans) < FEWEST or not any(text.startswith("0") for text in spans):
        return list(lines)
    return [_mended(line) for line in lines]


def _mended(line: Line) -> Line:
    found = _span().fullmatch(line.text)
    return replace(line, text="{}:{}–{}:{}".format(*found.groups())) if found else line

"""Lines of numbers that look like days: versions of a program, sections in a table of contents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from scrapers.programmes.lines import Line

FEWEST = 3
"""Versions that differ in their last number only: no list tells the same day of three years."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "version": r"\W*(?:version|release|v)?\.?\s?(\d{1,2}\.\d{1,2})\.(\d{1,2})\W*",
        # "12.1. WebFinger ........................ 12"
        "contents": r"\s*\d{1,2}(?:\.\d{1,2})*\.?\s.*\.{5,}\s*\d{1,4}\s*",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_numbered(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that are the number of a version, or a section with its page."""
    found = {
        at: version
        for at, line in enumerate(lines)
        if line.text.count(".") == 2 and (version := _pattern("version").fullmatch(line.text))
    }
    series: dict[str, set[str]] = defaultdict(set)
    for version in found.values():
        series[version[1]].add(version[2])
    counted = {name for name, last in series.items() if len(last) >= FEWEST}
    told = {at for at, version in found.items() if counted and version[1].split(".")[0] in _firsts(counted)}
    return [
        line
        for at, line in enumerate(lines)
        if at not in told and not ("....." in line.text and _pattern("contents").fullmatch(line.text))
    ]


def _firsts(series: set[str]) -> set[str]:
    """The first numbers of versions that count up: with 2.2.22 to 2.2.24 also 2.0.9 is one."""
    return {name.split(".")[0] for name in series}

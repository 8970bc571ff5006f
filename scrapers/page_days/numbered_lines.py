"""Lines of numbers that look like days: versions of a program, sections in a table of contents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
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
        # "4.1. Dr. Eck on sound", below "4. New books"
        "outline": r"\W{0,2}(?P<chapter>\d{1,2})\.(?P<section>\d{1,2})\.?\s+(?=[^\W\d]|[„“\"'])",
        # "8a. Links", with "8b. Headings" on the same page
        "letter": r"\W{0,2}(?P<number>\d{1,2})(?P<letter>[a-z])[.)]?\s+(?=[^\W\d]|[„“\"'])",
        "chapter": r"\W{0,2}(\d{1,2})(?:\.\s|\)\s|\s)\s*[^\W\d]",
        "contents": r"\s*\d{1,2}(?:\.\d{1,2})*\.?\s.*\.{5,}\s*\d{1,4}\s*",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_numbered(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that are the number of a version, or a section with its page.

    Points of an agenda lose their numbers.
    """
    lines = _without_letters(_without_outline(lines))
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


def _without_outline(lines: Sequence[Line]) -> list[Line]:
    """The lines; those that count up below a chapter of their number, 4.1 and 4.2 below 4, without it."""
    mended = list(lines)
    chapter, section = "", 0
    for at, line in enumerate(lines):
        point = _pattern("outline").match(line.text)
        if point and point["chapter"] == chapter and int(point["section"]) == section + 1:
            section += 1
            mended[at] = replace(line, text=line.text[point.end() :])
        elif not point and (begun := _pattern("chapter").match(line.text)):
            chapter, section = begun[1], 0
    return mended


def _without_letters(lines: Sequence[Line]) -> list[Line]:
    """The lines; those that go from 8a to 8b without number and letter, which is no hour before noon."""
    points = {at: found for at, line in enumerate(lines) if (found := _pattern("letter").match(line.text))}
    counted = {(found["number"], found["letter"].lower()) for found in points.values()}
    return [
        replace(line, text=line.text[points[at].end() :])
        if at in points and {(points[at]["number"], letter) for letter in "ab"} <= counted
        else line
        for at, line in enumerate(lines)
    ]


def _firsts(series: set[str]) -> set[str]:
    """The first numbers of versions that count up: with 2.2.22 to 2.2.24 also 2.0.9 is one."""
    return {name.split(".")[0] for name in series}

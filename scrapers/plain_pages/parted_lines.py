"""Lines that hold what others tell in several: showings between bars, "all day" with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line
from scrapers.programmes.whole_days import is_whole_day

LONGEST = 300
"""Characters of a line of showings."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "bar": r"\s*[|;•·]\s+",
        # "Mer. 11 : 14h, 20h30"
        "showing": r"(?P<weekday>[^\W\d_]{2,})\.?,?\s\d{1,2}(?:st|nd|rd|th|er|"
        r"\.)?\s?[:,–-]?\s\d{1,2}\s?[:.h]",
        "colon": r"(?<=\d)\s:\s(?=\d)",
        "dash": r"\s+[–—|·-]\s+",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_parts_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of several showings or of a day and a place as one for each."""
    return [part for line in lines for part in _parts(line)]


def _parts(line: Line) -> Iterator[Line]:
    showings = _showings(line.text)
    if len(showings) > 1:
        for number, said in enumerate(showings):
            yield replace(line, text=said, path=(*line.path, number), lead="", tail="", mark="", first="")
        return
    head, *rest = _pattern("dash").split(line.text, maxsplit=1) if len(line.text) <= LONGEST else [line.text]
    if rest and is_whole_day(head):
        yield replace(line, text=head, path=(*line.path, 0), links=())
        yield replace(line, text=rest[0], path=(*line.path, 1))
    else:
        yield line


def _showings(text: str) -> list[str]:
    """The parts of a line between bars, if each begins with a weekday, the number of a day and an hour."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return []
    parts = _pattern("bar").split(text)
    found = [_pattern("showing").match(part) for part in parts]
    if len(parts) < 2 or not all(one and fold(one["weekday"]) in weekdays() for one in found):
        return []
    return [_pattern("colon").sub(", ", part, count=1) for part in parts]

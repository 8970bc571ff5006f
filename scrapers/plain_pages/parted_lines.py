"""Lines that hold what others tell in several: showings between bars, "all day" with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line
from scrapers.programmes.lone_days import day_alone
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
        "named hour": r"\d\s?(?:[ap]\.?m\.?|h|uhr)?\s?[:–—-]\s?[^\W\d].*[,;|/·]\s*\d",
        "name": r"\s?[:–—-]\s?[^\W\d].{2,80}[^,;|/·][,;|/·]\s*",
        "last name": r"\s?[:–—-]\s?[^\W\d].{2,80}",
        "colon": r"(?<=\d)\s:\s(?=\d)",
        "dash": r"\s+[–—|·-]\s+",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_parts_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of several showings or of a day and a place as one for each."""
    return [part for line in lines for part in _parts(line)]


def _parts(line: Line) -> Iterator[Line]:
    showings = _showings(line.text) or _told_by_hours(line.text)
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


def _told_by_hours(text: str) -> list[str]:
    """The parts of `FRI 10: 7pm – The Arrival, 8.30pm – Night Bus`, each with the day; else nothing.

    Each hour has a name of its own behind it, and nothing but the day stands before the first.
    """
    if len(text) > LONGEST or _pattern("named hour").search(text) is None:
        return []
    clocks = find_times(text)
    ends = [clock.span[0] for clock in clocks[1:]] + [len(text)]
    if len(clocks) < 2 or any(clock.end is not None for clock in clocks):
        return []
    lead = text[: clocks[0].span[0]]
    names = [text[clock.span[1] : end] for clock, end in zip(clocks, ends, strict=True)]
    if not all(map(_pattern("name").fullmatch, names[:-1])) or not _pattern("last name").fullmatch(names[-1]):
        return []
    first_word = fold(lead.replace(",", " ").split()[0].strip(".:")) if lead.split() else ""
    if lead and not (first_word in weekdays() or day_alone(lead.rstrip(" :,–-")) is not None):
        return []
    joined = (text[clock.span[0] : end].strip(" ,;|/·") for clock, end in zip(clocks, ends, strict=True))
    return [lead + one for one in joined]

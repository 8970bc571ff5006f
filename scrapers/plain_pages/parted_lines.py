"""Lines that hold what others tell in several: showings between bars, "all day" with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_days.whole_days import is_whole_day
from scrapers.programme_words.line_words import label_of_when, label_of_where
from scrapers.programmes.lines import Line

SHORTEST_FACTS, LONGEST_FACTS = 30, 900
"""Characters of a paragraph that tells when and where behind labels."""

FEWEST_LABELS = 2

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
        "sign": r"\s[|·•/–—-]\s$",  # "Quando: … – Dove: Bar Centrale – Aperta a tutti"
        # A label begins with a capital behind a blank, and is one word or two.
        "label": r"(?<![^\s|·•;,])(?-i:[A-ZÀ-ÞŠŽČ])[\w'’]{1,18}(?:\s[\w'’]{1,12})?\s?:\s",
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
    if labelled := _labelled(line.text):
        for number, said in enumerate(labelled):
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


def _labelled(text: str) -> list[str]:
    """The parts of `When: Friday 7 pm Where: Quay Bar Price: free`, where day and place have labels."""
    if not SHORTEST_FACTS < len(text) < LONGEST_FACTS or text.count(":") < FEWEST_LABELS:
        return []
    starts = [found.start() for found in _pattern("label").finditer(text)]
    sign = _pattern("sign").search(text, 0, starts[1]) if len(starts) > 1 else None
    ends = [found.start() for found in re.finditer(re.escape(sign[0]), text)] if sign else []
    cuts = [*sorted({*starts, *(end for end in ends if end > starts[0])}), len(text)]
    parts = [part for low, high in pairwise(cuts) if (part := text[low:high].strip(" |·•;,/–—-"))]
    kinds = {bool(label_of_when(part)) + 2 * bool(label_of_where(part)) for part in parts}
    if len(parts) < FEWEST_LABELS or not {1, 2} <= kinds:
        return []
    return [text[: starts[0]].strip(), *parts] if text[: starts[0]].strip() else parts

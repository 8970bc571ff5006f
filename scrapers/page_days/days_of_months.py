"""Lines and rows of a month and several of its days: `March: 4, 18`, `January 8 & 22`, `May` beside `6, 27`.

Bodies that meet twice a month print their year so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.words import fold, months
from scrapers.programme_words.gathering_words import speaks_of
from scrapers.programmes.lines import Line

FEWEST_MONTHS = 3
"""So many months with several days each show what their numbers are."""

LAST_DAY = 31


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    day = r"\d{1,2}(?:st|nd|rd|th|er|[.ºª])?"
    days = rf"{day}(?:\s?(?:[,;&+/]|,?\s(?:and|und|et|y|e|en))\s?{day})"
    month = r"(?P<month>[^\W\d_]{3,})\.?(?:,?\s+(?P<year>(?:19|20)\d\d))?"
    known = {
        "line": rf"{month}\s?[:–—-]?\s+(?P<days>{days}+)\W*",
        "month": rf"{month}\W*",
        "days": rf"(?P<days>{days}*)\W*",
        "number": r"\d{1,2}",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_days_of_months(lines: Sequence[Line]) -> list[Line]:
    """The lines, each such list of days as a line for every one of them, with its month."""
    makes: dict[tuple[str, int], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.text[:1].isalpha() and _days_of_line(line.text):
            makes[line.sign, len(line.path)].append(at)
    told = {at for places in makes.values() if _are_of_meetings(lines, places) for at in places}
    if not told:
        return list(lines)
    return [one for at, line in enumerate(lines) for one in (_apart(line) if at in told else [line])]


def days_in_rows(rows: Sequence[Sequence[Line]], above: Sequence[Line]) -> dict[int, list[str]]:
    """The whole days of each row of a table that begins with a month and holds nothing but days of it."""
    found: dict[int, list[str]] = {}
    for at, row in enumerate(rows):
        cells = [_pattern("days").fullmatch(line.text) for line in row[1:]]
        one = len({line.head for line in row[1:]}) == 1  # cells below several bodies are theirs
        if one and all(cells) and _pattern("month").fullmatch(row[0].text):
            numbers = ", ".join(cell["days"] for cell in cells if cell)
            found[at] = _days_of_line(f"{row[0].text.strip(' :.')} {numbers}")
    found = {at: days for at, days in found.items() if days}
    several = sum(len(days) > 1 for days in found.values())
    known = several >= FEWEST_MONTHS and any(speaks_of(line.text) > 0 for line in above if line.level)
    return found if known else {}


def _days_of_line(text: str) -> list[str]:
    """The days that a line tells behind their month, each with it; nothing for any other line."""
    found = _pattern("line").fullmatch(text)
    if found is None or fold(found["month"]) not in months():
        return []
    numbers = [int(number) for number in _pattern("number").findall(found["days"])]
    if numbers != sorted(set(numbers)) or not 0 < numbers[0] <= numbers[-1] <= LAST_DAY:
        return []
    of = " ".join(part for part in (found["month"], found["year"]) if part)
    return [f"{number} {of}" for number in numbers]


def _are_of_meetings(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether several months stand below a heading that speaks of gatherings."""
    names = {fold(lines[at].text.split()[0].strip(".:")) for at in places}
    heads = (line.text for line in lines[: places[0]] if line.level)
    return len(names) >= FEWEST_MONTHS and any(speaks_of(text) > 0 for text in heads)


def _apart(line: Line) -> Iterator[Line]:
    for number, day in enumerate(_days_of_line(line.text), 1):
        yield replace(line, text=day, path=(*line.path, number), lead="", tail="", mark="", first="")

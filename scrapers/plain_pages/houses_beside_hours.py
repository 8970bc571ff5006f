"""Rows that tell hour and house in one line and what is on in the next: `ore 17.30 / Cinema Astoria`.

What stands behind the hour of most rows is a house, or comes back; what stands below it does neither.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrapers.dates.times import find_times
from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_filler, is_place_line, label_of_where, names_place
from scrapers.programme_words.occasions import is_occasion
from scrapers.programmes.lines import Line
from scrapers.programmes.told import tidy

FEWEST_ROWS = 3
LONGEST_HOUSE = 60


def with_houses_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the house behind the hour of such rows as a line of its own, below what is on."""
    rows: dict[str, dict[int, tuple[str, str]]] = defaultdict(dict)
    for at, line in enumerate(lines[:-1]):
        if (parts := _hour_and_words(line)) and _is_what(line, lines[at + 1]):
            rows[line.sign][at] = parts
    houses = {
        at: parts for found in rows.values() if _are_houses(found, lines) for at, parts in found.items()
    }
    apart: list[Line] = []
    for at, line in enumerate(lines):
        apart.append(replace(line, text=houses[at][0], level=0, lead="", tail="") if at in houses else line)
        if at - 1 in houses:
            venue = f"Venue: {houses[at - 1][1]}"
            path = (*line.path[:-1], -line.path[-1])
            apart.append(replace(line, text=venue, path=path, links=(), level=0))
    return apart


def _hour_and_words(line: Line) -> tuple[str, str] | None:
    """The hour a line begins with and the short words behind it."""
    clocks = leading_clocks(line.text)
    if not clocks:
        return None
    end = clocks[-1].span[1]
    words = tidy(line.text[end:])
    short = 1 < len(words) <= LONGEST_HOUSE and not is_filler(words) and not find_times(words)
    return (line.text[:end], words) if short else None


def _is_what(hour: Line, below: Line) -> bool:
    """Whether the line below lies in the same block and tells what is on there."""
    if below.path[:-1] != hour.path[:-1] or any(map(str.isdigit, below.text[:3])) or is_filler(below.text):
        return False
    return not find_times(below.text) and not label_of_where(below.text) and not is_place_line(below.text)


def _are_houses(rows: Mapping[int, tuple[str, str]], lines: Sequence[Line]) -> bool:
    """Whether the words behind the hours of a list are houses, and those below them are none."""
    words = [words for _, words in rows.values()]
    again = Counter(words)
    houses = [said for said in words if (names_place(said) or is_house(said)) and not is_occasion(said)]
    known = sum(again[said] > 1 or said in houses for said in words)
    below = {lines[at + 1].text for at in rows}
    enough = len(rows) >= FEWEST_ROWS and len(houses) * 2 >= len(rows) and known * 3 >= len(rows) * 2
    return enough and len(below) * 4 >= len(rows) * 3

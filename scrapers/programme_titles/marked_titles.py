"""Titles that only the names in the markup tell from what else is said: `<p class=large>` above each day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_places.line_places import names_its_place
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.line_words import is_named_title, names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 3
"""So many days with such a line right above them make a list."""


def with_marked_titles(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; those called after what stands behind their day are called after the line above it.

    Where the lines above all days of a list bear one name in the markup, and no other line does, that is the
    title, if most of what stands behind the days are houses: `Crew Dinner` above `13 March, Ballroom of the
    Sage`.
    """
    makes: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        makes[told[entry.line].line.sign, told[entry.line].line.names].append(entry)
    named = Counter((one.line.sign, one.line.names) for one in told if one.line.names.strip())
    retitled: dict[int, Entry] = {}
    for (sign, names), group in makes.items():
        above = [told[one.line - 1] for one in group if one.line]
        marks = {(one.line.sign, one.line.names) for one in above}
        if len(above) < FEWEST or len(above) < len(group) or len(marks) != 1 or (sign, names) in marks:
            continue
        if not all(told[one.line].dated and not told[one.line].line.level for one in group):
            continue
        alone = named[next(iter(marks))] == len({one.line for one in group})
        beside = [one for one in group if _is_unmarked(one, told)]
        housed = 2 * sum(names_place(told[one.line].pieces[-1]) for one in group) > len(group)
        if alone and housed and all(map(_names_what, above)):
            retitled |= {id(one): _called_above(one, told) for one in beside}
    return [retitled.get(id(entry), entry) for entry in entries]


def _is_unmarked(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a title stands in the line of the day or below it and nothing marks it as one."""
    line = told[entry.title_line].line
    return entry.title_line >= entry.line and not line.level and not is_named_title(line.names)


def _names_what(one: Told) -> bool:
    words = title_words(one)
    house = names_its_place(one.line.names) or (words is not None and names_place(words))
    return words is not None and not (house or one.dated or one.clocks)


def _called_above(entry: Entry, told: Sequence[Told]) -> Entry:
    at = entry.line - 1
    place = entry.title if told[entry.line].pieces[-1].endswith(entry.title) else entry.place
    return replace(
        entry, title=title_words(told[at]) or entry.title, place=place, title_line=at,
        title_level=told[at].line.level,
    )  # fmt: skip

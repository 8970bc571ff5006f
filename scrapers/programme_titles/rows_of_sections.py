"""Sections of rows one of which has a single row: `Quay Readers` over `4 July: Salt roads`, and no more.

A heading over one day looks like that day's title. Where others of its make stand over several rows each of
which tells what is on, it heads the one row below it as they do theirs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_titles.line_titles import title_words
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_SECTIONS, FEWEST_ROWS = 2, 2
"""Sections of several rows that show what their headings are, and the rows of such a section."""

Make = tuple[str, int]
"""What headings of one kind have in common: their tags and their rank."""


def with_rows_of_sections(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; a row called after the heading of its section is called after its own words."""
    heads = _heads(told)
    rows: dict[tuple[str, int], list[Entry]] = defaultdict(list)
    for entry in entries:
        if heads[entry.line] >= 0:
            rows[told[entry.line].line.sign, heads[entry.line]].append(entry)
    sections: Counter[tuple[str, Make]] = Counter()
    for (sign, head), found in rows.items():
        if len({one.line for one in found}) >= FEWEST_ROWS and all(
            one.title_line == one.line for one in found
        ):
            sections[sign, _make(told, head)] += 1
    return [_called(one, told) if _is_alone(one, told, heads, sections) else one for one in entries]


def _heads(told: Sequence[Told]) -> list[int]:
    """For each line the last heading above it that tells no day, -1 where there is none."""
    heads, last = [], -1
    for at, one in enumerate(told):
        heads.append(last)
        if 0 < one.line.level < 7 and not one.dated:
            last = at
    return heads


def _make(told: Sequence[Told], at: int) -> Make:
    return told[at].line.sign, told[at].line.level


def _is_alone(
    entry: Entry, told: Sequence[Told], heads: Sequence[int], sections: Counter[tuple[str, Make]]
) -> bool:
    """Whether an entry is called after a heading whose like head several rows, and has words of its own."""
    head = heads[entry.line]
    if head < 0 or entry.title_line != head or not told[entry.line].dated:
        return False
    many = sections[told[entry.line].line.sign, _make(told, head)] >= FEWEST_SECTIONS
    return many and title_words(told[entry.line]) is not None


def _called(entry: Entry, told: Sequence[Told]) -> Entry:
    """An entry called after the words beside its day, which are then no place."""
    words = title_words(told[entry.line]) or entry.title
    place = None if entry.place and entry.place in told[entry.line].rest else entry.place
    return replace(entry, title=words, place=place, own_title=True, title_line=entry.line, title_level=0)

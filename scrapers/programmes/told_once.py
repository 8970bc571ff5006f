"""What a programme tells twice is told once, and two days in one line are one gathering."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from scrapers.programme_words.generic_titles import is_month
from scrapers.programmes.lines import Entry, Line

MOST_AT_ONCE = 20
"""Titles at one moment that are compared."""

FEWEST_WORDS = 2
"""Words of a house that a title holds."""

FEWEST_LETTERS, MOST_LETTERS = 2, 6
"""Letters of a short name."""


def told_once(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Without entries that an earlier one of the same moment tells already, in more words or fewer.

    Of two with places the later goes where it stands at the same one, told shorter or longer, in another
    list of the page.
    """
    placed = {(entry.wall, entry.title.casefold()) for entry in entries if entry.place}
    entries = [one for one in entries if one.place or (one.wall, one.title.casefold()) not in placed]
    entries = _without_short_names(entries)
    kept: dict[datetime | date, list[Entry]] = defaultdict(list)
    said = {id(entry): frozenset(re.findall(r"\w+", entry.title.casefold())) for entry in entries}
    for entry in entries:
        alike = [one for one in kept[entry.wall][:20] if _share(said[id(entry)], said[id(one)])]
        if entry.place:
            alike = [other for other in alike if _is_told_elsewhere(entry, other, lines)]
        alike += [other for other in kept[entry.wall][:20] if _names_its_house(entry, other, said)]
        if not alike:
            kept[entry.wall].append(entry)
    chosen = {id(entry) for found in kept.values() for entry in found}
    return [entry for entry in entries if id(entry) in chosen]


def _without_short_names(entries: Sequence[Entry]) -> list[Entry]:
    """Without what a calendar calls by its letters, or by its month, beside a list: `EMC`, `January 2027`."""
    named: dict[datetime | date, set[str]] = defaultdict(set)
    for entry in entries:
        named[entry.wall].add(entry.title)
    few = {wall: titles for wall, titles in named.items() if len(titles) <= MOST_AT_ONCE}
    return [entry for entry in entries if not _is_short_name(entry.title, few.get(entry.wall, set()))]


def _is_short_name(title: str, told: Collection[str]) -> bool:
    """Whether a title is short for another of those told at its moment."""
    others = [other for other in told if other != title]
    return any(is_month(title) or _are_letters_of(title, other) for other in others)


def _are_letters_of(short: str, title: str) -> bool:
    """Whether a title is that of another by its first letters: `FB&A`, `Finance, Budget and Audit`."""
    letters = [letter for letter in short if letter.isalpha()]
    if not FEWEST_LETTERS <= len(letters) <= MOST_LETTERS or not short.isupper():
        return False
    return "".join(letters) in "".join(word[0] for word in re.findall(r"[A-Z]\w*", title))


def _share(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether the words of one title hold all those of the other."""
    return bool(first and second) and (first <= second or second <= first)


def _names_its_house(entry: Entry, other: Entry, said: Mapping[int, frozenset[str]]) -> bool:
    """Whether one title holds the house that the other tells as its place: `Anchor Inn Quiz`, `Quiz`.

    And of the other words of the shorter title half at least, at one hour.
    """
    for one, two in ((entry, other), (other, entry)):
        house = frozenset(re.findall(r"\w+", (one.place or "").casefold()))
        if not entry.timed or two.place or len(house) < FEWEST_WORDS or not house <= said[id(two)]:
            continue
        rest, title = said[id(two)] - house, said[id(one)]
        if rest and title and 2 * len(rest & title) >= min(len(rest), len(title)):
            return True
    return False


def _is_told_elsewhere(entry: Entry, other: Entry, lines: Sequence[Line]) -> bool:
    first, second = (frozenset(re.findall(r"\w+", (one.place or "").casefold())) for one in (entry, other))
    same = entry.place == other.place or (entry.title == other.title and _share(first, second))
    return same and lines[entry.line].sign != lines[other.line].sign


def spans_of_days(entries: Sequence[Entry]) -> list[Entry]:
    """Two days that follow each other in one line, without hours, are one gathering: `June 20th & 21st`."""
    lines = Counter(entry.line for entry in entries)
    found: list[Entry] = []
    for entry in entries:
        before = found[-1] if found else None
        if before and lines[entry.line] == 2 and _goes_on(before, entry):
            found[-1] = replace(before, end=entry.day, all_day=True)
        else:
            found.append(entry)
    return found


def same_once(entries: Sequence[Entry]) -> list[Entry]:
    """Each title at one moment and place once, where it stands first, with the end that any of them tells."""
    found: dict[tuple[str, datetime | date, str | None], Entry] = {}
    for entry in entries:
        key = entry.title.casefold(), entry.start, entry.place
        found[key] = _with_end_of(found.get(key, entry), entry)
    return list(found.values())


def _with_end_of(entry: Entry, again: Entry) -> Entry:
    """A day told again as the first of several tells when it ends: `4 Dec`, `4 Dec - 6 Dec`."""
    tells_more = again.end is not None and not again.timed
    return replace(entry, end=again.end, all_day=again.all_day) if tells_more and not entry.end else entry


def _goes_on(before: Entry, entry: Entry) -> bool:
    if before.timed or entry.timed or before.end or entry.end:
        return False
    same = (before.line, before.title, before.place) == (entry.line, entry.title, entry.place)
    return same and entry.day - before.day == timedelta(days=1)

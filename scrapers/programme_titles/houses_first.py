"""Lists that tell where before what: a day with its hour, below it the house, and below that what is on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programme_words.occasions import is_occasion
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_ROWS = 4
"""Entries that show together that what stands first is a house."""

NEARLY_ALL, MOST, FEW = 0.9, 0.6, 0.34
"""Of the entries: those with a line below the house, with a house, and with a house in the line below."""


def with_titles_below_houses(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, those of lists that name a house first with what is on in the line below it.

    `19 May, 20.30`, `Lantern Church, Utter`, `Organ concert with works by Franck`
    """
    lists: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.own_title and entry.title_line == entry.line + 1:
            lists[told[entry.line].line.sign].append(entry)
    moments = {entry.line for entry in entries}
    found: dict[int, Entry] = {}
    for group in lists.values():
        below = {id(entry): words for entry in group if (words := _below(entry, told, moments))}
        if _are_houses_first(group, below):
            found |= {id(one): _moved(one, below[id(one)]) for one in group if id(one) in below}
    return [found.get(id(entry), entry) for entry in entries]


def _below(entry: Entry, told: Sequence[Told], moments: set[int]) -> str | None:
    """What the next line of the same make and block says, if it can be a title."""
    at = entry.title_line + 1
    if at >= len(told) or at in moments or told[at].dated or told[at].clocks:
        return None
    line, other = told[entry.title_line].line, told[at].line
    beside = line.sign == other.sign and line.path[:-1] == other.path[:-1]
    return title_words(told[at]) if beside and line.level == other.level else None


def _are_houses_first(group: Sequence[Entry], below: dict[int, str]) -> bool:
    """Whether most entries are called after a house, and what stands below it in nearly all is none."""
    if len(group) < FEWEST_ROWS or len(below) < NEARLY_ALL * len(group):
        return False
    again = Counter(entry.title.casefold() for entry in group)
    houses = sum(_is_place(entry.title) for entry in group)
    told_again = sum(times for times in again.values() if times > 1)
    if houses < MOST * len(group) and not (told_again >= MOST * len(group) and houses):
        return False
    different = len(set(below.values())) > 1
    return different and sum(_is_place(words) for words in below.values()) <= FEW * len(below)


def _is_place(words: str) -> bool:
    return (names_place(words) or is_house(words)) and not is_occasion(words)


def _moved(entry: Entry, words: str) -> Entry:
    return replace(
        entry, title=words, title_line=entry.title_line + 1, place=entry.title, place_guessed=False
    )

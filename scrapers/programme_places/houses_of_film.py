"""Pages about one film or show: below a day its houses as headings, below each nothing but hours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import is_filler, names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FARTHEST = 30
"""Lines above an hour in which its house stands."""

FEWEST_HOUSES = 2


def with_houses_of_film(
    entries: Sequence[Entry], told: Sequence[Told], page_title: str | None
) -> list[Entry]:
    """The entries; on a page headed by what is on they are called so, and the headings over hours are where.

    `Low Ebb` / `Tue 2 March` / `Cinema Alto` / `Subtitled` / `16:30` / `Cinema Plaza` / `Subtitled` / `19:00`
    Or the houses stand in front of the hours: `Cinema Alto – 16:30, 19:00`.
    """
    if not page_title or is_generic(page_title) or names_place(page_title) or not _heads(told, page_title):
        return list(entries)
    often = Counter(one.line.text for one in told if 0 < one.line.level < 7)
    over = [_house_over(entry, told, often) for entry in entries]
    houses = [told[at].line.text for at in over if at is not None]
    if None in over:
        return _before_hours(entries, told, page_title)
    if not _are_houses(houses):
        return list(entries)
    return [_shown_at(entry, house, page_title) for entry, house in zip(entries, houses, strict=True)]


def _before_hours(entries: Sequence[Entry], told: Sequence[Told], page_title: str) -> list[Entry]:
    """The entries, those called after the house in front of their hours after the page: `Alto: 16:30, 19:00`.

    Most houses have several hours, as a film has that several show. Days without hours are of its releases.
    """
    houses = {id(entry): _house_before(entry, told) for entry in entries if entry.timed}
    named = [house for house in houses.values() if house]
    rows = {entry.line: told[entry.line] for entry in entries if entry.timed}
    several = sum(len(one.clocks) > 1 for one in rows.values())
    if len(named) < len(houses) or several * 2 <= len(rows) or not _are_houses(named):
        return list(entries)
    return [_shown_at(one, house, page_title) if (house := houses.get(id(one))) else one for one in entries]


def _house_before(entry: Entry, told: Sequence[Told]) -> str | None:
    """What stands in front of the hours of a row: what it is called, or bold where a place gives no title."""
    one = told[entry.line]
    if not one.clocks or 0 < one.line.level < 7:
        return None
    called = entry.title if entry.title_line == entry.line and one.line.text.startswith(entry.title) else ""
    return called or (one.line.lead if not entry.own_title else None) or None


def _are_houses(words: Sequence[str]) -> bool:
    """Whether words are several houses, at least half of which read so."""
    houses = set(words)
    named = sum(names_place(one) or is_house(one) for one in houses)
    return len(houses) >= FEWEST_HOUSES and named * 2 >= len(houses)


def _shown_at(entry: Entry, house: str, film: str) -> Entry:
    return replace(entry, title=film, own_title=False, title_line=-1, place=house, place_guessed=False)


def _heads(told: Sequence[Told], title: str) -> bool:
    return any(0 < one.line.level < 7 and one.line.text.casefold() == title.casefold() for one in told)


def _house_over(entry: Entry, told: Sequence[Told], often: Counter[str]) -> int | None:
    """The heading over hours of which none tells more, if no title stands between; formats may."""
    if not entry.timed or not told[entry.line].clocks or not is_filler(told[entry.line].rest):
        return None
    for at in range(entry.line - 1, max(-1, entry.line - FARTHEST), -1):
        one = told[at]
        if 0 < one.line.level < 7 and not one.dated:
            if often[one.line.text] > 1 and not (names_place(one.line.text) or is_house(one.line.text)):
                continue
            return at if entry.title_line <= at else None
        if one.dated or not is_filler(one.rest):
            return None
    return None

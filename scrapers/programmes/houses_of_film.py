"""Pages about one film or show: below a day its houses as headings, below each nothing but hours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programmes.generic_titles import is_generic
from scrapers.programmes.house_words import is_house
from scrapers.programmes.line_words import is_filler, names_place
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
    """
    if not page_title or is_generic(page_title) or names_place(page_title) or not _heads(told, page_title):
        return list(entries)
    often = Counter(one.line.text for one in told if 0 < one.line.level < 7)
    houses = [_house_over(entry, told, often) for entry in entries]
    words = {told[at].line.text for at in houses if at is not None}
    named = sum(names_place(one) or is_house(one) for one in words)
    if None in houses or len(words) < FEWEST_HOUSES or named * 2 < len(words):
        return list(entries)
    return [
        replace(
            entry,
            title=page_title,
            own_title=False,
            title_line=-1,
            place=told[at].line.text,
            place_guessed=False,
        )
        for entry, at in zip(entries, houses, strict=True)
        if at is not None
    ]


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

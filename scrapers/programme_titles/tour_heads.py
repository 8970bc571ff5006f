"""Dates of a tour in an article about who is on it: `Ada Reed: Live 2027` over `24.11. Ulm, Alte Post`.

The rows say where, and the heading says who.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from scrapers.programme_words.gathering_words import calls_gatherings
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.house_words import is_house
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST = 2
FARTHEST = 60
"""Lines below a heading that its list goes on."""

LONGEST_HEAD = 80
MOST_WORDS = 4
"""Words of a town."""

HOUSES = 3
"""Of so many rows one at least names a kind of house: those of a house's own programme name acts."""


@cache
def _tour() -> re.Pattern[str]:
    """A name and the words that it is on tour, compiled when first wanted."""
    return re.compile(
        r"(?P<name>\w.{1,50}?)\s?[:|–—-]?\s(?:(?:live|on tour|auf tour|(?:in|en) tour|in concert|en concert|"
        r"en concierto|en gira|in tournée|en tournée|on the road|(?:live[- ]?|tour)(?:daten|termine|dates)|"
        r"(?:the )?tour|gira|turné|konzerte)\s?){1,2}[:,–—-]?\s?(?:20\d\d(?:\s?[/–-]\s?\d{2,4})?)?\W*",
        re.IGNORECASE,
    )


@cache
def _kind() -> re.Pattern[str]:
    """What houses call their programmes rather than who plays, compiled when first wanted."""
    return re.compile(
        r"\b(?:musi\w+|jazz|rock|pop|klassik|classical|folk|blues|metal|punk|kultur|culture|cultura|comedy|"
        r"kabarett|kleinkunst|theat\w+|sommer|summer|winter|herbst|festival|stadt|city|open[- ]air|live|"
        r"unsere?|our)\b",
        re.IGNORECASE,
    )


def with_names_of_tours(
    entries: Sequence[Entry], told: Sequence[Told], page_title: str | None
) -> list[Entry]:
    """The entries, places below the name of who is on tour called after that, where the page is about it."""
    named: list[Entry] = []
    for head, group in groupby(entries, key=lambda entry: _heading_over(entry, told)):
        rows = list(group)
        name = _name_in(told[head], page_title) if head is not None else None
        named += [_on_tour(row, name) for row in rows] if name and _are_places(rows) else rows
    return named


def _heading_over(entry: Entry, told: Sequence[Told]) -> int | None:
    """The nearest line above that stands out, for rows that are called after words of their own."""
    if entry.title_line != entry.line or told[entry.line].line.level:
        return None
    above = range(entry.line - 1, max(-1, entry.line - FARTHEST), -1)
    return next((at for at in above if told[at].line.level), None)


def _name_in(head: Told, page_title: str | None) -> str | None:
    """Who a heading says is on tour, if the page names it too: no house, no kind of programme."""
    text = head.line.text
    found = _tour().fullmatch(text) if len(text) <= LONGEST_HEAD and not head.dated else None
    name = found["name"].strip() if found else ""
    about = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", page_title or "", re.IGNORECASE)
    if not name or about is None or _kind().search(name):
        return None
    others = calls_gatherings(name) or is_generic(name) or names_place(name) or is_house(name)
    return None if others else name


def _are_places(rows: Sequence[Entry]) -> bool:
    """Whether rows tell a town and a house each, of which some read so."""
    houses = [row for row in rows if row.place and (names_place(row.place) or is_house(row.place))]
    short = all(row.place and row.title != row.place and len(row.title.split()) <= MOST_WORDS for row in rows)
    return len({row.day for row in rows}) >= FEWEST and short and len(houses) * HOUSES >= len(rows)


def _on_tour(row: Entry, name: str) -> Entry:
    return replace(row, title=name, place=f"{row.title}, {row.place}", place_guessed=False)

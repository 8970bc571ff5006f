"""Headings of houses over their addresses, below what is on there: a film, then `Mill Cinema`, its street."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_places.house_names import is_street
from scrapers.programme_places.town_lines import reads_as_house
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.told import Told

LONGEST_ADDRESS = 120


@cache
def _postal() -> re.Pattern[str]:
    """A number of a house and a code of a town, in either order, compiled when first wanted."""
    return re.compile(
        r"(?:\d{1,5}\w?\s.{4,80}\s[A-Z]{2},?\s\d{5}(?:-\d{4})?|"
        r"\d{1,4}\w?,?\s[^\W\d].{3,80}[,\s]\d{4,5}\s[A-ZÄÖÜ].{2,40}|"
        r".{4,80}\d.{0,12}[,\s]\d{4,5}\s[A-ZÄÖÜ].{2,40}"
        r"|\d{1,4}\s.{4,80}[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2})"
    )


def without_heads_of_addresses(told: Sequence[Told], places: Sequence[int]) -> list[int]:
    """Headings but those of houses right over their addresses, where one of higher rank names what is on.

    A house that heads the page itself keeps its name: nothing else says what is on there.
    """
    kept: list[int] = []
    best: int | None = None
    for at in places:
        rank = told[at].line.level
        if best is not None and best < rank and _heads_address(told, at):
            continue
        kept.append(at)
        if (words := title_words(told[at])) and not is_generic(words) and not reads_as_house(words):
            best = rank if best is None else min(best, rank)
    return kept


def _heads_address(told: Sequence[Told], at: int) -> bool:
    if at + 1 >= len(told) or not reads_as_house(told[at].line.text):
        return False
    one, below = told[at].line, told[at + 1].line
    if below.level or told[at + 1].dated or len(below.text) > LONGEST_ADDRESS:
        return False
    return below.path[:-2] == one.path[:-2] and _is_address(below.text)


def _is_address(text: str) -> bool:
    street = is_street(text) and not text[:1].isdigit()  # "3 films by Ada Reed" is no house number
    return street or _postal().fullmatch(text) is not None

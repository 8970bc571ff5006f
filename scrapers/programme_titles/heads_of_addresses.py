"""Headings of houses over their addresses, below what is on there: a film, then `Mill Cinema`, its street."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_places.house_names import is_street
from scrapers.programme_places.town_lines import reads_as_house
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.addresses import LONGEST_ADDRESS, ends_in_code
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.told import Told


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
    return street or ends_in_code(text)

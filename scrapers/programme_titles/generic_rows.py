"""Rows of a day that say what is no name of a gathering: `08:30`, `Accreditation`, among titled talks."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_lists.nothing_on import names_none
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_NAMED = 2


def without_generic_rows(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries of a day; where most have titles of their own none is called after the heading of all.

    Such a row says when badges are handed out, not when the whole takes place.
    """
    named = sum(one.own_title for one in entries)
    if named < FEWEST_NAMED or named * 2 <= len(entries):
        return list(entries)
    return [one for one in entries if one.own_title or not _says_generic(told, one.line)]


def _says_generic(told: Sequence[Told], at: int) -> bool:
    """Whether a row, or the line below its hour, is words that name a kind of list and nothing in it."""
    below = told[at + 1] if at + 1 < len(told) else None
    beside = below.line.text if below and not (below.dated or below.clocks or below.line.level) else ""
    return any(is_generic(words) or names_none(words) for words in (told[at].rest, beside) if words)

"""What a page is called by its address: the line whose words the last part of the address repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import unquote, urlsplit

from scrapers.dates.words import fold
from scrapers.programmes.lines import Line

FARTHEST = 60
"""Lines from the top among which the page's title stands."""

LONGEST_TITLE = 150
FEWEST_WORDS = 2

MOST_OTHERS = 0.4
"""Of the words of a title: so many at most does its address leave out."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {"word": r"[^\W_]+", "ending": r"\.(?:html?|php|aspx?|jsp|cfm)$"}
    return re.compile(known[name])


def title_by_address(lines: Sequence[Line], url: str, title: str | None) -> str | None:
    """The page's title, or the first line that the address is made of where the title given is not.

    `https://club.example/2027/02/fourth-birthday` is about `Fourth Birthday!`, whatever its window is called.
    """
    named = _words_of_address(url)
    if len(named) < FEWEST_WORDS:
        return title
    texts = [title or "", *(line.text for line in lines[:FARTHEST])]
    told = [text for text in texts if _is_named(text, named)]
    return min(told, key=lambda text: len(_words(text)), default=title)


def _words_of_address(url: str) -> frozenset[str]:
    """The words of the last part of an address, without its numbers; few of one letter are words."""
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    last = _pattern("ending").sub("", parts[-1].casefold()) if parts else ""
    return _words(last)


def _words(text: str) -> frozenset[str]:
    found = _pattern("word").findall(fold(text))
    return frozenset(word for word in found if len(word) > 1 and not word.isdigit())


def _is_named(text: str, named: frozenset[str]) -> bool:
    """Whether all words of the address are words of a line, and few others."""
    if len(text) > LONGEST_TITLE:
        return False
    said = _words(text)
    return named <= said and len(said - named) <= MOST_OTHERS * len(said)

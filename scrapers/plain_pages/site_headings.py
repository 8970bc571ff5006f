"""Headings of the first rank that say on every page what the window's title says of its site.

`Night Paddle - Marlow Harbour Office` over `TOWN OF MARLOW HARBOUR OFFICE`: the page is the night paddle.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

from scrapers.programme_days.lone_days import may_name_day
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_named_title
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.lines import Line

FEWEST_WORDS = 2
"""Words of a site's name, or of what a heading calls a page; one alone may be a town or a kind."""

TOP = 40
"""Lines in which the head of a page stands."""


@cache
def bar_in_title() -> re.Pattern[str]:
    """What parts a page from its site in a window's title, compiled when first wanted."""
    return re.compile(r"\s+[|–—·•»-]\s+|\s+::\s+")


@cache
def year_of_list() -> re.Pattern[str]:
    """The year that a heading begins with: `2027 Harbour Board`."""
    return re.compile(r"^(?:19|20)\d\d\s+(?=\w)")


def named_before_site(lines: Sequence[Line], window: str) -> str | None:
    """What a window's title calls the page before its site, where the main heading says the site's name.

    It says more than the window, and what the page is called stands in a heading or a line below it. A
    window may tell its site first: `Quay Club - Night Paddle`.
    """
    bar = bar_in_title().search(window)
    top = next((line for line in lines if line.level == 1), None)
    if bar is None or top is None:
        return None
    name = window[: bar.start()].strip()
    page, site, said = (frozenset(_words(text)) for text in (name, window[bar.end() :], top.text))
    of_site = len(site) >= FEWEST_WORDS and site < said and not page <= said
    return name if of_site and any(_says(line, name) for line in lines) and not is_generic(name) else None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _says(line: Line, name: str) -> bool:
    """Whether a lower heading, or the line above a moment, calls the page what its window does."""
    said, called = _words(year_of_list().sub("", line.text)), _words(name)
    if 1 < line.level < 7:
        begins = len(said) >= FEWEST_WORDS and said == called[: len(said)]
        return begins or said[: len(called)] == called
    return line.level != 1 and said == called and names_gathering(name)


def without_site_heading(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page whose main heading is its site's, without that: it heads nothing on the page."""
    top = next((line.text for line in lines if line.level == 1), None)
    return [line for line in lines if line.level != 1 or line.text != top]


def named_where_window_is_site(lines: Sequence[Line], title: str | None, url: str) -> str | None:
    """What a page is called; where that is its site's address, the one line at its head named a title.

    `Quayfilm` at `https://quayfilm.example/film?id=7`, over `<div class=film-title>Salt Roads</div>`. A piece
    of a page that is called nothing is called after its first line, if no other is a heading.
    """
    ranked = [line for line in lines if 0 < line.level < 7]
    if not title and ranked and ranked == list(lines[:1]) and not may_name_day(ranked[0].text):
        return ranked[0].text
    host = urlsplit(url).hostname or ""
    if "".join(_words(title or "")) not in host.split(".") or any(0 < line.level < 7 for line in lines):
        return title
    named = {line.text for line in lines[:TOP] if is_named_title(line.names) and not line.links}
    return named.pop() if len(named) == 1 else title


def with_title_as_heading(lines: Sequence[Line], title: str | None) -> list[Line]:
    """The lines of a page without a main heading; what says its title at its head and is no link is one.

    Designers draw the name of a conference large and do not call it a heading, and "Call for talks" below it,
    which is one, would be what the day beside the name is for.
    """
    named = _words(title or "")
    at = next((at for at, line in enumerate(lines[:TOP]) if named and _is_drawn(line, named)), None)
    if at is None or any(line.level == 1 for line in lines):
        return list(lines)
    return [*lines[:at], replace(lines[at], level=1), *lines[at + 1 :]]


def _is_drawn(line: Line, named: Sequence[str]) -> bool:
    """Whether a line that no tag calls a heading says a title and nothing else."""
    return not (line.level or line.links or line.row) and _words(line.text) == named

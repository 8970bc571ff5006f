"""Pages that call themselves a list of gatherings all of which are over: read as before the first of them.

`2026 Meetings`, seen in 2027, tells days without hours that look neither ahead nor like anything else. What
the page says of itself decides, and only where nothing else on it was found to be a gathering.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from urllib.parse import unquote, urlsplit

from scrapers.plain_pages.credible import credible
from scrapers.plain_pages.day_lists import without_lists_of_others
from scrapers.plain_pages.publishing_days import is_named_as_posts
from scrapers.programme_lists.list_evidence import headings_over, is_post
from scrapers.programme_words.gathering_words import (
    calls_gatherings,
    calls_gone_by,
    calls_others,
    may_name_list,
)
from scrapers.programmes.lines import Entry, Line

EARLIEST = date(1, 1, 2)
"""A day of a visit before all others: whatever the markup calls a day of posts lies ahead of it."""

FEW, MANY_MORE = 3, 4
"""Gatherings that may stand among many that are over, and how many more these are for each of them."""

FEWEST = 3
"""Days that make a list."""

NEAREST = 2
"""Lines above a list in which words say what it is, whatever they are made of."""

LOWEST_RANK = 4
"""The rank of a heading that is one of the page's own; those below head its parts."""

MOST_ENTRIES = 200
"""Entries that are asked what they stand under."""

LONGEST_AGO = timedelta(days=40 * 365)
"""What began longer ago is history."""


def may_be_gone_by(title: str | None, url: str) -> bool:
    """Whether a page's title or the end of its address calls it a list of gatherings and nothing else."""
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    last = parts[-1].rpartition(".")[0] or parts[-1] if parts else ""
    names = [title or "", " ".join(last.replace("_", "-").split("-"))]
    names = [name for name in names if not _day_in_figures().search(name)]  # `agenda-2027-10-09`
    return any(map(calls_gatherings, names)) and not any(map(calls_others, names))


@cache
def _day_in_figures() -> re.Pattern[str]:
    """The one day that a page is named after."""
    return re.compile(r"(?<!\d)(?:19|20)\d\d[ ./-]?\d\d[ ./-]?\d\d(?!\d)")


def gone_by(entries: Sequence[Entry], lines: Sequence[Line], about: str, near: date) -> list[Entry]:
    """The gatherings among `entries` of a page that calls itself a list of some and shows none to come.

    Several with titles of their own; days that the markup calls those of posts only below a heading that
    says that what follows is over.
    """
    own = [
        one for one in entries if one.own_title and near - LONGEST_AGO < one.day and _is_no_post(one, lines)
    ]
    own = without_lists_of_others(own, lines)
    if len({one.day for one in own}) < FEWEST or len({one.title for one in own}) * 2 < len(own):
        return []
    top = min(min(one.line, max(one.title_line, 0)) for one in own)
    above = [*headings_over([one.line for one in own], lines), *lines[max(top - NEAREST, 0) : top]]
    if any(calls_others(line.text) for line in above):
        return []
    first = min(one.day for one in own)
    return credible(own, lines, about, first - timedelta(days=1))


def of_lists_of_years(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Those that stand under a heading which calls them gatherings of their year: `Termine 2026`."""
    years = {
        year
        for line in lines
        if 0 < line.level < LOWEST_RANK and (year := _year_of_list(line.text)) is not None
    }
    of_years = [one for one in entries if one.day.year in years][:MOST_ENTRIES] if years else []
    return [one for one in of_years if _stands_in_list_of_year(one, lines)]


def _stands_in_list_of_year(entry: Entry, lines: Sequence[Line]) -> bool:
    for heading in headings_over([entry.line], lines):
        if heading.level < LOWEST_RANK and (year := _year_of_list(heading.text)) is not None:
            return year == entry.day.year
        if calls_others(heading.text):
            return False
    return False


def _year_of_list(words: str) -> int | None:
    """The year whose gatherings a heading names."""
    found = _year().search(words)
    named = found is not None and may_name_list(words[: found.start()] + words[found.end() :])
    return int(found[0]) if found and named else None


@cache
def _year() -> re.Pattern[str]:
    """A year in a heading."""
    return re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def with_gone_by(found: Sequence[Entry], gone: Sequence[Entry]) -> list[Entry]:
    """What was found, with what is over where that is nearly all that the page lists."""
    if len(gone) <= MANY_MORE * len(found):
        return list(found)
    busy = {one.day for one in found}
    return [*found, *(one for one in gone if one.day not in busy)]


def _is_no_post(entry: Entry, lines: Sequence[Line]) -> bool:
    """Whether a day is not that of a post: by its second, where it leads, its names and what stands above."""
    line = lines[entry.line]
    if is_post(entry.url or "") or _to_the_second().search(line.stamp or ""):
        return False
    if not is_named_as_posts(line.names):
        return True
    return any(calls_gone_by(heading.text) for heading in headings_over([entry.line], lines))


@cache
def _to_the_second() -> re.Pattern[str]:
    """Moments as programs note them when something was sent."""
    return re.compile(r"T\d\d:\d\d:(?!00)\d\d")

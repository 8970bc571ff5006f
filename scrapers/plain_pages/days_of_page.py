"""Days that a page tells of itself and of no row: in its banner, in its title, in its description.

`Monday`, `9:30 Workshops` below a banner that says `Montreal, 8–11 August 2017`; hours alone on a page whose
description says `Film night on 4 July 2027`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from scrapers.dates.printed import find_whens
from scrapers.dates.when import When
from scrapers.document import Document
from scrapers.page_days.month_lists import named_day
from scrapers.plain_pages.parts import may_tell_hour
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

FEWEST_HOURS = 3
"""Rows with hours and no day that make a page look for its own."""

LONGEST_SPAN = timedelta(days=7)
LONGEST = 400
"""Characters of a text that tells of the page rather than of something on it."""

_BANNERS = "header,.site-description,.site-tagline,.tagline,.banner,#banner,#header"
_DESCRIPTIONS = 'meta[name="description" i],meta[property="og:description" i]'


def with_days_of_page(document: Document, lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines, in front of those that tell hours and no day the days that the page tells of itself."""
    hours = [at for at, line in enumerate(lines) if may_tell_hour(line.text)]
    if len(hours) < FEWEST_HOURS:
        return list(lines)
    told = tell(lines, around)
    if any(one.dated for one in told) or sum(one.hours for one in told) < FEWEST_HOURS:
        return list(lines)
    days = next((day for text in _told_of_page(document) if (day := _days_in(text, around))), None)
    if days is None:
        return list(lines)
    return [Line(days, lines[0].path[:1], 1, sign="h1"), *lines]


def _told_of_page(document: Document) -> Iterator[str]:
    """What a page says of itself beside its matter, the surest first."""
    for selector in ("title", _BANNERS):
        for node in document.tree.css(selector):
            yield " ".join((node.text(separator=" ") or "").split())
    for node in document.tree.css(_DESCRIPTIONS):
        yield " ".join((node.attributes.get("content") or "").split())


def _days_in(text: str, around: Surroundings) -> str | None:
    """The one day or span of a few that a text tells, as a heading tells it."""
    if len(text) > LONGEST or not may_name_day(text):
        return None
    whens = find_whens(text, near=around.near, language=around.language, dates=around.dates)
    return _named(whens[0]) if len(whens) == 1 else None


def _named(when: When) -> str | None:
    first = when.start_on
    end = when.end if when.end is not None and not when.time_stated else first
    last = end.date() if isinstance(end, datetime) else end
    if not timedelta(0) <= last - first < LONGEST_SPAN:
        return None
    return named_day(first, year=True) + (f" – {named_day(last, year=True)}" if last > first else "")

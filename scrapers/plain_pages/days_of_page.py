"""Days that a page tells of itself and of no row: in its banner, in its title, in its description.

`Monday`, `9:30 Workshops` below a banner that says `Montreal, 8–11 August 2017`; hours alone on a page whose
description says `Film night on 4 July 2027`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.when import When
from scrapers.document import Document
from scrapers.page_days.month_lists import named_day
from scrapers.plain_pages.parts import may_tell_hour
from scrapers.programme_days.agenda_hours import is_agenda
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programme_words.film_facts import is_film_fact
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings, Told

FEWEST_HOURS = 3
"""Rows with hours and no day that make a page look for its own."""

FEWEST_FILMS = 3
"""Films with their length and their hours that make a page one of showtimes."""

FEWEST_STARTS = 6
"""Different hours that are those of a programme, be it one of several tracks below each other."""

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
    rows = [at for at, one in enumerate(told) if one.hours]
    if len(rows) < FEWEST_HOURS:
        return list(lines)
    if any(one.dated for one in told):
        days = _said_below(told, rows)
    else:
        days = next((day for text in _told_of_page(document) if (day := _days_in(text, around))), None)
        days = days or _of_visit(document, told)
    return [Line(days, lines[0].path[:1], 1, sign="h1"), *lines] if days else list(lines)


def _of_visit(document: Document, told: Sequence[Told]) -> str | None:
    """The day of the visit, where a cinema's page of showtimes tells no day: it is what is on now."""
    films = sum(is_film_fact(one.line.text) or _length().search(one.line.text) is not None for one in told)
    showings = sum(one.hours and len(one.clocks) > 1 for one in told)
    if min(films, showings) < FEWEST_FILMS or not _showtimes().search(next(_told_of_page(document), "")):
        return None
    return named_day(document.page.fetched_at.date(), year=True)


@cache
def _length() -> re.Pattern[str]:
    """How long a film is, compiled when first wanted."""
    return re.compile(r"\d\s?h(?:rs?|\b)\s?\d{1,2}|\d{2,3}\s?min", re.IGNORECASE)


@cache
def _showtimes() -> re.Pattern[str]:
    """What a page of showings is called, compiled when first wanted."""
    return re.compile(
        r"\b(?:show ?times?|now (?:showing|playing)|today|séances?|horaires?|kinoprogramm|heute|spielzeiten|"
        r"cartelera|horarios?|orari|oggi|vandaag|filmagenda|sessões|hoje|repertuar|seanse)\b",
        re.IGNORECASE,
    )


def _said_below(told: Sequence[Told], rows: Sequence[int]) -> str | None:
    """The one day that a page speaks of, where only lines below the agenda of that day do."""
    places = [at for at, one in enumerate(told) if one.dated]
    days = {when.start_on for at in places for when in told[at].whens}
    if len(days) != 1 or places[0] < rows[-1]:
        return None
    starts = {told[at].clocks[0].start for at in rows if told[at].clocks}
    if len(starts) < FEWEST_STARTS and not is_agenda(told, rows[0], rows[-1] + 1):
        return None
    return named_day(days.pop(), year=True)


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

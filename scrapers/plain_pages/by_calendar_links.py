"""What a page's links into calendars tell of its gatherings, joined with what it prints.

A page without markup may have written all of it into the link behind `Add to calendar`: there stands the
whole name of what is printed as `Details`, and that `Outlook 365` is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from scrapers.document import Document
from scrapers.needles import holds_any
from scrapers.plain_pages.page_subject import heads_gathering
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.lines import Entry, Line
from scrapers.structured_data.calendar_links import LinkedEvent, is_calendar_link, read_calendar_link

MOST, MOST_READ = 500, 2000
"""Gatherings of one page that links tell, and links that are read: each may be told to several calendars."""

LIKE = 80
"""Of a hundred: so like each other are two names of one gathering."""

MOST_BESIDE = 2
"""So few other entries stand on a page about one gathering."""


def with_calendar_links(
    found: Sequence[Entry], document: Document, lines: Sequence[Line], timezone: str | None
) -> list[Entry]:
    """The entries of a page and what its links into calendars tell, each gathering once.

    `timezone` is that of the source (IANA): links without a zone may tell UTC.
    """
    left, joined = list(found), []
    for one in _told_by_links(document):
        again = _same(one, left)
        joined.append(_joined(again, one) if again else _entry(one, lines, timezone))
        left = [entry for entry in left if entry is not again]
    walls = {moment for one in joined for moment in (one.wall, one.day)}
    left = [entry for entry in left if not any(_misreads(entry, one) for one in joined)]
    alone = len(joined) == 1 and len(left) <= MOST_BESIDE
    return [*joined, *(one for one in left if one.wall not in walls or _is_another(one, lines, alone))]


def _told_by_links(document: Document) -> list[LinkedEvent]:
    """What the links into the calendar that is told most tell; the others are told the same."""
    if not holds_any(document.page.body, b"action=TEMPLATE", b"eventedit", b"startdt", b"calendar.yahoo"):
        return []
    found: dict[str, dict[tuple[str, datetime | date], LinkedEvent]] = {}
    links = (link.attributes.get("href") or "" for link in document.tree.css("a[href]"))
    for told in map(read_calendar_link, islice(filter(is_calendar_link, links), MOST_READ)):
        if told and not is_generic(told.title):
            of_service = found.setdefault(told.service, {})
            of_service.setdefault((told.title, told.start), told)
    return list(max(found.values(), key=len, default={}).values())[:MOST]


def _same(told: LinkedEvent, entries: Sequence[Entry]) -> Entry | None:
    """The entry of the gathering that a link tells: of its day and name, best of its hour."""
    off = timedelta(days=1 if told.is_utc else 0)
    near = [one for one in entries if abs(one.day - told.day) <= off and _are_alike(one.title, told.title)]
    return min(
        near,
        key=lambda one: (one.wall != told.wall, not one.timed, abs(one.day - told.day), one.line),
        default=None,
    )


def _misreads(entry: Entry, told: Entry) -> bool:
    """Whether a printed day is that of a link with day and month in the other order: `02/09/2027`."""
    one, other = entry.day, told.day
    turned = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    return turned and one != other and _are_alike(entry.title, told.title)


def _are_alike(one: str, other: str) -> bool:
    return fuzz.token_set_ratio(one, other, processor=default_process) >= LIKE


def _joined(entry: Entry, told: LinkedEvent) -> Entry:
    """A printed entry with what a link tells more exactly: its whole name, its hours, where it is.

    The printed hour wins over one in UTC, which may be the clock on the wall by mistake.
    """
    printed = entry.timed and (told.is_utc or not isinstance(told.start, datetime))
    start, end = (entry.start, entry.end) if printed else (told.start, told.end or entry.end)
    lasts = not isinstance(start, datetime)
    place = told.place if entry.place_guessed or not entry.place else entry.place
    url = None if is_calendar_link(entry.url or "") else entry.url
    return replace(entry, title=told.title, start=start, end=end, all_day=lasts, place=place, url=url)


def _entry(told: LinkedEvent, lines: Sequence[Line], timezone: str | None) -> Entry:
    """What only a link tells, at the line that says its name; UTC as clocks of the source's zone show it."""
    zone = ZoneInfo(timezone) if timezone and told.is_utc else None
    end = None if told.end is None else _in(zone, told.end)
    at = next((at for at, line in enumerate(lines) if told.title in line.text), 0)
    lasts = not isinstance(told.start, datetime)
    return Entry(told.title, _in(zone, told.start), end, lasts, told.place, line=at, title_line=at)


def _in(zone: ZoneInfo | None, moment: datetime | date) -> datetime | date:
    return moment.astimezone(zone) if zone and isinstance(moment, datetime) else moment


def _is_another(entry: Entry, lines: Sequence[Line], alone: bool) -> bool:
    """Whether what is told for the hour or the day of a link is another gathering than that of the link.

    Its title leads somewhere else, is a heading or stands in a row, and the page tells several.
    """
    if alone or not entry.own_title or entry.title_line < 0:
        return False
    line = lines[entry.title_line]
    leads = any(not is_calendar_link(address) for _, address in line.links)
    return leads or heads_gathering(line) or bool(line.row)

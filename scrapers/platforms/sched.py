"""Sched: a conference's or festival's whole programme as one calendar file, or as its API lists it.

The calendar's times are UTC and it never says where the festival is: give the source a `timezone`, and
listings name it. The lists of the API (`/api/session/list`, `/api/session/export`; JSON, CSV or XML), which
ask for the organiser's key, are read where somebody kept one: their times are the clock's on the wall.
Sched's pages refuse scripts, so no page is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.needles import holds
from scrapers.page_kinds import host_is, is_calendar, starts_as_json, starts_as_markup
from scrapers.platforms import icalendar

if TYPE_CHECKING:
    from scrapers.json_data.islands import Island

platform = "sched"
min_interval = 900
"""Seconds: the export is made anew for each call."""

_HOSTS = ("sched.com", "sched.org")
_KEYS = ("event_key", "session_key")
_REFUSED = b"ERR"


def recognise(page: Page) -> float:
    """A calendar that Sched made, on whatever host; a list of its API by the names of its fields."""
    if is_calendar(page):
        return 0.9 if host_is(page.url, *_HOSTS) or b"//Sched.com" in page.body[:3000] else 0.0
    from scrapers.json_data.csv_records import columns_of

    ours = host_is(page.url, *_HOSTS)
    if starts_as_json(page) or page.body[:200].lstrip().startswith(b"<?xml"):
        keyed = any(holds(page.body, key.encode()) for key in _KEYS)
        listed = any(holds(page.body, one) for one in (b"event_start", b"session_start"))
        return 0.9 if listed and (keyed or ours) else 0.0
    if starts_as_markup(page):
        return 0.0
    columns = columns_of(page)
    known = "event_start" in columns or "session_start" in columns
    refused = ours and "/api/" in page.url and page.body[:200].lstrip().startswith(_REFUSED)
    return 0.9 if refused or (known and (ours or any(key in columns for key in _KEYS))) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The export of the whole programme, whichever page of it is named; a file elsewhere as it is."""
    if host_is(source.url, *_HOSTS) and not source.url.endswith(".ics"):
        parts = urlsplit(source.url)
        yield Request(f"https://{parts.netloc}/all.ics")
    else:
        yield from icalendar.first_requests(source)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """Every session, in the source's zone when it has one."""
    for found in icalendar.read(page, source) if is_calendar(page) else _read_list(page):
        missing = isinstance(found, Listing) and found.timezone is None and source.timezone
        yield replace(found, timezone=source.timezone) if missing and isinstance(found, Listing) else found


def _read_list(page: Page) -> Iterator[Finding]:
    """The sessions that are on; one that is not (`active`: `N`) is of the organiser's drafts."""
    from scrapers.json_data.events import at, find_records, read_records
    from scrapers.platform_records.sched_session import SHAPE, is_active, is_session

    if page.body[:200].lstrip().startswith(_REFUSED):
        raise LayoutChanged(f"Sched refuses: {page.text().strip()[:200]}", page.url)
    island = _list_of(page)
    sessions = find_records(island.value, is_session)
    listed = isinstance(island.value, list) or isinstance(at(island.value, "sessions|session"), list)
    if not sessions and not listed and island.value not in ({}, "", None):
        raise LayoutChanged("no list of sessions in it", page.url)
    yield from read_records(filter(is_active, sessions), SHAPE, "sessions")
    yield from island.missing()


def _list_of(page: Page) -> Island:
    from scrapers.json_data.csv_records import columns_of, read_csv
    from scrapers.json_data.islands import read_body
    from scrapers.json_data.xml_records import read_xml

    if starts_as_json(page):
        return read_body(page)
    if starts_as_markup(page):
        return read_xml(page, "_start")
    if not columns_of(page):
        raise LayoutChanged("neither a calendar nor a list of sessions", page.url)
    return read_csv(page)

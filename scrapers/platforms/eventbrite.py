"""Eventbrite: organisers' pages, search pages, event pages, and the API v3 when a token is given.

Pages carry `window.__SERVER_DATA__`; the API answers by organiser, organisation, venue, series or event.
A series stands on an organiser's page as one event of many months: its page or, with a token, its own list
of dates is asked for instead. Options of a source: `organizer`, `organization` or `event` (ids, for the API).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source, Unreadable
from scrapers.fetching.keys import missing_key
from scrapers.json_data.events import complaint, records_at
from scrapers.page_kinds import host_of, starts_as_json, starts_as_markup

if TYPE_CHECKING:
    from scrapers.json_data.islands import Island

platform = "eventbrite"
options = ("organizer", "organization", "event")
credential_setting = "FESTMEET_EVENTBRITE_TOKEN"
credential_help = "eventbrite.com → Account settings → Developer links → API keys → private token"


def recognise(page: Page) -> float:
    """Eventbrite's hosts under any of its domains (`eventbrite.co.uk`, `eventbriteapi.com`)."""
    ours = re.search(r"(?:^|\.)eventbrite(?:api)?\.(?:com?(?:\.\w\w)?|\w\w)$", host_of(page.url))
    if not (starts_as_json(page) or starts_as_markup(page)):
        return 0.0
    if ours:
        return 0.9
    return 0.8 if b"eventbriteapi.com/v3/" in page.body[:20_000] else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The API where a token is given, else the page; the API without a token is a missing credential."""
    from scrapers.platform_records.eventbrite_doors import api_address, ask, wants_api

    wanted = api_address(source)
    if wanted and source.credential:
        yield ask(source, wanted)
    elif wanted and wants_api(source):
        raise missing_key(source, credential_setting, credential_help)
    else:
        yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer or a page, and where its list goes on."""
    from scrapers.json_data.islands import island_assigned, island_by_id, read_body
    from scrapers.platform_records.eventbrite_event import LISTS, records_of
    from scrapers.structured_data.marked import marked_events

    if starts_as_json(page):
        yield from _read_island(read_body(page), page, source)
        return
    if re.search(r"/e/[^/]+", page.url):
        yield from _read_event_page(page, source)
        return
    text = page.text()
    island = island_assigned(text, "__SERVER_DATA__") or island_by_id(text, "__NEXT_DATA__")
    if island is not None and (records_of(island.value) or records_at(island.value, LISTS) is not None):
        yield from _read_island(island, page, source)
    else:
        yield from marked_events(page, source, "neither data nor marked-up events in this page of Eventbrite")


def _read_island(island: Island, page: Page, source: Source) -> Iterator[Finding]:
    from scrapers.platform_records.eventbrite_doors import onward
    from scrapers.platform_records.eventbrite_event import LISTS, other, read_events, records_of

    records = records_of(island.value)
    if not records and records_at(island.value, LISTS) is None:
        raise LayoutChanged(complaint(island.value) or other(island.value), page.url)
    yield from read_events(records, source)
    yield from island.missing()
    yield from onward(island.value, page, source)


def _read_event_page(page: Page, source: Source) -> Iterator[Finding]:
    """One event by its markup for machines; on the page of a series that names no dates, nothing."""
    from scrapers.json_data.islands import island_assigned
    from scrapers.platform_records.eventbrite_event import is_whole_series, known_by_number
    from scrapers.structured import read_structured

    found = list(read_structured(page, source))
    island = None if found else island_assigned(page.text(), "__SERVER_DATA__")
    if island is not None:
        yield from _read_island(island, page, source)
    elif not found:
        raise LayoutChanged("neither data nor marked-up events in this page of Eventbrite", page.url)
    for one in found:
        if page.role == "series" and is_whole_series(one):
            yield Unreadable("json-ld", "a series without its dates; the API lists them")
            continue
        yield known_by_number(one)

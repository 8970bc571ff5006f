"""Luma (luma.com, once lu.ma): pages of events and calendars, calendars as iCal, the answers of its APIs.

The subscribe link (`api.lu.ma/ics/get`) is Luma's own public door and is followed from a calendar's page. The
official API is asked when a key is given. Options of a source: `calendar` (`cal-…`, instead of an address).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.fetching.keys import api_of, ask_api
from scrapers.json_data.events import (
    at,
    complaint,
    find_records,
    read_records,
    records_at,
    text_at,
    with_query,
)
from scrapers.page_kinds import host_is, is_calendar, is_from, starts_as_json
from scrapers.platforms import icalendar

if TYPE_CHECKING:
    from scrapers.json_data.islands import Island

platform = "luma"
options = ("calendar",)
credential_setting = "FESTMEET_LUMA_KEY"
credential_help = "Luma → your calendar → Settings → Developer (needs Luma Plus)"

API = "https://public-api.luma.com"
SUBSCRIBE = "https://api.lu.ma/ics/get?entity=calendar&id={}"


def recognise(page: Page) -> float:
    """Luma's hosts; elsewhere a calendar with Luma's ids."""
    if is_calendar(page):
        ours = host_is(page.url, "lu.ma", "luma.com") or b"@events.lu.ma" in page.body[:200_000]
        return 0.95 if ours else 0.0
    if is_from(page, "lu.ma", "luma.com"):
        return 0.9
    head = page.body[:20_000] if starts_as_json(page) else b""
    return 0.8 if b"calendar_api_id" in head and b"start_at" in head else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The official API with a key, the subscribe link of a named calendar, else the address itself."""
    if source.credential:
        yield _ask(source, f"{api_of(source, API)}/v1/calendar/list-events")
    elif calendar := source.options.get("calendar"):
        yield Request(SUBSCRIBE.format(calendar))
    else:
        yield from icalendar.first_requests(source)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """Events of a calendar feed, an API answer or a page; a calendar's page leads on to its feed."""
    from scrapers.json_data.islands import island_of
    from scrapers.structured_data.marked import marked_events

    if is_calendar(page):
        yield from (_same_id(found) for found in icalendar.read(page, source))
        return
    island = island_of(page)
    if island is None:
        yield from marked_events(page, source, "neither data nor marked-up events in this page of Luma")
        return
    yield from _read_island(island, page, source)
    yield from island.missing()


def _read_island(island: Island, page: Page, source: Source) -> Iterator[Finding]:
    from scrapers.platform_records.luma_event import SHAPE, is_event, mending

    told = at(island.value, "props.pageProps.initialData.data|props.pageProps.initialData") or island.value
    records = find_records(told, is_event)
    if not records and records_at(told, "entries|events|featured_items") is None:
        raise LayoutChanged(complaint(told) or "no events and no list of events in it", page.url)
    yield from read_records(records, SHAPE, "entries", mending(told))
    calendar = text_at(told, "calendar.api_id")
    if calendar and records_at(told, "featured_items") is not None:
        yield Request(SUBSCRIBE.format(calendar))
    if at(told, "has_more") is True and (cursor := text_at(told, "next_cursor")):
        yield _ask(source, with_query(page.url, pagination_cursor=cursor))


def _same_id(found: Finding) -> Finding:
    """The feed's `evt-…@events.lu.ma` is the page's `evt-…`."""
    if not isinstance(found, Listing):
        return found
    return replace(found, origin_id=found.origin_id.replace("@events.lu.ma", ""))


def _ask(source: Source, url: str) -> Request:
    key = {"x-luma-api-key": source.credential} if source.credential else {}
    return ask_api(url, api_of(source, API), key)

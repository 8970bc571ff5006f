"""Luma (luma.com, once lu.ma): pages of events and calendars, calendars as iCal, the answers of its APIs.

The subscribe link (`api.lu.ma/ics/get`) is Luma's own public door and is followed from a calendar's page. The
official API is asked when a key is given. Options of a source: `calendar` (`cal-…`, instead of an address).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Place, Request, Source, Unreadable
from scrapers.json_events import (
    ONLINE,
    Shape,
    at,
    complaint,
    find_records,
    read_record,
    records_at,
    text_at,
    with_query,
)
from scrapers.keys import api_of, ask_api
from scrapers.page_kinds import host_is, is_calendar, starts_as_json, starts_as_markup
from scrapers.platforms.icalendar import read as read_icalendar

if TYPE_CHECKING:
    from scrapers.islands import Island

platform = "luma"
credential_setting = "FESTMEET_LUMA_KEY"
credential_help = "Luma → your calendar → Settings → Developer (needs Luma Plus)"

API = "https://public-api.luma.com"
SUBSCRIBE = "https://api.lu.ma/ics/get?entity=calendar&id={}"

_GEO = ("event.geo_address_info", "geo_address_info", "event.geo_address_json", "geo_address_json")


def _geo(*parts: str) -> str:
    return "|".join(f"{geo}.{part}" for part in parts for geo in _GEO)


SHAPE = Shape(
    id="event.api_id|event.id|api_id|id",
    title="event.name|name",
    start="event.start_at|start_at",
    end="event.end_at|end_at",
    duration="event.duration_interval|duration_interval",
    timezone="event.timezone|timezone",
    url="event.url|url",
    base="https://luma.com/",
    description="event.description_md|event.description|description_md|description",
    status="event.status",
    place=_geo("address", "place_name", "sublocality"),
    address=_geo("full_address", "short_address"),
    city=_geo("city"),
    country=_geo("country"),
    lat="event.coordinate.latitude|coordinate.latitude|event.geo_latitude|"
    + _geo("place_coordinate.latitude"),
    lon="event.coordinate.longitude|coordinate.longitude|event.geo_longitude|"
    + _geo("place_coordinate.longitude"),
    organiser="event.host|host",
    series="event.recurrence_id",
)


def recognise(page: Page) -> float:
    """Luma's hosts; elsewhere a calendar with Luma's ids."""
    if is_calendar(page):
        ours = host_is(page.url, "lu.ma", "luma.com") or b"@events.lu.ma" in page.body[:200_000]
        return 0.95 if ours else 0.0
    if host_is(page.url, "lu.ma", "luma.com") and (starts_as_json(page) or starts_as_markup(page)):
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
        yield Request(re.sub(r"^webcals?:", "https:", source.url, flags=re.IGNORECASE))


def read(page: Page, source: Source) -> Iterator[Finding]:
    """Events of a calendar feed, an API answer or a page; a calendar's page leads on to its feed."""
    from scrapers.islands import island_by_id, read_body
    from scrapers.marked import marked_events

    if is_calendar(page):
        yield from (_same_id(found) for found in read_icalendar(page, source))
        return
    island = read_body(page) if starts_as_json(page) else island_by_id(page.text(), "__NEXT_DATA__")
    if island is None:
        yield from marked_events(page, source, "neither data nor marked-up events in this page of Luma")
        return
    yield from _read_island(island, page, source)
    yield from island.missing()


def _read_island(island: Island, page: Page, source: Source) -> Iterator[Finding]:
    told = at(island.value, "props.pageProps.initialData.data|props.pageProps.initialData") or island.value
    records = find_records(told, _is_event)
    if not records and records_at(told, "entries|events|featured_items") is None:
        raise LayoutChanged(complaint(told) or "no events and no list of events in it", page.url)
    for number, record in enumerate(records):
        yield _listing(record, told, f"entries[{number}]")
    calendar = text_at(told, "calendar.api_id")
    if calendar and records_at(told, "featured_items") is not None:
        yield Request(SUBSCRIBE.format(calendar))
    if at(told, "has_more") is True and (cursor := text_at(told, "next_cursor")):
        yield _ask(source, with_query(page.url, pagination_cursor=cursor))


def _is_event(record: dict[str, Any]) -> bool:
    """An entry with its event inside, or an event by itself."""
    return any(at(record, f"{around}start_at") and at(record, f"{around}name") for around in ("event.", ""))


def _listing(record: dict[str, Any], told: Any, where: str) -> Finding:
    from scrapers.prosemirror import prose

    if text_at(record, "event.visibility|visibility") == "private":
        return Unreadable(where, "private: shown only to who was given the link")
    listing = read_record(record, SHAPE, where)
    if isinstance(listing, Unreadable):
        return listing
    calendar = at(record, "calendar") or at(told, "calendar")
    organiser = None if at(calendar, "is_personal") else text_at(calendar, "name")
    return replace(
        listing,
        place=_place(record, listing.place),
        description=listing.description or prose(at(record, "description_mirror")),
        organiser=listing.organiser or organiser,
        price=_price(record),
    )


def _place(record: dict[str, Any], place: Place | None) -> Place | None:
    """Online events have no address; an obfuscated one says no more than its town."""
    kind = text_at(record, "event.location_type|location_type")
    if kind in ("online", "zoom", "meet", "virtual") and (place is None or not place.name):
        return ONLINE
    return place


def _price(record: dict[str, Any]) -> str | None:
    """No price and not free means that guests are approved, or that nobody knows: no word of a price then."""
    if at(record, "ticket_info.is_free") is True:
        return "free"
    cents, currency = at(record, "ticket_info.price.cents"), text_at(record, "ticket_info.price.currency")
    return f"{cents / 100:.2f} {(currency or '').upper()}".strip() if isinstance(cents, int) else None


def _same_id(found: Finding) -> Finding:
    """The feed's `evt-…@events.lu.ma` is the page's `evt-…`."""
    if not isinstance(found, Listing):
        return found
    return replace(found, origin_id=found.origin_id.replace("@events.lu.ma", ""))


def _ask(source: Source, url: str) -> Request:
    key = {"x-luma-api-key": source.credential} if source.credential else {}
    return ask_api(url, api_of(source, API), key)

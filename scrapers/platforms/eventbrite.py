"""Eventbrite: organisers' pages, search pages, event pages, and the API v3 when a token is given.

Pages carry `window.__SERVER_DATA__`; the API answers by organiser, organisation, venue, series or event.
A series stands on an organiser's page as one event of many months: its page or, with a token, its own list
of dates is asked for instead. Options of a source: `organizer`, `organization` or `event` (ids, for the API).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from scrapers.contract import (
    Finding,
    LayoutChanged,
    Listing,
    MissingCredential,
    Page,
    Request,
    Source,
    Unreadable,
)
from scrapers.islands import Island, island_assigned, island_by_id, read_body
from scrapers.json_events import (
    ONLINE,
    Shape,
    at,
    complaint,
    find_records,
    flag_at,
    read_record,
    records_at,
    text_at,
    with_query,
    with_status,
)
from scrapers.page_kinds import host_of, starts_as_json, starts_as_markup
from scrapers.structured import read_structured

platform = "eventbrite"
credential_setting = "FESTMEET_EVENTBRITE_TOKEN"
credential_help = "eventbrite.com → Account settings → Developer links → API keys → private token"

API = "https://www.eventbriteapi.com/v3"
LONGEST = timedelta(days=20)
"""What lasts longer on the page of a series is the series, not one of its dates."""

_ADDRESS = "{0}.localized_address_display|{0}.address_1"
SHAPE = Shape(
    id="id|eventbrite_event_id|eid",
    title="name.text|name.html|name",
    start="start.utc|start.local|start_date",
    start_time="start_time",
    end="end.utc|end.local|end_date",
    end_time="end_time",
    timezone="start.timezone|timezone",
    url="url|tickets_url",
    description="description.html|description.text|full_description|summary",
    status="status",
    place="venue.name|primary_venue.name",
    address=_ADDRESS.format("venue.address") + "|" + _ADDRESS.format("primary_venue.address"),
    city="venue.address.city|primary_venue.address.city",
    country="venue.address.country|primary_venue.address.country",
    lat="venue.latitude|venue.address.latitude|primary_venue.address.latitude",
    lon="venue.longitude|venue.address.longitude|primary_venue.address.longitude",
    organiser="organizer.name|primary_organizer.name",
    section="format.name|category.name",
    series="series_id",
    price="price_range|ticket_availability.minimum_ticket_price.display",
)


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
    wanted = _api_address(source)
    if wanted and source.credential:
        yield _ask(source, wanted)
    elif wanted and not starts_at_page(source):
        why = f"Eventbrite's API wants a token: set {credential_setting}; it is had at {credential_help}"
        raise MissingCredential(why, source.key)
    else:
        yield Request(source.url)


def starts_at_page(source: Source) -> bool:
    """Whether the source's address is a page for people."""
    return "eventbriteapi." not in source.url and not set(source.options) & {
        "organizer",
        "organization",
        "event",
    }


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer or a page, and where its list goes on."""
    if starts_as_json(page):
        yield from _read_island(read_body(page), page, source)
        return
    if re.search(r"/e/[^/]+", page.url):
        yield from _read_event_page(page, source)
        return
    text = page.text()
    island = island_assigned(text, "__SERVER_DATA__") or island_by_id(text, "__NEXT_DATA__")
    if island is not None and (_records(island.value) or records_at(island.value, _LISTS) is not None):
        yield from _read_island(island, page, source)
    else:
        yield from read_structured(page, source)


_LISTS = "view_data.events.future_events|search_data.events.results|data.events|events.results|events|results"


def _records(told: Any) -> list[dict[str, Any]]:
    """The events of the list that the page or answer is about; else all that can be found."""
    past = records_at(told, "view_data.events.past_events") or []
    listed = records_at(told, _LISTS)
    return find_records([*listed, *past] if listed is not None else told, _is_event)


def _is_event(record: dict[str, Any]) -> bool:
    """An event of the API and organisers' pages, or of the search."""
    starts = at(record, "start.utc") or at(record, "start.local") or at(record, "start_date")
    return bool(starts and at(record, "name"))


def _read_island(island: Island, page: Page, source: Source) -> Iterator[Finding]:
    records = _records(island.value)
    if not records and records_at(island.value, _LISTS) is None:
        raise LayoutChanged(complaint(island.value) or _other(island.value), page.url)
    for number, record in enumerate(records):
        yield from _read_event(record, f"events[{number}]", source)
    yield from island.missing()
    yield from _onward(island.value, page, source)


def _other(told: Any) -> str:
    kind = next(
        (key for key in ("organizer", "venue", "description") if key in str(at(told, "resource_uri|_type"))),
        None,
    )
    return (
        f"a record of one {kind}, not a list of events" if kind else "no events and no list of events in it"
    )


def _read_event(record: dict[str, Any], where: str, source: Source) -> Iterator[Finding]:
    if at(record, "listed") is False or text_at(record, "status") == "draft":
        return
    if flag_at(record, "is_series_parent"):
        yield from _dates_of(record, source)
        return
    listing = read_record(record, SHAPE, where)
    if isinstance(listing, Unreadable):
        yield listing
        return
    if flag_at(record, "is_cancelled"):
        listing = with_status(listing, "cancelled")
    if (flag_at(record, "online_event") or flag_at(record, "is_online_event")) and listing.place is None:
        listing = replace(listing, place=ONLINE)
    yield replace(listing, price="free" if flag_at(record, "is_free") else listing.price)


def _dates_of(parent: dict[str, Any], source: Source) -> Iterator[Request]:
    """Where the dates of a series are listed."""
    series, url = text_at(parent, "series_id|id"), text_at(parent, "url")
    if source.credential and series:
        yield _ask(source, f"{API}/series/{series}/events/?expand=venue,organizer&time_filter=current_future")
    elif url and url.startswith("http"):
        yield Request(url, role="series")


def _read_event_page(page: Page, source: Source) -> Iterator[Finding]:
    """One event by its markup for machines; on the page of a series that names no dates, nothing."""
    found = list(read_structured(page, source))
    for one in found:
        if page.role == "series" and _is_whole_series(one):
            yield Unreadable("json-ld", "a series without its dates; the API lists them")
            continue
        yield _known_by_number(one)
    if not found and (island := island_assigned(page.text(), "__SERVER_DATA__")):
        yield from _read_island(island, page, source)


def _is_whole_series(found: Finding) -> bool:
    """Whether an event lasts from the first to the last date of its series."""
    if not isinstance(found, Listing):
        return False
    start, end = found.start, found.end
    return isinstance(start, datetime) and isinstance(end, datetime) and end - start > LONGEST


def _known_by_number(found: Finding) -> Finding:
    """Page and API know an event by the number at the end of its address."""
    number = re.search(r"-(\d{6,})(?:[/?#]|$)", found.url or "") if isinstance(found, Listing) else None
    return replace(found, origin_id=number[1]) if number and isinstance(found, Listing) else found


def _onward(told: Any, page: Page, source: Source) -> Iterator[Request]:
    """The next page: of the API by continuation or number, of an organiser's page by the site's own list."""
    paging = at(told, "pagination")
    if at(paging, "has_more_items") is True:
        follow = text_at(paging, "continuation")
        number = int(text_at(paging, "page_number") or 1) + 1
        yield _ask(source, with_query(page.url, continuation=follow, page=None if follow else number))
    organiser = re.search(r"/o/(?:[^/?#]*-)?(\d+)", page.url)
    if organiser and at(told, "view_data.events.has_next_future_page") is True:
        yield Request(_at_host(page.url, f"/org/{organiser[1]}/showmore/?page_size=50&type=future&page=1"))
    elif "/showmore/" in page.url and at(told, "data.has_next_page") is True:
        number = int((re.search(r"[?&]page=(\d+)", page.url) or [0, 1])[1]) + 1
        yield Request(with_query(page.url, page=number))


def _api_address(source: Source) -> str | None:
    """What to ask the API for, by options, by an address of the API, or by that of an organiser or event."""
    kinds = {
        "organizer": r"/o/(?:[^/?#]*-)?(\d+)",
        "organization": r"/organizations/(\d+)",
        "event": r"/e/[^/?#]*?(\d{6,})",
    }
    if "eventbriteapi." in source.url:
        return with_query(source.url, expand="venue,organizer")
    for kind, address in kinds.items():
        known = source.options.get(kind)
        if number := str(known) if known else (m := re.search(address, source.url)) and m[1]:
            if kind == "event":
                return f"{API}/events/{number}/?expand=venue,organizer"
            return f"{API}/{kind}s/{number}/events/?expand=venue,organizer&status=live&order_by=start_asc"
    return None


def _ask(source: Source, url: str) -> Request:
    """A request that carries the token to Eventbrite's API and nowhere else."""
    ours = host_of(url) == host_of(API) and source.credential
    return Request(url, headers={"Authorization": f"Bearer {source.credential}"} if ours else {})


def _at_host(url: str, path: str) -> str:
    return f"https://{host_of(url)}{path}"

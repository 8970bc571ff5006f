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
from typing import TYPE_CHECKING, Any

from scrapers.contract import (
    Finding,
    LayoutChanged,
    Listing,
    Page,
    Request,
    Source,
    Unreadable,
)
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
    with_status,
)
from scrapers.keys import missing_key
from scrapers.page_kinds import host_of, starts_as_json, starts_as_markup

if TYPE_CHECKING:
    from scrapers.islands import Island

platform = "eventbrite"
credential_setting = "FESTMEET_EVENTBRITE_TOKEN"
credential_help = "eventbrite.com → Account settings → Developer links → API keys → private token"

LONGEST = timedelta(days=20)
"""What lasts longer on the page of a series is the series, not one of its dates."""

_ADDRESS = "{0}.localized_address_display|{0}.address_1"
SHAPE = Shape(
    id="id|eventbrite_event_id|eid",
    title="name.text|name.html|name|title",
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
    from scrapers.eventbrite_doors import api_address, ask, wants_api

    wanted = api_address(source)
    if wanted and source.credential:
        yield ask(source, wanted)
    elif wanted and wants_api(source):
        raise missing_key(source, credential_setting, credential_help)
    else:
        yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer or a page, and where its list goes on."""
    from scrapers.islands import island_assigned, island_by_id, read_body
    from scrapers.marked import marked_events

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
        yield from marked_events(page, source, "neither data nor marked-up events in this page of Eventbrite")


_LISTS = "view_data.events.future_events|search_data.events.results|data.events|events.results|events|results"


def _records(told: Any) -> list[dict[str, Any]]:
    """The events of the list that the page or answer is about; else all that can be found."""
    listed = records_at(told, _LISTS)
    return find_records(told if listed is None else listed, _is_event)


def _is_event(record: dict[str, Any]) -> bool:
    """An event of the API and organisers' pages, or of the search."""
    starts = at(record, "start.utc") or at(record, "start.local") or at(record, "start_date")
    return bool(starts and at(record, "name|title"))


def _read_island(island: Island, page: Page, source: Source) -> Iterator[Finding]:
    from scrapers.eventbrite_doors import onward

    records = _records(island.value)
    if not records and records_at(island.value, _LISTS) is None:
        raise LayoutChanged(complaint(island.value) or _other(island.value), page.url)
    for number, record in enumerate(records):
        yield from _read_event(record, f"events[{number}]", source)
    yield from island.missing()
    yield from onward(island.value, page, source)


def _other(told: Any) -> str:
    about = (
        " ".join(told) if isinstance(told, dict) and len(told) == 1 else str(at(told, "resource_uri|_type"))
    )
    kind = next((kind for kind in ("organizer", "venue", "description") if kind in about), None)
    return f"a record of one {kind}, not a list of events" if kind else "no events and no list of them in it"


def _read_event(record: dict[str, Any], where: str, source: Source) -> Iterator[Finding]:
    from scrapers.eventbrite_doors import dates_of

    if at(record, "listed") is False or text_at(record, "status") == "draft":
        return
    if flag_at(record, "is_series_parent"):
        yield from dates_of(record, source)
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


def _read_event_page(page: Page, source: Source) -> Iterator[Finding]:
    """One event by its markup for machines; on the page of a series that names no dates, nothing."""
    from scrapers.islands import island_assigned
    from scrapers.structured import read_structured

    found = list(read_structured(page, source))
    island = None if found else island_assigned(page.text(), "__SERVER_DATA__")
    if island is not None:
        yield from _read_island(island, page, source)
    elif not found:
        raise LayoutChanged("neither data nor marked-up events in this page of Eventbrite", page.url)
    for one in found:
        if page.role == "series" and _is_whole_series(one):
            yield Unreadable("json-ld", "a series without its dates; the API lists them")
            continue
        yield _known_by_number(one)


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

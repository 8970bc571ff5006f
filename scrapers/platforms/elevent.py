"""Elevent (goelevent.com): a tenant's events as JSON in an attribute of its search and list pages.

The pages' schema.org is written with a twelve-hour clock, so evenings come out as mornings: it is not read.
A page without the attribute belongs to a tenant that sells nothing at the moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import orjson

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.json_data.events import Shape, read_records, text_at
from scrapers.json_data.lists import dicts_at
from scrapers.needles import holds_any
from scrapers.page_kinds import host_is, starts_as_markup

platform = "elevent"

SHAPE = Shape(
    id="showtime.ShowtimeId|showtime.Id",
    title="showtime.EventName|event.EventName|event.Name",
    start="showtime.StartDateTime|showtime.Showtime",
    end="showtime.EndDateTime",
    duration="event.LengthInMinutes|showtime.LengthInMinutes",
    duration_unit=timedelta(minutes=1),
    url="url",
    description="event.Synopsis|event.Description",
    place="showtime.VenueDisplayName|showtime.VenueName|venue.DisplayName|venue.Name",
    address="venue.Address|venue.Address1",
    city="venue.City",
    online="showtime.IsVirtual|venue.IsVirtual",
    organiser="client",
    section="type.Name|type.DisplayName",
    series="event.EventId",
)


def recognise(page: Page) -> float:
    """A page of goelevent.com, or one with its module."""
    if not starts_as_markup(page):
        return 0.0
    module = holds_any(page.body, b"event-search-module", b"event-search-list-module")
    return 0.9 if module or host_is(page.url, "goelevent.com") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The tenant's search page, which holds all its events."""
    parts = urlsplit(source.url)
    tenant = parts.path.strip("/").split("/")[0]
    exact = re.search(r"/e/\w", parts.path) or not tenant
    yield Request(source.url if exact else f"https://www.goelevent.com/{tenant}/e/Search")


def read(page: Page, source: Source) -> Iterator[Finding]:  # noqa: ARG001 - the contract's signature
    """A listing for each showtime."""
    from scrapers.document import Document

    for node in Document(page).tree.css("[model]"):
        model = (node.attributes.get("model") or "").strip()
        if not model.startswith("{"):
            continue
        try:
            told = orjson.loads(model)
        except orjson.JSONDecodeError as broken:
            raise LayoutChanged(f"the page's model is no JSON ({broken})", page.url) from broken
        yield from _read_model(told, page)
        return


def _read_model(told: dict[str, Any], page: Page) -> Iterator[Finding]:
    events = {event.get("EventId"): event for event in dicts_at(told, "Events")}
    venues = {venue.get("VenueId"): venue for venue in dicts_at(told, "AvailableVenues")}
    types = {kind.get("EventTypeId"): kind for kind in dicts_at(told, "EventTypes")}
    rows = [(events.get(row.get("EventId"), {}), row) for row in dicts_at(told, "Showtimes")]
    # An older page keeps the showtimes inside their event.
    rows += [(event, row) for event in dicts_at(told, "Events") for row in dicts_at(event, "Schedule")]
    # The showtime's own type is 0 on many rows; the event's counts.
    around = (
        {
            "event": event,
            "showtime": _dated(row),
            "venue": venues.get(row.get("VenueId")),
            "type": types.get(event.get("EventTypeId") or row.get("EventTypeId")),
            "client": told.get("ClientName"),
            "url": _url(event, page),
        }
        for event, row in rows
    )
    yield from read_records(around, SHAPE, "Showtimes", _told_apart)


def _url(event: dict[str, Any], page: Page) -> str | None:
    """The event's page: its address below the host, or its name below the tenant's."""
    if path := text_at(event, "EventUrl"):
        return path if path.startswith("http") else f"https://www.goelevent.com/{path.lstrip('/')}"
    tenant = urlsplit(page.url).path.strip("/").split("/")[0]
    name = text_at(event, "EventUrlName")
    return f"https://www.goelevent.com/{tenant}/e/{name}" if name and tenant else None


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    """A showtime with a plain start where an older page writes `/Date(…)/`."""
    epoch = re.fullmatch(r"/Date\((\d+)(?:[+-]\d{4})?\)/", text_at(row, "StartDateTime|Showtime") or "")
    return {**row, "StartDateTime": epoch[1], "EndDateTime": None} if epoch else row


def _told_apart(record: dict[str, Any], listing: Listing) -> Listing:
    """An older page numbers nothing: its event and its moment tell it apart."""
    if text_at(record, "showtime.ShowtimeId|showtime.Id"):
        return listing
    return replace(listing, origin_id=f"{listing.url or listing.title}#{listing.start.isoformat()}")

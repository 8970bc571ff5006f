"""Partiful: the page of an event somebody submitted, when its host made it public.

Unlisted by design, so nothing is looked for: one link, one event. Guests and hosts are not read.
Options of a source: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source, Unreadable
from scrapers.json_events import ONLINE, Shape, at, complaint, find_records, read_record, text_at
from scrapers.page_kinds import host_is, starts_as_json, starts_as_markup

if TYPE_CHECKING:
    from scrapers.islands import Island

platform = "partiful"

SHAPE = Shape(
    id="id|eventId",
    title="title",
    start="startDate",
    end="endDate",
    timezone="timezone",
    url="url",
    description="description",
    status="status",
    place="locationInfo.mapsInfo.name|locationInfo.name|locationInfo.displayName|location.name|location",
    city="locationInfo.mapsInfo.approximateLocation|locationInfo.city",
)


def recognise(page: Page) -> float:
    """A page of partiful.com."""
    ours = host_is(page.url, "partiful.com") and (starts_as_json(page) or starts_as_markup(page))
    return 0.9 if ours else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The event's page."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The event of the page, or every event of a list."""
    from scrapers.islands import island_by_id, read_body
    from scrapers.marked import marked_events

    island = read_body(page) if starts_as_json(page) else island_by_id(page.text(), "__NEXT_DATA__")
    if island is None:
        why = "no event in this page of Partiful; it may want a sign-in"
        yield from marked_events(page, source, why)
        return
    yield from _read_island(island, page)


def _read_island(island: Island, page: Page) -> Iterator[Finding]:
    alone = at(island.value, "props.pageProps.event")
    records = find_records(alone or island.value, _is_event)
    if not records:
        why = complaint(at(island.value, "props.pageProps") or island.value)
        raise LayoutChanged(why or "no event in this page of Partiful", page.url)
    for record in {text_at(record, SHAPE.id): record for record in records}.values():
        yield _listing(record)
    yield from island.missing()


def _is_event(record: dict[str, Any]) -> bool:
    return bool(at(record, "title") and at(record, "startDate"))


def _listing(record: dict[str, Any]) -> Finding:
    number = text_at(record, SHAPE.id) or "event"
    shown = text_at(record, "visibility")
    if at(record, "isPublic") is False or (shown and shown.casefold() != "public"):
        return Unreadable(number, "private: its host shows it only to who was invited")
    listing = read_record(record, SHAPE, number)
    if not isinstance(listing, Listing):
        return listing
    lines = at(record, "locationInfo.mapsInfo.addressLines|locationInfo.displayAddressLines")
    place = listing.place
    if place and isinstance(lines, list):
        place = replace(place, address=", ".join(str(line) for line in lines[:6]) or None)
    if re.fullmatch(r"(?i)online|virtual", text_at(record, "locationInfo.type") or ""):
        place = ONLINE
    return replace(listing, place=place, url=listing.url or f"https://partiful.com/e/{number}")

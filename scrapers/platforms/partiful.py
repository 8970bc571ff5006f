"""Partiful: the page of an event somebody submitted, when its host made it public.

Unlisted by design, so nothing is looked for: one link, one event. Guests and hosts are not read.
Options of a source: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source, Unreadable
from scrapers.json_data.events import ONLINE, Shape, at, complaint, find_records, read_records, text_at
from scrapers.page_kinds import is_from

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
    return 0.9 if is_from(page, "partiful.com") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The event's page."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The event of the page, or every event of a list."""
    from scrapers.json_data.islands import island_of
    from scrapers.structured_data.marked import marked_events

    island = island_of(page)
    if island is None:
        why = "no event in this page of Partiful; it may want a sign-in"
        yield from marked_events(page, source, why)
        return
    records = find_records(at(island.value, "props.pageProps.event") or island.value, _is_event)
    if not records:
        why = (
            complaint(at(island.value, "props.pageProps") or island.value)
            or "no event in this page of Partiful"
        )
        raise LayoutChanged(why, page.url)
    once = {text_at(record, SHAPE.id): record for record in records}
    yield from read_records(once.values(), SHAPE, "event", _public)
    yield from island.missing()


def _is_event(record: dict[str, Any]) -> bool:
    return bool(at(record, "title") and at(record, "startDate"))


def _public(record: dict[str, Any], listing: Listing) -> Listing | Unreadable:
    shown = text_at(record, "visibility")
    if at(record, "isPublic") is False or (shown and shown.casefold() != "public"):
        return Unreadable(listing.origin_id, "private: its host shows it only to who was invited")
    lines = at(record, "locationInfo.mapsInfo.addressLines|locationInfo.displayAddressLines")
    place = listing.place
    if place and isinstance(lines, list):
        place = replace(place, address=", ".join(str(line) for line in lines[:6]) or None)
    if re.fullmatch(r"(?i)online|virtual", text_at(record, "locationInfo.type") or ""):
        place = ONLINE
    return replace(listing, place=place, url=listing.url or f"https://partiful.com/e/{listing.origin_id}")

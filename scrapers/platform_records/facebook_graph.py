"""Facebook's Graph API: one event or a page's list of them, as approved apps and old archives have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scrapers.contract import Listing, Page, Request, Unreadable
from scrapers.json_data.events import Shape, at, flag_at, read_record, text_at, with_status
from scrapers.page_kinds import host_is

SHAPE = Shape(
    id="id",
    title="name",
    start="start_time",
    end="end_time",
    timezone="timezone",
    description="description",
    place="place.name|location",
    address="place.location.street|venue.street",
    city="place.location.city|venue.city",
    country="place.location.country|venue.country",
    lat="place.location.latitude|venue.latitude",
    lon="place.location.longitude|venue.longitude",
)
_PUBLIC = (None, "OPEN", "PUBLIC", "public")


def is_graph(told: Any) -> bool:
    """One event, or a list of events."""
    first = at(told, "data.0") if isinstance(told, dict) else None
    one = first if isinstance(first, dict) else told
    empty = isinstance(told, dict) and told.get("data") == []
    return empty or (isinstance(one, dict) and "start_time" in one and "name" in one)


def read_graph(told: dict[str, Any], page: Page) -> Iterator[Listing | Unreadable | Request]:
    """The public events; then the next page of the list."""
    records = told["data"] if isinstance(told.get("data"), list) else [told]
    for number, record in enumerate(records):
        if text_at(record, "privacy|type") in _PUBLIC:
            yield _listing(record, f"data[{number}]")
    following = text_at(told, "paging.next")
    if following and host_is(following, "facebook.com") and host_is(page.url, "facebook.com"):
        yield Request(following)


def _listing(record: Any, where: str) -> Listing | Unreadable:
    found = read_record(record, SHAPE, where)
    if isinstance(found, Unreadable):
        return found
    # An owner with a category is a page; without one a person, who is not named.
    organiser = text_at(record, "owner.name") if text_at(record, "owner.category") else None
    url = f"https://www.facebook.com/events/{found.origin_id}/" if found.origin_id.isdigit() else found.url
    cancelled = flag_at(record, "is_canceled")
    return with_status(
        replace(found, url=url, organiser=organiser), "cancelled" if cancelled else found.status
    )

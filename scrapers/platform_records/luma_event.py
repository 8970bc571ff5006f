"""Luma's records of events as listings: entries of its APIs, and what its pages carry."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scrapers.contract import Listing, Place, Unreadable
from scrapers.json_data.events import ONLINE, Mend, Shape, at, text_at
from scrapers.platform_records.prosemirror import prose

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


def is_event(record: dict[str, Any]) -> bool:
    """An entry with its event inside, or an event by itself."""
    return any(at(record, f"{around}start_at") and at(record, f"{around}name") for around in ("event.", ""))


def mending(told: Any) -> Mend:
    """How the records of an answer are mended: an entry, or the answer around it, names its calendar."""
    return lambda record, listing: _mended(record, listing, at(record, "calendar") or at(told, "calendar"))


def _mended(record: dict[str, Any], listing: Listing, calendar: Any) -> Listing | Unreadable:
    visibility = text_at(record, "event.visibility|visibility") or ""
    if visibility == "private":
        return Unreadable(listing.origin_id, "private: shown only to who was given the link")
    if visibility.startswith("member"):
        return Unreadable(listing.origin_id, "shown only to members of its calendar")
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

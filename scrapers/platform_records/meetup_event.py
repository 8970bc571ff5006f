"""Meetup's records of events as listings: of GraphQL, a page's cache, the retired REST APIs (v2, v3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from scrapers.contract import LayoutChanged, Listing, Page, Place
from scrapers.json_data.events import ONLINE, Shape, at, complaint, find_records, flag_at, text_at

SHAPE = Shape(
    id="id",
    title="title|name",
    start="dateTime|time",
    end="endTime",
    duration="duration",
    timezone="timezone|group.timezone|venue.timezone",
    url="eventUrl|link|event_url",
    description="description",
    status="status",
    place="venue.name|venues.0.name",
    address="venue.address|venues.0.address|venue.address_1",
    city="venue.city|venues.0.city",
    country="venue.country|venues.0.country",
    lat="venue.lat|venues.0.lat",
    lon="venue.lng|venue.lon|venues.0.lon|venues.0.lng",
    organiser="group.name",
    series="series.id",
)


def is_event(record: dict[str, Any]) -> bool:
    """An event of GraphQL, of a page, or of the retired REST APIs; a mere reference to one has no time."""
    return bool(at(record, "title") and at(record, "dateTime")) or bool(
        at(record, "name") and at(record, "time")
    )


def shown(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records that stand on Meetup's pages, the house of a hybrid one before its web address."""
    public = (one for one in records if (text_at(one, "status") or "").upper() not in _NOT_YET)
    return [
        {**one, "venues": sorted(one["venues"], key=_is_online)} if _is_hybrid(one) else one for one in public
    ]


_NOT_YET = ("DRAFT", "PROPOSED")
"""An organiser's plans; `status` of Meetup's schema."""


def _is_hybrid(record: dict[str, Any]) -> bool:
    return text_at(record, "eventType") == "HYBRID" and isinstance(at(record, "venues"), list)


def _is_online(venue: Any) -> bool:
    kind, name = text_at(venue, "venueType") or "", text_at(venue, "name") or ""
    return kind.casefold() == "online" or name.casefold() == "online event"


def mended(record: dict[str, Any], listing: Listing) -> Listing:
    """The listing with its address, the zone of a REST answer and the place that its flags tell."""
    group, number = text_at(record, "group.urlname"), text_at(record, "id")
    url = listing.url or (f"https://www.meetup.com/{group}/events/{number}/" if group and number else None)
    return replace(_localised(record, listing), url=url, place=_place(record, listing.place))


def _localised(record: dict[str, Any], listing: Listing) -> Listing:
    """REST gives an instant and, instead of a zone, the offset of its place in milliseconds."""
    offset = at(record, "utc_offset")
    if listing.timezone or not isinstance(offset, int) or abs(offset) > 14 * 3_600_000:
        return listing
    zone = timezone(timedelta(milliseconds=offset))
    start, end = (
        moment.astimezone(zone) if isinstance(moment, datetime) and moment.tzinfo == UTC else moment
        for moment in (listing.start, listing.end)
    )
    return replace(listing, start=start or listing.start, end=end)


def _place(record: dict[str, Any], place: Place | None) -> Place | None:
    """Online events have a venue of that name in the middle of the Pacific."""
    kind = text_at(record, "eventType")
    flagged = flag_at(record, "isOnline|is_online_event")
    if (
        kind == "ONLINE"
        or (flagged and (place is None or not kind))
        or (place and (place.name or "").casefold() == "online event")
    ):
        return ONLINE
    return replace(place, name=_bare(place.name), address=_bare(place.address)) if place else None


def _bare(text: str | None) -> str | None:
    return (text or "").strip(" ,") or None


def complain(told: Any, page: Page) -> None:
    """Says why an answer holds no events, unless it is an empty list of them."""
    if said := complaint(told):
        raise LayoutChanged(said[0].lower() + said[1:], page.url)
    asked = told.get("data") if isinstance(told, dict) else None
    if isinstance(asked, dict) and None in asked.values():
        raise LayoutChanged(f"{'event' if 'event' in asked else 'group'} not found", page.url)
    if isinstance(asked, dict) and not find_records(asked, lambda record: "edges" in record):
        raise LayoutChanged("a record of one group: no events asked for", page.url)
    if isinstance(told, dict) and not {"data", "results", "events"} & set(told):
        raise LayoutChanged("no events in it", page.url)

"""Eventbrite's records of events as listings: of the API v3, of organisers' pages, of the search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from scrapers.contract import Finding, Listing, Source
from scrapers.json_data.events import (
    Shape,
    at,
    find_records,
    flag_at,
    read_records,
    records_at,
    text_at,
    with_status,
)
from scrapers.platform_records.eventbrite_doors import dates_of

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
    online="online_event|is_online_event",
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


LISTS = "view_data.events.future_events|search_data.events.results|data.events|events.results|events|results"


def records_of(told: Any) -> list[dict[str, Any]]:
    """The events of the list that the page or answer is about; else all that can be found."""
    listed = records_at(told, LISTS)
    return find_records(told if listed is None else listed, _is_event)


def _is_event(record: dict[str, Any]) -> bool:
    """An event of the API and organisers' pages, or of the search."""
    starts = at(record, "start.utc") or at(record, "start.local") or at(record, "start_date")
    return bool(starts and at(record, "name|title"))


def other(told: Any) -> str:
    """What an answer without events is about."""
    about = (
        " ".join(told) if isinstance(told, dict) and len(told) == 1 else str(at(told, "resource_uri|_type"))
    )
    kind = next((kind for kind in ("organizer", "venue", "description") if kind in about), None)
    return f"a record of one {kind}, not a list of events" if kind else "no events and no list of them in it"


def read_events(records: list[dict[str, Any]], source: Source) -> Iterator[Finding]:
    """The listings of public records; of the parent of a series, where its dates are."""
    shown = [one for one in records if _is_public(one)]
    yield from read_records((one for one in shown if not _is_parent(one)), SHAPE, "events", _mended)
    for parent in filter(_is_parent, shown):
        yield from dates_of(parent, source)


def _is_public(record: dict[str, Any]) -> bool:
    """Whether anybody may come upon it: no draft, none that is unlisted, invited to, or behind a password."""
    hidden = flag_at(record, "invite_only") or text_at(record, "privacy_setting") == "locked"
    return not hidden and at(record, "listed") is not False and text_at(record, "status") != "draft"


def _is_parent(record: dict[str, Any]) -> bool:
    return flag_at(record, "is_series_parent")


def _mended(record: dict[str, Any], listing: Listing) -> Listing:
    listing = with_status(listing, "cancelled") if flag_at(record, "is_cancelled") else listing
    return replace(listing, price="free" if flag_at(record, "is_free") else listing.price)


def is_whole_series(found: Finding) -> bool:
    """Whether an event lasts from the first to the last date of its series."""
    if not isinstance(found, Listing):
        return False
    start, end = found.start, found.end
    return isinstance(start, datetime) and isinstance(end, datetime) and end - start > LONGEST


def known_by_number(found: Finding) -> Finding:
    """Page and API know an event by the number at the end of its address."""
    number = re.search(r"-(\d{6,})(?:[/?#]|$)", found.url or "") if isinstance(found, Listing) else None
    return replace(found, origin_id=number[1]) if number and isinstance(found, Listing) else found

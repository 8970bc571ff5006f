"""Events of The Events Calendar: records of its REST answers, and what its calendar files call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from scrapers.contract import Finding, Listing
from scrapers.json_data.events import Shape, at, flag_at, http_url, moment_at, text_at

SHAPE = Shape(
    id="id",
    title="title.rendered|title",
    start="start_date",
    end="end_date",
    timezone="timezone",
    all_day="all_day",
    url="url|link",
    description="description|content.rendered|excerpt.rendered|excerpt",
    status="event_status|status",
    place="venue.venue|venue.0.venue|venues.0.title.rendered|venues.0.title|venues.0.name|venues.0.venue",
    address="venue.address|venue.0.address|venues.0.address",
    city="venue.city|venue.0.city|venues.0.city",
    country="venue.country|venue.0.country|venues.0.country",
    lat="venue.geo_lat|venue.0.geo_lat|venues.0.geo_lat",
    lon="venue.geo_lng|venue.0.geo_lng|venues.0.geo_lng",
    online="is_virtual",
    online_url="virtual_url",
    organiser="organizer.0.organizer|organizer.organizer|organizers.0.title.rendered|organizers.0.name",
    section="categories.*.name",
    price="cost",
)
_HIDDEN = frozenset({"draft", "pending", "private", "trash", "future", "tribe-ignored"})


def is_shown(record: Any) -> bool:
    """Whether it is public already."""
    return text_at(record, "status") not in _HIDDEN


def mended(record: dict[str, Any], listing: Listing) -> Listing:
    """The listing with its offset, whole days as days, and a link to join only where it is on the net."""
    listing = _with_offset(record, _on_days(record, listing))
    return replace(
        listing,
        place=_without_cut_degrees(listing).place,
        online_url=listing.online_url if flag_at(record, "is_virtual") else None,
        url=listing.url or http_url(text_at(record, "website")),
    )


def _on_days(record: Any, listing: Listing) -> Listing:
    """Hours from midnight to the last second mean whole days, said or not."""
    start, end = listing.start, listing.end
    hours = [str(at(record, name) or "")[-8:] for name in ("start_date", "end_date")]
    if hours != ["00:00:00", "23:59:59"] or not isinstance(start, datetime) or not isinstance(end, datetime):
        return listing
    first, last = start.date(), end.date()
    return replace(listing, start=first, end=last if last != first else None, all_day=True)


def _with_offset(record: Any, listing: Listing) -> Listing:
    """A zone given as an offset (`UTC+2`) shows in the UTC pair; equal pairs mean that no zone was set."""
    instant = moment_at(record, "utc_start_date|start_date_utc")
    start, end = listing.start, listing.end
    if listing.timezone or not isinstance(start, datetime) or not isinstance(instant, datetime):
        return listing
    ahead = start.replace(tzinfo=None) - instant.replace(tzinfo=None)
    if not ahead or abs(ahead) > timedelta(hours=14) or ahead % timedelta(minutes=15):
        return listing
    zone = timezone(ahead)
    return replace(
        listing,
        start=start.replace(tzinfo=zone),
        end=end.replace(tzinfo=zone) if isinstance(end, datetime) else end,
    )


def _without_cut_degrees(listing: Listing) -> Listing:
    """Some sites store degrees as whole numbers, which names a wrong place."""
    place = listing.place
    if place is None or place.lat is None or place.lon is None:
        return listing
    if place.lat != int(place.lat) or place.lon != int(place.lon):
        return listing
    kept = replace(place, lat=None, lon=None)
    return replace(listing, place=kept if kept.line() else None)


def with_post_ids(found: list[Finding]) -> Iterator[Finding]:
    """The calendar's UID `<post>-<start>-<end>@host` changes when the time does; the post's number stays."""
    numbers = Counter(_post(one) for one in found if isinstance(one, Listing))
    for one in found:
        post = _post(one) if isinstance(one, Listing) else None
        yield (
            replace(one, origin_id=post) if post and isinstance(one, Listing) and numbers[post] == 1 else one
        )


def _post(listing: Listing) -> str | None:
    known = re.match(r"(\d+)-\d{9,11}-\d{9,11}@", listing.origin_id)
    return known[1] if known else None

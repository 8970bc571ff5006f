"""Squarespace's items of events collections as listings, and where its calendars' months go on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from scrapers.contract import LayoutChanged, Listing, Page, Place, Request, Source, Unreadable
from scrapers.ical.zones import zone_name, zone_of
from scrapers.json_data.events import Shape, at, complaint, read_records, text_at, with_query
from scrapers.json_data.islands import Island

AHEAD = timedelta(days=200)
"""How far a calendar's months are followed; it has one for ever."""

SHAPE = Shape(
    id="id|urlId",
    title="title",
    start="startDate|structuredContent.startDate",
    end="endDate|structuredContent.endDate",
    url="fullUrl",
    description="body|excerpt",
    place="location.addressTitle",
    address="lines",
    country="location.addressCountry",
    lat="location.markerLat",
    lon="location.markerLng",
    section="categories.0",
)
_UNSET = (40.7207559, -74.0007613)
"""Where a map stands that nobody set, wherever the site is."""


def read_items(island: Island, page: Page, source: Source) -> Iterator[Listing | Unreadable]:
    """The events of an answer: a list's coming and past ones, a month's, or one alone."""
    told = island.value
    zone = zone_name(zone_of(text_at(told, "website.timeZone"))) or source.timezone
    shape = replace(SHAPE, base=text_at(told, "website.baseUrl|website.authenticUrl") or page.url)
    for name, items in _lists(island, page).items():
        lined = ({**one, "lines": _lines(one)} if isinstance(one, dict) else one for one in items)
        yield from read_records(lined, shape, name, lambda _, one: _mended(one, zone))


def _lists(island: Island, page: Page) -> dict[str, list[Any]]:
    """The lists of items by name; raises `LayoutChanged` when none of them holds events."""
    told = island.value
    names = [name for name in ("upcoming", "past", "items") if isinstance(told, dict) and name in told]
    lists = {name: at(told, name) or [] for name in names} if names else {"": told}
    single = at(told, "item")
    if isinstance(single, dict) and at(single, SHAPE.start):
        lists = {"item": [single]}
    if not all(isinstance(one, list) for one in lists.values()):
        cut = "" if island.whole else "cut off before its list: "
        raise LayoutChanged(complaint(told) or f"{cut}neither a list of events nor an event in it", page.url)
    if any(lists.values()) and not any(at(one, SHAPE.start) for items in lists.values() for one in items):
        kind = text_at(told, "collection.typeName") or "other things"
        raise LayoutChanged(f"a collection of {kind}, none of which has a start", page.url)
    return lists


def _lines(item: dict[str, Any]) -> str:
    lines = [text_at(item, f"location.addressLine{line}") for line in (1, 2)]
    return ", ".join(line for line in lines if line)


def _mended(listing: Listing, zone: str | None) -> Listing:
    start = _minute(listing.start)
    end = _minute(listing.end) if listing.end else None
    return replace(listing, start=start, end=end, timezone=zone, place=_place(listing.place))


def _minute(moment: datetime | date) -> datetime | date:
    """Stray seconds come from the moment somebody typed."""
    if not isinstance(moment, datetime):
        return moment
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)


def _place(place: Place | None) -> Place | None:
    if place is None or place.lat is None or place.lon is None:
        return place
    unset = abs(place.lat - _UNSET[0]) < 1e-4 and abs(place.lon - _UNSET[1]) < 1e-4
    kept = replace(place, lat=None, lon=None) if unset else place
    return kept if kept.line() or kept.lat is not None else None


def next_month(told: Any, page: Page, source: Source) -> Iterator[Request]:
    """The following month of a calendar. The list view's next page holds past events only."""
    last = source.ends_on or (page.fetched_at + AHEAD).date()
    block = re.fullmatch(r"(\d\d)-(\d{4})", parse_qs(urlsplit(page.url).query).get("month", [""])[0])
    if isinstance(told, list) and block:
        month = (date(int(block[2]), max(1, min(12, int(block[1]))), 1) + timedelta(days=32)).replace(day=1)
        if month <= last:
            yield Request(with_query(page.url, month=f"{month:%m-%Y}"))
        return
    following = text_at(told, "pagination.nextPageUrl")
    shown = at(told, "monthFilter")
    if not following or at(told, "calendarView") is not True or not isinstance(shown, int):
        return
    month = datetime.fromtimestamp(min(abs(shown) / 1000, 4e9), UTC).date().replace(day=2) + timedelta(
        days=32
    )
    if month.replace(day=1) <= last:
        yield Request(with_query(urljoin(page.url, following), format="json"))

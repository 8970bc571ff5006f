"""Squarespace: events collections as `?format=json`, as the calendar block's months, and as pages.

Squarespace's usual robots.txt forbids `?format=json` and `?month=`, so pages are asked for unless the address
says otherwise. Options of a source: `json` (true: ask for `?format=json`, where the site's owner permits it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urljoin, urlsplit

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Place, Request, Source, Unreadable
from scrapers.json_events import Shape, at, complaint, read_record, text_at, with_query
from scrapers.page_kinds import starts_as_json, starts_as_markup
from scrapers.platforms import website
from scrapers.zones import zone_name, zone_of

if TYPE_CHECKING:
    from scrapers.islands import Island

platform = "squarespace"

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
    address="address",
    country="location.addressCountry",
    lat="location.markerLat",
    lon="location.markerLng",
    section="categories.0",
)
_UNSET = (40.7207559, -74.0007613)
"""Where a map stands that nobody set, wherever the site is."""


def recognise(page: Page) -> float:
    """Answers by their records, pages by the platform's mark and its events' classes."""
    if starts_as_json(page):
        ours = b'"recordType"' in page.body or (b'"collection"' in page.body and b'"websiteId"' in page.body)
        if ours or "/api/open/GetItemsByMonth" in page.url:
            return 0.9
        return 0.4 if "format=json" in page.url else 0.0
    if not starts_as_markup(page):
        return 0.0
    marked = b"SQUARESPACE_CONTEXT" in page.body or b"squarespace" in page.body[:20_000].lower()
    return (
        0.7
        if re.search(rb"eventlist-event|eventlist-column-info|eventitem-column|eventitem-meta", page.body)
        else 0.55 * marked
    )


def first_requests(source: Source) -> Iterator[Request]:
    """The address as it is; with the option `json` as JSON."""
    yield Request(with_query(source.url, format="json") if source.options.get("json") is True else source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer or a page; the next month of a calendar."""
    from scrapers.islands import read_body

    if not starts_as_markup(page):
        yield from _read_answer(read_body(page), page, source)
    elif "format=json" in page.url:
        raise LayoutChanged(
            "a web page where JSON was expected: a private site, or one with a password", page.url
        )
    else:
        yield from _read_page(page, source)


def _read_answer(island: Island, page: Page, source: Source) -> Iterator[Finding]:
    told = island.value
    zone = zone_name(zone_of(text_at(told, "website.timeZone"))) or source.timezone
    base = text_at(told, "website.baseUrl|website.authenticUrl") or page.url
    names = [name for name in ("upcoming", "past", "items") if isinstance(told, dict) and name in told]
    single = at(told, "item")
    lists = {name: at(told, name) or [] for name in names} if names else {"": told}
    if isinstance(single, dict) and at(single, SHAPE.start):
        lists = {"item": [single]}
    if not all(isinstance(one, list) for one in lists.values()):
        cut = "" if island.whole else "cut off before its list: "
        raise LayoutChanged(complaint(told) or f"{cut}neither a list of events nor an event in it", page.url)
    if any(lists.values()) and not any(at(one, SHAPE.start) for records in lists.values() for one in records):
        kind = text_at(told, "collection.typeName") or "other things"
        raise LayoutChanged(f"a collection of {kind}, none of which has a start", page.url)
    for name, records in lists.items():
        for number, record in enumerate(records):
            yield _listing(record, f"{name}[{number}]", replace(SHAPE, base=base), zone)
    yield from island.missing()
    yield from _next_month(told, page, source)


def _listing(record: Any, where: str, shape: Shape, zone: str | None) -> Listing | Unreadable:
    lines = [text_at(record, f"location.addressLine{line}") for line in (1, 2)]
    told = (
        {**record, "address": ", ".join(line for line in lines if line)}
        if isinstance(record, dict)
        else record
    )
    listing = read_record(told, shape, where)
    if isinstance(listing, Unreadable):
        return listing
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


def _next_month(told: Any, page: Page, source: Source) -> Iterator[Request]:
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


def _read_page(page: Page, source: Source) -> Iterator[Finding]:
    """The page's own entries, which hold every event of it; without them what any web page may hold."""
    from scrapers.document import Document
    from scrapers.islands import island_assigned
    from scrapers.squarespace_page import read_articles

    document = Document(page)
    context = island_assigned(page.text(), "Static.SQUARESPACE_CONTEXT")
    zone = zone_name(zone_of(text_at(context.value, "website.timeZone"))) if context else None
    found = list(read_articles(document, zone or source.timezone))
    told = any(isinstance(one, Listing) for one in found)
    yield from found if told else website.read(page, source)

"""The Events Calendar (WordPress): its REST answers, its calendar file, its pages.

The REST answer comes without a key; some sites switch it off, their calendar file and pages remain. Start
from any page of the site: its head names the REST address when there is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any
from urllib.parse import urljoin

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source, Unreadable
from scrapers.json_events import ONLINE, Shape, at, flag_at, http_url, moment_at, read_record, text_at
from scrapers.page_kinds import is_calendar, starts_as_json, starts_as_markup
from scrapers.platforms import icalendar, website

platform = "tec"

SHAPE = Shape(
    id="id",
    title="title.rendered|title",
    start="start_date",
    end="end_date",
    timezone="timezone",
    url="url|link",
    description="description|content.rendered|excerpt.rendered|excerpt",
    status="event_status|status",
    place="venue.venue|venue.0.venue|venues.0.title.rendered|venues.0.title|venues.0.name|venues.0.venue",
    address="venue.address|venue.0.address|venues.0.address",
    city="venue.city|venue.0.city|venues.0.city",
    country="venue.country|venue.0.country|venues.0.country",
    lat="venue.geo_lat|venue.0.geo_lat|venues.0.geo_lat",
    lon="venue.geo_lng|venue.0.geo_lng|venues.0.geo_lng",
    online_url="virtual_url",
    organiser="organizer.0.organizer|organizer.organizer|organizers.0.title.rendered|organizers.0.name",
    price="cost",
)
_HIDDEN = frozenset({"draft", "pending", "private", "trash", "future", "tribe-ignored"})
_REST = re.compile(r"/(?:tribe/events|tec)/v1/(?:events|doc)?", re.IGNORECASE)
_PRODUCT = re.compile(rb"PRODID:[^\r\n]*\bECPv\d")


def recognise(page: Page) -> float:
    """REST answers by address or fields, calendars by their maker, pages by the plug-in's classes."""
    if is_calendar(page):
        return 0.9 if _PRODUCT.search(page.body[:5000]) else 0.0
    if starts_as_json(page):
        ours = _REST.search(page.url) or re.search(rb'"(?:utc_start_date|start_date_details)"', page.body)
        return 0.9 if ours else 0.0
    ours_too = b"tribe-events" in page.body or b"tec-api-origin" in page.body
    return 0.6 if starts_as_markup(page) and ours_too else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The address as it is; a page of the site leads on to the REST answer."""
    url = re.sub(r"^webcals?:", "https:", source.url, flags=re.IGNORECASE)
    exact = _REST.search(url) or "ical=" in url
    yield Request(url, role="" if exact else "door")


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer, a calendar or a page, and where the list goes on."""
    if is_calendar(page):
        yield from _with_post_ids(list(icalendar.read(page, source)))
    elif starts_as_markup(page):
        yield from _read_page(page, source)
    else:
        yield from _read_answer(page)


def _read_answer(page: Page) -> Iterator[Finding]:
    from scrapers.json_answers import answered, next_link

    island, records = answered(page, "events", alone=lambda told: "start_date" in told)
    for number, record in enumerate(records):
        if text_at(record, "status") not in _HIDDEN:
            yield _listing(record, f"events[{number}]")
    yield from island.missing()
    following = text_at(island.value, "next_rest_url") or next_link(page)
    if records and following:
        yield Request(urljoin(page.url, following.replace(" ", "%20")))


def _read_page(page: Page, source: Source) -> Iterator[Finding]:
    """The REST address that the page's head names when it is a door, else the events the page marks up."""
    from scrapers.own_markup import by_own_markup
    from scrapers.tec_page import read_entries

    if page.role == "door":
        named = re.search(r"""href=["']([^"']{1,500}/tribe/events/v1/)[^"']*["']""", page.text()[:300_000])
        if named:
            yield Request(urljoin(page.url, f"{named[1]}events?per_page=50"))
            return
    found = list(by_own_markup(page, source, read_entries, website.read))
    if not found and _REST.search(page.url):
        raise LayoutChanged("a web page where JSON was expected: the site's REST answers are off", page.url)
    yield from found


def _listing(record: Any, where: str) -> Listing | Unreadable:
    listing = read_record(record, SHAPE, where)
    if isinstance(listing, Unreadable):
        return listing
    listing = _on_days(listing) if _lasts_days(record) else _with_offset(record, listing)
    virtual = flag_at(record, "is_virtual")
    link = listing.online_url if virtual else None
    place = _without_cut_degrees(listing).place
    return replace(
        listing,
        place=ONLINE if virtual and place is None else place,
        online_url=link,
        section=", ".join(_names(record, "categories")) or None,
        url=listing.url or http_url(text_at(record, "website")),
    )


def _names(record: Any, path: str) -> list[str]:
    terms = at(record, path)
    return [name for term in terms[:10] if (name := text_at(term, "name"))] if isinstance(terms, list) else []


def _lasts_days(record: Any) -> bool:
    """Whether it is said, or shown by hours from midnight to the last second, that it takes whole days."""
    hours = [str(at(record, name) or "")[-8:] for name in ("start_date", "end_date")]
    return flag_at(record, "all_day") or hours == ["00:00:00", "23:59:59"]


def _on_days(listing: Listing) -> Listing:
    """All day is 00:00:00 to 23:59:59 of the last day."""
    start, end = (
        moment.date() if isinstance(moment, datetime) else moment for moment in (listing.start, listing.end)
    )
    return replace(listing, start=start or listing.start, end=end if end != start else None, all_day=True)


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


def _with_post_ids(found: list[Finding]) -> Iterator[Finding]:
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

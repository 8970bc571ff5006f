"""Meetup: a group's iCal feed, pages of groups and events, the GraphQL API when a token is given.

The feed holds at most ten upcoming events; cancelled ones are simply absent. The retired REST APIs (v2, v3)
are read too, where somebody kept an answer. How pages are read: scrapers/meetup_page.py. Options of a source:
`group` (the group's name in addresses, where the address does not hold it).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from scrapers.contract import (
    Finding,
    LayoutChanged,
    Listing,
    Page,
    Place,
    Request,
    Source,
    Unreadable,
)
from scrapers.json_events import ONLINE, Shape, at, complaint, find_records, flag_at, read_record, text_at
from scrapers.keys import api_of, ask_api, missing_key
from scrapers.page_kinds import host_is, is_calendar, starts_as_json, starts_as_markup
from scrapers.platforms.icalendar import read as read_icalendar

if TYPE_CHECKING:
    from scrapers.islands import Island

platform = "meetup"
credential_setting = "FESTMEET_MEETUP_TOKEN"
credential_help = "meetup.com/api/oauth/list → an OAuth client (needs Meetup Pro) → its bearer token"

API = "https://api.meetup.com"
_QUERY = """query($urlname: String!, $after: String) { groupByUrlname(urlname: $urlname) { id name
events(first: 50, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id title eventUrl
description status dateTime endTime duration eventType venues { name address city country lat lon venueType }
group { name urlname timezone } } } } } }"""

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


def recognise(page: Page) -> float:
    """Meetup's hosts; elsewhere a calendar by Meetup."""
    if is_calendar(page):
        return 0.95 if host_is(page.url, "meetup.com") or b"@meetup.com" in page.body[:50_000] else 0.0
    if not (starts_as_json(page) or starts_as_markup(page)):
        return 0.0
    if host_is(page.url, "meetup.com"):
        return 0.9
    head = page.body[:20_000] if starts_as_json(page) else b""
    return 0.8 if b"www.meetup.com/" in head and b"dateTime" in head else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The API with a token; without, the feed of a group, or the page of an event."""
    group = _group(source)
    if source.credential and group and "/events/" not in source.url.replace("/events/ical", ""):
        yield _ask(source, group, None)
    elif host_is(source.url, "api.meetup.com"):
        raise missing_key(source, credential_setting, credential_help)
    elif group and not re.search(r"/events/\w+", source.url):
        yield Request(f"https://www.meetup.com/{group}/events/ical/")
    else:
        yield Request(re.sub(r"^webcals?:", "https:", source.url, flags=re.IGNORECASE))


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of a feed, an answer or a page, and the next page of an answer."""
    from scrapers.islands import read_body
    from scrapers.meetup_page import read_page

    if is_calendar(page):
        yield from (_same_id(found) for found in read_icalendar(page, source))
    elif starts_as_json(page):
        yield from _read_answer(read_body(page), page, source)
    else:
        yield from read_page(page, source, read_event)


def _read_answer(island: Island, page: Page, source: Source) -> Iterator[Finding]:
    told = island.value
    records = find_records(told, is_event)
    if not records:
        _complain(told, page)
    elif said := complaint(told):
        yield Unreadable("answer", said)  # GraphQL answers in part
    for number, record in enumerate(records):
        yield read_event(record, f"events[{number}]")
    yield from island.missing()
    paging = at(told, "data.groupByUrlname.events.pageInfo|data.groupByUrlname.unifiedEvents.pageInfo")
    group = _group(source)
    if source.credential and group and flag_at(paging, "hasNextPage"):
        yield _ask(source, group, text_at(paging, "endCursor"))


def is_event(record: dict[str, Any]) -> bool:
    """An event of GraphQL, of a page, or of the retired REST APIs; a mere reference to one has no time."""
    return bool(at(record, "title") and at(record, "dateTime")) or bool(
        at(record, "name") and at(record, "time")
    )


def read_event(record: dict[str, Any], where: str) -> Listing | Unreadable:
    """The listing of one record."""
    listing = read_record(record, SHAPE, where)
    if isinstance(listing, Unreadable):
        return listing
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


def _complain(told: Any, page: Page) -> None:
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


def _same_id(found: Finding) -> Finding:
    """The feed's `event_123@meetup.com` is the page's `123`."""
    known = re.fullmatch(r"event_(\w+)@meetup\.com", found.origin_id) if isinstance(found, Listing) else None
    return replace(found, origin_id=known[1]) if known and isinstance(found, Listing) else found


def _group(source: Source) -> str | None:
    from scrapers.meetup_page import group_of

    return str(source.options.get("group") or "") or group_of(source.url)


def _ask(source: Source, group: str, after: str | None) -> Request:
    asked = json.dumps({"query": _QUERY, "variables": {"urlname": group, "after": after}})
    headers = {"Authorization": f"Bearer {source.credential}", "Content-Type": "application/json"}
    api = api_of(source, API)
    return ask_api(f"{api}/gql-ext", api, headers, asked.encode())

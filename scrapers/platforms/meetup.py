"""Meetup: a group's iCal feed, pages of groups and events, the GraphQL API when a token is given.

The feed holds at most ten upcoming events; cancelled ones are simply absent. The retired REST APIs (v2, v3)
are read too, where somebody kept an answer. How pages are read: scrapers/platform_records/meetup_page.py.
Options of a source: `group` (the group's name in addresses, where the address does not hold it).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from scrapers.contract import Finding, Listing, Page, Request, Source, Unreadable
from scrapers.fetching.keys import api_of, ask_api, bearer, missing_key
from scrapers.json_data.events import at, complaint, find_records, flag_at, read_records, text_at
from scrapers.page_kinds import host_is, is_calendar, is_from, starts_as_json
from scrapers.platforms import icalendar

if TYPE_CHECKING:
    from scrapers.json_data.islands import Island

platform = "meetup"
options = ("group",)
credential_setting = "FESTMEET_MEETUP_TOKEN"
credential_help = "meetup.com/api/oauth/list → an OAuth client (needs Meetup Pro) → its bearer token"

API = "https://api.meetup.com"
_QUERY = """query($urlname: String!, $after: String) { groupByUrlname(urlname: $urlname) { id name
events(first: 50, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id title eventUrl
description status dateTime endTime duration eventType venues { name address city country lat lon venueType }
group { name urlname timezone } } } } } }"""


def recognise(page: Page) -> float:
    """Meetup's hosts; elsewhere a calendar by Meetup."""
    if is_calendar(page):
        return 0.95 if host_is(page.url, "meetup.com") or b"@meetup.com" in page.body[:50_000] else 0.0
    if is_from(page, "meetup.com"):
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
        yield from icalendar.first_requests(source)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of a feed, an answer or a page, and the next page of an answer."""
    from scrapers.json_data.islands import read_body
    from scrapers.platform_records.meetup_page import read_page

    if is_calendar(page):
        yield from (_same_id(found) for found in icalendar.read(page, source))
    elif starts_as_json(page):
        yield from _read_answer(read_body(page), page, source)
    else:
        yield from read_page(page, source)


def _read_answer(island: Island, page: Page, source: Source) -> Iterator[Finding]:
    from scrapers.platform_records.meetup_event import SHAPE, complain, is_event, mended, shown

    told = island.value
    records = find_records(told, is_event)
    if not records:
        complain(told, page)
    elif said := complaint(told):
        yield Unreadable("answer", said)  # GraphQL answers in part
    yield from read_records(shown(records), SHAPE, "events", mended)
    yield from island.missing()
    paging = at(told, "data.groupByUrlname.events.pageInfo|data.groupByUrlname.unifiedEvents.pageInfo")
    group = _group(source)
    if source.credential and group and flag_at(paging, "hasNextPage"):
        yield _ask(source, group, text_at(paging, "endCursor"))


def _same_id(found: Finding) -> Finding:
    """The feed's `event_123@meetup.com` is the page's `123`."""
    known = re.fullmatch(r"event_(\w+)@meetup\.com", found.origin_id) if isinstance(found, Listing) else None
    return replace(found, origin_id=known[1]) if known and isinstance(found, Listing) else found


def _group(source: Source) -> str | None:
    from scrapers.platform_records.meetup_page import group_of

    return str(source.options.get("group") or "") or group_of(source.url)


def _ask(source: Source, group: str, after: str | None) -> Request:
    asked = json.dumps({"query": _QUERY, "variables": {"urlname": group, "after": after}})
    headers = {"Content-Type": "application/json", **bearer(source.credential)}
    return ask_api(f"{api_of(source, API)}/gql-ext", api_of(source, API), headers, asked.encode())

"""Meetup's pages for people: their own events among the ones they advertise.

A page carries `__NEXT_DATA__`: `pageProps.event` (older) or an Apollo cache (`__APOLLO_STATE__`), in which
records refer to each other by `{"__ref": "Venue:1"}`. JSON-LD knows ends and places that it leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Source, Unreadable
from scrapers.json_data.events import at, find_records, read_records
from scrapers.json_data.islands import island_by_id
from scrapers.platform_records.meetup_event import SHAPE, mended, shown
from scrapers.structured import read_structured

_NO_GROUPS = frozenset(
    {"find", "events", "pro", "topics", "cities", "login", "apps", "about", "lp", "blog", "api"}
)

_EVENT = re.compile(r"/events/(\d+|[a-z0-9]{8,})(?:[/?#]|$)")


def group_of(url: str) -> str | None:
    """The name of the group in an address of `meetup.com`, if it is one's."""
    found = re.search(r"meetup\.com/(?:[a-z]{2}-[A-Z]{2}/)?([^/?#]+)", url)
    return found[1] if found and found[1] not in _NO_GROUPS and "api.meetup" not in url else None


def read_page(page: Page, source: Source) -> Iterator[Finding]:
    """The events of a page: what its island says, completed by its markup for machines."""
    text = page.text()
    marked = list(read_structured(page, source))
    told = [one for one in marked if isinstance(one, Listing)]
    island = island_by_id(text, "__NEXT_DATA__")
    found = _records(island.value if island else None, page)
    records = list(read_records(shown(found), SHAPE, "events", mended))
    own = _own([one for one in records if isinstance(one, Listing)], page.url)
    seen = {one.url for one in own}
    yield from (one for one in records if isinstance(one, Unreadable))
    yield from (_completed(one, told) for one in own)
    yield from (
        _numbered(one) for one in _own(told, page.url) if _bare(one.url) not in {_bare(url) for url in seen}
    )
    if not own and not told and (island is None or "Group not found" in text):
        raise LayoutChanged(
            "no events in this page of Meetup; a group's feed is /<group>/events/ical/", page.url
        )


def _records(told: Any, page: Page) -> list[dict[str, Any]]:
    """Every event with a time of its own, references resolved; a list's past ones are left in peace."""
    cache = at(told, "props.pageProps.__APOLLO_STATE__")
    if not isinstance(cache, dict):
        events = find_records(told, lambda record: bool(at(record, "title") and at(record, "dateTime")))
    else:
        named = (one for name, one in cache.items() if name.startswith("Event:") and at(one, "dateTime"))
        events = [{name: _resolved(value, cache) for name, value in event.items()} for event in named]
    return [one for one in events if at(one, "status") != "PAST" or _EVENT.search(page.url)]


def _resolved(value: Any, cache: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_resolved(one, cache) for one in value[:50]]
    return cache.get(str(value["__ref"]), value) if isinstance(value, dict) and "__ref" in value else value


def _own(listings: list[Listing], url: str) -> list[Listing]:
    """The event of an event's page, the group's of a group's page, everything of a page that is nobody's.

    A repeating event has a second name of letters in addresses: then the first of the group's is the page's.
    """
    event = _EVENT.search(url)
    group = f"/{group_of(url) or ''}/".replace("//", "/").casefold()
    in_group = [one for one in listings if group in f"{one.url or url}/".casefold()]
    if event is None:
        return in_group
    return [one for one in in_group if f"/events/{event[1]}" in (one.url or "")] or in_group[:1]


def _completed(listing: Listing, others: list[Listing]) -> Listing:
    """With the end and the place that the markup names for the same event."""
    same = next((one for one in others if _bare(one.url) == _bare(listing.url)), None)
    if same is None:
        return listing
    end = listing.end or (same.end if type(same.start) is type(listing.start) else None)
    return replace(listing, end=end, place=listing.place or same.place)


def _numbered(listing: Listing) -> Listing:
    number = re.search(r"/events/(\w+)", listing.url or "")
    return replace(listing, origin_id=number[1]) if number else listing


def _bare(url: str | None) -> str:
    return (url or "").split("?")[0].split("#")[0].rstrip("/").casefold()

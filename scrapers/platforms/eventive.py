"""Eventive: a festival's schedule, through the key that its own page gives to every visitor.

Page → tenant's script → event bucket: only the key of the festival's own page is used, rarely, and the source
is switched off when the festival asks. A bucket is one edition and comes in one answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source, Unreadable
from scrapers.json_events import ONLINE, Shape, at, flag_at, read_record, text_at
from scrapers.keys import api_of, ask_api
from scrapers.page_kinds import host_is, host_of, starts_as_json, starts_as_markup

platform = "eventive"
min_interval = 3600
"""Seconds: one answer holds the whole edition."""

API = "https://api.eventive.org"

SHAPE = Shape(
    id="id",
    title="name",
    start="start_time",
    end="end_time",
    timezone="timezone",
    url="url",
    description="description|short_description|films.0.description|films.0.short_description",
    place="venue.name|location",
    address="address",
)

_SCRIPT = re.compile(
    r"""<script\b(?=[^>]{0,400}?\b(?:data-type=["']tenant|src=["'][^"'>]{0,300}tenant))"""
    r"""[^>]{0,400}?\bsrc=["']([^"'>]{1,500})""",
    re.I,
)
_KEY = re.compile(r"""["']?api_key["']?\s*:\s*["']([0-9A-Za-z_-]{16,64})["']""")
_BUCKET = re.compile(r"""["']?event_bucket["']?\s*:\s*["']([0-9a-f]{24})["']""")


def recognise(page: Page) -> float:
    """Answers and pages of eventive.org, elsewhere a list of events of a bucket."""
    if host_is(page.url, "eventive.org"):
        return 0.9 if starts_as_json(page) or starts_as_markup(page) else 0.0
    ours = b'"event_bucket"' in page.body and (b'"start_time"' in page.body or b'"is_dated"' in page.body)
    return 0.85 if starts_as_json(page) and ours else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The festival's page; the API's own address needs the `credential`."""
    api = api_of(source, API)
    if urlsplit(source.url)[:2] == urlsplit(api)[:2] and source.credential:
        yield ask_api(source.url, api, {"x-api-key": source.credential})
    else:
        yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The next step towards the bucket, or the events of the bucket."""
    if page.role != "tenant" and not starts_as_markup(page):
        yield from _read_events(page, source)
        return
    text = page.text()
    key, bucket = _KEY.search(text), _BUCKET.search(text)
    if key and bucket:
        api = api_of(source, API)
        yield ask_api(f"{api}/event_buckets/{bucket[1]}/events", api, {"x-api-key": key[1]})
    elif page.role != "tenant" and (script := _SCRIPT.search(text)):
        yield Request(urljoin(page.url, script[1]), role="tenant")
    else:
        raise LayoutChanged("neither a bucket with its key nor the tenant's script in it", page.url)


def _read_events(page: Page, source: Source) -> Iterator[Finding]:
    """The dated, public events; those on demand have no date and nobody meets there."""
    from scrapers.json_answers import answered

    island, records = answered(page, "events", alone=lambda told: "start_time" in told)
    for number, record in enumerate(records):
        if at(record, "is_dated") is not False and text_at(record, "visibility") != "hidden":
            yield _listing(record, f"events[{number}]", source)
    yield from island.missing()


def _listing(record: Any, where: str, source: Source) -> Listing | Unreadable:
    lines = str(at(record, "venue.address") or "").splitlines()
    address = ", ".join(line.strip(" ,") for line in lines if line.strip(" ,"))
    listing = read_record(
        {**record, "address": address} if isinstance(record, dict) else record, SHAPE, where
    )
    if isinstance(listing, Unreadable):
        return listing
    tags = [text_at(tag, "name") for tag in _listed(record, "tags") if at(tag, "visible") is not False]
    place = ONLINE if flag_at(record, "is_virtual") and listing.place is None else listing.place
    return replace(
        listing,
        url=listing.url or _url(record, source),
        place=place,
        section=", ".join(tag for tag in tags if tag) or None,
        price=_price(record),
    )


def _url(record: Any, source: Source) -> str | None:
    """The event's page at the tenant, whose name the answer leaves out and the source's address holds."""
    tenant = host_of(source.url)
    known = host_is(source.url, "eventive.org") and tenant.split(".")[0] not in (
        "api",
        "www",
        "admin",
        "eventive",
    )
    number = text_at(record, "id")
    return f"https://{tenant}/schedule/{number}" if known and number else None


def _price(record: Any) -> str | None:
    """The lowest public price that is one, in the festival's currency, which the answer does not name."""
    prices = [
        at(bucket, "price")
        for bucket in _listed(record, "ticket_buckets")
        if at(bucket, "public") is not False
    ]
    cents = [price for price in prices if isinstance(price, int)]
    paid = [price for price in cents if price > 0]
    return f"{min(paid) / 100:.2f}" if paid else "free" if cents else None


def _listed(record: Any, path: str) -> list[Any]:
    found = at(record, path)
    return found if isinstance(found, list) else []

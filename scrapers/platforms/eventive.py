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

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.fetching.keys import api_of, ask_api
from scrapers.json_data.events import Shape, at, read_records, text_at
from scrapers.json_data.lists import dicts_at
from scrapers.needles import holds, holds_any
from scrapers.page_kinds import host_is, host_of, is_from, starts_as_json, starts_as_markup

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
    address="lines",
    online="is_virtual",
)

FEWEST_DRAWN = 200
"""Characters that a drawn page shows at least; one that is not drawn says "Loading" at most."""

_SCRIPT = re.compile(
    r"""<script\b(?=[^>]{0,400}?\b(?:data-type=["']tenant|src=["'][^"'>]{0,300}tenant))"""
    r"""[^>]{0,400}?\bsrc=["']([^"'>]{1,500})""",
    re.I,
)
_KEY = re.compile(r"""["']?api_key["']?\s*:\s*["']([0-9A-Za-z_-]{16,64})["']""")
_NO_TENANTS = ("api", "www", "admin", "eventive")
_BUCKET = re.compile(r"""["']?event_bucket["']?\s*:\s*["']([0-9a-f]{24})["']""")


def recognise(page: Page) -> float:
    """Answers and pages of eventive.org, elsewhere a list of events of a bucket."""
    bucket = starts_as_json(page) and holds(page.body, b'"event_bucket"')
    dated = bucket and holds_any(page.body, b'"start_time"', b'"is_dated"')
    dated = dated or holds(page.body, b'"EventList--EventListItem"')
    return 0.9 if dated or is_from(page, "eventive.org") else 0.0


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
    if drawn := list(_read_drawn(page, source)):
        yield from drawn
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


def _read_drawn(page: Page, source: Source) -> Iterator[Finding]:
    """What a page shows that a browser drew and somebody kept; as it is fetched it shows nothing."""
    if page.role == "tenant" or not holds_any(page.body, b"EventListItem", b"data-reactroot", b'id="app"'):
        return
    from scrapers.document import Document
    from scrapers.platform_records.eventive_page import read_drawn

    document = Document(page)
    rows = list(read_drawn(document, source))
    app = document.tree.css_first("#app")
    yield from rows
    if not rows and app is not None and len(document.visible_text(app)) > FEWEST_DRAWN:
        from scrapers.platforms.website import read_unmarked

        yield from (one for one in read_unmarked(document, source) if isinstance(one, Listing))


def _read_events(page: Page, source: Source) -> Iterator[Finding]:
    """The dated, public events; those on demand have no date and nobody meets there."""
    from scrapers.json_data.answers import answered

    island, records = answered(page, "events", alone=lambda told: "start_time" in told)
    shown = (
        {**one, "lines": _lines(one)} if isinstance(one, dict) else one for one in records if _is_shown(one)
    )
    yield from read_records(shown, SHAPE, "events", lambda record, one: _mended(record, one, source))
    yield from island.missing()


def _is_shown(record: Any) -> bool:
    return at(record, "is_dated") is not False and text_at(record, "visibility") != "hidden"


def _lines(record: dict[str, Any]) -> str:
    lines = (line.strip(" ,") for line in str(at(record, "venue.address") or "").splitlines())
    return ", ".join(line for line in lines if line)


def _mended(record: dict[str, Any], listing: Listing, source: Source) -> Listing:
    """With its page at the tenant, whose name the answer leaves out and the source's address holds."""
    tags = [text_at(tag, "name") for tag in dicts_at(record, "tags") if at(tag, "visible") is not False]
    tenant, number = host_of(source.url), text_at(record, "id")
    known = host_is(source.url, "eventive.org") and tenant.split(".")[0] not in _NO_TENANTS
    return replace(
        listing,
        url=listing.url or (f"https://{tenant}/schedule/{number}" if known and number else None),
        section=", ".join(tag for tag in tags if tag) or None,
        price=_price(record),
    )


def _price(record: dict[str, Any]) -> str | None:
    """The lowest public price that is one, in the festival's currency, which the answer does not name."""
    buckets = [one for one in dicts_at(record, "ticket_buckets") if at(one, "public") is not False]
    cents = [price for bucket in buckets if isinstance(price := at(bucket, "price"), int)]
    paid = [price for price in cents if price > 0]
    return f"{min(paid) / 100:.2f}" if paid else "free" if cents else None

"""Edinburgh Festivals' listings API: a city's festivals, one record a show, one listing a performance.

Calls are signed with a key and a secret, which the setting holds as `key:secret`.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from scrapers.contract import Finding, Page, Request, Source, Unreadable
from scrapers.fetching.keys import api_of, missing_key
from scrapers.json_data.events import Shape, at, read_record, text_at, with_query
from scrapers.needles import holds
from scrapers.page_kinds import host_is, starts_as_json

platform = "edinburgh_festivals"
credential_setting = "FESTMEET_EDINBURGH_FESTIVALS_KEY"
credential_help = "api.edinburghfestivalcity.com → register; write the key, a colon and the secret"

API = "https://api.edinburghfestivalcity.com"
ZONE = "Europe/London"
SIZE = 100
"""Shows a call; the API's most."""

SHAPE = Shape(
    id="id",
    title="performance.title|title",
    start="performance.start",
    end="performance.end",
    timezone="zone",
    url="website|url",
    description="description|description_teaser",
    status="status",
    place="venue.name",
    address="venue.address",
    lat="latitude|venue.position.lat",
    lon="longitude|venue.position.lon",
    organiser="festival",
    section="genre",
    series="code",
)


def recognise(page: Page) -> float:
    """Answers of the API, elsewhere a list of shows with its fields."""
    if not starts_as_json(page):
        return 0.0
    shows = holds(page.body, b'"festival_id"') and holds(page.body, b'"performances"')
    return 0.9 if shows or host_is(page.url, "edinburghfestivalcity.com") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The shows of the festival that the address names (`?festival=film`)."""
    key, _, secret = (source.credential or "").partition(":")
    if not key or not secret:
        raise missing_key(source, credential_setting, credential_help)
    yield _ask(source, with_query(source.url, size=SIZE))


def read(page: Page, source: Source) -> Iterator[Finding]:
    """A listing for each performance of each show; the next page when this one is full."""
    from scrapers.json_data.answers import answered

    island, records = answered(page, "events", alone=lambda told: "performances" in told)
    for number, record in enumerate(records):
        yield from _performances(record, f"events[{number}]")
    yield from island.missing()
    asked = {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}
    size = int(asked.get("size", "")) if asked.get("size", "").isdigit() else 0
    if source.credential and size and len(records) >= size:
        first = int(asked["from"]) if asked.get("from", "").isdigit() else 0
        yield _ask(source, with_query(page.url, **{"from": first + size}))


def _performances(record: Any, where: str) -> Iterator[Finding]:
    performances = at(record, "performances")
    if not isinstance(performances, list):
        yield Unreadable(where, "no performances", text_at(record, "title") or "")
        return
    show = text_at(record, "code") or text_at(record, "url") or text_at(record, "title")
    for number, performance in enumerate(performances):
        moment = text_at(performance, "start") or str(number)
        told = {**record, "performance": performance, "id": f"{show}#{moment}", "zone": ZONE}
        yield read_record(told, SHAPE, f"{where}.performances[{number}]")


def _ask(source: Source, url: str) -> Request:
    """The call signed as the API wants it: HMAC-SHA1 of path and query with the secret."""
    key, _, secret = (source.credential or "").partition(":")
    if urlsplit(url)[:2] != urlsplit(api_of(source, API))[:2]:
        return Request(url)
    parts = urlsplit(with_query(url, key=key, signature=None))
    signed = hmac.new(secret.encode(), f"{parts.path}?{parts.query}".encode(), hashlib.sha1).hexdigest()
    return Request(f"{parts.geturl()}&signature={signed}", headers={"Accept": "application/json"})

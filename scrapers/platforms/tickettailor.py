"""Ticket Tailor: the API with the organiser's own key; public box-office pages by their markup."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from scrapers.contract import Finding, Page, Request, Source
from scrapers.fetching.keys import api_of, ask_api, bearer, missing_key
from scrapers.json_data.events import Shape, flag_at, read_records, text_at
from scrapers.page_kinds import host_is, is_from, starts_as_json

platform = "tickettailor"
credential_setting = "FESTMEET_TICKETTAILOR_KEY"
credential_help = "tickettailor.com → Box office settings → API → Generate API key"

API = "https://api.tickettailor.com"

SHAPE = Shape(
    id="id",
    title="name",
    start="start.iso|start.unix|start.date",
    start_time="start.time",
    end="end.iso|end.unix|end.date",
    end_time="end.time",
    timezone="timezone|start.timezone",
    url="url",
    description="description",
    place="venue.name",
    address="venue.address|venue.postal_code",
    country="venue.country",
    status="status",
    online="online_event",
    online_url="online_link",
    series="event_series_id",
)


def recognise(page: Page) -> float:
    """The API's answers and the box office's pages."""
    return 0.9 if is_from(page, "tickettailor.com") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The API with a key, else the box office's page; the API without a key is a missing credential."""
    named = host_is(source.url, "api.tickettailor.com")
    if source.credential:
        usual = f"{api_of(source, API)}/v1/events?limit=100&status=published"
        yield _ask(source, source.url if named else usual)
    elif named:
        raise missing_key(source, credential_setting, credential_help)
    else:
        yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer or a page; hidden and unpublished ones are passed over."""
    from scrapers.json_data.answers import answered
    from scrapers.structured_data.marked import marked_events

    if not starts_as_json(page):
        yield from marked_events(page, source, "no events marked up in this page of Ticket Tailor")
        return
    island, records = answered(page, "data", alone=lambda told: told.get("object") == "event")
    yield from read_records((record for record in records if _is_public(record)), SHAPE, "data")
    yield from island.missing()
    if following := text_at(island.value, "links.next"):
        yield _ask(source, urljoin(page.url, following))


def _is_public(record: Any) -> bool:
    hidden = flag_at(record, "hidden") or flag_at(record, "private")
    return not hidden and text_at(record, "status") != "draft"


def _ask(source: Source, url: str) -> Request:
    """With the key as the user of HTTP Basic."""
    user = b64encode(f"{source.credential}:".encode()).decode() if source.credential else None
    return ask_api(url, api_of(source, API), bearer(user, "Basic"))

"""Swapcard: the sessions of a festival's app, through its GraphQL API with the organiser's own key.

Options of a source: `event` (Swapcard's id of the event, as in its address in the Studio).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scrapers.contract import Finding, LayoutChanged, Page, Request, ScraperError, Source
from scrapers.fetching.keys import api_of, ask_api, missing_key
from scrapers.json_data.events import Shape, at, complaint, find_records, flag_at, read_records
from scrapers.needles import holds
from scrapers.page_kinds import host_is, starts_as_json

platform = "swapcard"
options = ("event",)
credential_setting = "FESTMEET_SWAPCARD_KEY"
credential_help = "Swapcard Studio → Integrations → Developer API → generate a key"

API = "https://developer.swapcard.com"
PATH = "/event-admin/graphql"
SIZE = 100
"""Sessions a call."""

_QUERY = """query($event: String!, $page: Int!) { plannings(eventId: $event, page: $page, pageSize: 100) {
id title type format description beginsAt endsAt place categories } }"""

SHAPE = Shape(
    id="id",
    title="title",
    start="beginsAt",
    end="endsAt",
    timezone="timezone|event.timezone",
    description="htmlDescription|description",
    place="place|location.name",
    section="type|categories.0|categories.0.name",
    online="format|type",
    online_url="liveStreamUrl",
    series="event.id",
)


def recognise(page: Page) -> float:
    """Answers of Swapcard's API, elsewhere a list of plannings."""
    if not starts_as_json(page):
        return 0.0
    plannings = holds(page.body, b'"plannings') and holds(page.body, b'"beginsAt"')
    return 0.9 if plannings or host_is(page.url, "swapcard.com") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The first page of sessions; raises `MissingCredential` without a key."""
    if not source.credential:
        raise missing_key(source, credential_setting, credential_help)
    if not source.options.get("event"):
        why = 'name the event: event = "…" beside the source, Swapcard\'s own id of it'
        raise ScraperError(why, source.key)
    yield _ask(source, 1)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The public sessions of an answer; the next page when this one is full."""
    from scrapers.json_data.islands import read_body

    island = read_body(page)
    records = find_records(island.value, _is_session)
    if not records:
        _complain(island.value, page)
    public = (record for record in records if not flag_at(record, "isPrivate"))
    zone = source.timezone
    yield from read_records(
        public, SHAPE, "plannings", lambda _, one: replace(one, timezone=one.timezone or zone)
    )
    yield from island.missing()
    asked = re.fullmatch(r"page (\d+)", page.role)
    if asked and len(records) >= SIZE:
        yield _ask(source, int(asked[1]) + 1)


def _is_session(record: dict[str, Any]) -> bool:
    """A session, not an event that holds some."""
    holds = any(name.startswith("plannings") for name in record)
    return bool(at(record, "title") and "beginsAt" in record and not holds)


def _complain(told: Any, page: Page) -> None:
    """Says why an answer holds no sessions, unless it is an empty list of them."""
    if said := complaint(told):
        raise LayoutChanged(said[0].lower() + said[1:], page.url)
    if not find_records(told, lambda record: any(name.startswith("plannings") for name in record)):
        raise LayoutChanged("no plannings in it: the event's sessions were not asked for", page.url)


def _ask(source: Source, number: int) -> Request:
    """The key stands in the header bare, without the word Bearer."""
    api = api_of(source, API)
    asked = {"query": _QUERY, "variables": {"event": str(source.options["event"]), "page": number}}
    headers = {"Authorization": source.credential or "", "Content-Type": "application/json"}
    return ask_api(api + PATH, api, headers, json.dumps(asked).encode(), f"page {number}")

"""Guidebook: the sessions of a festival's app, by its organiser's own key.

Options of a source: `guide` (the guide's number, instead of an address).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scrapers.contract import Finding, Page, Request, Source
from scrapers.fetching.keys import api_of, ask_api, bearer, missing_key
from scrapers.json_data.events import Shape, read_records, text_at
from scrapers.page_kinds import host_is, starts_as_json

platform = "guidebook"
options = ("guide",)
credential_setting = "FESTMEET_GUIDEBOOK_KEY"
credential_help = "builder.guidebook.com → account settings → API keys (an organiser's account)"

API = "https://builder.guidebook.com"

SHAPE = Shape(
    id="id",
    title="name",
    start="start_time",
    end="end_time",
    description="description_html|description",
    place="locations.0.name|location.name",
    all_day="all_day",
    section="schedule_tracks.*.name",
)


def recognise(page: Page) -> float:
    """Answers of Guidebook's API, elsewhere a list of sessions with its fields."""
    if not starts_as_json(page):
        return 0.0
    if host_is(page.url, "guidebook.com"):
        return 0.9
    return 0.8 if b'"schedule_tracks"' in page.body and b'"start_time"' in page.body else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The guide's sessions; raises `MissingCredential` without a key."""
    if not source.credential:
        raise missing_key(source, credential_setting, credential_help)
    guide = source.options.get("guide")
    path = f"/open-api/v1/sessions/?guide={guide}&ordering=start_time"
    yield _ask(source, api_of(source, API) + path if guide else source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The sessions of one page, and the next page."""
    from scrapers.json_data.answers import answered

    island, records = answered(page, "results", alone=lambda told: "start_time" in told)
    yield from read_records(records, SHAPE, "results", lambda _, one: replace(one, timezone=source.timezone))
    yield from island.missing()
    if following := text_at(island.value, "next"):
        yield _ask(source, following)


def _ask(source: Source, url: str) -> Request:
    return ask_api(url, api_of(source, API), bearer(source.credential, "JWT"))

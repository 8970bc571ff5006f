"""Guidebook: the sessions of a festival's app, by its organiser's own key.

Options of a source: `guide` (the guide's number, instead of an address).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from scrapers.contract import Finding, Listing, Page, Request, Source, Unreadable
from scrapers.json_events import Shape, at, flag_at, read_record, text_at
from scrapers.keys import api_of, ask_api, missing_key
from scrapers.page_kinds import host_is, starts_as_json

platform = "guidebook"
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
    section="schedule_tracks.0.name",
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
    from scrapers.json_answers import answered

    island, records = answered(page, "results", alone=lambda told: "start_time" in told)
    for number, record in enumerate(records):
        yield _listing(record, f"results[{number}]", source)
    yield from island.missing()
    if following := text_at(island.value, "next"):
        yield _ask(source, following)


def _listing(record: Any, where: str, source: Source) -> Listing | Unreadable:
    listing = read_record(record, SHAPE, where)
    if isinstance(listing, Unreadable):
        return listing
    listing = replace(listing, timezone=source.timezone, section=_tracks(record) or listing.section)
    if not flag_at(record, "all_day") or not isinstance(listing.start, datetime):
        return listing
    return replace(listing, start=listing.start.date(), end=None, all_day=True)


def _tracks(record: Any) -> str | None:
    tracks = at(record, "schedule_tracks")
    names = [text_at(track, "name") for track in tracks] if isinstance(tracks, list) else []
    return ", ".join(name for name in names if name) or None


def _ask(source: Source, url: str) -> Request:
    key = {"Authorization": f"JWT {source.credential}"} if source.credential else {}
    return ask_api(url, api_of(source, API), key)

"""Wix Events: the events that a page of a Wix site carries for its own script.

Only the widget's first page of events is in the page; it says so, and the visit then counts as incomplete.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrapers.contract import Finding, Page, Request, Source, Unreadable
from scrapers.json_data.events import at, find_records, read_records
from scrapers.needles import holds
from scrapers.page_kinds import starts_as_json, starts_as_markup
from scrapers.platforms import website

platform = "wix"

APP = "140603ad-af8d-84a5-2c80-a0f60cb47351"
"""Wix's own number for its events app."""


def recognise(page: Page) -> float:
    """The page's data for its scripts, with the events app in it."""
    if starts_as_json(page):
        return 0.8 if b'"timeZoneId"' in page.body and b'"slug"' in page.body else 0.0
    if not starts_as_markup(page) or not holds(page.body, b"wix-warmup-data"):
        return 0.0
    return 0.9 if holds(page.body, APP.encode()) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The page that shows the events."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events in the page's data; a page whose data holds none is read as any web page."""
    from scrapers.json_data.islands import island_by_id, read_body
    from scrapers.platform_records.wix_event import SHAPE, is_event, mending

    if starts_as_markup(page):
        island = island_by_id(page.text(), "wix-warmup-data") if b"wix-warmup-data" in page.body else None
        apps = at(island.value, f"appsWarmupData.{APP}") if island else None
    else:  # what the site's own script is answered
        island = read_body(page)
        apps = island.value
    records = find_records(apps, is_event) if apps else []
    if island is None or not records:
        yield from website.read(page, source)  # raises when the page is none
        return
    yield from read_records(records, SHAPE, "events", mending(apps, page))
    yield from island.missing()
    if find_records(apps, lambda record: record.get("hasMore") is True):
        yield Unreadable("events", "the page holds only the first of the events it shows", cut=True)

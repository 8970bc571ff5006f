"""Squarespace: events collections as `?format=json`, as the calendar block's months, and as pages.

Squarespace's usual robots.txt forbids `?format=json` and `?month=`, so pages are asked for unless the address
says otherwise. Options of a source: `json` (true: ask for `?format=json`, where the site's owner permits it).
"""

from __future__ import annotations

from collections.abc import Iterator

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.ical.zones import zone_name, zone_of
from scrapers.json_data.events import text_at, with_query
from scrapers.needles import holds, holds_any
from scrapers.page_kinds import starts_as_json, starts_as_markup
from scrapers.platforms import website

_ENTRIES = (b"eventlist-event", b"eventlist-column-info", b"eventitem-column", b"eventitem-meta")

platform = "squarespace"
options = ("json",)


def recognise(page: Page) -> float:
    """Answers by their records, pages by the platform's mark and its events' classes."""
    if starts_as_json(page):
        ours = b'"recordType"' in page.body or (b'"collection"' in page.body and b'"websiteId"' in page.body)
        if ours or "/api/open/GetItemsByMonth" in page.url:
            return 0.9
        return 0.25 if "format=json" in page.url else 0.0
    if not starts_as_markup(page):
        return 0.0
    marked = holds(page.body, b"SQUARESPACE_CONTEXT") or b"squarespace" in page.body[:20_000].lower()
    return 0.7 if holds_any(page.body, *_ENTRIES) else 0.55 * marked


def first_requests(source: Source) -> Iterator[Request]:
    """The address as it is; with the option `json` as JSON."""
    yield Request(with_query(source.url, format="json") if source.options.get("json") is True else source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer or a page; the next month of a calendar."""
    from scrapers.json_data.islands import read_body
    from scrapers.platform_records.squarespace_item import next_month, read_items

    if not starts_as_markup(page):
        island = read_body(page)
        yield from read_items(island, page, source)
        yield from island.missing()
        yield from next_month(island.value, page, source)
    elif "format=json" in page.url:
        why = "a web page where JSON was expected: a private site, or one with a password"
        raise LayoutChanged(why, page.url)
    else:
        yield from _read_page(page, source)


def _read_page(page: Page, source: Source) -> Iterator[Finding]:
    """The page's own entries, which hold every event of it; without them what any web page may hold."""
    from scrapers.document import Document
    from scrapers.json_data.islands import island_assigned
    from scrapers.platform_records.squarespace_page import read_articles

    document = Document(page)
    context = island_assigned(page.text(), "Static.SQUARESPACE_CONTEXT")
    zone = zone_name(zone_of(text_at(context.value, "website.timeZone"))) if context else None
    found = list(read_articles(document, zone or source.timezone))
    told = any(isinstance(one, Listing) for one in found)
    yield from found if told else website.read_document(document, source)

"""The Events Calendar (WordPress): its REST answers, its calendar file, its pages.

The REST answer comes without a key; some sites switch it off, their calendar file and pages remain. Start
from any page of the site: its head names the REST address when there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source
from scrapers.json_data.events import read_records, text_at
from scrapers.needles import holds_any
from scrapers.page_kinds import is_calendar, starts_as_json, starts_as_markup
from scrapers.platforms import icalendar, website

platform = "tec"

_REST = re.compile(r"/(?:tribe/events|tec)/v1/(?:events|doc)?", re.IGNORECASE)
_PRODUCT = re.compile(rb"PRODID:[^\r\n]*\bECPv\d")


def recognise(page: Page) -> float:
    """REST answers by address or fields, calendars by their maker, pages by the plug-in's classes."""
    if is_calendar(page):
        return 0.9 if _PRODUCT.search(page.body[:5000]) else 0.0
    if starts_as_json(page):
        ours = _REST.search(page.url) or re.search(rb'"(?:utc_start_date|start_date_details)"', page.body)
        return 0.9 if ours else 0.0
    ours_too = starts_as_markup(page) and holds_any(page.body, b"tribe-events", b"tec-api-origin")
    return 0.6 if ours_too else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The address as it is; a page of the site leads on to the REST answer."""
    exact = _REST.search(source.url) or "ical=" in source.url
    yield from (replace(one, role="" if exact else "door") for one in icalendar.first_requests(source))


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer, a calendar or a page, and where the list goes on."""
    from scrapers.platform_records.tec_event import with_post_ids

    if is_calendar(page):
        yield from with_post_ids(list(icalendar.read(page, source)))
    elif starts_as_markup(page):
        yield from _read_page(page, source)
    else:
        yield from _read_answer(page)


def _read_answer(page: Page) -> Iterator[Finding]:
    from scrapers.json_data.answers import answered, next_link
    from scrapers.platform_records.tec_event import SHAPE, is_shown, mended

    island, records = answered(page, "events", alone=lambda told: "start_date" in told)
    yield from read_records(filter(is_shown, records), SHAPE, "events", mended)
    yield from island.missing()
    following = text_at(island.value, "next_rest_url") or next_link(page)
    if records and following:
        yield Request(urljoin(page.url, following.replace(" ", "%20")))


def _read_page(page: Page, source: Source) -> Iterator[Finding]:
    """The REST address that the page's head names when it is a door, else the events the page marks up."""
    from scrapers.platform_records.tec_page import read_own
    from scrapers.structured_data.own_markup import by_own_markup

    if page.role == "door":
        named = re.search(r"""href=["']([^"']{1,500}/tribe/events/v1/)[^"']*["']""", page.text()[:300_000])
        if named:
            yield Request(urljoin(page.url, f"{named[1]}events?per_page=50"))
            return
    found = list(by_own_markup(page, source, read_own, website.read_document))
    if not found and _REST.search(page.url):
        raise LayoutChanged("a web page where JSON was expected: the site's REST answers are off", page.url)
    yield from found

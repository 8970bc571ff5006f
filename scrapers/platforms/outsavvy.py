"""OutSavvy: an organiser's page is a list of links, an event's page has one JSON-LD event per date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.page_kinds import host_is, starts_as_markup

platform = "outsavvy"

MOST_FOLLOWED = 60
"""Event pages asked for from one organiser's page."""


def recognise(page: Page) -> float:
    """A page of outsavvy.com."""
    return 0.9 if host_is(page.url, "outsavvy.com") and starts_as_markup(page) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The organiser's or the event's page."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The dates of an event; of an organiser's page what it marks up, and the pages of the other events."""
    from scrapers.document import Document
    from scrapers.structured import read_document

    document = Document(page)
    found = list(read_document(document, source))
    yield from found
    if "/organiser/" not in page.url:
        return
    # Recent events and advertisements of other organisers stand outside the list of upcoming ones.
    upcoming = document.tree.css_first("#live_events")
    if upcoming is None and not found:
        raise LayoutChanged("no list of upcoming events in this organiser's page", page.url)
    links = upcoming.css("a[href*='/event/']") if upcoming is not None else []
    pages = dict.fromkeys(urljoin(page.url, node.attributes.get("href") or "") for node in links)
    told = {one.url for one in found if isinstance(one, Listing)}
    wanted = [url for url in pages if url not in told and re.search(r"/event/\d+", url)]
    yield from (Request(url) for url in wanted[:MOST_FOLLOWED])

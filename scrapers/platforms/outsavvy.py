"""OutSavvy: an organiser's page is a list of links, an event's page has one JSON-LD event per date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source
from scrapers.document import Document
from scrapers.page_kinds import host_is, starts_as_markup
from scrapers.structured import read_document

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
    """The dates of an event's page; of an organiser's page the pages of its upcoming events."""
    document = Document(page)
    if "/organiser/" not in page.url:
        yield from read_document(document, source)
        return
    # Recent events and advertisements of other organisers stand outside the list of upcoming ones.
    upcoming = document.tree.css_first("#live_events")
    if upcoming is None:
        raise LayoutChanged("no list of upcoming events in this organiser's page", page.url)
    links = (node.attributes.get("href") or "" for node in upcoming.css("a[href*='/event/']"))
    pages = [urljoin(page.url, link) for link in links if re.search(r"/event/\d+", link)]
    yield from (Request(url) for url in list(dict.fromkeys(pages))[:MOST_FOLLOWED])

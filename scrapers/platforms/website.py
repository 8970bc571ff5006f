"""Any web page: the events it marks up in JSON-LD, microdata, RDFa, h-event or hCalendar.

Without markup they are read from the page's repeated block, or by the source's recipe. The platform of last
resort for HTML. Options of a source: `follow` (false: no further pages are asked for), `recipe` (see
`scrapers.plain_pages.recipe`), `follow_sections` (see `scrapers.sites.sections`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.needles import holds_any
from scrapers.page_kinds import starts_as_json

if TYPE_CHECKING:
    from scrapers.document import Document

platform = "website"

MOST_DETAILS = 60
"""Event pages asked for from one list, because the list gives days without times."""

_NEXT = (
    "a[rel~=next][href],link[rel~=next][href],.pagination .next a[href],a.next[href],.nav-next a[href],"
    "a.pg-next-button[href]"
)

_FRONT_MATTER = re.compile(rb"---\r?\n(?:[\w-]+:.*\r?\n){0,40}---\s*<(?=[a-z])")
"""What generators of sites tell of a page before it begins; whoever keeps such a file keeps a page.

https://jekyllrb.com/docs/front-matter/
"""

FEWEST_TAGS = 5
"""So many tags near the beginning make HTML of a text."""


def recognise(page: Page) -> float:
    """HTML is enough, markup for events makes it surer; a platform of its own always wins."""
    head = page.body[:4096].lstrip().lower()
    if head.startswith((b"\xff\xfe<\x00", b"\xfe\xff\x00<")):
        return 0.3  # UTF-16: no word of it can be looked for in the bytes
    other = starts_as_json(page) or head.startswith((b"begin:", b"%pdf", b"<?xml"))
    if other and b"<html" not in head:
        return 0.0
    html = "html" in (page.content_type or "") or b"<html" in head or b"<!doctype html" in head
    if (html or b"<" in head) and _is_marked(page.body):
        return 0.5
    if html or re.match(rb"<(?!\?xml|rss|feed|rdf)", head) or _FRONT_MATTER.match(head):
        return 0.3
    return 0.25 * _is_fragment(head)


def _is_fragment(head: bytes) -> bool:
    """Whether words come first and tags behind them: a piece that somebody cut out of a page."""
    tags = re.findall(rb"</(?:div|p|a|span|td|li|ul|h[1-6]|section|article|time|strong|b|em)>|<br ?/?>", head)
    return len(tags) >= FEWEST_TAGS


def _is_marked(body: bytes) -> bool:
    """Whether it names a vocabulary for events: plain words first, for a pattern costs more than a tree."""
    if holds_any(body, b"schema.org", b"ld+json", b"data-vocabulary"):
        return True
    possible = holds_any(body, b"h-event", b"vevent")
    return possible and re.search(rb"\b(?:h-event|vevent)\b", body) is not None


def first_requests(source: Source) -> Iterator[Request]:
    """The source's own address."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of the page; then its next page, and the pages of events whose time the list leaves out."""
    from scrapers.document import Document

    yield from read_document(Document(page), source)


def read_document(
    document: Document, source: Source, marked: Iterable[Finding] | None = None
) -> Iterator[Finding]:
    """As `read`, for a page that was looked at before: `marked` is what its standard markup gave then."""
    from scrapers import structured
    from scrapers.sites.sections import section_requests

    page = document.page
    if starts_as_json(page):
        raise LayoutChanged("this is JSON, not a web page", page.url)
    found = list(structured.read_document(document, source) if marked is None else marked)
    if listings := [one for one in found if isinstance(one, Listing)]:
        found += unmarked_beside(listings, document, source)
    else:
        found += read_unmarked(document, source)
        found += [] if any(isinstance(one, Listing) for one in found) else _carried(document, source)
    yield from found
    yield from section_requests(document, source)
    if source.options.get("follow", True) and page.role != "details":
        listings = [one for one in found if isinstance(one, Listing)]
        yield from _details(listings, page)
        yield from _next_page(document)


def read_unmarked(document: Document, source: Source) -> Iterator[Finding]:
    """What a page without markup lists: by the source's recipe, else by guessing its repeated block."""
    from scrapers.plain_pages.blocks import (
        read_blocks,  # most pages never come here, and the grammar of dates is large
    )
    from scrapers.plain_pages.recipe import read_recipe

    yield from (read_recipe if "recipe" in source.options else read_blocks)(document, source)


def _carried(document: Document, source: Source) -> Iterator[Listing]:
    """What only the data for the page's scripts tells."""
    from scrapers.json_data.carried_events import read_carried_events

    if "recipe" not in source.options:
        yield from read_carried_events(document, source)


def unmarked_beside(marked: list[Listing], document: Document, source: Source) -> list[Listing]:
    """What a page tells beside the few events that it marks up."""
    from scrapers.plain_pages.beside_marked import FEWEST, beside_marked

    listed = len(marked) >= FEWEST or b"<h1" in document.page.body.lower()
    return beside_marked(marked, document, source) if listed else []


def _details(listings: list[Listing], page: Page) -> Iterator[Request]:
    """The pages of events that a list names without a time of day, on the same site."""
    host = urlsplit(page.url).netloc
    wanted = (one.url for one in listings if type(one.start).__name__ == "date" and not one.all_day)
    for url in list(dict.fromkeys(url for url in wanted if url))[:MOST_DETAILS]:
        if urlsplit(url).netloc == host and url.split("#")[0] != page.url.split("#")[0]:
            yield Request(url, role="details")


def _next_page(document: Document) -> Iterator[Request]:
    """Where the page says its list goes on."""
    if not (document.is_parsed or document.markup.may_go_on):
        return
    for link in document.tree.css(_NEXT):
        address = document.address(link)
        if address and urlsplit(address).netloc == urlsplit(document.page.url).netloc:
            yield Request(address)
            return

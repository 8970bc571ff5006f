"""Drupal: what a page marks up; else its fields and Views rows; also the answers of JSON:API and REST.

Drupal's own classes name a field's type, so a date of the event is told from the date of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from scrapers.contract import Finding, Page, Request, Source
from scrapers.needles import holds_any
from scrapers.page_kinds import starts_as_json, starts_as_markup
from scrapers.platforms import website

if TYPE_CHECKING:
    from scrapers.document import Document

platform = "drupal"

_MARKS = re.compile(
    rb"drupal-settings-json|Drupal\.settings|data-drupal-|content=[\"']Drupal|/sites/(?:all|default)/(?:files|modules|themes)/"
)
_FIELDS = re.compile(
    rb"date-display-|field-type-date|field--type-(?:date|smart)|views-(?:row|field)|smart-date"
)


def recognise(page: Page) -> float:
    """Answers by their envelope; pages by Drupal's marks beside its fields or rows."""
    if starts_as_json(page):
        return 0.85 if holds_any(page.body, b'"node--', b'"drupal_internal__nid"') else 0.0
    named = starts_as_markup(page) and holds_any(page.body, b"rupal", b"/sites/")
    if not named or not _MARKS.search(page.body):
        return 0.0
    return 0.6 if _FIELDS.search(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The list's page, or the address of the JSON:API (`/jsonapi/node/event`) where it is open."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """What the page marks up wins; then Drupal's fields; then what any web page may hold."""
    from scrapers.structured_data.own_markup import by_own_markup

    if not starts_as_markup(page):
        yield from _read_answer(page)
        return
    yield from by_own_markup(page, source, _read_markup, website.read_document)


def _read_markup(document: Document, source: Source) -> Iterator[Finding]:
    from scrapers.platform_records.drupal_page import next_page, read_fields

    listings = list(read_fields(document, source))
    yield from listings
    yield from website.unmarked_beside(listings, document, source)  # a second list whose theme names no field
    following = next_page(document)
    if listings and following and source.options.get("follow", True) and following != document.page.url:
        yield Request(following)


def _read_answer(page: Page) -> Iterator[Finding]:
    from scrapers.json_data.answers import answered
    from scrapers.json_data.events import text_at
    from scrapers.platform_records.drupal_json import read_nodes

    island, records = answered(page, "data", alone=lambda told: "data" in told or "nid" in told)
    yield from read_nodes(records, page.url)
    yield from island.missing()
    if following := text_at(island.value, "links.next.href|links.next"):
        yield Request(urljoin(page.url, following))

"""Pages that carry their showings for their own script, in `data-*` attributes or as JSON: a common habit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrapers.contract import Finding, Page, Request, Source
from scrapers.page_kinds import starts_as_markup
from scrapers.platforms import website

if TYPE_CHECKING:
    from scrapers.document import Document

platform = "showings"

_MOMENT = re.compile(
    # Its beginning is a plain word, not one in any case: that is looked for ten times as fast.
    rb"""data-([a-zA-Z-]{2,60})\s{0,9}=\s{0,9}["'][^"'<>]{0,40}"""
    rb"""(?:\d{4}-\d\d-\d\d|\b20\d\d\b[^"'<>]{0,12}\d\d?[:.]\d\d|\b\d{13}\b|/(?i:date)\(|\{&(?i:quot);|\{$)"""
)


def recognise(page: Page) -> float:
    """HTML with at least two such attributes that hold a moment, or with such JSON; anything surer wins."""
    from scrapers.json_data.data_attributes import NAMED
    from scrapers.json_data.data_islands import may_carry

    if not starts_as_markup(page):
        return 0.0
    if sum(bool(NAMED.search(name)) for name in _MOMENT.findall(page.body)) >= 2:
        return 0.52
    return 0.52 if may_carry(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The page itself."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """What the page marks up wins; then its attributes and its JSON; then what any web page may hold."""
    from scrapers.structured_data.own_markup import by_own_markup

    yield from by_own_markup(page, source, _read_carried, website.read_document)


def _read_carried(document: Document, source: Source) -> Iterator[Finding]:
    from scrapers.json_data.data_attributes import read_data_attributes
    from scrapers.json_data.data_islands import read_islands

    found = list(read_data_attributes(document, source))
    yield from found or read_islands(document, source)

"""Pages that keep their showings in `data-*` attributes: no platform, but a common habit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.contract import Finding, Page, Request, Source
from scrapers.data_attributes import read_data_attributes
from scrapers.own_markup import by_own_markup
from scrapers.page_kinds import starts_as_markup
from scrapers.platforms import website

platform = "showings"

_MOMENT = re.compile(
    rb"""data-[a-z-]*(?:time|date|start|showing|screening|session|event)[a-z-]*\s*=\s*["'][^"'<>]{0,40}"""
    rb"""(?:\d{4}-\d\d-\d\d|\b20\d\d\b[^"'<>]{0,12}\d\d?[:.]\d\d|\b\d{13}\b|/Date\(|\{&quot;|\{$)""",
    re.IGNORECASE,
)


def recognise(page: Page) -> float:
    """HTML with at least two such attributes that hold a moment; anything surer wins."""
    if not starts_as_markup(page) or b"data-" not in page.body:
        return 0.0
    return 0.52 if len(_MOMENT.findall(page.body)) >= 2 else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The page itself."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """What the page marks up wins; then its attributes; then what any web page may hold."""
    yield from by_own_markup(page, source, read_data_attributes, website.read)

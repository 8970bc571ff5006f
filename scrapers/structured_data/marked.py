"""Schema.org as a platform's way out: the events a page marks up, or what is wrong without any."""

from __future__ import annotations

from collections.abc import Iterator

from scrapers.contract import LayoutChanged, Listing, Page, Source, Unreadable
from scrapers.structured import read_structured


def marked_events(page: Page, source: Source, why: str) -> Iterator[Listing | Unreadable]:
    """As `read_structured`; raises `LayoutChanged` with `why` when the page marks up nothing.

    For pages that are about events: there, nothing at all is a redesign, a login or an error in disguise.
    """
    found = list(read_structured(page, source))
    if not found:
        raise LayoutChanged(why, page.url)
    yield from found

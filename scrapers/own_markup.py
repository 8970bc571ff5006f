"""Who is heard first on a page: standard markup, the platform's own markup, then guesses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from scrapers.contract import Finding, Listing, Page, Source
from scrapers.document import Document
from scrapers.structured import read_document

Own = Callable[[Document, Source], Iterable[Finding]]
General = Callable[[Page, Source], Iterator[Finding]]


def by_own_markup(page: Page, source: Source, own: Own, general: General) -> Iterator[Finding]:
    """What `general` reads where the page marks up events for machines; else what `own` finds, if anything.

    `general` is the reader of any web page: it reads standard markup too, and guesses where there is none.
    A platform's own markup is better than a guess.
    """
    document = Document(page)
    if not any(isinstance(one, Listing) for one in read_document(document, source)):
        found = list(own(document, source))
        if any(isinstance(one, Listing) for one in found):
            yield from found
            return
    yield from general(page, source)

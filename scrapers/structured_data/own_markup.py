"""Who is heard first on a page: standard markup, the platform's own markup, then guesses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from scrapers.contract import Finding, Listing, Page, Source
from scrapers.document import Document
from scrapers.structured import read_document

Own = Callable[[Document, Source], Iterable[Finding]]
General = Callable[[Document, Source, Iterable[Finding]], Iterator[Finding]]


def by_own_markup(page: Page, source: Source, own: Own, general: General) -> Iterator[Finding]:
    """What `general` reads where the page marks up events for machines; else what `own` finds, if anything.

    `general` is the reader of any web page: it takes what standard markup gave, and guesses where that is
    nothing. A platform's own markup is better than a guess.
    """
    document = Document(page)
    marked = list(read_document(document, source))
    if not any(isinstance(one, Listing) for one in marked):
        found = list(own(document, source))
        if any(isinstance(one, Listing) for one in found):
            yield from found
            return
    yield from general(document, source, marked)

"""Gatherings in the JSON that a page carries for its own script, whoever wrote it.

    <script id="__NEXT_DATA__" type="application/json">{… "title": "Mixer", "startDate": "2027-02-11T19:00" …}

What counts as a record of an event is told in `event_records`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scrapers.contract import Finding, Source
from scrapers.document import Document
from scrapers.json_data.event_records import read_event_records
from scrapers.json_data.islands import Island, island_assigned, islands_of_type
from scrapers.needles import holds_any

_CARRIERS = (
    b"application/json",
    b"__NEXT_DATA__",
    b"__INITIAL_STATE__",
    b"__PRELOADED_STATE__",
    b"__APOLLO_STATE__",
    b"__DATA__",
)
_STARTS = re.compile(rb'"(?:start|begin|show|event|performance)[A-Za-z_]{0,30}\\?"\s*:\s*\\?"\d{4}-\d\d-\d\d')


_ASSIGNED = ("__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__DATA__")


def may_carry(body: bytes) -> bool:
    """Whether the page holds data for scripts and the start of something: all that a closer look needs."""
    return holds_any(body, *_CARRIERS) and _STARTS.search(body) is not None


def read_islands(document: Document, source: Source) -> Iterator[Finding]:
    """A listing of every record with a title and a start; the same one in two islands is told once."""
    body = document.page.body
    if not may_carry(body):
        return
    seen: set[tuple[str, object, str | None]] = set()
    for island in _islands(document.page.text()):
        for listing in read_event_records(island.value, document.base):
            known = (listing.title, listing.start, listing.place.line() if listing.place else None)
            if known not in seen:
                seen.add(known)
                yield replace(listing, timezone=listing.timezone or source.timezone)
        yield from island.missing()


def _islands(text: str) -> Iterator[Island]:
    yield from islands_of_type(text, "application/json")
    for name in _ASSIGNED:
        if name in text and (island := island_assigned(text, name)):
            yield island

"""A site's own JSON that lists gatherings under the usual names; any platform's own reader wins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source
from scrapers.page_kinds import starts_as_json

platform = "json_list"

_MOMENT = re.compile(
    rb'"[A-Za-z_0-9]{0,30}(?:start|begin|date|day|time|show|millis|when|datum|fecha|inicio|inizio|debut)'
    rb'[A-Za-z_]{0,30}"\s*:\s*(?:"(?:\d{4}-\d\d-\d\d|\d{14}")|[12]\d{9}(?:\d{3})?\s*[,}])',
    re.IGNORECASE,
)


def recognise(page: Page) -> float:
    """JSON in which a record names a moment."""
    return 0.3 if starts_as_json(page) and _MOMENT.search(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The address as it is."""
    yield Request(source.url, headers={"Accept": "application/json"})


def read(page: Page, source: Source) -> Iterator[Finding]:
    """A listing of every record that has a title and a start; an empty list of them is empty."""
    from scrapers.json_data.event_records import read_event_records
    from scrapers.json_data.events import complaint
    from scrapers.json_data.islands import read_body

    island = read_body(page)
    found = list(read_event_records(island.value, page.url))
    if not found and (said := complaint(island.value)):
        raise LayoutChanged(said, page.url)
    if not found and _MOMENT.search(page.body):
        raise LayoutChanged("no record in it has both a title and a start", page.url)
    yield from (replace(one, timezone=one.timezone or source.timezone) for one in found)
    yield from island.missing()

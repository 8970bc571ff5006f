"""A site's own JSON, or a table in a text (CSV), that lists gatherings under the usual names.

Any platform's own reader wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source
from scrapers.page_kinds import starts_as_json, starts_as_markup

if TYPE_CHECKING:
    from scrapers.json_data.islands import Island

platform = "json_list"

_MOMENT = re.compile(
    rb'"[A-Za-z_0-9]{0,30}(?:start|begin|date|day|time|show|millis|when|datum|fecha|inicio|inizio|debut)'
    rb'[A-Za-z_]{0,30}"\s*:\s*(?:"(?:\d{4}-\d\d-\d\d|\d{14}")|[12]\d{9}(?:\d{3})?\s*[,}])',
    re.IGNORECASE,
)


def recognise(page: Page) -> float:
    """JSON in which a record names a moment; a table whose columns are those of gatherings."""
    if starts_as_json(page):
        return 0.3 if _MOMENT.search(page.body) else 0.0
    if b"," not in page.body[:4000] and b";" not in page.body[:4000] and b"\t" not in page.body[:4000]:
        return 0.0
    from scrapers.json_data.csv_events import lists_events

    return 0.35 if lists_events(page) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The address as it is."""
    yield Request(source.url, headers={"Accept": "application/json"})


def read(page: Page, source: Source) -> Iterator[Finding]:
    """A listing of every record that has a title and a start; an empty list of them is empty."""
    from scrapers.json_data.event_records import read_event_records
    from scrapers.json_data.events import complaint
    from scrapers.json_data.islands import read_body

    island = read_body(page) if starts_as_json(page) else _rows_of(page)
    found = list(read_event_records(island.value, page.url))
    if not found and (said := complaint(island.value)):
        raise LayoutChanged(said, page.url)
    if not found and _MOMENT.search(page.body):
        raise LayoutChanged("no record in it has both a title and a start", page.url)
    yield from (replace(one, timezone=one.timezone or source.timezone) for one in found)
    yield from island.missing()


def _rows_of(page: Page) -> Island:
    """The table, or in words for people why there is none."""
    from scrapers.json_data.csv_events import lists_events, read_event_rows
    from scrapers.json_data.islands import read_body

    return read_event_rows(page) if not starts_as_markup(page) and lists_events(page) else read_body(page)

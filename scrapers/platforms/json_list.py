"""A site's own JSON or XML, or a table in a text (CSV), that lists gatherings under telling names.

Any platform's own reader wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source
from scrapers.json_data.own_formats import holds_day, holds_figures, is_own_xml, lists_nothing, names_moment
from scrapers.page_kinds import starts_as_json, starts_as_markup

if TYPE_CHECKING:
    from scrapers.json_data.islands import Island

platform = "json_list"


def recognise(page: Page) -> float:
    """JSON or XML in which a record names a moment; a table whose columns are those of gatherings."""
    if starts_as_json(page):
        return 0.3 if names_moment(page.body) else 0.1 if holds_figures(page.body) else 0.0
    if starts_as_markup(page):
        return 0.35 if is_own_xml(page.body) and holds_day(page.body) else 0.0
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

    island = _island(page)
    found = list(read_event_records(island.value, page.url, near=page.fetched_at.date()))
    if not found and (said := complaint(island.value)):
        raise LayoutChanged(said, page.url)
    if not found and (names_moment(page.body) or (recognise(page) > 0 and not lists_nothing(island.value))):
        raise LayoutChanged("no record in it has both a title and a start", page.url)
    yield from (replace(one, timezone=one.timezone or source.timezone) for one in found)
    yield from island.missing()


def _island(page: Page) -> Island:
    """The records as JSON has them, or in words for people why there are none."""
    from scrapers.json_data.csv_events import lists_events, read_event_rows
    from scrapers.json_data.islands import read_body
    from scrapers.json_data.xml_records import read_any_xml

    if starts_as_json(page):
        return read_body(page)
    if starts_as_markup(page):
        return read_any_xml(page) if is_own_xml(page.body) else read_body(page)
    return read_event_rows(page) if lists_events(page) else read_body(page)

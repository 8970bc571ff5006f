"""A site's own JSON or XML, or a table in a text (CSV), that lists gatherings under telling names.

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

_FIGURES = re.compile(rb'"[^"]{0,40}\d[^"]{0,40}"|[:\[,]\s{0,9}[12]\d{3}')
"""What may be the figures of a day in a form that is looked at closer."""

_IN_XML = re.compile(rb"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\b(?:19|20)\d{6}")
"""The figures of some day."""

_ROOT = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>)?(?:\s|<!--.{0,2000}?-->)*<(?:[\w-]{1,30}:)?([A-Za-z][\w-]{0,60})[\s/>]",
    re.DOTALL,
)
_ROOTS = (
    b"html rss feed rdf tv urlset sitemapindex gpx kml opml svg testsuite testsuites project coverage plist"
    b" wsdl multistatus icalendar vcalendar manifest configuration"
)
_OTHER_ROOTS = frozenset(_ROOTS.split())
"""Roots of what is a web page, is read by others or lists no gatherings."""

_TAGS = re.compile(
    rb"<(?:!doctype|html|body|head|div|p|a|span|table|ul|ol|li|section|article|script|main|h[1-6])[\s>]", re.I
)


def recognise(page: Page) -> float:
    """JSON or XML in which a record names a moment; a table whose columns are those of gatherings."""
    if starts_as_json(page):
        return 0.3 if _MOMENT.search(page.body) else 0.1 if _FIGURES.search(page.body) else 0.0
    if starts_as_markup(page):
        return 0.35 if _is_xml(page.body) and _IN_XML.search(page.body) else 0.0
    if b"," not in page.body[:4000] and b";" not in page.body[:4000] and b"\t" not in page.body[:4000]:
        return 0.0
    from scrapers.json_data.csv_events import lists_events

    return 0.35 if lists_events(page) else 0.0


def _is_xml(body: bytes) -> bool:
    """Whether it is XML of a kind of its own: no page, nor a piece of one, and no feed."""
    head = body[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    root = _ROOT.match(head)
    return root is not None and root[1].lower() not in _OTHER_ROOTS and _TAGS.search(head) is None


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
    if not found and recognise(page) > 0:
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
        return read_any_xml(page) if _is_xml(page.body) else read_body(page)
    return read_event_rows(page) if lists_events(page) else read_body(page)

"""Ticketsolve: `https://<venue>.ticketsolve.com/shows.xml`, venues holding shows holding one event per date.

The feed may stand behind a waiting room, which is told as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source, Unreadable
from scrapers.json_data.events import Shape, read_records
from scrapers.page_kinds import host_is, starts_as_markup

platform = "ticketsolve"

SHAPE = Shape(
    id="id",
    title="show.name|name",
    start="date_time_iso|date_time",
    end="end_time_iso|end_date_time_iso",
    url="url|show.url",
    description="show.description",
    status="status",
    place="venue.name",
    address="venue.address",
    city="venue.city",
    organiser="show.production_company_name",
    section="show.event_category",
    series="show.id",
)


def recognise(page: Page) -> float:
    """The feed by its elements, any page by its host."""
    if not starts_as_markup(page):
        return 0.0
    feed = re.search(rb"<venues\b", page.body[:3000]) and b"<shows" in page.body[:20_000]
    return 0.9 if feed or host_is(page.url, "ticketsolve.com") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The feed of the venue, whatever page of it is named."""
    yield Request(source.url if source.url.endswith(".xml") else urljoin(source.url, "/shows.xml"))


def read(page: Page, source: Source) -> Iterator[Finding]:
    """Every date of every show; a page for people by its markup."""
    from scrapers.structured_data.marked import marked_events

    text = page.text()
    if re.search(r"queue-it|waiting room|<title>[^<]*queue", text[:20_000], re.IGNORECASE):
        raise LayoutChanged("a waiting room stands before the feed", page.url)
    if "<shows" not in text and "<venues" not in text:
        yield from marked_events(page, source, "neither a feed of shows nor marked-up events")
        return
    yield from _read_feed(text)


def _read_feed(text: str) -> Iterator[Finding]:
    """The feed as far as it is sound."""
    from scrapers.json_data.xml_records import elements_of

    venue: Element | None = None
    try:
        for moment, element in elements_of(text):
            if moment == "start" and element.tag == "venue":
                venue = element
            elif moment == "end" and element.tag == "show":
                yield from _dates(element, venue)
                element.clear()
    except ElementTree.ParseError as broken:
        yield Unreadable("feed", f"cut off or broken, so shows may be missing: {broken}", cut=True)


def _dates(show: Element, venue: Element | None) -> Iterator[Finding]:
    from scrapers.json_data.xml_records import fields_of

    around = {"show": fields_of(show), "venue": fields_of(venue) if venue is not None else {}}
    where, events = f"show {around['show'].get('id')}", show.findall("events/event")
    yield from read_records(({**fields_of(event), **around} for event in events), SHAPE, f"{where}, event ")
    if not events and show.find("events") is None:
        yield Unreadable(where, "no list of dates", around["show"].get("name", ""))

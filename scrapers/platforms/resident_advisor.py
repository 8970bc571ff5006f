"""Resident Advisor: reads a GraphQL answer that somebody hands in; asks for nothing itself.

RA has no open API and its terms forbid collecting. Times are the place's wall clock without a zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, ScraperError, Source
from scrapers.islands import island_by_id, read_body
from scrapers.json_events import Shape, at, complaint, find_records, read_record
from scrapers.marked import marked_events
from scrapers.page_kinds import host_is, starts_as_json, starts_as_markup

platform = "resident_advisor"

SHAPE = Shape(
    id="id",
    title="title",
    start="startTime|date",
    end="endTime",
    url="contentUrl",
    base="https://ra.co",
    description="content",
    status="status",
    place="venue.name",
    address="venue.address",
    city="venue.area.name",
    country="venue.area.country.name|venue.country.name",
    organiser="promoters.0.name",
)


def recognise(page: Page) -> float:
    """An answer or a page of ra.co."""
    ours = host_is(page.url, "ra.co", "residentadvisor.net")
    return 0.9 if ours and (starts_as_json(page) or starts_as_markup(page)) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """Nothing: raises `ScraperError`."""
    raise ScraperError(
        "Resident Advisor permits no collecting; submit an event's link or text instead", source.key
    )
    yield  # the contract wants an iterator


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer; those of a venue's or promoter's record take place and name from it."""
    island = read_body(page) if starts_as_json(page) else island_by_id(page.text(), "__NEXT_DATA__")
    records = list(_read(island.value)) if island else []
    if island is None or not (records or starts_as_json(page)):
        yield from marked_events(page, source, "no events in this page of Resident Advisor")
        return
    if not records and not find_records(
        island.value, lambda told: not {"events", "eventListings"}.isdisjoint(told)
    ):
        raise LayoutChanged(complaint(island.value) or "no events in it", page.url)
    yield from records
    yield from island.missing()


def _read(told: Any) -> Iterator[Finding]:
    around = at(told, "data.venue|venue")
    for number, record in enumerate(find_records(told, _is_event)):
        if around and not at(record, "venue"):
            record = {**record, "venue": around}
        listing = read_record(record, SHAPE, f"events[{number}]")
        promoter = at(told, "data.promoter.name")
        named = isinstance(listing, Listing) and not listing.organiser and isinstance(promoter, str)
        yield replace(listing, organiser=promoter) if named and isinstance(listing, Listing) else listing


def _is_event(record: dict[str, Any]) -> bool:
    return bool(
        at(record, "title") and (at(record, "startTime") or (at(record, "date") and at(record, "contentUrl")))
    )

"""Resident Advisor: reads a GraphQL answer that somebody hands in; asks for nothing itself.

RA has no open API and its terms forbid collecting. Times are the place's wall clock without a zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, ScraperError, Source
from scrapers.json_events import Shape, at, complaint, find_records, read_record, text_at
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
    from scrapers.islands import island_by_id, read_body
    from scrapers.marked import marked_events

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
    around, promoter = at(told, "data.venue|venue"), text_at(told, "data.promoter.name")
    for number, record in enumerate(find_records(told, _is_event)):
        known = {**record, "venue": at(record, "venue") or around}
        listing = read_record(known, SHAPE, f"events[{number}]")
        if not isinstance(listing, Listing):
            yield listing
            continue
        start = listing.start
        if isinstance(start, datetime) and not at(record, "startTime"):  # the day alone, written as midnight
            start = start.date()
        yield replace(listing, start=start, organiser=listing.organiser or promoter)


def _is_event(record: dict[str, Any]) -> bool:
    return bool(
        at(record, "title") and (at(record, "startTime") or (at(record, "date") and at(record, "contentUrl")))
    )

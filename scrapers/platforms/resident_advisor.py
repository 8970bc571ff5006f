"""Resident Advisor: reads a GraphQL answer that somebody hands in; asks for nothing itself.

RA has no open API and its terms forbid collecting. Times are the place's wall clock without a zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, ScraperError, Source
from scrapers.json_data.events import Shape, at, complaint, find_records, read_records, text_at
from scrapers.page_kinds import is_from, starts_as_json

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
    organiser="promoters.0.name|promoter",
)


def recognise(page: Page) -> float:
    """An answer or a page of ra.co."""
    return 0.9 if is_from(page, "ra.co", "residentadvisor.net") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """Nothing: raises `ScraperError`."""
    raise ScraperError("Resident Advisor permits no collecting; submit an event's link or text", source.key)
    yield  # the contract wants an iterator


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The events of an answer; those of a venue's or promoter's record take place and name from it."""
    from scrapers.json_data.islands import island_of
    from scrapers.structured_data.marked import marked_events

    island = island_of(page)
    records = list(_read(island.value)) if island else []
    if island is None or not (records or starts_as_json(page)):
        yield from marked_events(page, source, "no events in this page of Resident Advisor")
        return
    lists = {"events", "eventListings"}
    if not records and not find_records(island.value, lambda told: not lists.isdisjoint(told)):
        raise LayoutChanged(complaint(island.value) or "no events in it", page.url)
    yield from records
    yield from island.missing()


def _read(told: Any) -> Iterator[Finding]:
    around = {"venue": at(told, "data.venue|venue"), "promoter": text_at(told, "data.promoter.name")}
    records = find_records(told, _is_event)
    known = ({**around, **record, "venue": at(record, "venue") or around["venue"]} for record in records)
    yield from read_records(known, SHAPE, "events", _on_its_day)


def _on_its_day(record: dict[str, Any], listing: Listing) -> Listing:
    """Without a start time its date is the day alone, written as midnight."""
    if isinstance(listing.start, datetime) and not at(record, "startTime"):
        return replace(listing, start=listing.start.date())
    return listing


def _is_event(record: dict[str, Any]) -> bool:
    starts = at(record, "startTime") or (at(record, "date") and at(record, "contentUrl"))
    return bool(at(record, "title") and starts)

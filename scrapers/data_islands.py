"""Gatherings in the JSON that a page carries for its own script, whoever wrote it.

    <script id="__NEXT_DATA__" type="application/json">{… "title": "Mixer", "startDate": "2027-02-11T19:00" …}

Names differ from site to site; these are the usual ones. A film that holds a list of its screenings lends
them its title. Dates of publication are never taken for dates of an event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from scrapers.contract import Finding, Listing, Source
from scrapers.document import Document
from scrapers.islands import Island, island_assigned, islands_of_type
from scrapers.json_events import Shape, at, find_records, moment_at, read_record, text_at

CARRIED = re.compile(rb"application/json|__(?:NEXT_DATA|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE|DATA)__")
STARTS = re.compile(
    rb'\\?"(?:start|begin|show|event|performance)[A-Za-z_]{0,30}\\?"\s*:\s*\\?"\d{4}-\d\d-\d\d'
)
"""What a page must hold for a closer look to be worth its while."""

_ASSIGNED = ("__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__DATA__")
_MOMENTS = (
    "startDateTime|start_datetime|startsAt|starts_at|startAt|start_at|start.dateTime|start.iso|startDate|start_date"
    "|startTime|start_time|beginsAt|begins_at|start|eventDate|event_date|dateTime|datetime|showtime|performanceDate"
)

SHAPE = Shape(
    id="id|_id|uuid|uid|slug.current|slug",
    title="title.rendered|title|name|eventName|event_name|headline",
    start=_MOMENTS,
    start_time="startTime|start_time",
    end="endDateTime|end_datetime|endsAt|ends_at|endAt|end_at|end.dateTime|end.iso|endDate|end_date|endTime|end_time|end",
    end_time="endTime|end_time",
    timezone="timezone|timeZone|timeZoneId|start.timeZone",
    url="url|href|link|permalink|path",
    description="description|summary|body|excerpt|synopsis",
    status="status|eventStatus|event_status",
    place="venue.name|venue.title|venueName|venue_name|location.name|location.title|place.name|venue|location|place",
    address="venue.address|location.address|address",
    city="venue.city|location.city|city",
    organiser="organizer.name|organiser.name|host.name",
    section="category.name|category|type|section",
    price="price",
)
_LISTS = ("screenings", "showings", "showtimes", "performances", "sessions", "dates", "occurrences", "events")


def read_islands(document: Document, source: Source) -> Iterator[Finding]:
    """A listing of every record with a title and a start; the same one in two islands is told once."""
    body = document.page.body
    if not (CARRIED.search(body) and STARTS.search(body)):
        return
    seen: set[tuple[str, object, str | None]] = set()
    shape = replace(SHAPE, base=document.base)
    for island in _islands(document.page.text()):
        for number, record in enumerate(_records(island.value)):
            listing = read_record(record, shape, f"json[{number}]")
            if not isinstance(listing, Listing) or len(listing.title) > 300:
                continue
            known = (listing.title, listing.start, listing.place.line() if listing.place else None)
            if known not in seen:
                seen.add(known)
                zone = listing.timezone or source.timezone
                yield replace(listing, origin_id=_origin(record, listing), timezone=zone)
        yield from island.missing()


def _islands(text: str) -> Iterator[Island]:
    yield from islands_of_type(text, "application/json")
    for name in _ASSIGNED:
        if name in text and (island := island_assigned(text, name)):
            yield island


def _records(value: Any) -> Iterator[dict[str, Any]]:
    """Records of events, and the dates that a record with a title holds as a list."""
    for record in find_records(value, lambda one: _starts(one) or bool(_dates(one))):
        if _starts(record):
            yield record
            continue
        around = {
            name: one for name, one in record.items() if name not in _LISTS and name not in ("id", "_id")
        }
        yield from ({**around, **date, "of": text_at(record, "id|_id|slug")} for date in _dates(record))


def _starts(record: dict[str, Any]) -> bool:
    return text_at(record, SHAPE.title) is not None and moment_at(record, _MOMENTS) is not None


def _dates(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The dates of a record that has a title and no start of its own; they have none of their own."""
    if text_at(record, SHAPE.title) is None:
        return []
    lists = [held for name in _LISTS if isinstance(held := at(record, name), list)]
    dates = [one for held in lists for one in held if isinstance(one, dict) and moment_at(one, _MOMENTS)]
    return [one for one in dates if text_at(one, SHAPE.title) is None]


def _origin(record: dict[str, Any], listing: Listing) -> str:
    """The record's id; a date without one is known by its film's and its moment."""
    if text_at(record, SHAPE.id):
        return listing.origin_id
    moment = listing.start.isoformat() if isinstance(listing.start, datetime) else str(listing.start)
    return f"{record.get('of') or listing.url or listing.title}#{moment}"

"""frab, Pentabarf and pretalx: a conference's `schedule.xml` or `schedule.json`, days with rooms with events.

An event's `date` is its moment with an offset, in old exports its day; `start` is the hour and `duration` is
HH:MM. After midnight the calendar's day counts there, while `day` is still the evening's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.json_data.events import Shape, at, read_records, text_at
from scrapers.json_data.lists import dicts_at
from scrapers.page_kinds import starts_as_json, starts_as_markup

platform = "frab"

SHAPE = Shape(
    id="guid|id",
    title="title",
    start="date",
    start_time="start",
    url="url",
    description="abstract|description",
    place="room",
    section="track|type",
    timezone="timezone",
)
_LENGTH = re.compile(r"(\d{1,3}):([0-5]\d)")


def recognise(page: Page) -> float:
    """Days with rooms below a conference, in either form."""
    if starts_as_json(page):
        head = page.body[:4000]
        return 0.9 if all(name in head for name in (b'"schedule"', b'"conference"', b'"days"')) else 0.0
    if not starts_as_markup(page) or b"<schedule" not in page.body[:2000]:
        return 0.0
    return 0.9 if b"<day " in page.body and b"<room " in page.body else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The schedule at the source's own address."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:  # noqa: ARG001 - the contract's signature
    """A listing for each event; raises `LayoutChanged` for what is no schedule."""
    if starts_as_json(page):
        from scrapers.json_data.islands import read_body

        island = read_body(page)
        yield from read_records(_of_json(island.value, page), SHAPE, "schedule", _with_end)
        yield from island.missing()
        return
    yield from read_records(_of_xml(page), SHAPE, "schedule", _with_end)


def _of_json(told: Any, page: Page) -> list[dict[str, Any]]:
    conference = at(told, "schedule.conference")
    if not isinstance(conference, dict):
        raise LayoutChanged("no conference in this schedule", page.url)
    zone = text_at(conference, "time_zone_name")
    rooms = [rooms for day in dicts_at(conference, "days") if isinstance(rooms := day.get("rooms"), dict)]
    listed = [one for held in rooms for events in held.values() if isinstance(events, list) for one in events]
    return [{**one, "timezone": zone} for one in listed if isinstance(one, dict)]


def _of_xml(page: Page) -> Iterator[dict[str, Any]]:
    from xml.etree.ElementTree import ParseError

    from scrapers.json_data.xml_records import elements_of, fields_of

    zone = None
    try:
        for kind, element in elements_of(page.text()):
            if kind == "end" and element.tag == "time_zone_name":
                zone = element.text
            elif kind == "end" and element.tag == "event":
                yield {**fields_of(element), "timezone": zone}
    except ParseError as broken:
        raise LayoutChanged(f"the schedule breaks off ({broken})", page.url) from broken


def _with_end(record: dict[str, Any], listing: Listing) -> Listing:
    """The listing with its end, which is told as a length."""
    length = _LENGTH.fullmatch(text_at(record, "duration") or "")
    if length is None or not isinstance(listing.start, datetime):
        return listing
    return replace(listing, end=listing.start + timedelta(hours=int(length[1]), minutes=int(length[2])))

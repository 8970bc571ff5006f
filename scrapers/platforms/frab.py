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

from scrapers.contract import Finding, Listing, Page, Request, Source
from scrapers.json_data.events import Shape, read_records, text_at
from scrapers.page_kinds import starts_as_json, starts_as_markup
from scrapers.platform_records.frab_schedule import events_of_json, events_of_xml

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
        yield from read_records(events_of_json(island.value, page), SHAPE, "schedule", _with_end)
        yield from island.missing()
        return
    yield from read_records(events_of_xml(page), SHAPE, "schedule", _with_end)


def _with_end(record: dict[str, Any], listing: Listing) -> Listing:
    """The listing with its end, which is told as a length."""
    length = _LENGTH.fullmatch(text_at(record, "duration") or "")
    if length is None or not isinstance(listing.start, datetime):
        return listing
    return replace(listing, end=listing.start + timedelta(hours=int(length[1]), minutes=int(length[2])))

"""Sessions as Sched's API lists them; the same fields in JSON, in the rows of a CSV and in XML.

    {"event_key": "7", "active": "Y", "name": "Mixer", "event_start": "2027-02-11 19:00", "venue": "Hall 2"}

A session whose hour is not settled says so in its place: `2027-02-11 TBA` is that day.
"""

from __future__ import annotations

from typing import Any

from scrapers.json_data.events import Shape, at, text_at

SHAPE = Shape(
    id="id|event_key|session_key",
    title="name|session_title|title",
    start="event_start|session_start|start_date",
    end="event_end|session_end|end_date",
    start_time="start_time|event_start_time",
    end_time="end_time|event_end_time",
    description="description",
    place="venue",
    address="address|venue_address",
    organiser="host_org|company",
    section="event_type|session_type",
)


def is_session(record: dict[str, Any]) -> bool:
    """Whether it has a name and says, or leaves open, when it is."""
    return text_at(record, SHAPE.title) is not None and at(record, SHAPE.start) is not None


def is_active(record: dict[str, Any]) -> bool:
    """Whether it is to be seen; where nothing is said, it is."""
    told = record.get("active")
    return told is not False and str(told).casefold() not in ("n", "no", "0", "false")

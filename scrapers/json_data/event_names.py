"""Under which names other people's JSON tells what: a table of habits, from the documents of many systems.

Among them Localist, LiveWhale, pretalx and pretix, Mobilizon, Gancio, Google Calendar, FullCalendar, Tockify,
Trumba, Sched, My Calendar and Filmbot, whose own readers would be this table again.
"""

from __future__ import annotations

import re
from typing import Any

from scrapers.json_data.events import Shape

DEEPEST = 40
"""Objects inside each other that are looked into for texts in several languages."""

_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")

SHAPE = Shape(
    id="id|_id|uuid|uid|eid|eventId|event_id|Id|eventID|occur_id|sessionId|session_id|event_key|code|guid"
    "|slug.current|slug",
    title="title.rendered|title|name|eventName|event_name|headline|summary.text|content.summary.text|show.title"
    "|film.title|movie.title|event.title",
    start="startDateTime|start_datetime|startsAt|starts_at|startAt|start_at|start.dateTime|start.iso|startDate"
    "|start_date|startTime|start_time|beginsAt|begins_at|start.date|start|eventDate.start|eventDate|event_date"
    "|event_start|occur_begin|date_from|date_iso|slot.start|when.start.millis|dateTime|datetime|showtime"
    "|performanceDate|dates.start.dateTime|dates.start.localDate",
    start_time="startTime|start_time|time|dates.start.localTime",
    end="endDateTime|end_datetime|endsAt|ends_at|endAt|end_at|end.dateTime|end.iso|endDate|end_date|endTime|end_time"
    "|end.date|end|eventDate.end|event_end|occur_end|date_to|date2_iso|slot.end|when.end.millis|dates.end.dateTime",
    end_time="endTime|end_time",
    timezone="timezone|timeZone|timeZoneId|start.timeZone|start.timezone|when.start.tzid|time_zone_name"
    "|venue.timezone|location.timezone",
    all_day="allDay|all_day|is_all_day|isAllDay|when.allDay|wholeDay|whole_day|fullDay|full_day",
    url="url|href|link|permalink|path|eventUrl|event_url|event_link|shareUrl|urlToShare|localist_url|htmlLink"
    "|public_url|permaLinkUrl|ticketUrl|ticketsUrl|ticket_url|purchase_url",
    description="description|summary|body|excerpt|synopsis|description_text|abstract",
    status="status|eventStatus|event_status|dates.status.code",
    place="venue.name|venue.title|venueName|venue_name|location.name|location.title|location.location_label"
    "|place.name|location_name|slot.room.name|slot.room|room.name|content.place"
    "|_embedded.venues.0.name|locationInfo.area|venue|location|place|room",
    address="venue.address|venue.address1|location.address|location.location_street|locationInfo.line1|place.address"
    "|content.address|address",
    city="venue.city|location.city|location.location_city|locationInfo.city|city",
    organiser="organizer.name|organiser.name|host.name",
    section="category.name|category|type|section|event_type",
    price="price",
)  # fmt: skip

CALLED_OFF = "is_canceled|is_cancelled|isCanceled|isCancelled|canceled|cancelled"
"""Flags that an event is cancelled."""

HIDDEN = "hidden|is_hidden|isHidden|private|is_private|isPrivate"
"""Flags that an event is not for everybody."""

NOT_PUBLIC = frozenset(("draft", "private", "hidden", "trash", "trashed", "unlisted"))
"""Words of a status or visibility that say the same."""


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"\d\d:\d\d(?::\d\d)?")

_NO_LANGUAGES = frozenset(("id", "ts", "tz", "at", "on", "to"))
"""Short names that are those of languages only beside others."""

_KEPT = frozenset(("$date", "$numberLong", "stringValue", "timestampValue", "integerValue"))
"""Under which databases keep the one value of an object, with its kind: MongoDB's, Google's Firestore."""


def _in_parts(value: dict[str, Any]) -> str | None:
    """The moment of an object that holds a day, a clock time and no more than its zone."""
    clock = _CLOCK.match(str(value.get("time")))
    alone = not value.keys() - {"date", "time", "tz", "timezone"}
    return (
        f"{value['date']}T{clock[0]}" if alone and clock and _DAY.fullmatch(str(value.get("date"))) else None
    )


def plainly(value: Any, depth: int = 0) -> Any:
    """The same with texts in several languages as one text: `{"en": "Mixer", "de": "Treff"}` is `Mixer`.

    So is a moment in parts, as Indico tells it: `{"date": "2027-02-11", "time": "19:00:00"}`.
    """
    if isinstance(value, list):
        return [plainly(one, depth + 1) for one in value] if depth < DEEPEST else value
    if not isinstance(value, dict) or depth >= DEEPEST:
        return value
    if (moment := _in_parts(value)) is not None:
        return moment
    if len(value) == 1 and not _KEPT.isdisjoint(value):
        return plainly(next(iter(value.values())), depth + 1)
    if not value.keys() <= _NO_LANGUAGES and all(_LANGUAGE.fullmatch(str(name)) for name in value):
        texts = [value.get("en"), *value.values()]
        if any(texts) and all(isinstance(text, str | None) for text in value.values()):
            return next((text for text in texts if text), "")
    return {name: plainly(one, depth + 1) for name, one in value.items()}

"""The events of a schedule as frab, Pentabarf and pretalx export it: days hold rooms, rooms events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from scrapers.contract import LayoutChanged, Page
from scrapers.json_data.events import at, text_at
from scrapers.json_data.lists import dicts_at

EARLIEST = "05:00"


def events_of_json(told: Any, page: Page) -> list[dict[str, Any]]:
    """The events of `schedule.json`, each with its zone; raises `LayoutChanged` for what is none."""
    conference = at(told, "schedule.conference")
    if not isinstance(conference, dict):
        raise LayoutChanged("no conference in this schedule", page.url)
    zone = text_at(conference, "time_zone_name")
    days = [
        (day, rooms) for day in dicts_at(conference, "days") if isinstance(rooms := day.get("rooms"), dict)
    ]
    held = [(day, events) for day, rooms in days for events in rooms.values() if isinstance(events, list)]
    return [
        {**_on(day, one), "timezone": zone} for day, events in held for one in events if isinstance(one, dict)
    ]


def events_of_xml(page: Page) -> Iterator[dict[str, Any]]:
    """The events of `schedule.xml` with its zone; raises `LayoutChanged` where it breaks off."""
    from xml.etree.ElementTree import ParseError

    from scrapers.json_data.xml_records import elements_of, fields_of

    zone, day = None, dict[str, Any]()
    try:
        for kind, element in elements_of(page.text()):
            if kind == "end" and element.tag == "time_zone_name":
                zone = element.text
            elif kind == "start" and element.tag == "day":
                day = dict(element.attrib)
            elif kind == "end" and element.tag == "event":
                yield {**_on(day, fields_of(element)), "timezone": zone}
    except ParseError as broken:
        raise LayoutChanged(f"the schedule breaks off ({broken})", page.url) from broken


def _on(day: dict[str, Any], event: dict[str, Any]) -> dict[str, Any]:
    """The event with its `date`, which exports other than frab's leave to the day around it.

    A day begins at its own `start`, else at five: what is earlier belongs to the night after it.
    """
    told, hour = day.get("date"), event.get("start")
    if event.get("date") or not isinstance(told, str) or not isinstance(hour, str):
        return event
    try:
        on = date.fromisoformat(told[:10])
    except ValueError:
        return event
    opens = str(day.get("start") or "")[11:16] or EARLIEST
    night = len(hour) in (4, 5) and hour.zfill(5) < opens
    return {**event, "date": (on + timedelta(days=night)).isoformat()}

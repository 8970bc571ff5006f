"""The events of a schedule as frab, Pentabarf and pretalx export it: days hold rooms, rooms events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scrapers.contract import LayoutChanged, Page
from scrapers.json_data.events import at, text_at
from scrapers.json_data.lists import dicts_at


def events_of_json(told: Any, page: Page) -> list[dict[str, Any]]:
    """The events of `schedule.json`, each with its zone; raises `LayoutChanged` for what is none."""
    conference = at(told, "schedule.conference")
    if not isinstance(conference, dict):
        raise LayoutChanged("no conference in this schedule", page.url)
    zone = text_at(conference, "time_zone_name")
    rooms = [rooms for day in dicts_at(conference, "days") if isinstance(rooms := day.get("rooms"), dict)]
    listed = [one for held in rooms for events in held.values() if isinstance(events, list) for one in events]
    return [{**one, "timezone": zone} for one in listed if isinstance(one, dict)]


def events_of_xml(page: Page) -> Iterator[dict[str, Any]]:
    """The events of `schedule.xml` with its zone; raises `LayoutChanged` where it breaks off."""
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

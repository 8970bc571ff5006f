"""The opening hours that a place's page marks up, in JSON-LD or microdata, and the place itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scrapers.contract import Page, Place
from scrapers.document import Document
from scrapers.json_data.events import at, degrees, find_records, text_at
from scrapers.json_data.islands import islands_of_type
from scrapers.page_kinds import starts_as_markup
from scrapers.structured_data.opening_hours import Hours, read_lines, read_specification

_HOURS = ("openingHours", "openingHoursSpecification", "specialOpeningHoursSpecification")


def read_place_page(page: Page) -> tuple[Place | None, list[Hours]]:
    """The first place of the page that states hours; no hours when none does."""
    for island in islands_of_type(page.text(), "application/ld+json"):
        for told in find_records(island.value, lambda one: any(name in one for name in _HOURS)):
            if rules := _rules(told):
                return _place(told), rules
    return _microdata(page) if starts_as_markup(page) else (None, [])


def _rules(told: Mapping[str, Any]) -> list[Hours]:
    lines = told.get("openingHours") or ()
    rules = read_lines([lines] if isinstance(lines, str) else lines if isinstance(lines, list) else ())
    for name in _HOURS[1:]:
        stated = told.get(name) or ()
        found = map(read_specification, stated if isinstance(stated, list) else [stated])
        rules += [rule for rule in found if rule]
    return rules


def _place(told: Mapping[str, Any]) -> Place:
    lat, lon = degrees(at(told, "geo.latitude"), at(told, "geo.longitude"))
    street = text_at(told, "address.streetAddress|address")
    return Place(text_at(told, "name"), street, text_at(told, "address.addressLocality"), None, lat, lon)


def _microdata(page: Page) -> tuple[Place | None, list[Hours]]:
    tree = Document(page).tree
    nodes = tree.css("[itemprop~=openingHours]")
    lines = [
        node.attributes.get("content") or node.attributes.get("datetime") or node.text() for node in nodes
    ]
    named = tree.css_first("[itemprop~=name]")
    return Place(name=" ".join(named.text().split()) if named else None), read_lines(lines)

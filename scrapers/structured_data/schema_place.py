"""schema.org locations, in all the shapes pages give them, as a `Place` and a link to join online."""

from __future__ import annotations

import re

from scrapers.contract import Place
from scrapers.structured_data.thing import Thing
from scrapers.tidy import one_line

_NOTHING = frozenset({"null", "undefined", "none", "n/a", "tba", "tbd"})
_LEADING_CODE = re.compile(r"\d{4,5}|\d{3} \d{2}|\d{2}-\d{3}|\d{4} [A-Z]{2}")


def read_place(event: Thing) -> Place | None:
    """Where the event says it is; where the place says it is that lists the event; else `None`."""
    for location in event.properties.get("location", ()):
        if (place := _place(location)) and not _is_event_again(place, event):
            return place
    if address := _address_line(event, one_line(event.text("addressLocality"))):
        return Place(address=address)
    around = event.within
    if (
        around is not None
        and not around.is_event
        and ("address" in around.properties or "geo" in around.properties)
    ):
        return _place(around)
    return None


def _is_event_again(place: Place, event: Thing) -> bool:
    """Whether name and address are both the event's name, which some calendars write for want of a place."""
    title = one_line(event.text("name")) or ""
    told = {words.casefold() for words in (place.name, place.address) if words}
    return told == {title.casefold()} and bool(place.name and place.address) and place.lat is None


def read_online(event: Thing) -> str | None:
    """The link to join: of a `VirtualLocation`, or a location that is nothing but a link."""
    for location in event.properties.get("location", ()):
        if isinstance(location, str):
            if location.startswith(("http://", "https://")):
                return location
        elif "VirtualLocation" in location.types and (url := location.text("url", "name")):
            return url if url.startswith(("http://", "https://")) else None
    return None


def _place(location: str | Thing) -> Place | None:
    if isinstance(location, str):
        text = one_line(location)
        return Place(name=text) if text and _says_something(text) and not text.startswith("http") else None
    if "VirtualLocation" in location.types:
        return None
    parts = next(iter(location.things("address")), location)
    name = one_line(location.text("name"))
    city = one_line(parts.text("addressLocality"))
    address = _address(location, parts, city)
    lat, lon = _degrees(location)
    if name and not _says_something(name):
        name = None
    if name or address or city or lat is not None:
        return Place(name, address, city, one_line(parts.text("addressCountry")), lat, lon)
    deeper = location.properties.get("location")
    return _place(deeper[0]) if deeper else None


def _address(location: Thing, parts: Thing, town: str | None) -> str | None:
    """The address line of a place: its parts in order, else as it is printed in one piece."""
    if line := _address_line(parts, town):
        return line
    text = one_line(location.text("address"))
    return text if text and _says_something(text) else None


def _address_line(address: Thing, town: str | None) -> str | None:
    """The parts of a postal address in the order its country prints them, nothing twice."""
    streets = [line for text in address.texts("streetAddress") if (line := one_line(text))]
    street = streets[0] if len(streets) == 1 else ", ".join(dict.fromkeys(filter(_says_something, streets)))
    region, code = one_line(address.text("addressRegion")), one_line(address.text("postalCode"))
    # "04109 Leipzig" but "Denver, CO 80209" and "London E2 7QL": figures without a region come first.
    if code and town and not region and _LEADING_CODE.fullmatch(code):
        town, code = f"{code} {town}", None
    tail = f"{region} {code}" if region and code else region or code
    line = ""
    for part, joint in ((street, ""), (town, ", "), (tail, ", " if region else " ")):
        if part and _says_something(part) and part.casefold() not in line.casefold():
            line += (joint if line else "") + part
    return line or None


def _degrees(location: Thing) -> tuple[float | None, float | None]:
    """Latitude and longitude, when both are real ones: (0, 0) and what lies off the globe are not."""
    source = next(iter(location.things("geo")), location)
    said = source.text("latitude"), source.text("longitude")
    if said[0] is None or said[1] is None:
        return None, None
    try:
        lat, lon = (float(text.replace(",", ".")) for text in (said[0], said[1]))
    except ValueError:
        return None, None
    on_globe = -90 <= lat <= 90 and -180 <= lon <= 180 and (abs(lat) > 0.01 or abs(lon) > 0.01)
    return (lat, lon) if on_globe else (None, None)


def _says_something(text: str) -> bool:
    if len(text) > 9:  # longer than the longest of them
        return text[0].isalnum() or any(map(str.isalnum, text))
    return any(map(str.isalnum, text)) and text.casefold() not in _NOTHING

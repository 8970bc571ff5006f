"""schema.org locations, in all the shapes pages give them, as a `Place` and a link to join online."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.contract import Place
from scrapers.plain import plain
from scrapers.thing import Thing

_PLACES = frozenset(
    {"Place", "PostalAddress", "LocalBusiness", "Organization", "Address", "City", "AdministrativeArea"}
)


def read_place(event: Thing) -> Place | None:
    """Where the event says it is; where the place says it is that lists the event; else `None`."""
    for location in event.properties.get("location", ()):
        if place := _place(location):
            return place
    if address := _address_line(event):
        return Place(address=address)
    around = event.within
    if (
        around is not None
        and not around.is_event
        and ("address" in around.properties or "geo" in around.properties)
    ):
        return _place(around)
    return None


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
        text = plain(location)
        return Place(name=text) if text and _says_something(text) and not text.startswith("http") else None
    if "VirtualLocation" in location.types:
        return None
    name = plain(location.text("name", "@value"))
    address = next(_addresses(location), None)
    inner = next(location.things("address"), None)
    lat, lon = _degrees(location)
    country = inner and (
        inner.text("addressCountry") or next((c.text("name") for c in inner.things("addressCountry")), None)
    )
    found = Place(
        name=name if name and _says_something(name) else None,
        address=address,
        city=plain((inner or location).text("addressLocality")),
        country=plain(country or location.text("addressCountry")),
        lat=lat,
        lon=lon,
    )
    if found.line() or lat is not None:
        return found
    return _place(deeper) if (deeper := next(location.things("location"), None)) else None


def _addresses(location: Thing) -> Iterator[str]:
    """The address lines of a place, the fullest way first."""
    for address in location.properties.get("address", ()):
        text = (
            plain(address)
            if isinstance(address, str)
            else _address_line(address) or plain(address.text("name"))
        )
        if text and _says_something(text):
            yield text
    if text := _address_line(location):
        yield text


def _address_line(address: Thing) -> str | None:
    """The parts of a postal address in the order its country prints them, nothing twice."""
    streets = [
        text for value in address.texts("streetAddress") if (text := plain(value)) and _says_something(text)
    ]
    street = ", ".join(dict.fromkeys(streets))
    town, region, code = (
        plain(address.text(part)) for part in ("addressLocality", "addressRegion", "postalCode")
    )
    # "04109 Leipzig" but "Denver, CO 80209" and "London E2 7QL": figures without a region come first.
    leads = bool(
        code and re.fullmatch(r"\d{4,5}|\d{3} \d{2}|\d{2}-\d{3}|\d{4} [A-Z]{2}", code) and not region
    )
    city = f"{code} {town}" if leads and town else town
    tail = " ".join(part for part in (region, None if leads and town else code) if part)
    line = ""
    for part in (street, city, tail):
        if part and _says_something(part) and part.casefold() not in line.casefold():
            line += (" " if line and part == tail and not region else ", " if line else "") + part
    return line or None


def _degrees(location: Thing) -> tuple[float | None, float | None]:
    """Latitude and longitude, when both are real ones: (0, 0) and what lies off the globe are not."""
    source = next(location.things("geo"), location)
    try:
        lat = float((source.text("latitude") or "").replace(",", "."))
        lon = float((source.text("longitude") or "").replace(",", "."))
    except ValueError:
        return None, None
    on_globe = -90 <= lat <= 90 and -180 <= lon <= 180 and (abs(lat) > 0.01 or abs(lon) > 0.01)
    return (lat, lon) if on_globe else (None, None)


def _says_something(text: str) -> bool:
    return any(sign.isalnum() for sign in text) and text.casefold() not in (
        "null",
        "undefined",
        "none",
        "n/a",
        "tba",
        "tbd",
    )

"""Listing → Draft: what a source said, in the terms that everything after this shares.

Pure. Trouble with one listing is an `Unreadable` that names it; trouble with one of its fields is a sentence
in `Draft.warnings`, and the field is left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b

from aggregator.announced import announced_status
from aggregator.links import http_url
from aggregator.model import Draft, Mode, Status, Venue
from aggregator.one_line_places import in_parts
from aggregator.plaintext import fold, plain_line, plain_text
from aggregator.walltime import Span, Unusable, span_of
from scrapers.contract import Listing, Place, Source, Unreadable

TITLE, LINE, DESCRIPTION, ORIGIN = 300, 300, 8000, 200
ONLINE_WORDS = frozenset(
    {
        "online",
        "online event",
        "virtual",
        "virtual event",
        "zoom",
        "webinar",
        "livestream",
        "en ligne",
        "en linea",
    }
    | {"evento online", "online evento", "google meet", "microsoft teams", "internet"}
)


@dataclass
class Notes:
    """The sentences collected on the way."""

    said: list[str] = field(default_factory=list)

    def add(self, sentence: str) -> None:
        """Remember one sentence, once."""
        if sentence not in self.said:
            self.said.append(sentence)


def normalise(
    listing: Listing, source: Source, now: datetime, festival_zone: str | None = None,
    festival_city: str | None = None,
) -> Draft | Unreadable:  # fmt: skip
    """The listing as a `Draft`, or why it cannot be one.

    `now` (aware) only bounds years that make no sense. The zone is the first known of: the listing's own,
    the source's, `festival_zone`; else UTC with `zone_stated` false. `festival_city` is known as the city at
    the end of a venue told in one line.
    """
    notes = Notes()
    status, title = announced_status(plain_line(listing.title, TITLE))
    if not title:
        return Unreadable(listing.origin_id[:200], "it has no title")
    if not listing.origin_id.strip():
        return Unreadable(title[:200], "it has no id and no address of its own")
    try:
        span = span_of(listing, (source.timezone, festival_zone), now, notes.add)
    except Unusable as trouble:
        return Unreadable(listing.origin_id[:200], str(trouble), title[:200])
    draft = _draft(listing, source, title, status, span, notes)
    return replace(draft, venue=in_parts(draft.venue, festival_city))


def _draft(
    listing: Listing, source: Source, title: str, announced: Status | None, span: Span, notes: Notes
) -> Draft:
    venue, mode = _venue_and_mode(listing, notes)
    return Draft(
        source_key=source.key,
        origin_id=origin_key(listing.origin_id),
        title=title,
        start_at=span.start_at,
        start_on=span.start_on,
        timezone=span.timezone,
        end_at=span.end_at,
        all_day=listing.all_day and not span.time_stated,
        time_stated=span.time_stated,
        zone_stated=span.zone_stated,
        end_is_guessed=span.end_at is not None and "end" in listing.guessed,
        url=_link(listing.url, "url", notes),
        status=_status(listing, announced, span, notes),
        description=plain_text(listing.description, DESCRIPTION),
        venue=venue,
        mode=mode,
        online_url=_link(listing.online_url, "online_url", notes),
        organiser=_line(listing.organiser),
        section=_line(listing.section),
        price=_line(listing.price),
        previous_start_at=span.previous_start_at,
        series=_line(listing.series),
        festival=source.festival,
        language=_line(listing.language or source.language, 35),
        lineage=source.lineage,
        warnings=tuple(notes.said),
    )


def origin_key(origin_id: str) -> str:
    """The source's own id, as we keep it: printable, and of a length that an index can hold."""
    key = plain_line(origin_id, 4 * ORIGIN) or origin_id.encode("utf-8", "replace").hex()
    if len(key) <= ORIGIN:
        return key
    return f"{key[:100]}~{blake2b(origin_id.encode('utf-8', 'replace'), digest_size=16).hexdigest()}"


def _line(text: str | None, longest: int = LINE) -> str | None:
    return plain_line(text, longest) or None


def _link(url: str | None, name: str, notes: Notes) -> str | None:
    if not url or not url.strip():
        return None
    link = http_url(url)
    if link is None:
        notes.add(f"{name} is no plain http(s) address and was left out")
    return link


def _status(listing: Listing, announced: Status | None, span: Span, notes: Notes) -> Status:
    if listing.status == "cancelled" or announced == "cancelled":
        return "cancelled"
    if listing.status == "postponed" or announced == "postponed":
        return "postponed"
    if listing.status == "tentative":
        notes.add("its source calls it tentative")
    return "moved" if announced == "moved" or span.previous_start_at else "scheduled"


def _venue_and_mode(listing: Listing, notes: Notes) -> tuple[Venue, Mode]:
    venue = _venue(listing.place, notes) if listing.place else Venue()
    if venue.name and fold(venue.name) in ONLINE_WORDS:
        return Venue(), "online"
    here = bool(venue.name or venue.address)
    if listing.online_url:
        return venue, "hybrid" if here else "online"
    return venue, "in_person"


def _venue(place: Place, notes: Notes) -> Venue:
    lat, lon = _coordinates(place.lat, place.lon, notes)
    country = _line(place.country, 80)
    return Venue(
        name=_line(place.name),
        address=_line(place.address),
        city=_line(place.city, 120),
        country=country.upper() if country and len(country) == 2 else country,
        lat=lat,
        lon=lon,
    )


def _coordinates(lat: float | None, lon: float | None, notes: Notes) -> tuple[float | None, float | None]:
    """Degrees as given, or nothing. 0, 0 is what software writes when it does not know."""
    if lat is None or lon is None or (lat == 0 and lon == 0):
        return None, None
    if not (math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
        notes.add("its coordinates are off the map and were left out")
        return None, None
    return round(lat, 6), round(lon, 6)

"""The words of a VEVENT → a listing: title, place, links, status; nobody's mail address, no guest list."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache

from scrapers.contract import Listing, ListingStatus, Place
from scrapers.ical.parts import Properties
from scrapers.plain import from_html, plain
from scrapers.status import graver, status_from_title, status_from_word

_WORDS = ("SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CATEGORIES", "GEO")
"""What an occurrence may take from its event."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "link": r"https?://[^\s<>\"'\\\]|)]+",
        "meeting": r"https?://(?:[\w-]+\.)*(?:zoom\.us|meet\.google\.com|teams\.microsoft\.com|"
        r"teams\.live\.com|webex\.com"
        r"|gotomeet(?:ing)?\.(?:com|me)|whereby\.com|jitsi\.\w+|meet\.jit\.si|bluejeans\.com|"
        r"streamyard\.com)/[^\s<>\"']+",
        "elsewhere": r"https?://(?:[\w-]+\.)*(?:google\.[a-z.]+/maps|maps\.\w+|goo\.gl/maps|"
        r"maps\.app\.goo\.gl|facebook\.com"
        r"/(?:sharer|share)|support\.google\.com|tel\.meet)",
        "template": r"#_[A-Z]{3,}|\{\{.*?\}\}|%[A-Z_]{4,}%",
        "no place": r"(?:tba|tbc|tbd|n/?a|none|null|undefined|-+|\?+)",
        "geo": r"\s*(-?\d{1,3}(?:\.\d+)?)\s*[;,]\s*(-?\d{1,3}(?:\.\d+)?)\s*",
    }
    return re.compile(
        known[name], re.IGNORECASE if name in ("link", "meeting", "elsewhere", "no place") else 0
    )


def text_of(event: Properties, name: str) -> str:
    """The first value of a property as text, "" when absent."""
    return event[name][0].text if name in event else ""


def listing_of(
    event: Properties, start: datetime | date, end: datetime | date | None, timezone: str | None
) -> Listing | None:
    """The listing of one VEVENT; `None` when it has no title in any property."""
    description = from_html(text_of(event, "DESCRIPTION"), links=True)
    title = plain(text_of(event, "SUMMARY")) or description.split("\n")[0][:120].strip()
    if not title:
        return None
    place = place_of(event)
    online = _online_url(event, description)
    return Listing(
        origin_id=_uid(event, title, start),
        title=title,
        start=start,
        end=end,
        timezone=timezone,
        url=_url(event, description),
        status=_status(event, title),
        description=description or None,
        place=place,
        online_url=online,
        organiser=_organiser(event),
        section=_section(event),
    )


def with_titles(events: Iterable[Properties]) -> Iterator[Properties]:
    """The events, an override that leaves out its words with those of the event whose occurrence it moves."""
    events = list(events)
    bare = [one for one in events if "RECURRENCE-ID" in one and "SUMMARY" not in one]
    masters = {text_of(one, "UID"): one for one in events if "RECURRENCE-ID" not in one} if bare else {}
    for event in events:
        master = masters.get(text_of(event, "UID")) if "RECURRENCE-ID" in event else None
        lent = {name: master[name] for name in _WORDS if name in master} if master else {}
        yield {**lent, **event} if "SUMMARY" not in event else event


def _uid(event: Properties, title: str, start: datetime | date) -> str:
    """The UID; without one (RFC 5545 forbids it, exporters do it) the URL, at worst a digest of the words."""
    for name in ("UID", "URL"):
        if value := text_of(event, name).strip():
            return value[:500]
    return hashlib.sha256(f"{title}\n{start.isoformat()}".encode()).hexdigest()[:24]


def _status(event: Properties, title: str) -> ListingStatus:
    return graver(status_from_word(text_of(event, "STATUS").strip()), status_from_title(title))


def place_of(event: Properties) -> Place | None:
    """LOCATION and GEO; unfilled templates and words for nothing are no place, (0, 0) is no point."""
    location = plain(text_of(event, "LOCATION").replace("\n", ", "))
    if location and (_pattern("template").search(location) or _pattern("no place").fullmatch(location)):
        location = None
    point = _pattern("geo").fullmatch(text_of(event, "GEO")) if "GEO" in event else None
    lat, lon = (float(point[1]), float(point[2])) if point else (0.0, 0.0)
    known = (lat or lon) and abs(lat) <= 90 and abs(lon) <= 180 and not (lat == int(lat) and lon == int(lon))
    if not location and not known:
        return None
    return Place(name=location, lat=lat if known else None, lon=lon if known else None)


def _url(event: Properties, description: str) -> str | None:
    """The event's own page: URL, a UID that is an address, or the only link of the description."""
    for name in ("URL", "UID"):
        value = text_of(event, name).strip()
        if re.match(r"https?://\S+$", value):
            return value
    alternative = from_html(text_of(event, "X-ALT-DESC"), links=True)
    links = {
        link.rstrip(".,;:!?")
        for link in _pattern("link").findall(f"{description}\n{alternative}")
        if not _pattern("meeting").match(link) and not _pattern("elsewhere").match(link)
    }
    return links.pop() if len(links) == 1 else None


def _online_url(event: Properties, description: str) -> str | None:
    """Where it meets online, when a property or the text names a meeting service."""
    said = [text_of(event, name) for name in ("CONFERENCE", "X-GOOGLE-CONFERENCE", "LOCATION")]
    for text in [*said, description]:
        if found := _pattern("meeting").search(text):
            return found[0].rstrip(".,;:)")
    direct = text_of(event, "CONFERENCE").strip()
    return direct if direct.startswith(("https://", "http://")) else None


def _organiser(event: Properties) -> str | None:
    """The organiser's public name; a mail address is nobody's name."""
    if "ORGANIZER" not in event:
        return None
    name = plain(event["ORGANIZER"][0].parameters.get("CN", "").replace("\\", ""))
    return None if not name or "@" in name or name.lower().startswith("mailto:") else name


def _section(event: Properties) -> str | None:
    return ", ".join(dict.fromkeys(_categories(event)))[:200] or None


def _categories(event: Properties) -> Iterator[str]:
    for written in event.get("CATEGORIES", ()):
        for word in re.split(r"(?<!\\),", written.value):
            if name := plain(word.replace("\\,", ",").replace("\\;", ";")):
                yield name

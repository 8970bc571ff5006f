"""iCalendar (RFC 5545) → listings: every calendar of a document, every occurrence in a window a listing.

A calendar is taken apart first (`ical/parts`), so what cannot be read is one event. Zones in the order
TZID, `Z`, X-WR-TIMEZONE, the source's; a wall time without any stays one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time

from scrapers.charset import decode
from scrapers.contract import LayoutChanged, Listing, Unreadable
from scrapers.ical.event import Occasion, Skipped, read_occasion
from scrapers.ical.parts import Parts, take_apart
from scrapers.ical.series import Reach, listings_of
from scrapers.ical.text import with_titles
from scrapers.ical.zones import zone_of

Window = tuple[date, date]
"""From the first day to the second, exclusive."""

_ZONES = ("X-WR-TIMEZONE", "TIMEZONE-ID")
"""Under which calendars state their zone; the second from a draft of RFC 7986."""

MOST_LISTINGS = 20_000
"""Listings of one document; more is no programme."""


def read_calendar(
    body: bytes | str,
    *,
    window: Window,
    default_zone: str | None,
    bound_singles: bool = False,
    expand: bool = True,
) -> Iterator[Listing | Unreadable]:
    """Listings of a calendar, and what could not be read; repeats are those that start inside the window.

    Events that do not repeat are given whenever they are, unless `bound_singles`. Without `expand` a
    repeating event is given once, at its first start. `default_zone` (IANA) is for times that name none.
    `origin_id` is the UID, for a repeat the UID and the start it had before it was moved; `series` is the
    UID. Raises `LayoutChanged` when the body is no calendar.
    """
    text = body if isinstance(body, str) else decode(body)
    calendars = take_apart(text)
    if not calendars:
        raise LayoutChanged(not_a_calendar(text))
    first, last = (datetime.combine(day, time()) for day in window)
    reach = Reach((first, last), bound_singles, expand)
    given = 0
    for calendar in calendars:
        for finding in _read(calendar, default_zone, reach):
            given += 1
            if given > MOST_LISTINGS:
                why = f"it lists more than {MOST_LISTINGS:,} gatherings; the rest is left out"
                yield Unreadable("calendar", why, cut=True)
                return
            yield finding
        if not calendar.complete:
            why = "cut off: END:VCALENDAR is missing, so events may be missing too"
            yield Unreadable("calendar", why, cut=True)


def not_a_calendar(text: str) -> str:
    """Why a body is no calendar, in words for people."""
    start = text.lstrip("\ufeff \t\r\n")[:300]
    if not start:
        return "an empty answer where a calendar was expected"
    if start[0] in "{[":
        return f"JSON where a calendar was expected: {start[:120]}"
    if start[0] == "<":
        return "a web page where a calendar was expected, perhaps a sign-in page"
    return f"no BEGIN:VCALENDAR in it; it starts with {start[:60]!r}"


def _read(calendar: Parts, default_zone: str | None, reach: Reach) -> Iterator[Listing | Unreadable]:
    """One VCALENDAR: its events by UID, masters beside their overrides."""
    zones = (zone_of(calendar.header[name].value) for name in _ZONES if name in calendar.header)
    stated = next((zone for zone in zones if zone), None)
    zone = stated or zone_of(default_zone)
    cancels = "METHOD" in calendar.header and calendar.header["METHOD"].value.upper() == "CANCEL"
    series: dict[str, list[Occasion]] = {}
    for number, event in enumerate(with_titles(calendar.events), 1):
        read = read_occasion(event, number, calendar.zones, zone, stated)
        if isinstance(read, Unreadable):
            yield read
        elif not isinstance(read, Skipped):
            series.setdefault(read.uid, []).append(_cancelled(read) if cancels else read)
    for occasions in series.values():
        yield from listings_of(occasions, reach)


def _cancelled(occasion: Occasion) -> Occasion:
    return replace(occasion, listing=replace(occasion.listing, status="cancelled"))

"""Names of time zones as calendars write them → `tzinfo`: IANA, Windows, offsets, own VTIMEZONEs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

LONGEST_NAME = 200
"""Characters of a zone's name that are looked at; longer ones are nonsense."""

_AMERICAN = {
    "EST": "America/New_York", "CST": "America/Chicago", "MST": "America/Denver",
    "PST": "America/Los_Angeles", "Eastern Time": "America/New_York", "Central Time": "America/Chicago",
    "Mountain Time": "America/Denver", "Pacific Time": "America/Los_Angeles",
}  # fmt: skip


def zone_of(name: str | None, definitions: Mapping[str, str] | None = None) -> tzinfo | None:
    """The zone of a TZID, or `None` when nobody knows it.

    `definitions` are the VTIMEZONE blocks of the same calendar by TZID; they are asked last, because a name
    that is known everywhere has better rules than the sender's excerpt of them.
    """
    if not name or len(name) > LONGEST_NAME:
        return None
    name = name.strip().strip('"')
    defined = (definitions or {}).get(name)
    name = name.replace("\\", "")  # some escape the slash
    return _named(name) or _windows(name) or _defined(defined) or _described(name)


def zone_name(zone: tzinfo | None) -> str | None:
    """The IANA name; `None` for a fixed offset, a home-made zone and UTC, which names no place."""
    key = zone.key if isinstance(zone, ZoneInfo) else None
    return None if key in (None, "UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu") else key


@lru_cache(maxsize=512)
def _named(name: str) -> tzinfo | None:
    """An IANA name, bare or behind a maker's prefix (`/mozilla.org/20050126_1/Europe/Berlin`)."""
    if name.upper() in ("UTC", "GMT", "Z", "ETC/UTC", "ETC/GMT", "COORDINATED UNIVERSAL TIME"):
        return UTC
    parts = [part for part in name.replace(" ", "_").split("/") if part]
    for count in (len(parts), 3, 2):
        if len(parts) >= count > 1 and (zone := _iana("/".join(parts[-count:]))):
            return zone
    # Bare names ("Japan", "CET") are zones too; American capitals (EST) mean the place, not an offset.
    return _iana(_AMERICAN.get(name, name)) if len(parts) == 1 else None


def _iana(name: str) -> ZoneInfo | None:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}", name):
        return None
    try:
        return ZoneInfo(_in_capitals().get(name.lower(), name))
    except (KeyError, ValueError, OSError):
        return None


@lru_cache(maxsize=1)
def _in_capitals() -> dict[str, str]:
    """IANA's names by themselves in small letters: `europe/berlin`."""
    return {zone.lower(): zone for zone in sorted(available_timezones())}


@lru_cache(maxsize=512)
def _windows(name: str) -> tzinfo | None:
    """A Windows zone name (`GMT Standard Time`), by Unicode's CLDR table."""
    from babel.core import get_global

    zones = get_global("windows_zone_mapping")
    wanted = name.removesuffix(" 1").strip()
    found = zones.get(wanted) or zones.get(re.sub(r"Daylight|Summer", "Standard", wanted))
    return _iana(found) if found else None


@lru_cache(maxsize=512)
def _described(name: str) -> tzinfo | None:
    """An offset in words: `UTC+02:00`, `GMT-0500`, `+01:00`, `(UTC-08:00) Pacific Time (US & Canada)`.

    `UTC+0` is what a WordPress site writes that never set its zone: the wall time is meant, so no zone.
    """
    found = re.search(r"(?:UTC|GMT|^(?=[+-]\d\d:?\d\d$))\s?([+-−])(\d{1,2})(?:[:.]?(\d{2}))?(?!\d)", name)
    if not found:
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59 or not (hours or minutes):
        return None
    span = timedelta(hours=hours, minutes=minutes) * (1 if found[1] == "+" else -1)
    return _place(name[found.end() :], span) or timezone(span)


def _place(words: str, standard: timedelta) -> tzinfo | None:
    """The zone of the first place Windows names behind an offset, when the offset is its standard time.

    `(UTC+01:00) Amsterdam, Berlin, Bern` is what Exchange shows people; summer time is kept there too.
    """
    for word in re.split(r"[,()]", words):
        known = _AMERICAN.get(word.strip()) or _cities().get(word.strip())
        zone = _iana(known) if known else None
        if zone and datetime(2026, 1, 15, tzinfo=zone).utcoffset() == standard:
            return zone
    return None


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """IANA zones by the city that names them."""
    return {zone.rpartition("/")[2].replace("_", " "): zone for zone in sorted(available_timezones())}


@lru_cache(maxsize=64)
def _defined(block: str | None) -> tzinfo | None:
    """The sender's own VTIMEZONE, when its rules make sense."""
    if not block or len(block) > 100_000:
        return None
    located = re.search(r"(?m)^X-LIC-LOCATION:(\S+)\s*$", block)
    if located and (known := _named(located[1])):
        return known
    from icalendar import Component, Timezone  # a third of a second to import, and few calendars need it

    try:
        read = Component.from_ical(block)
        zone = read.to_tz(lookup_tzid=False) if isinstance(read, Timezone) else None
        datetime(2026, 7, 1, tzinfo=zone).utcoffset()
    except Exception:
        return None
    return zone if isinstance(zone, tzinfo) else None

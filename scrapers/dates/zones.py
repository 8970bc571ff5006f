"""Zone abbreviations as people print them behind a time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_ZONES: Mapping[str, str] = {
    "ET": "America/New_York", "EST": "America/New_York", "EDT": "America/New_York",
    "CT": "America/Chicago", "CST": "America/Chicago", "CDT": "America/Chicago",
    "MT": "America/Denver", "MST": "America/Denver", "MDT": "America/Denver",
    "PT": "America/Los_Angeles", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "AKT": "America/Anchorage", "AKST": "America/Anchorage", "AKDT": "America/Anchorage",
    "HST": "Pacific/Honolulu",
    "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon", "CET": "Europe/Berlin", "CEST": "Europe/Berlin",
    "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin",
    "EET": "Europe/Helsinki", "EEST": "Europe/Helsinki", "MSK": "Europe/Moscow", "BST": "Europe/London",
    "IST": "Asia/Kolkata", "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "HKT": "Asia/Hong_Kong",
    "SGT": "Asia/Singapore",
    "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "NZT": "Pacific/Auckland",
    "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland", "SAST": "Africa/Johannesburg", "BRT": "America/Sao_Paulo",
    "ART": "America/Argentina/Buenos_Aires",
}  # fmt: skip

_WINTER, _SUMMER = datetime(2027, 1, 15, 12), datetime(2027, 7, 15, 12)  # noqa: DTZ001 - clocks of any zone


def is_zone(words: str) -> bool:
    """Whether words are the abbreviation of a zone and nothing else: `BST`, `UTC+2`."""
    return words in _ZONES or re.fullmatch(r"(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?", words) is not None


def printed_zone(printed: str, assumed: str | None, moment: datetime) -> tzinfo | None:
    """The zone of an abbreviation or of `UTC+2`; `None` when unknown.

    Many abbreviations have two homes (`IST`, `CST`): the `assumed` zone (IANA) wins when it uses that one.
    `EST` printed in summer means the local time of New York, not an hour beside it.
    """
    if found := re.fullmatch(r"(?:UTC|GMT)\s?(?:([+-])(\d{1,2})(?::?(\d\d))?)?", printed):
        sign, hours, minutes = found[1], int(found[2] or 0), int(found[3] or 0)
        if not sign:
            return UTC
        span = timedelta(hours=min(hours, 14), minutes=minutes)
        return timezone(-span if sign == "-" else span)
    if assumed and (zone := named_zone(assumed)) and moment.replace(tzinfo=zone).tzname() == printed:
        return zone
    return named_zone(_ZONES[printed]) if printed in _ZONES else None


def hours_ahead(printed: str) -> frozenset[int]:
    """How many hours the zone of an abbreviation is ahead of UTC in winter and in summer; none: unknown."""
    zone = printed_zone(printed, None, _WINTER)
    spans = [moment.replace(tzinfo=zone).utcoffset() for moment in (_WINTER, _SUMMER)] if zone else []
    return frozenset(span // timedelta(hours=1) for span in spans if span is not None)


def named_zone(name: str) -> ZoneInfo | None:
    """The zone of an IANA name; `None` for what is none: a folder of the database (`Europe`), a path."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None

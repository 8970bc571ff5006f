"""One VEVENT (RFC 5545 §3.6.1) → what it says of a gathering, its repeats still rolled up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

from scrapers.contract import Listing, Unreadable
from scrapers.ical.parts import Properties, Property
from scrapers.ical.text import listing_of
from scrapers.ical.zones import zone_name, zone_of

LONGEST_EVENT = timedelta(days=800)
"""An end farther away is a slip: 2067 was seen."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall time with its zone, `None` when it floats; a bare day is its midnight with `is_day`."""

    wall: datetime
    zone: tzinfo | None
    is_day: bool

    def aware(self) -> datetime:
        """The instant; a wall time a clock change skips is the one an hour later (RFC 5545 §3.3.5)."""
        moment = self.wall.replace(tzinfo=self.zone or UTC)
        return moment.astimezone(UTC).astimezone(self.zone or UTC)

    def value(self) -> datetime | date:
        """As a listing carries it: a day, a floating wall time, or an aware moment."""
        if self.is_day:
            return self.wall.date()
        return self.aware() if self.zone else self.wall

    def plus(self, length: timedelta) -> datetime | date:
        """The end of something this long; of days the last one. Hours pass on the clock of the world."""
        if self.is_day:
            return (self.wall + length).date()
        return (
            (self.aware().astimezone(UTC) + length).astimezone(self.zone) if self.zone else self.wall + length
        )

    def stamp(self) -> str:
        """As RECURRENCE-ID writes it."""
        if self.is_day:
            return self.wall.strftime("%Y%m%d")
        if self.zone is None:
            return self.wall.strftime("%Y%m%dT%H%M%S")
        return self.aware().astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


@dataclass(frozen=True, slots=True)
class Occasion:
    """A VEVENT understood. `instead_of` is its RECURRENCE-ID; `length` reaches the end, of days the last.

    `counter_rules` are EXRULEs, which RFC 2445 had. `added` are the starts of RDATE, with a length of their
    own where they are periods.
    """

    uid: str
    where: str
    listing: Listing
    start: Moment
    length: timedelta | None
    rules: tuple[str, ...]
    counter_rules: tuple[str, ...]
    added: Mapping[datetime, timedelta | None]
    excluded: frozenset[datetime]
    instead_of: Moment | None
    and_future: bool
    sequence: int

    @property
    def repeats(self) -> bool:
        """Whether it is more than one gathering."""
        return bool(self.rules or self.added)


class Skipped:
    """An event that is not ours to show: private, confidential."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "moment": r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?\s*"
        r"(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?",
        "epoch": r"1\d{9}(?:\d{3})?",
        "duration": r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:"
        r"(\d{1,7})S)?)?",
    }
    return re.compile(known[name], re.IGNORECASE)


def read_occasion(
    event: Properties, number: int, zones: Mapping[str, str], zone: tzinfo | None, stated: tzinfo | None
) -> Occasion | Unreadable | Skipped:
    """A VEVENT's properties → an occasion, or why not.

    `zone` is for times that name none; `stated` is the calendar's own, or `None`.
    """
    title = event["SUMMARY"][0].text if "SUMMARY" in event else ""
    where = f"event {number} {title[:60]!r}" if title else f"event {number}"
    if "CLASS" in event and event["CLASS"][0].value.upper() in ("PRIVATE", "CONFIDENTIAL"):
        return Skipped()
    if "X-CUT-OFF" in event:
        return Unreadable(where, event["X-CUT-OFF"][0].value)
    start = _moment_of(event, "DTSTART", zones, zone, stated)
    if start is None:
        why = "DTSTART is no date" if "DTSTART" in event else "it has no DTSTART"
        return Unreadable(where, why, event["DTSTART"][0].value[:200] if "DTSTART" in event else "")
    start, length = _span(event, start, zones, zone, stated)
    listing = listing_of(event, start.value(), start.plus(length) if length else None, zone_name(start.zone))
    if listing is None:
        return Unreadable(where, "it has no title")
    instead_of = _moment_of(event, "RECURRENCE-ID", zones, zone, stated)
    uid = listing.origin_id
    return Occasion(
        uid, where, replace(listing, all_day=start.is_day), start, length,
        rules=_rules(event, "RRULE") if instead_of is None else (),
        counter_rules=_rules(event, "EXRULE"),
        added=dict(_listed(event, "RDATE", start, zones)),
        excluded=_excluded(event, start, zones),
        instead_of=instead_of,
        and_future=bool(instead_of) and _range(event) == "THISANDFUTURE",
        sequence=_sequence(event),
    )  # fmt: skip


def _rules(event: Properties, name: str) -> tuple[str, ...]:
    """The rules that say something; exporters write empty ones."""
    return tuple(rule.value for rule in event.get(name, ())[:5] if rule.value.strip(" ;"))


def _range(event: Properties) -> str:
    return event["RECURRENCE-ID"][0].parameters.get("RANGE", "").upper()


def _sequence(event: Properties) -> int:
    value = event["SEQUENCE"][0].value if "SEQUENCE" in event else "0"
    return int(value) if re.fullmatch(r"\d{1,9}", value) else 0


def read_moment(value: str, named: tzinfo | None, otherwise: tzinfo | None) -> Moment | None:
    """A DATE or DATE-TIME (§3.3.4, §3.3.5), dashes and colons forgiven.

    A zone named beats `Z`: RFC 5545 forbids the two together, and Google shows the time on the zone's clock.
    Offsets and seconds since 1970, which it forbids too, are written all the same.
    """
    if _pattern("epoch").fullmatch(value.strip()):
        return Moment(datetime.fromtimestamp(int(value.strip()[:10]), UTC).replace(tzinfo=None), UTC, False)
    found = _pattern("moment").match(value.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, zulu, sign, hours, minutes = found.groups()
    try:
        clock = time(int(hour or 0), int(minute or 0), min(int(second or 0), 59))
        wall = datetime.combine(date(int(year), int(month), int(day)), clock)
    except ValueError:
        return None
    if not 1700 <= wall.year <= 2200:
        return None
    zone = named or (UTC if zulu else _offset(sign, hours, minutes) if sign else otherwise)
    return Moment(wall, None if hour is None else zone, hour is None)


def _offset(sign: str, hours: str, minutes: str) -> tzinfo | None:
    """The zone of an offset written behind a time (`+0100`)."""
    return zone_of(f"{sign}{hours}:{minutes}") or UTC


def read_duration(value: str) -> timedelta | None:
    """A DURATION (§3.3.6) that takes time; `None` otherwise."""
    found = _pattern("duration").fullmatch(value.strip())
    if found is None or found[1] == "-":
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    span = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return span or None


def _moment_of(
    event: Properties, name: str, zones: Mapping[str, str], zone: tzinfo | None, stated: tzinfo | None
) -> Moment | None:
    """A property as a moment. UTC is shown on the calendar's own clock when it states one."""
    if name not in event:
        return None
    moment = _read(event[name][0], event[name][0].value, zones, zone)
    if moment and moment.zone is UTC and stated and stated is not UTC:
        return Moment(moment.aware().astimezone(stated).replace(tzinfo=None), stated, False)
    return moment


def _read(written: Property, value: str, zones: Mapping[str, str], otherwise: tzinfo | None) -> Moment | None:
    named = zone_of(written.parameters.get("TZID"), zones)
    return read_moment(value, named, otherwise)


def _span(
    event: Properties, start: Moment, zones: Mapping[str, str], zone: tzinfo | None, stated: tzinfo | None
) -> tuple[Moment, timedelta | None]:
    """The start and the length: whole days to the last day, or hours; `None` when the end is not said."""
    end = _moment_of(event, "DTEND", zones, start.zone or zone, stated)
    length = _length(start, end) if end else None
    if length is None and "DURATION" in event:
        length = read_duration(event["DURATION"][0].value)
    if length is not None and not timedelta() < length <= LONGEST_EVENT:
        length = None
    if not start.is_day and _lasts_days(event, start, length):
        # Outlook and others write whole days as midnight to midnight, or to a minute or second before it.
        start = Moment(datetime.combine(start.wall.date(), time()), None, True)
        length = timedelta(days=round(length / timedelta(days=1))) if length else None
    if start.is_day:
        days = length.days - 1 if length else 0
        return start, timedelta(days=days) if days > 0 else None
    return start, length


def _length(start: Moment, end: Moment) -> timedelta:
    if start.is_day or end.is_day or start.zone is None or end.zone is None:
        return end.wall - start.wall
    return end.aware().astimezone(UTC) - start.aware().astimezone(UTC)


def _lasts_days(event: Properties, start: Moment, length: timedelta | None) -> bool:
    """Whether a timed event is really about days."""
    if start.wall.time() != time():
        return False
    if "X-MICROSOFT-CDO-ALLDAYEVENT" in event:
        return event["X-MICROSOFT-CDO-ALLDAYEVENT"][0].value.upper() == "TRUE"
    missing = -length % timedelta(days=1) if length else timedelta()
    return timedelta() < missing <= timedelta(minutes=1)


def _excluded(event: Properties, start: Moment, zones: Mapping[str, str]) -> frozenset[datetime]:
    """The wall times EXDATE takes out: the instants meant, and those meant by an exporter of another zone."""
    # Exporters write 12:00 for the occurrence at 12:00 and name a zone that is not the event's.
    named = (day for day in event.get("EXDATE", ()) if "TZID" in day.parameters)
    as_printed = (read_moment(value, None, None) for day in named for value in _values(day))
    walls = {wall for wall, _ in _listed(event, "EXDATE", start, zones)}
    # A midnight at which nothing starts is a day that was made a moment.
    at_hours = any("HOUR" in rule.upper() or "MINUTE" in rule.upper() for rule in _rules(event, "RRULE"))
    midnights = () if at_hours else (wall for wall in walls if wall.time() == time())
    days = {datetime.combine(wall.date(), start.wall.time()) for wall in midnights}
    return frozenset(walls | days | {moment.wall for moment in as_printed if moment and not moment.is_day})


def _listed(
    event: Properties, name: str, start: Moment, zones: Mapping[str, str]
) -> Iterator[tuple[datetime, timedelta | None]]:
    """The wall times, on the event's own clock, of a list property; of a PERIOD its start and length."""
    for written in event.get(name, ()):
        for value in _values(written):
            first, _, last = value.partition("/")
            moment = _read(written, first, zones, start.zone)
            if moment is None:
                continue
            yield _on_clock(moment, start), _period(moment, last, _read(written, last, zones, start.zone))


def _values(written: Property) -> list[str]:
    """The values of a list; some part them by semicolons."""
    return written.value.replace(";", ",").split(",")[:2000]


def _period(moment: Moment, last: str, end: Moment | None) -> timedelta | None:
    """The length of a PERIOD (§3.3.9) that says its end or its duration."""
    length = _length(moment, end) if end else read_duration(last)
    return length if length and timedelta() < length <= LONGEST_EVENT and not moment.is_day else None


def _on_clock(moment: Moment, start: Moment) -> datetime:
    """A moment's wall time on the clock of the event's start; a bare day takes the start's time of day."""
    if moment.is_day or start.is_day:
        return datetime.combine(moment.wall.date(), time() if start.is_day else start.wall.time())
    if moment.zone and start.zone and moment.zone is not start.zone:
        return moment.aware().astimezone(start.zone).replace(tzinfo=None)
    return moment.wall

"""Wall time and zone → instants, with the nights when clocks change treated on purpose.

RFC 5545 §3.3.5 decides both odd hours: a wall time that occurs twice means the first time; one that the clock
skips is read with the offset in force before the gap.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from scrapers.contract import Listing

EARLIEST = 1970
YEARS_AHEAD = 5
LONGEST = timedelta(days=92)
PAST_MIDNIGHT = timedelta(hours=12)
Say = Callable[[str], None]


class Unusable(ValueError):
    """The start cannot be placed in time; the message is a sentence for the visit's report."""


@dataclass(frozen=True, slots=True)
class Span:
    """Start and end as UTC instants, the local date, and the zone they were read in."""

    start_at: datetime
    start_on: date
    end_at: datetime | None
    timezone: str
    zone_stated: bool
    time_stated: bool
    previous_start_at: datetime | None


@lru_cache(maxsize=512)
def known_zone(name: str | None) -> ZoneInfo | None:
    """The zone of that IANA name, or `None`: names come from strangers."""
    if not name or len(name) > 64:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def instant(wall: datetime, zone: ZoneInfo, say: Say) -> datetime:
    """A naive wall time in `zone`, as a UTC instant."""
    first, second = wall.replace(tzinfo=zone, fold=0), wall.replace(tzinfo=zone, fold=1)
    moment = first.astimezone(UTC)
    if first.utcoffset() != second.utcoffset():
        skipped = moment.astimezone(zone).replace(tzinfo=None) != wall.replace(fold=0)
        odd = "is skipped by the clock change" if skipped else "occurs twice that night; the first is taken"
        say(f"{wall:%Y-%m-%d %H:%M} in {zone.key} {odd}")
    return moment


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a local day, in UTC."""
    return datetime.combine(day, time(0), zone).astimezone(UTC)


def span_of(listing: Listing, otherwise: Sequence[str | None], now: datetime, say: Say) -> Span:
    """When a listing takes place; raises `Unusable`. `otherwise`: zones to assume."""
    if not EARLIEST <= listing.start.year <= now.year + YEARS_AHEAD:
        raise Unusable(f"its start, {listing.start.isoformat()}, is no year we believe")
    zone, stated = _zone(listing, otherwise, say)
    reader = _Reader(zone, say)
    start_at = reader.at(listing.start)
    timed = isinstance(listing.start, datetime)
    previous = reader.at(before) if (before := _believable(listing.previous_start, now)) else None
    end = _believable(listing.end, now)
    return Span(
        start_at=start_at,
        start_on=start_at.astimezone(zone).date(),
        end_at=_end(end, listing.start, start_at, reader) if end else None,
        timezone=zone.key,
        zone_stated=stated,
        time_stated=timed,
        previous_start_at=None if previous == start_at else previous,
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    zone: ZoneInfo
    say: Say

    def at(self, moment: datetime | date) -> datetime:
        """The UTC instant of an aware or wall time, or of the first moment of a day."""
        if not isinstance(moment, datetime):
            return midnight(moment, self.zone)
        if moment.utcoffset() is not None:
            return moment.astimezone(UTC).replace(microsecond=0)
        return instant(moment.replace(microsecond=0, tzinfo=None), self.zone, self.say)


def _believable(moment: datetime | date | None, now: datetime) -> datetime | date | None:
    return moment if moment is not None and EARLIEST <= moment.year <= now.year + YEARS_AHEAD + 1 else None


def _zone(listing: Listing, otherwise: Sequence[str | None], say: Say) -> tuple[ZoneInfo, bool]:
    """The zone to read in and whether the page stated it. An offset alone is a zone only where it fits."""
    start = listing.start if isinstance(listing.start, datetime) else None
    named = known_zone(listing.timezone) or known_zone(getattr(start and start.tzinfo, "key", None))
    if named and named.key not in ("UTC", "Etc/UTC"):
        return named, True
    if listing.timezone and not named:
        say(f"its zone {listing.timezone[:64]!r} is unknown")
    assumed = next((zone for name in otherwise if (zone := known_zone(name))), None)
    offset = start.utcoffset() if start else None
    if start is None or offset is None:
        return (assumed or named or ZoneInfo("UTC")), bool(named and not assumed)
    if assumed and (not offset or start.astimezone(assumed).utcoffset() == offset):
        return assumed, bool(offset)
    return _fixed(offset), bool(offset)


def _fixed(offset: timedelta) -> ZoneInfo:
    """A zone for a bare offset. IANA has whole hours only, and counts them westwards (Etc/GMT-2 is UTC+2)."""
    hours, rest = divmod(int(offset.total_seconds()), 3600)
    if rest or not hours:
        return ZoneInfo("UTC")
    return known_zone(f"Etc/GMT{-hours:+d}") or ZoneInfo("UTC")


def _end(
    end: datetime | date, start: datetime | date, start_at: datetime, reader: _Reader
) -> datetime | None:
    if isinstance(end, datetime):
        end_at = _after_midnight(reader.at(end), start_at, reader.say)
    elif isinstance(start, datetime) and end <= start.date():
        return None
    else:
        end_at = midnight(end + timedelta(days=1), reader.zone)
    if end_at < start_at:
        reader.say("its end is before its start and was left out")
    elif end_at - start_at > LONGEST:
        reader.say("its end is more than three months after its start and was left out")
    return end_at if timedelta(0) < end_at - start_at <= LONGEST else None


def _after_midnight(end_at: datetime, start_at: datetime, say: Say) -> datetime:
    """An end on the next day where "22:00-02:00" was printed with one date: parties end after midnight."""
    later = end_at + timedelta(days=1)
    if end_at < start_at < later <= start_at + PAST_MIDNIGHT:
        say("its end was before its start and is taken as the next day")
        return later
    return end_at

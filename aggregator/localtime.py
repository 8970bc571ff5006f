"""An event's moments as the people who go there read them: wall time in the event's own zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from aggregator.model import Event
from aggregator.moments import until


@lru_cache(maxsize=1024)
def zone(name: str | None) -> ZoneInfo | None:
    """The zone of that IANA name, or `None` when there is none such: then moments are told in UTC."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def in_zone(moment: datetime, name: str | None) -> datetime:
    """The aware instant on the wall clock of that zone; unchanged where the zone is unknown."""
    known = zone(name)
    return moment.astimezone(known) if known else moment


def has_time(event: Event) -> bool:
    """False when only the day is known or the whole day is meant."""
    return event.time_stated and not event.all_day


def local_start(event: Event) -> datetime | date:
    """Wall time with offset, or the local date when there is no time of day to tell."""
    return in_zone(event.start_at, event.timezone) if has_time(event) else event.start_on


def local_end(event: Event) -> datetime | date | None:
    """Wall time with offset; for a day without a time, the last date, inclusive."""
    if event.end_at is None:
        return None
    if has_time(event):
        return in_zone(event.end_at, event.timezone)
    return last_day(event)


def last_day(event: Event) -> date:
    """The local date of the end. An end at midnight belongs to the day before."""
    if event.end_at is None:
        return event.start_on
    local = in_zone(event.end_at, event.timezone)
    day = local.date() - timedelta(days=1) if local.time() == time(0) else local.date()
    return max(day, event.start_on)


def over_at(event: Event) -> datetime:
    """The instant after which nobody is there any more: the end, else the evening or day that was stated."""
    return until(event.start_at, event.end_at, timed=has_time(event))

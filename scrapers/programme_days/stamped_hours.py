"""Days whose hours only the markup tells: `<time datetime="2027-03-04T20:15+01:00">Thu 4 Mar</time>`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from scrapers.dates.iso import read_iso
from scrapers.programmes.told import Told

FEWEST = 3
"""So many days of one make, all with an hour in their markup."""

ROUND = 5
"""Minutes at which gatherings begin; posts are sent at any."""


def with_stamped_hours(told: Sequence[Told], near: date) -> list[Told]:
    """The lines, days to come with the hours of their markup where nothing else on the page tells hours.

    Hours in UTC are left: systems write those for days that have none, and in zones of their own.
    """
    makes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if len(one.whens) == 1 and not one.prose and not one.whens[0].end:
            makes[one.line.sign, one.line.names].append(at)
    shown = sum(one.hours or any(when.time_stated for when in one.whens) for one in told)
    found: dict[int, datetime] = {}
    for places in makes.values():
        hours = {at: hour for at in places if (hour := _hour(told[at], near)) is not None}
        if FEWEST <= len(places) == len(hours) and shown * 2 < len(places):
            found |= hours
    return [_at(one, found[at]) if at in found else one for at, one in enumerate(told)]


def _hour(one: Told, near: date) -> datetime | None:
    """The round hour that the markup tells for the day of a line, if that is to come."""
    when, stamp = one.whens[0], read_iso(one.line.stamp or "")
    if when.time_stated or when.start_on < near or not isinstance(stamp, datetime):
        return None
    if stamp.date() != when.start_on or stamp.utcoffset() == timedelta(0) or stamp.time() == time(0):
        return None
    return stamp if not stamp.second and not stamp.minute % ROUND else None


def _at(one: Told, start: datetime) -> Told:
    return replace(one, whens=(replace(one.whens[0], start=start, time_stated=True),))

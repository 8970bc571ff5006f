"""The festival's clock: when a source is worth another visit. Pure; `now` and the jitter are arguments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SHORTEST, LONGEST = 5 * MINUTE, 30 * DAY
# How far a server's wishes carry: a cache header is advice, Retry-After is a request.
CACHE_AT_MOST, RETRY_AT_MOST = DAY, 7 * DAY
FIRST_RETRY, RETRY_GROWTH = 15 * MINUTE, 4
JITTER = 0.1
# A moment of ours that lies further ahead than it can was written while the machine's clock was wrong.
CLOCK_WAS_AHEAD = HOUR


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a source is visited in each season of its festival."""

    during: timedelta
    week_before: timedelta
    month_before: timedelta
    quarter_before: timedelta
    off_season: timedelta


PAGES = Pace(HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY)
HASHTAGS = Pace(5 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY)
# A source of no festival (a guild's calendar) is always in season, and never urgent.
WITHOUT_FESTIVAL = DAY


def cadence(pace: Pace, starts_on: date | None, ends_on: date | None, today: date) -> timedelta:
    """How long to wait, by the festival's dates (inclusive). A day either side counts as during."""
    if starts_on is None:
        return WITHOUT_FESTIVAL
    until_start = (starts_on - today).days
    if today > (ends_on or starts_on) + DAY:
        return pace.off_season
    if until_start <= 1:
        return pace.during
    if until_start <= 7:
        return pace.week_before
    if until_start <= 31:
        return pace.month_before
    return pace.quarter_before if until_start <= 92 else pace.off_season


def is_due(next_at: datetime, last_at: datetime | None, now: datetime) -> bool:
    """Whether a source is to be visited; also when its last visit is still to come: the clock was wrong."""
    return next_at <= now or (last_at is not None and last_at > now + CLOCK_WAS_AHEAD)


def next_visit_at(
    now: datetime,
    wait: timedelta,
    *,
    failures: int = 0,
    min_interval: timedelta = timedelta(0),
    retry_at: datetime | None = None,
    cache_until: datetime | None = None,
    jitter: float = 0.5,
) -> datetime:
    """The longest of our cadence, the platform's minimum and what the server asked for, within bounds.

    `wait` is `cadence(…)`, `failures` counts visits failed in a row, `jitter` is 0..1 and spreads sources by
    ±10 % of our own part. What the server asked for (`retry_at`, `cache_until`) is never undercut by it.
    """
    ours = min(max(_backed_off(wait, failures), min_interval, SHORTEST), LONGEST)
    planned = now + max(ours * (1 + JITTER * (2 * jitter - 1)), min_interval, SHORTEST)
    asked = [
        min(moment, now + at_most)
        for moment, at_most in ((retry_at, RETRY_AT_MOST), (cache_until, CACHE_AT_MOST))
        if moment is not None
    ]
    return max([planned, *asked])


def _backed_off(wait: timedelta, failures: int) -> timedelta:
    """After a failure sooner than a slow cadence, later than a quick one; each time four times as long."""
    if failures == 0:
        return wait
    grown: timedelta = FIRST_RETRY * min(RETRY_GROWTH ** (failures - 1), 10_000)
    return min(grown, max(wait, DAY))


def jitter_of(parts: Sequence[object]) -> float:
    """A number in 0..1 that is the same for the same parts: spread without a random generator."""
    seed = blake2b("\0".join(map(str, parts)).encode(), digest_size=4).digest()
    return int.from_bytes(seed) / 2**32

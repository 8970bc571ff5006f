"""Moments as the store keeps them: whole seconds, days as ordinals, and keys in order of time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

EPOCH = 1_577_836_800  # 2020-01-01T00:00Z
SLOT_BITS = 12
SLOTS = 1 << SLOT_BITS
# An event without a stated end counts as this long, one without a stated time as its day.
GUESSED_LENGTH = timedelta(hours=3)
# What lasts longer is "long" and looked up by its end, so that no search reads far back for it.
LONG = timedelta(hours=12)


def seconds(moment: datetime) -> int:
    """An aware instant as whole seconds since 1970 UTC."""
    return int(moment.timestamp())


def is_our_time(day: date) -> bool:
    """Whether it can be moved between zones and kept: people mean no other years, mistakes and jokes do."""
    return 1970 < day.year < 2200


def maybe_seconds(moment: datetime | None) -> int | None:
    """The same, where there may be none."""
    return None if moment is None else int(moment.timestamp())


@lru_cache(maxsize=8192)
def instant_of(stored: int) -> datetime:
    """Seconds since 1970 as an aware UTC instant."""
    return datetime.fromtimestamp(stored, UTC)


def maybe_instant(stored: int | None) -> datetime | None:
    """The same, where there may be none."""
    return None if stored is None else instant_of(stored)


def key_from(stored: int) -> int:
    """The smallest key of the minute that holds this moment (seconds since 1970)."""
    return (stored - EPOCH) // 60 << SLOT_BITS


def until(start_at: datetime, end_at: datetime | None, *, timed: bool) -> datetime:
    """When an event counts as over: its end, or a guess."""
    if end_at is not None:
        return end_at
    return start_at + (GUESSED_LENGTH if timed else timedelta(days=1))


def ordinal(day: date | None) -> int | None:
    """A day as an integer, `date.toordinal()`."""
    return None if day is None else day.toordinal()


def cell_of(lat: float | None, lon: float | None) -> int | None:
    """The 0.1° square that holds a point, as one integer; `None` without a point."""
    if lat is None or lon is None:
        return None
    return (int((lat + 90) * 10) << 12) | int((lon + 180) * 10) % 3600

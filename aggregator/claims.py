"""Who visits which source: what is due, and that no two visit the same. Writers take turns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Row, or_, select, update

from aggregator.clock import CLOCK_WAS_AHEAD
from aggregator.moments import maybe_instant, seconds
from aggregator.reports import Claim, Validators
from aggregator.tables import table

SOURCES, VALIDATORS = table("sources"), table("validators")


def due_sources(
    connection: Connection, now: datetime, limit: int, holder: str, lease: timedelta
) -> tuple[Claim, ...]:
    """Claim what is due; writers take turns, so no two schedulers get the same."""
    wanted = (
        select(SOURCES)
        .where(SOURCES.c.active, _is_due(now), _is_free(now, lease))
        .order_by(SOURCES.c.next_visit_at, SOURCES.c.key)
        .limit(limit)
    )
    return tuple(_claimed(connection, row, now + lease, holder) for row in connection.execute(wanted).all())


def _is_due(now: datetime) -> ColumnElement[bool]:
    """`clock.is_due`, asked of the rows."""
    was_ahead = SOURCES.c.last_visit_at > seconds(now + CLOCK_WAS_AHEAD)
    return or_(SOURCES.c.next_visit_at <= seconds(now), was_ahead)


def _is_free(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    """Nobody has it; or the claim ends later than any can that was made by now."""
    until, latest = SOURCES.c.claimed_until, seconds(now + lease + CLOCK_WAS_AHEAD)
    return or_(until <= seconds(now), until > latest)


def claim(
    connection: Connection, source_key: str, now: datetime, holder: str, lease: timedelta
) -> Claim | None:
    """Claim one source, due or not, unless somebody else has it."""
    mine = or_(_is_free(now, lease), SOURCES.c.claimed_by == holder)
    row = connection.execute(select(SOURCES).where(SOURCES.c.key == source_key, mine)).first()
    return None if row is None else _claimed(connection, row, now + lease, holder)


def release(connection: Connection, source_key: str, holder: str) -> None:
    """Give a claim back."""
    mine = (SOURCES.c.key == source_key, SOURCES.c.claimed_by == holder)
    connection.execute(update(SOURCES).where(*mine).values(claimed_until=0, claimed_by=None))


def _claimed(connection: Connection, row: Row[Any], until: datetime, holder: str) -> Claim:
    values = {"claimed_until": seconds(until), "claimed_by": holder}
    connection.execute(update(SOURCES).where(SOURCES.c.key == row.key).values(values))
    known = connection.execute(select(VALIDATORS).where(VALIDATORS.c.source_key == row.key))
    return Claim(
        key=row.key,
        until=until,
        memory=orjson.loads(row.memory),
        validators={one.url: Validators(one.etag, one.last_modified, one.hash) for one in known},
        failures=row.failures,
        last_success_at=maybe_instant(row.last_success_at),
    )

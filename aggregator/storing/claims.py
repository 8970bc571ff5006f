"""Who visits which source: what is due, that no two visit the same, nor one host. Writers take turns.

Within a process the fetcher lets one request a host go at a time; here processes are kept apart.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import orjson
from sqlalchemy import ColumnElement, Connection, Row, not_, or_, select, update

from aggregator.clock import CLOCK_WAS_AHEAD, RETRY_AT_MOST
from aggregator.moments import maybe_instant, seconds
from aggregator.reports import Claim, Validators
from aggregator.tables import table

SOURCES, VALIDATORS = table("sources"), table("validators")


def due_sources(
    connection: Connection, now: datetime, limit: int, holder: str, lease: timedelta
) -> tuple[Claim, ...]:
    """Claim what is due and at a host that is free for us; no two schedulers get the same."""
    wanted = (
        select(SOURCES)
        .where(SOURCES.c.active, _is_due(now), _is_free(now, lease))
        .order_by(SOURCES.c.next_visit_at, SOURCES.c.key)
    )
    taken = _hosts_taken(connection, now, holder, lease)
    free = [row for row in connection.execute(wanted).all() if _host(row.url) not in taken]
    return tuple(_claimed(connection, row, now + lease, holder) for row in free[:limit])


def _is_due(now: datetime) -> ColumnElement[bool]:
    """`clock.is_due`, asked of the rows."""
    was_ahead = SOURCES.c.last_visit_at > seconds(now + CLOCK_WAS_AHEAD)
    return or_(SOURCES.c.next_visit_at <= seconds(now), was_ahead)


def _is_free(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    """Nobody has it; or the claim ends later than any can that was made by now."""
    until, latest = SOURCES.c.claimed_until, seconds(now + lease + CLOCK_WAS_AHEAD)
    return or_(until <= seconds(now), until > latest)


def _hosts_taken(connection: Connection, now: datetime, holder: str, lease: timedelta) -> set[str]:
    """Hosts that another process visits just now, or that asked to be left alone until later."""
    visited = not_(_is_free(now, lease)) & (SOURCES.c.claimed_by != holder)
    furthest = seconds(now + RETRY_AT_MOST + CLOCK_WAS_AHEAD)
    held = (SOURCES.c.retry_at > seconds(now)) & (SOURCES.c.retry_at <= furthest)
    urls = connection.execute(select(SOURCES.c.url).where(or_(visited, held))).scalars()
    return {_host(url) for url in urls} - {""}


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower().rpartition("@")[2]
    except ValueError:
        return ""


def claim(
    connection: Connection, source_key: str, now: datetime, holder: str, lease: timedelta
) -> Claim | None:
    """Claim one source, due or not, unless somebody else has it or its host is not free for us."""
    mine = or_(_is_free(now, lease), SOURCES.c.claimed_by == holder)
    row = connection.execute(select(SOURCES).where(SOURCES.c.key == source_key, mine)).first()
    if row is None or _host(row.url) in _hosts_taken(connection, now, holder, lease):
        return None
    return _claimed(connection, row, now + lease, holder)


def holders(connection: Connection) -> tuple[str, ...]:
    """Every process that has a claim."""
    claimed = select(SOURCES.c.claimed_by).where(SOURCES.c.claimed_by.is_not(None)).distinct()
    return tuple(connection.execute(claimed).scalars())


def release_all(connection: Connection, holder: str) -> None:
    """Give back every claim of a process that is no more."""
    gone = update(SOURCES).where(SOURCES.c.claimed_by == holder)
    connection.execute(gone.values(claimed_until=0, claimed_by=None))


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

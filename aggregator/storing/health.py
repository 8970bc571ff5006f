"""What settings say of festivals and sources, how each source fares, when it is worth the next visit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from aggregator.clock import HASHTAGS, PAGES, cadence, jitter_of, next_visit_at
from aggregator.model import AggregatorError
from aggregator.moments import instant_of, maybe_instant, maybe_seconds, ordinal, seconds
from aggregator.reports import (
    Festival,
    Followed,
    SourceHealth,
    Visited,
    VisitOutcome,
    VisitReport,
)
from aggregator.searching.festival_places import move_festivals
from aggregator.storing.rows import as_json
from aggregator.tables import table

SOURCES, FESTIVALS, VISITS = table("sources"), table("festivals"), table("visits")
VALIDATORS, LISTINGS, STATE = table("validators"), table("listings"), table("state")
SAMPLE = 20
# The source of what people submit: it speaks, but nobody visits it.
WORD_OF_MOUTH = "word-of-mouth"


# -- what settings say ---------------------------------------------------------------------------------------


def follow(
    connection: Connection, festivals: Sequence[Festival], sources: Sequence[Followed], now: datetime
) -> None:
    """Take over festivals and sources; new ones are due at once, those no longer named rest."""
    move_festivals(connection, festivals)
    _replace_rows(connection, FESTIVALS, [_festival_columns(one) for one in festivals], {})
    names = ("key", "platform", "url", "name", "festival", "lineage", "timezone", "min_interval")
    rows = [{name: getattr(one, name) for name in names} for one in sources]
    _replace_rows(connection, SOURCES, rows, {"next_visit_at": seconds(now)})


def _festival_columns(festival: Festival) -> dict[str, Any]:
    names = ("key", "name", "timezone", "city", "country", "lat", "lon", "url")
    return {name: getattr(festival, name) for name in names} | {
        "starts_on": ordinal(festival.starts_on),
        "ends_on": ordinal(festival.ends_on),
        "hashtags": as_json(festival.hashtags),
    }


def _replace_rows(
    connection: Connection, rows_of: Any, rows: Sequence[dict[str, Any]], first: dict[str, Any]
) -> None:
    known = set(connection.execute(select(rows_of.c.key)).scalars())
    connection.execute(update(rows_of).values(active=False))
    defaults = _defaults(rows_of) | first
    for row in rows:
        if row["key"] in known:
            connection.execute(
                update(rows_of).where(rows_of.c.key == row["key"]).values(row | {"active": True})
            )
        else:
            connection.execute(insert(rows_of).values(defaults | row | {"active": True}))


def _defaults(rows_of: Any) -> dict[str, Any]:
    from aggregator.tables import FestivalRow, SourceRow

    fields = (SourceRow if rows_of is SOURCES else FestivalRow).model_fields
    return {name: one.default for name, one in fields.items() if not one.is_required()}


def festivals(connection: Connection) -> tuple[Festival, ...]:
    """Every festival followed, soonest first, those without dates last."""
    rows = connection.execute(select(FESTIVALS).where(FESTIVALS.c.active)).all()
    found = [
        Festival(
            **{
                name: getattr(row, name)
                for name in ("key", "name", "timezone", "city", "country", "lat", "lon", "url")
            },
            starts_on=_day(row.starts_on),
            ends_on=_day(row.ends_on),
            hashtags=tuple(orjson.loads(row.hashtags)),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.starts_on or date.max, one.key)))


def _day(stored: int | None) -> date | None:
    return None if stored is None else date.fromordinal(stored)


def allow_vanishing(connection: Connection, source_key: str) -> None:
    """Let the next visit withdraw whatever it no longer lists; it fetches all, changed or not."""
    here = update(SOURCES).where(SOURCES.c.key == source_key)
    if not connection.execute(here.values(sweep_allowed=True, flagged=None, next_visit_at=0)).rowcount:
        raise AggregatorError("no source has that key", source_key)
    connection.execute(delete(VALIDATORS).where(VALIDATORS.c.source_key == source_key))


# -- after a visit -------------------------------------------------------------------------------------------


def after_visit(
    connection: Connection, source: Row[Any], report: VisitReport, outcome: VisitOutcome, now: datetime
) -> VisitOutcome:
    """Write the visit's report and the source's health; returns the outcome with its next visit."""
    failed = outcome.code is not None
    failures = source.failures + 1 if failed else 0
    outcome = replace(outcome, next_visit_at=_next_visit(connection, source, report, failures, now))
    reason = report.reason or (outcome.flagged if failed else None)
    connection.execute(insert(VISITS), _visit_columns(report, outcome, reason))
    if report.complete and not failed:
        _keep_validators(connection, report, now)
    values = _health_columns(source, report, outcome, now) | {"failures": failures, "reason": reason}
    values["listings"] = connection.execute(_LIVE, {"source": source.key, "now": seconds(now)}).scalar() or 0
    connection.execute(update(SOURCES).where(SOURCES.c.key == source.key).values(values))
    connection.execute(update(STATE).values(visits=STATE.c.visits + 1))
    return outcome


_LIVE = select(func.count()).where(
    LISTINGS.c.source_key == bindparam("source"),
    LISTINGS.c.withdrawn_at.is_(None),
    LISTINGS.c.until_at > bindparam("now"),
)


def _next_visit(
    connection: Connection, source: Row[Any], report: VisitReport, failures: int, now: datetime
) -> datetime:
    if report.every is not None:
        return max(now + report.every, report.retry_at or now)
    dates = connection.execute(
        select(FESTIVALS.c.starts_on, FESTIVALS.c.ends_on).where(FESTIVALS.c.key == source.festival)
    ).first()
    starts_on, ends_on = (_day(dates.starts_on), _day(dates.ends_on)) if dates else (None, None)
    pace = HASHTAGS if source.lineage == "social" else PAGES
    return next_visit_at(
        now,
        cadence(pace, starts_on, ends_on, now.date()),
        failures=failures,
        min_interval=timedelta(seconds=source.min_interval),
        retry_at=report.retry_at,
        cache_until=None if failures else report.cache_until,
        jitter=jitter_of((source.key, seconds(now))),
    )


def _visit_columns(report: VisitReport, outcome: VisitOutcome, reason: str | None) -> dict[str, Any]:
    names = ("found", "new", "changed", "unchanged", "withdrawn", "merged", "unreadable", "flagged", "code")
    return {name: getattr(outcome, name) for name in names} | {
        "source_key": report.source_key,
        "started_at": seconds(report.started_at),
        "ended_at": seconds(report.ended_at),
        "ended": report.ended,
        "complete": report.complete,
        "pages": report.pages,
        "bytes": report.bytes,
        "unreadable_sample": as_json([list(one) for one in report.unreadable[:SAMPLE]]),
        "reason": reason,
    }


def _health_columns(
    source: Row[Any], report: VisitReport, outcome: VisitOutcome, now: datetime
) -> dict[str, Any]:
    at, failed = seconds(now), outcome.code is not None
    complete = report.complete and not failed
    changed = bool(outcome.new or outcome.changed or outcome.withdrawn)
    next_at = seconds(outcome.next_visit_at) if outcome.next_visit_at else at
    return {
        "next_visit_at": next_at,
        "claimed_until": 0,
        "claimed_by": None,
        "failing_since": (source.failing_since or at) if failed else None,
        "last_visit_at": at,
        "last_success_at": source.last_success_at if failed else at,
        "confirmed_at": at if complete else source.confirmed_at,
        "last_change_at": at if changed else source.last_change_at,
        "retry_at": maybe_seconds(report.retry_at),
        "unreadable": source.unreadable if report.unchanged else outcome.unreadable,
        "code": outcome.code,
        "flagged": source.flagged if report.unchanged and not failed else outcome.flagged,
        "sweep_allowed": source.sweep_allowed and not complete,
        "memory": as_json({**orjson.loads(source.memory), **report.memory}) if complete else source.memory,
    }


def _keep_validators(connection: Connection, report: VisitReport, now: datetime) -> None:
    """Remember what the server gave with each address of this visit, and forget all others."""
    if not report.known:
        return
    connection.execute(delete(VALIDATORS).where(VALIDATORS.c.source_key == report.source_key))
    rows = [
        {
            "source_key": report.source_key,
            "url": url,
            "etag": known.etag,
            "last_modified": known.last_modified,
            "hash": known.hash,
            "checked_at": seconds(now),
        }
        for url, known in report.known.items()
    ]
    connection.execute(insert(VALIDATORS), rows)


# -- what the sources page shows -----------------------------------------------------------------------------


def sources(connection: Connection, now: datetime) -> tuple[SourceHealth, ...]:
    """Every source that is visited and its health, by key."""
    visited = SOURCES.c.platform != WORD_OF_MOUTH
    rows = connection.execute(select(SOURCES).where(visited).order_by(SOURCES.c.key))
    return tuple(_health(row, now) for row in rows)


def _health(row: Row[Any], now: datetime) -> SourceHealth:
    same = ("key", "platform", "url", "festival", "lineage", "active", "listings", "unreadable", "failures")
    moments = ("last_visit_at", "last_success_at", "last_change_at", "failing_since")
    columns: dict[str, Any] = {name: getattr(row, name) for name in (*same, "code", "reason", "flagged")}
    columns |= {name: maybe_instant(getattr(row, name)) for name in moments}
    return SourceHealth(
        **columns,
        name=row.name or row.key,
        state=_state(row, now),
        next_visit_at=instant_of(max(row.next_visit_at, 0)),
    )


def _state(row: Row[Any], now: datetime) -> str:
    """`retired`, `new`, `failing`, `flagged`, `visiting` or `ok`."""
    states: Mapping[str, bool] = {
        "retired": not row.active,
        "visiting": row.claimed_until > seconds(now),
        "new": row.last_visit_at is None,
        "failing": row.code is not None,
        "flagged": row.flagged is not None,
    }
    return next((name for name, holds in states.items() if holds), "ok")


def visits(connection: Connection, source_key: str, limit: int) -> tuple[Visited, ...]:
    """The latest visits of a source, newest first."""
    wanted = select(VISITS).where(VISITS.c.source_key == source_key).order_by(VISITS.c.id.desc()).limit(limit)
    return tuple(_visited(row) for row in connection.execute(wanted))


def _visited(row: Row[Any]) -> Visited:
    changed = ("started_at", "ended_at", "unreadable_sample")
    names = [name for name in Visited.__slots__ if name not in changed]
    return Visited(
        **{name: getattr(row, name) for name in names},
        started_at=instant_of(row.started_at),
        ended_at=instant_of(row.ended_at),
        unreadable_sample=tuple((where, why) for where, why in orjson.loads(row.unreadable_sample)),
    )

"""What persons decide: correct, merge, split, judge. A rule never undoes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import product
from typing import Any

import orjson
from sqlalchemy import Connection, Row, insert, select, update

from aggregator.decide import plain
from aggregator.engine import lists_for
from aggregator.model import AggregatorError
from aggregator.moments import seconds
from aggregator.storing.locks import lock_value, read_locks
from aggregator.storing.matching import new_id
from aggregator.storing.retell import log_changes, retell
from aggregator.storing.rows import as_json
from aggregator.tables_people import table

EVENTS, LISTINGS, MERGES = table("events"), table("listings"), table("merges")
HISTORY = table("history")
DECISIONS, PAIRS = table("decisions"), table("pairs")
RULE = "rule"


def living(connection: Connection, event_id: str) -> Row[Any]:
    """The row of an event, merges followed; raises `AggregatorError` for an unknown id."""
    row = follow_merges(connection, event_id)
    if row is None:
        raise AggregatorError("there is no such event", event_id)
    return row


def follow_merges(connection: Connection, event_id: str) -> Row[Any] | None:
    """The row an id leads to today. A survivor may itself have been merged away since."""
    row = connection.execute(select(EVENTS).where(EVENTS.c.id == event_id)).first()
    for _ in range(100):
        if row is None or row.merged_into is None:
            break
        row = connection.execute(select(EVENTS).where(EVENTS.c.id == row.merged_into)).first()
    return row


def correct(connection: Connection, event_id: str, field: str, value: object, by: str, now: datetime) -> str:
    """Lock a field to a person's value; returns the event's id."""
    kept = lock_value(field, value)
    row = living(connection, event_id)
    _set_locks(connection, row, read_locks(row.locks) | {field: kept})
    decided(connection, now, by, "correct", row.id, field, kept)
    retell(connection, [row.id], now, by)
    return str(row.id)


def unlock(connection: Connection, event_id: str, field: str, by: str, now: datetime) -> str:
    """Let the sources speak for a field again."""
    row = living(connection, event_id)
    _set_locks(connection, row, {name: one for name, one in read_locks(row.locks).items() if name != field})
    decided(connection, now, by, "unlock", row.id, field, None)
    retell(connection, [row.id], now, by)
    return str(row.id)


def _set_locks(connection: Connection, row: Row[Any], locks: dict[str, Any]) -> None:
    connection.execute(update(EVENTS).where(EVENTS.c.key == row.key).values(locks=as_json(locks)))


def decided(
    connection: Connection,
    now: datetime,
    by: str,
    what: str,
    event_id: str | None,
    field: str | None,
    value: object,
    listing: tuple[str | None, str | None] = (None, None),
) -> None:
    """Remember a decision for ever; `listing` is (source key, origin id) where it is about one."""
    row = {"at": seconds(now), "by": by, "what": what, "event_id": event_id, "field": field}
    row |= {"source_key": listing[0], "origin_id": listing[1]}
    connection.execute(insert(DECISIONS), row | {"value": as_json(plain(value)), "note": None})


# -- merging -------------------------------------------------------------------------------------------------


def merge(connection: Connection, a: str, b: str, reasons: Sequence[str], by: str, now: datetime) -> str:
    """Make two events one: the one known longer stays (its id was published first); returns its id."""
    first, second = living(connection, a), living(connection, b)
    if first.id == second.id:
        return str(first.id)
    kept, gone = sorted((first, second), key=lambda row: (row.first_seen_at, row.id))
    moved = listings_of(connection, gone.id)
    if by != RULE:
        say_pairs(connection, listings_of(connection, kept.id), moved, same=True, by=by, now=now)
        decided(connection, now, by, "merge", kept.id, None, gone.id)
    connection.execute(update(LISTINGS).where(LISTINGS.c.event_id == gone.id).values(event_id=kept.id))
    row = {
        "kept_id": kept.id,
        "gone_id": gone.id,
        "listings": as_json(moved),
        "reasons": as_json(list(reasons)),
    }
    connection.execute(insert(MERGES), row | {"by": by, "at": seconds(now), "undone_at": None})
    _merged_away(connection, gone, kept.id, by, now)
    retell(connection, [kept.id], now, by)
    return str(kept.id)


def _merged_away(connection: Connection, gone: Row[Any], kept_id: str, by: str, now: datetime) -> None:
    at = seconds(now)
    values = {"merged_into": kept_id, "status": "withdrawn", "sequence": gone.sequence + 1}
    values |= {"changed_at": at, "updated_at": at}
    connection.execute(update(EVENTS).where(EVENTS.c.key == gone.key).values(values))
    entry = {"event_id": gone.id, "at": at, "sequence": gone.sequence + 1, "field": "merged_into", "by": by}
    connection.execute(insert(HISTORY), entry | {"was": "null", "now": as_json(kept_id)})
    log_changes(connection, (), [gone.id], at)


def unmerge(connection: Connection, gone_id: str, by: str, now: datetime) -> str:
    """Give a merged-away event its listings back; returns its id."""
    wanted = select(MERGES).where(MERGES.c.gone_id == gone_id, MERGES.c.undone_at.is_(None))
    merged = connection.execute(wanted.order_by(MERGES.c.id.desc())).first()
    if merged is None:
        raise AggregatorError("it was not merged into another", gone_id)
    back = orjson.loads(merged.listings)
    kept = living(connection, merged.kept_id)
    stay = [one for one in listings_of(connection, kept.id) if one not in back]
    say_pairs(connection, stay, back, same=False, by=by, now=now)
    decided(connection, now, by, "unmerge", gone_id, None, kept.id)
    connection.execute(update(EVENTS).where(EVENTS.c.id == gone_id).values(merged_into=None))
    connection.execute(update(MERGES).where(MERGES.c.id == merged.id).values(undone_at=seconds(now)))
    _move(connection, back, gone_id)
    retell(connection, [gone_id, kept.id], now, by)
    return gone_id


def split(
    connection: Connection, event_id: str, source_key: str, origin_id: str, by: str, now: datetime
) -> str:
    """Take one listing out of an event into a new one; returns the new event's id."""
    row = living(connection, event_id)
    mine = (
        LISTINGS.c.event_id == row.id,
        LISTINGS.c.source_key == source_key,
        LISTINGS.c.origin_id == origin_id,
    )
    listing = connection.execute(select(LISTINGS.c.id).where(*mine)).scalar()
    others = [one for one in listings_of(connection, row.id) if one != listing]
    if listing is None or not others:
        raise AggregatorError("that listing is not one of several in this event", event_id)
    fresh = new_id(connection, source_key, origin_id)
    say_pairs(connection, others, [listing], same=False, by=by, now=now)
    decided(connection, now, by, "split", row.id, None, fresh, (source_key, origin_id))
    _move(connection, [listing], fresh)
    retell(connection, [row.id, fresh], now, by)
    return fresh


def listings_of(connection: Connection, event_id: str) -> list[int]:
    """The numbers of an event's listings, withdrawn ones too."""
    wanted = select(LISTINGS.c.id).where(LISTINGS.c.event_id == event_id).order_by(LISTINGS.c.id)
    return list(connection.execute(wanted).scalars())


def _move(connection: Connection, listings: Sequence[int], event_id: str) -> None:
    lists = lists_for(connection.dialect.name)
    these = update(LISTINGS).where(lists.among(LISTINGS.c.id, "ids")).values(event_id=event_id)
    connection.execute(these, {"ids": lists.bound(listings)})


def say_pairs(
    connection: Connection, these: Sequence[int], those: Sequence[int], *, same: bool, by: str, now: datetime
) -> None:
    """Remember of each pair of listings what a person said of it; the last word counts."""
    for one, other in product(these, those):
        a, b = sorted((one, other))
        said = {"same": same, "by": by, "at": seconds(now)}
        here = (PAIRS.c.a == a, PAIRS.c.b == b)
        if not connection.execute(update(PAIRS).where(*here).values(said)).rowcount:
            connection.execute(insert(PAIRS), said | {"a": a, "b": b})


def apart(connection: Connection, listings: Sequence[int]) -> dict[int, set[str]]:
    """For each listing the events that hold one which a person called another gathering."""
    lists = lists_for(connection.dialect.name)
    bound = {"ids": lists.bound(listings)}
    either = lists.among(PAIRS.c.a, "ids") | lists.among(PAIRS.c.b, "ids")
    pairs = connection.execute(select(PAIRS.c.a, PAIRS.c.b).where(PAIRS.c.same.is_(False), either), bound)
    others: dict[int, set[int]] = {listing: set() for listing in listings}
    for one, other in pairs:
        others.get(one, set()).add(other)
        others.get(other, set()).add(one)
    named = sorted(set().union(*others.values()))
    wanted = select(LISTINGS.c.id, LISTINGS.c.event_id).where(lists.among(LISTINGS.c.id, "ids"))
    rows = connection.execute(wanted, {"ids": lists.bound(named)}) if named else ()
    events = {listing: event_id for listing, event_id in rows if event_id is not None}
    return {
        listing: {events[one] for one in ids if events.get(one) is not None}
        for listing, ids in others.items()
    }

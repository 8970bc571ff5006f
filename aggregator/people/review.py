"""The uncertain middle: listings and pairs that wait for a person, and what a person says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, or_, select, update

from aggregator.engine import lists_for
from aggregator.model import AggregatorError
from aggregator.moments import seconds
from aggregator.people.persons import decided, listings_of, living, say_pairs
from aggregator.reports import Doubtful, DoubtfulPair, Judged, Matcher
from aggregator.search import events_by_id
from aggregator.storing.locks import JUDGED, lock_value, read_locks
from aggregator.storing.matching import Placing
from aggregator.storing.rejoining import move, unite
from aggregator.storing.retell import retell
from aggregator.storing.rows import as_json, draft_from, judgement_from
from aggregator.tables_people import table

LISTINGS, EVENTS, DOUBTS = (table(name) for name in ("listings", "events", "doubts"))
MOST = 200
# Off by hours at most: a lead is changed until its evening is over.
STILL_CHANGED = timedelta(hours=6)


def remember_doubts(connection: Connection, doubts: Mapping[tuple[str, str], float], now: datetime) -> None:
    """Put pairs into the queue; the newest score counts."""
    if not doubts:
        return
    lists = lists_for(connection.dialect.name)
    wanted = select(DOUBTS.c.one, DOUBTS.c.other).where(lists.among(DOUBTS.c.one, "ones"))
    ones = sorted({one for one, _ in doubts})
    known = {(one, other) for one, other in connection.execute(wanted, {"ones": lists.bound(ones)})}
    at = seconds(now)
    again = [
        {"the_one": one, "the_other": other, "score": score, "at": at}
        for (one, other), score in sorted(doubts.items())
        if (one, other) in known
    ]
    fresh = [
        {"one": one, "other": other, "score": score, "at": at}
        for (one, other), score in sorted(doubts.items())
        if (one, other) not in known
    ]
    if again:
        connection.execute(_DOUBT_AGAIN, again)
    if fresh:
        connection.execute(insert(DOUBTS), fresh)


_DOUBT_AGAIN = (
    update(DOUBTS)
    .where(DOUBTS.c.one == bindparam("the_one"), DOUBTS.c.other == bindparam("the_other"))
    .values(score=bindparam("score"), at=bindparam("at"))
)


# -- what waits ----------------------------------------------------------------------------------------------


def doubtful(connection: Connection, now: datetime, limit: int = MOST) -> tuple[Doubtful, ...]:
    """Listings of the uncertain middle, still to come and judged by no person, soonest first."""
    names = ("source_key", "origin_id", "event_id", "draft", "judgement")
    wanted = (
        select(*(LISTINGS.c[name] for name in names), EVENTS.c.locks)
        .join(EVENTS, EVENTS.c.id == LISTINGS.c.event_id, isouter=True)
        .where(LISTINGS.c.review, LISTINGS.c.judged_by.is_(None), LISTINGS.c.withdrawn_at.is_(None))
        .where(LISTINGS.c.until_at > seconds(now))
        .order_by(LISTINGS.c.start_at, LISTINGS.c.id)
        .limit(limit)
    )
    rows = [row for row in connection.execute(wanted) if "is_meetup" not in read_locks(row.locks or "{}")]
    return tuple(Doubtful(*one[:3], draft_from(one.draft), judgement_from(one.judgement)) for one in rows)


def doubtful_pairs(connection: Connection, now: datetime, limit: int = MOST) -> tuple[DoubtfulPair, ...]:
    """Pairs of events still to come that may be one gathering, the likeliest first."""
    one, other = EVENTS.alias("one_event"), EVENTS.alias("other_event")
    wanted = (
        select(DOUBTS)
        .join(one, one.c.id == DOUBTS.c.one)
        .join(other, other.c.id == DOUBTS.c.other)
        .where(*(each.c.merged_into.is_(None) for each in (one, other)))
        .where(*(each.c.status != "withdrawn" for each in (one, other)))
        .where(or_(*(each.c.until_at > seconds(now) for each in (one, other))))
        .order_by(DOUBTS.c.score.desc(), DOUBTS.c.one, DOUBTS.c.other)
        .limit(limit)
    )
    rows = connection.execute(wanted).all()
    ids = sorted({name for row in rows for name in (row.one, row.other)})
    events = {event.id: event for event in events_by_id(connection, ids)}
    return tuple(DoubtfulPair(events[row.one], events[row.other], row.score) for row in rows)


def leads(connection: Connection, source_key: str, now: datetime) -> tuple[Judged, ...]:
    """The source's posts whose gathering is not over, in the order they were first seen."""
    wanted = (
        select(LISTINGS.c.draft, LISTINGS.c.judgement)
        .where(LISTINGS.c.source_key == source_key, LISTINGS.c.is_post, LISTINGS.c.withdrawn_at.is_(None))
        .where(LISTINGS.c.until_at > seconds(now - STILL_CHANGED))
        .order_by(LISTINGS.c.first_seen_at, LISTINGS.c.id)
    )
    return tuple((draft_from(row.draft), judgement_from(row.judgement)) for row in connection.execute(wanted))


def event_of(connection: Connection, source_key: str, origin_id: str) -> str | None:
    """The event that one source's listing speaks of."""
    wanted = select(LISTINGS.c.event_id).where(
        LISTINGS.c.source_key == source_key, LISTINGS.c.origin_id == origin_id
    )
    found: str | None = connection.execute(wanted).scalar()
    return found


# -- what a person says --------------------------------------------------------------------------------------


def judge_listing(
    connection: Connection,
    name: tuple[str, str],
    said: Mapping[str, object],
    by: str,
    now: datetime,
    match: Matcher,
) -> str | None:
    """Judge one listing, with an event or without; `name` is (source key, origin id).

    Returns the event it speaks of now, `None` when it is no meetup and has none.
    """
    row = _listing(connection, name)
    values = {field: _judged_value(field, value) for field, value in said.items()}
    parts: dict[str, Any] = {
        name: tuple(one) if isinstance(one, list) else one for name, one in values.items()
    }
    fresh = replace(judgement_from(row.judgement), **parts, why=(f"{by} says so",), review=False)
    if "is_meetup" in values:
        fresh = replace(fresh, score=float(fresh.is_meetup), kind=fresh.kind if fresh.is_meetup else None)
    event_id: str | None = row.event_id
    placing = Placing(connection, match)
    if event_id is None and fresh.is_meetup:
        event_id = placing.place_one(draft_from(row.draft)).event_id
    columns = {"judgement": as_json(fresh), "is_meetup": fresh.is_meetup, "review": False, "judged_by": by}
    here = LISTINGS.c.id == row.id
    connection.execute(update(LISTINGS).where(here).values(columns | {"event_id": event_id}))
    for field, value in values.items():
        decided(connection, now, by, "judge", event_id, field, value, name)
    retell(connection, move(connection, placing) | ({event_id} if event_id else set()), now, by)
    unite(connection, now, placing)
    remember_doubts(connection, placing.doubts, now)
    return event_id


def _listing(connection: Connection, name: tuple[str, str]) -> Row[Any]:
    source_key, origin_id = name
    wanted = select(LISTINGS).where(LISTINGS.c.source_key == source_key, LISTINGS.c.origin_id == origin_id)
    row = connection.execute(wanted).first()
    if row is None:
        raise AggregatorError("that source has no such listing", f"{source_key} {origin_id}")
    return row


def _judged_value(field: str, value: object) -> Any:
    if field not in JUDGED:
        raise AggregatorError(f"is no part of a judgement; those are {', '.join(JUDGED)}", field)
    return lock_value(field, value)


def set_apart(connection: Connection, a: str, b: str, by: str, now: datetime) -> None:
    """Two events are different gatherings, for good: no rule will merge them."""
    one, other = living(connection, a), living(connection, b)
    if one.id == other.id:
        raise AggregatorError("is the same event already; `unmerge` takes them apart", a)
    these, those = listings_of(connection, one.id), listings_of(connection, other.id)
    say_pairs(connection, these, those, same=False, by=by, now=now)
    decided(connection, now, by, "apart", one.id, None, other.id)
    first, second = sorted((one.id, other.id))
    connection.execute(delete(DOUBTS).where(DOUBTS.c.one == first, DOUBTS.c.other == second))

"""What was: an event's history, the change log, judging anew what is stored, and forgetting in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import Connection, Row, bindparam, delete, func, select, update

from aggregator.model import Draft, Judgement
from aggregator.moments import instant_of, seconds
from aggregator.people import submissions
from aggregator.people.review import remember_doubts
from aggregator.reports import Change, Changes, HistoryEntry, Judge, Matcher, Rejudged
from aggregator.search import events_by_id
from aggregator.storing.matching import Placing
from aggregator.storing.rejoining import move, unite
from aggregator.storing.retell import retell
from aggregator.storing.rows import as_json, draft_from, judgement_from
from aggregator.tables import table

HISTORY, CHANGES, STATE = table("history"), table("changes"), table("state")
LISTINGS, VISITS = table("listings"), table("visits")
KEEP_CHANGES, KEEP_VISITS = timedelta(days=90), timedelta(days=90)
BATCH = 500


def history(connection: Connection, event_id: str) -> tuple[HistoryEntry, ...]:
    """Every change of one event, oldest first."""
    rows = connection.execute(select(HISTORY).where(HISTORY.c.event_id == event_id).order_by(HISTORY.c.id))
    return tuple(_entry(row) for row in rows)


def _entry(row: Row[Any]) -> HistoryEntry:
    return HistoryEntry(
        event_id=row.event_id,
        at=instant_of(row.at),
        sequence=row.sequence,
        field=row.field,
        was=orjson.loads(row.was or "null"),
        now=orjson.loads(row.now or "null"),
        by=row.by,
    )


def changes(connection: Connection, cursor: int, limit: int) -> Changes:
    """What changed after `cursor`, each event as it is now (its last word only, within a page)."""
    if cursor and not _is_known(connection, cursor):
        return Changes((), cursor, more=False, too_old=True)
    wanted = select(CHANGES).where(CHANGES.c.id > cursor).order_by(CHANGES.c.id).limit(limit + 1)
    rows = connection.execute(wanted).all()
    page = rows[:limit]
    last = {row.event_id: row for row in page}
    events = {event.id: event for event in events_by_id(connection, list(last))}
    told = tuple(
        Change(row.id, instant_of(row.at), row.event_id, row.gone, events.get(row.event_id))
        for row in sorted(last.values(), key=lambda row: row.id)
    )
    return Changes(told, page[-1].id if page else cursor, more=len(rows) > limit)


def _is_known(connection: Connection, cursor: int) -> bool:
    """Whether what follows is kept. A number not given yet is of a store that a backup replaced."""
    oldest = connection.execute(select(STATE.c.changes_from)).scalar() or 0
    newest = connection.execute(select(func.max(CHANGES.c.id))).scalar() or 0
    return bool(oldest <= cursor <= newest)


# -- new rules over old listings -----------------------------------------------------------------------------


def rejudge(
    connection: Connection, judge: Judge, match: Matcher, now: datetime, *, dry_run: bool
) -> tuple[Rejudged, ...]:
    """Judge every live listing that no person judged and no post made; returns what changes.

    Of a post only an excerpt is kept, so the judgement of its reading stands.
    """
    said: list[Rejudged] = []
    placing = Placing(connection, match)
    touched: set[str] = set()
    for row in _live(connection, now):
        draft, was = draft_from(row.draft), judgement_from(row.judgement)
        fresh = judge(draft)
        if fresh == was:
            continue
        change = difference(was, fresh)
        said.append(Rejudged(draft.title, draft.source_key, draft.origin_id, change, fresh.why))
        if not dry_run:
            touched |= _store_judgement(connection, row, draft, fresh, placing)
    retell(connection, touched | move(connection, placing), now, "reclassify")
    unite(connection, now, placing)
    remember_doubts(connection, placing.doubts, now)
    return tuple(said)


def _live(connection: Connection, now: datetime) -> Iterator[Row[Any]]:
    names = ("id", "event_id", "draft", "judgement")
    after = 0
    while True:
        wanted = (
            select(*(LISTINGS.c[name] for name in names))
            .where(LISTINGS.c.id > after, LISTINGS.c.withdrawn_at.is_(None), LISTINGS.c.judged_by.is_(None))
            .where(LISTINGS.c.until_at > seconds(now), LISTINGS.c.is_post.is_(False))
            .order_by(LISTINGS.c.id)
            .limit(BATCH)
        )
        rows = connection.execute(wanted).all()
        yield from rows
        if len(rows) < BATCH:
            return
        after = rows[-1].id


def difference(was: Judgement, now: Judgement) -> str:
    """What a new judgement changes, in words: "kind social → niche"."""
    names = ("is_meetup", "kind", "roles", "genres", "access", "cost", "review")
    pairs = ((name, getattr(was, name), getattr(now, name)) for name in names)
    changed = [f"{name} {_word(before)} → {_word(after)}" for name, before, after in pairs if before != after]
    return "; ".join(changed) or "reasons only"


def _word(value: object) -> str:
    return " ".join(value) or "none" if isinstance(value, tuple) else str(value)


def _store_judgement(
    connection: Connection, row: Row[Any], draft: Draft, judgement: Judgement, placing: Placing
) -> set[str]:
    event_id = row.event_id
    if event_id is None and judgement.is_meetup:
        event_id = placing.place_one(draft).event_id
    values = {"judgement": as_json(judgement), "is_meetup": judgement.is_meetup, "review": judgement.review}
    connection.execute(
        update(LISTINGS).where(LISTINGS.c.id == row.id).values(values | {"event_id": event_id})
    )
    return {event_id} if event_id else set()


# -- forgetting ----------------------------------------------------------------------------------------------


def tidy(connection: Connection, now: datetime) -> int:
    """Drop people's words once their event is over, and logs of long ago; returns rows touched."""
    touched = _forget_words(connection, now)
    old = seconds(now - KEEP_CHANGES)
    last = connection.execute(select(func.max(CHANGES.c.id)).where(CHANGES.c.at < old)).scalar()
    if last is not None:
        connection.execute(update(STATE).values(changes_from=last))
        # The last one stays: SQLite numbers the next row by it, and no number is given twice.
        touched += connection.execute(delete(CHANGES).where(CHANGES.c.id < last)).rowcount
    touched += submissions.forget(connection, now)
    long_ago = VISITS.c.ended_at < seconds(now - KEEP_VISITS)
    return touched + connection.execute(delete(VISITS).where(long_ago)).rowcount


def _forget_words(connection: Connection, now: datetime) -> int:
    """What a person wrote is kept only while it helps somebody to come: then the link alone."""
    over = select(LISTINGS.c.id, LISTINGS.c.event_id, LISTINGS.c.draft).where(
        LISTINGS.c.is_post, LISTINGS.c.until_at < seconds(now), LISTINGS.c.author.is_not(None)
    )
    rows = connection.execute(over).all()
    for row in rows:
        raw = orjson.loads(row.draft) | {"description": "", "author": None}
        connection.execute(_FORGET, {"listing_id": row.id, "draft": as_json(raw)})
    retell(connection, {row.event_id for row in rows if row.event_id}, now, "tidy")
    return len(rows)


_FORGET = (
    update(LISTINGS)
    .where(LISTINGS.c.id == bindparam("listing_id"))
    .values(draft=bindparam("draft"), author=None)
)

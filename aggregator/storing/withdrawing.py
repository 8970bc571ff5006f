"""Listings that go: vanished from their source, taken back by their author, called off in their thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from aggregator.decide import Vanishing
from aggregator.engine import lists_for
from aggregator.model import Draft
from aggregator.moments import seconds
from aggregator.people.erasing import AUTHOR, remove
from aggregator.storing.rows import as_json, draft_from
from aggregator.tables import table

LISTINGS = table("listings")


def stored(connection: Connection, ids: Sequence[int]) -> dict[int, Row[Any]]:
    """Listings by number, with what they said."""
    lists = lists_for(connection.dialect.name)
    names = ("id", "event_id", "draft", "judgement", "match_why")
    wanted = select(*(LISTINGS.c[name] for name in names)).where(lists.among(LISTINGS.c.id, "ids"))
    return {row.id: row for row in connection.execute(wanted, {"ids": lists.bound(ids)})}


def call_off(connection: Connection, drafts: Sequence[Draft]) -> set[str]:
    """A post that calls off an earlier one of its thread cancels that one; it is no gathering itself."""
    touched: set[str] = set()
    for draft in drafts:
        rows = connection.execute(_THREAD, {"source": draft.source_key, "thread": draft.thread}).all()
        for row in rows if draft.thread else ():
            cancelled = replace(draft_from(row.draft), status="cancelled")
            connection.execute(_SET_DRAFT, {"listing_id": row.id, "draft": as_json(cancelled)})
            touched |= {row.event_id} - {None}
    return touched


_SET_DRAFT = update(LISTINGS).where(LISTINGS.c.id == bindparam("listing_id")).values(draft=bindparam("draft"))
_THREAD = select(LISTINGS.c.id, LISTINGS.c.event_id, LISTINGS.c.draft).where(
    LISTINGS.c.source_key == bindparam("source"),
    LISTINGS.c.thread == bindparam("thread"),
    LISTINGS.c.withdrawn_at.is_(None),
)


def withdraw(connection: Connection, gone: Vanishing, removed: Sequence[Row[Any]], now: datetime) -> set[str]:
    """Take out what vanished or was deleted; its events only fall when nobody else carries them."""
    for one in gone.missed:
        connection.execute(_MISSED, {"listing_id": one})
    leaving = stored(connection, [*gone.gone, *(row.id for row in removed if row.withdrawn_at is None)])
    for one in leaving:
        connection.execute(_WITHDRAW, {"listing_id": one, "at": seconds(now)})
    return {row.event_id for row in leaving.values() if row.event_id}


def taken_back(connection: Connection, removed: Sequence[Row[Any]], now: datetime) -> int:
    """What a person wrote and deleted is deleted here too, with its event where nobody else tells of it."""
    posts = [row.id for row in removed if row.is_post]
    remove(connection, posts, AUTHOR, now)
    return len(posts)


_MISSED = (
    update(LISTINGS).where(LISTINGS.c.id == bindparam("listing_id")).values(missing=LISTINGS.c.missing + 1)
)
_WITHDRAW = (
    update(LISTINGS).where(LISTINGS.c.id == bindparam("listing_id")).values(withdrawn_at=bindparam("at"))
)

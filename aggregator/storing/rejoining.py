"""Events that turn out to be one gathering: a listing says something else now, or knows two of them.

What a person has decided stands: what was called two gatherings stays two. A merge by rule can be undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from aggregator.model import Draft
from aggregator.people.persons import RULE, apart, follow_merges, merge
from aggregator.storing.matching import Placing, standing_alone
from aggregator.storing.retell import BATCH
from aggregator.storing.rows import as_json
from aggregator.tables_people import table

LISTINGS, PAIRS = table("listings"), table("pairs")
NAMED = select(LISTINGS.c.id, LISTINGS.c.event_id).where(
    LISTINGS.c.source_key == bindparam("source"), LISTINGS.c.origin_id == bindparam("origin")
)
DECIDED = select(PAIRS.c.a).where((PAIRS.c.a == bindparam("id")) | (PAIRS.c.b == bindparam("id"))).limit(1)
MOVE = (
    update(LISTINGS)
    .where(LISTINGS.c.id == bindparam("listing_id"))
    .values(event_id=bindparam("event"), match_why=bindparam("why"))
)
LIVE = select(LISTINGS.c.id, LISTINGS.c.source_key).where(
    LISTINGS.c.event_id == bindparam("event"), LISTINGS.c.withdrawn_at.is_(None)
)


def rematch(
    connection: Connection, other_now: Sequence[tuple[Row[Any], Draft]], now: datetime, placing: Placing
) -> int:
    """A listing that stands alone and says something else may now be known as another's; returns how many."""
    joined = 0
    alone = standing_alone(connection, [row.event_id for row, _ in other_now])
    changed = [(row, draft) for row, draft in other_now if row.event_id in alone]
    for start in range(0, len(changed), BATCH):
        batch = changed[start : start + BATCH]
        placing.look([draft for _, draft in batch])
        no = apart(connection, [row.id for row, _ in batch])
        for row, draft in batch:
            verdict = placing.match(draft, placing.candidates(draft, {row.event_id} | no[row.id]))
            if verdict.event_id is not None:
                kept = merge(connection, row.event_id, verdict.event_id, verdict.why, RULE, now)
                placing.unite(kept, verdict)
                placing.forget()
                joined += 1
            else:
                placing.doubt(row.event_id, verdict)
    return joined


def move(connection: Connection, placing: Placing) -> set[str]:
    """Give listings that joined the second best event, because the best was not known yet, to that one.

    Returns the events to tell anew. A listing that a person has decided about stays where it is.
    """
    touched: set[str] = set()
    for (source_key, origin_id), (event_id, why) in sorted(placing.moves.items()):
        row = connection.execute(NAMED, {"source": source_key, "origin": origin_id}).first()
        if (
            row is None
            or row.event_id in (None, event_id)
            or connection.execute(DECIDED, {"id": row.id}).first()
        ):
            continue
        there = connection.execute(LIVE, {"event": event_id})
        if source_key in {other.source_key for other in there}:  # two listings of one source never merge
            continue
        connection.execute(MOVE, {"listing_id": row.id, "event": event_id, "why": as_json(why)})
        touched |= {row.event_id, event_id}
    return touched


def unite(connection: Connection, now: datetime, placing: Placing) -> int:
    """Merge the events that one listing of this visit knows both of; returns how many there are less.

    Only now: until all listings of the visit are placed, another one of the same source may turn up in one
    of them, and two listings of one source never merge.
    """
    united = 0
    for one, other, why in placing.unions:
        kept, gone = follow_merges(connection, one), follow_merges(connection, other)
        if kept is None or gone is None or kept.id == gone.id or _are_two(connection, kept.id, gone.id):
            continue
        merge(connection, kept.id, gone.id, why, RULE, now)
        united += 1
    return united


def _are_two(connection: Connection, one: str, other: str) -> bool:
    """Whether one source has a listing in each, or a person called them two."""
    these, those = (
        {row.id: row.source_key for row in connection.execute(LIVE, {"event": event})}
        for event in (one, other)
    )
    if not {*these.values()}.isdisjoint(those.values()):
        return True
    return any(other in events for events in apart(connection, list(these)).values())

"""Telling events anew: from the listings that changed to the rows that are searched.

Everything that can change an event (a visit, a merge, a correction) ends here, so history, sequence, full
text and the change log cannot drift apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select, update

from aggregator.decide import Changed, FieldChange, Intent, New, Withdrawn, decide
from aggregator.engine import Lists, lists_for
from aggregator.moments import SLOTS, key_from, seconds
from aggregator.searching import fulltext
from aggregator.searching.festival_places import with_festival_places
from aggregator.storing.compose import Facts, Voice, facts_of
from aggregator.storing.locks import read_locks, with_locks
from aggregator.storing.rows import as_json, draft_from, event_columns, facts_from, judgement_from
from aggregator.tables import table

BATCH = 200
EVENTS, LISTINGS, HISTORY, CHANGES = (table(name) for name in ("events", "listings", "history", "changes"))
STATE = table("state")


@dataclass
class Told:
    """What came of telling events anew: the public ids by what happened to them."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)

    def __iadd__(self, other: Told) -> Told:
        self.new += other.new
        self.changed += other.changed
        self.withdrawn += other.withdrawn
        return self


def retell(connection: Connection, ids: Iterable[str], now: datetime, by: str) -> Told:
    """Compose those events from their live listings and remember what changed. `by`: who made us do it."""
    told = Told()
    ordered = sorted(set(ids))
    for start in range(0, len(ordered), BATCH):
        told += _retell_batch(connection, ordered[start : start + BATCH], seconds(now), by)
    return told


def _retell_batch(connection: Connection, ids: Sequence[str], now: int, by: str) -> Told:
    lists = lists_for(connection.dialect.name)
    rows = {row.id: row for row in connection.execute(_events_by_id(lists), {"ids": lists.bound(ids)})}
    locks = {one: read_locks(rows[one].locks) if one in rows else {} for one in ids}
    voices = _voices(connection, lists, ids, locks)
    batch = _Batch(now, by)
    for one in ids:
        row = rows.get(one)
        if row is not None and row.merged_into:
            continue
        facts = with_locks(facts_of(voices[one]), locks[one]) if voices[one] else None
        batch.add(one, row, decide(facts_from(row) if row else None, facts))
    batch.write(connection)
    return batch.told


def _events_by_id(lists: Lists) -> Any:
    return select(EVENTS).where(lists.among(EVENTS.c.id, "ids"))


def _voices(
    connection: Connection, lists: Lists, ids: Sequence[str], locks: dict[str, dict[str, Any]]
) -> dict[str, list[Voice]]:
    """The live listings of each event; a person's word on "is it a meetup" stands over the rule's."""
    wanted = select(LISTINGS.c.event_id, LISTINGS.c.draft, LISTINGS.c.judgement, LISTINGS.c.is_meetup).where(
        lists.among(LISTINGS.c.event_id, "ids"), LISTINGS.c.withdrawn_at.is_(None)
    )
    found: dict[str, list[Voice]] = defaultdict(list)
    for event_id, draft, judgement, is_meetup in connection.execute(wanted, {"ids": lists.bound(ids)}):
        if locks[event_id].get("is_meetup", is_meetup):
            found[event_id].append(Voice(draft_from(draft), judgement_from(judgement)))
    return found


class _Batch:
    """The rows of one batch, collected first and written in a handful of statements."""

    def __init__(self, now: int, by: str) -> None:
        self.now, self.by = now, by
        self.told = Told()
        self.new: list[dict[str, Any]] = []
        self.updates: list[dict[str, Any]] = []
        self.history: list[dict[str, Any]] = []

    def add(self, event_id: str, row: Row[Any] | None, intent: Intent) -> None:
        """What follows from one intent."""
        if isinstance(intent, New):
            self._add_new(event_id, intent.facts)
        elif isinstance(intent, Changed) and row is not None:
            self._add_changed(row, intent)
        elif isinstance(intent, Withdrawn) and row is not None:
            self._add_withdrawn(row)

    def _add_new(self, event_id: str, facts: Facts) -> None:
        self.told.new.append(event_id)
        columns = event_columns(facts) | {"id": event_id, "sequence": 0, "locks": "{}", "merged_into": None}
        moments = dict.fromkeys(("first_seen_at", "changed_at", "updated_at"), self.now)
        cancelled = {"cancelled_at": self.now if facts.status == "cancelled" else None}
        self.new.append(columns | moments | cancelled)
        self._remember(event_id, 0, [FieldChange("event", None, facts.title)])

    def _add_changed(self, row: Row[Any], intent: Changed) -> None:
        self.told.changed.append(row.id)
        columns = event_columns(intent.facts)
        columns |= {"updated_at": self.now, "cancelled_at": self._cancelled_at(row, intent.facts.status)}
        columns |= {"sequence": row.sequence + intent.material}
        columns |= {"changed_at": self.now if intent.material else row.changed_at}
        self._update(row, columns)
        self._remember(row.id, columns["sequence"], intent.changes)

    def _add_withdrawn(self, row: Row[Any]) -> None:
        self.told.withdrawn.append(row.id)
        same = {name: getattr(row, name) for name in event_columns(facts_from(row))}
        columns = same | {
            "status": "withdrawn",
            "sequence": row.sequence + 1,
            "cancelled_at": row.cancelled_at,
        }
        self._update(row, columns | {"changed_at": self.now, "updated_at": self.now})
        self._remember(row.id, row.sequence + 1, [FieldChange("status", row.status, "withdrawn")])

    def _cancelled_at(self, row: Row[Any], status: str) -> int | None:
        if status != "cancelled":
            return None
        return self.now if row.cancelled_at is None else row.cancelled_at

    def _update(self, row: Row[Any], columns: dict[str, Any]) -> None:
        self.updates.append(columns | {"old_key": row.key, "old_start": row.start_at})

    def _remember(self, event_id: str, sequence: int, changes: Iterable[FieldChange]) -> None:
        self.history += [
            {
                "event_id": event_id,
                "at": self.now,
                "sequence": sequence,
                "field": change.field,
                "was": as_json(change.was),
                "now": as_json(change.now),
                "by": self.by,
            }
            for change in changes
        ]

    def write(self, connection: Connection) -> None:
        """Write it all. Full text lets go of the old words before the rows change."""
        fulltext.without(connection, [one["old_key"] for one in self.updates])
        with_festival_places(connection, (*self.new, *self.updates))
        self._give_keys(connection)
        if self.new:
            connection.execute(insert(EVENTS), self.new)
        if self.updates:
            connection.execute(_UPDATE, self.updates)
        fulltext.index(connection, [one["key"] for one in (*self.new, *self.updates)])
        if self.history:
            connection.execute(insert(HISTORY), self.history)
        log_changes(connection, [*self.told.new, *self.told.changed], self.told.withdrawn, self.now)

    def _give_keys(self, connection: Connection) -> None:
        """A new or moved event takes the next free slot of its minute; the others keep their key."""
        for one in self.updates:
            if key_from(one["start_at"]) == key_from(one["old_start"]):
                one["key"] = one["old_key"]
            del one["old_start"]
        homeless = [one for one in (*self.new, *self.updates) if "key" not in one]
        for one, key in zip(
            homeless, free_keys(connection, [one["start_at"] for one in homeless]), strict=True
        ):
            one["key"] = key


def log_changes(connection: Connection, told: Sequence[str], gone: Sequence[str], now: int) -> None:
    """Write the change log, which who syncs reads in order of commit, and count for who keeps answers."""
    rows = [{"event_id": one, "at": now, "gone": False} for one in told]
    rows += [{"event_id": one, "at": now, "gone": True} for one in gone]
    if rows:
        connection.execute(insert(CHANGES), rows)
        connection.execute(update(STATE).values(events=STATE.c.events + 1))


def free_keys(connection: Connection, starts: Sequence[int]) -> list[int]:
    """A free key for each start (seconds since 1970), in order; a full minute spills into the next."""
    taken = _last_keys(connection, sorted({key_from(start) for start in starts}))
    keys = []
    for start in starts:
        first = key_from(start)
        while taken[first] + 1 >= first + SLOTS:
            first += SLOTS
            if first not in taken:
                taken |= _last_keys(connection, [first])
        taken[first] += 1
        keys.append(taken[first])
    return keys


def _last_keys(connection: Connection, minutes: Sequence[int]) -> dict[int, int]:
    """The last key taken in each minute (named by its first key), or the one before the first."""
    dialect = connection.dialect.name
    bound = {"minutes": lists_for(dialect).bound(minutes)}
    rows = connection.execute(_LAST_IN_MINUTE[dialect], bound) if minutes else ()
    return {first: first - 1 if last is None else last for first, last in rows}


_KEPT = {"key", "id", "first_seen_at", "locks", "merged_into"}
_TOLD = [column.name for column in EVENTS.c if column.name not in _KEPT]
_UPDATE = (
    update(EVENTS)
    .where(EVENTS.c.key == bindparam("old_key"))
    .values({name: bindparam(name) for name in ("key", *_TOLD)})
)


def _last_in_minute(lists: Lists) -> Select[Any]:
    first = lists.numbers("minutes")
    here = EVENTS.c.key >= first, EVENTS.c.key < first + SLOTS
    return select(first, select(func.max(EVENTS.c.key)).where(*here).scalar_subquery())


_LAST_IN_MINUTE = {one: _last_in_minute(lists_for(one)) for one in ("sqlite", "postgresql")}

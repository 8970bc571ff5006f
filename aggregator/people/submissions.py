"""Word of mouth: submitted by anybody, seen by nobody until a moderator decides. One transaction each.

What is submitted waits in one queue: gatherings, sources to follow, and reports that an event is wrong.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast

import orjson
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from aggregator.comparing.same_event import decide_same
from aggregator.model import AggregatorError, Event
from aggregator.moments import instant_of, maybe_instant, seconds
from aggregator.people.proposals import Proposal, cleaned, draft_of, judgement_of
from aggregator.plaintext import plain_line, plain_text
from aggregator.reports import Festival, Matcher, VisitReport
from aggregator.storing.health import WORD_OF_MOUTH
from aggregator.storing.rows import as_json
from aggregator.tables import SourceRow
from aggregator.tables_people import table

if TYPE_CHECKING:
    from aggregator.store import Store

ROWS, SOURCES = table("submissions"), table("sources")
Kind = Literal["event", "source", "report"]
State = Literal["waiting", "approved", "declined"]
REPORTS: Mapping[str, str] = {
    "time": "The time is wrong",
    "full": "It is full",
    "cancelled": "It is cancelled",
    "other": "Something else is wrong",
}
MOST_PER_NETWORK_AND_DAY = 30
MOST_WAITING = 2_000
DECIDED_FOR, WAITING_FOR = timedelta(days=30), timedelta(days=90)


class Shelf(Protocol):
    """The two ways into the store that submissions need."""

    def reading(self) -> AbstractContextManager[Connection]:
        """One consistent look."""

    def writing(self) -> AbstractContextManager[Connection]:
        """One transaction; writers take turns."""


@dataclass(frozen=True, slots=True)
class LinkRead:
    """What a pasted link brought: gatherings to choose from, `found` in all, or `trouble` in a sentence."""

    url: str
    platform: str | None = None
    proposals: tuple[Proposal, ...] = ()
    found: int = 0
    meetups: int = 0
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """One thing that waits or was decided. `contact` is for the moderator's eyes only."""

    id: str
    kind: Kind
    payload: Mapping[str, Any]
    contact: str | None
    event_id: str | None
    state: State
    created_at: datetime
    decided_at: datetime | None
    reason: str | None
    note: str | None

    @property
    def proposal(self) -> Proposal:
        """The gathering, for `kind == "event"`."""
        return cleaned(self.payload)


# -- what comes in -------------------------------------------------------------------------------------------


def submit(
    shelf: Shelf,
    kind: Kind,
    payload: Mapping[str, Any],
    network: str,
    now: datetime,
    *,
    contact: str | None = None,
    event_id: str | None = None,
) -> str | None:
    """Put it into the queue; returns its id, the older one's when the same waits already.

    `None` when the network sent too much today or the queue is full.
    """
    text = as_json(dict(payload))
    with shelf.writing() as connection:
        waiting = select(ROWS.c.id).where(
            ROWS.c.state == "waiting",
            ROWS.c.kind == kind,
            ROWS.c.payload == text,
            ROWS.c.event_id == event_id,
        )
        same: str | None = connection.execute(waiting).scalar()
        if same is not None:
            return same
        if _is_too_much(connection, network, now):
            return None
        made = submission_id()
        row: dict[str, Any] = {"id": made, "kind": kind, "payload": text, "event_id": event_id}
        row |= {"network": network, "contact": plain_line(contact, 300) or None}
        row |= {"state": "waiting", "created_at": seconds(now)}
        connection.execute(insert(ROWS), row)
    return made


def submission_id() -> str:
    """A new name for what was handed in, 96 random bits in letters and figures: with a hyphen in front a
    command line would take it for an option.
    """
    return secrets.token_hex(12)


def _is_too_much(connection: Connection, network: str, now: datetime) -> bool:
    mine = (ROWS.c.network == network, ROWS.c.created_at > seconds(now - timedelta(days=1)))
    waiting = select(func.count()).where(ROWS.c.state == "waiting")
    today = connection.execute(select(func.count()).where(*mine)).scalar() or 0
    return today >= MOST_PER_NETWORK_AND_DAY or (connection.execute(waiting).scalar() or 0) >= MOST_WAITING


def report(
    shelf: Shelf,
    event_id: str,
    what: str,
    words: str,
    network: str,
    now: datetime,
    contact: str | None = None,
) -> str | None:
    """Flag an event for a moderator; raises `AggregatorError` for a report nobody knows."""
    if what not in REPORTS:
        raise AggregatorError(f"is none of {', '.join(REPORTS)}", "what")
    payload = {"what": what, "words": plain_text(words, 1000)}
    return submit(shelf, "report", payload, network, now, contact=contact, event_id=event_id)


# -- the queue -----------------------------------------------------------------------------------------------


def waiting(shelf: Shelf, limit: int = 200) -> tuple[Submission, ...]:
    """What waits for a moderator, oldest first."""
    wanted = select(ROWS).where(ROWS.c.state == "waiting").order_by(ROWS.c.created_at, ROWS.c.id).limit(limit)
    with shelf.reading() as connection:
        return tuple(map(_submission, connection.execute(wanted)))


def submission(shelf: Shelf, submission_id: str) -> Submission | None:
    """One submission by its id, which only its submitter and the moderators know."""
    with shelf.reading() as connection:
        row = connection.execute(select(ROWS).where(ROWS.c.id == submission_id)).first()
    return _submission(row) if row else None


def _submission(row: Row[Any]) -> Submission:
    return Submission(
        row.id, cast("Kind", row.kind), orjson.loads(row.payload), row.contact, row.event_id,
        cast("State", row.state), instant_of(row.created_at), maybe_instant(row.decided_at),
        row.reason, row.note,
    )  # fmt: skip


# -- what a moderator says -----------------------------------------------------------------------------------


def accept(
    store: Store,
    submission_id: str,
    by: str,
    now: datetime,
    note: str = "",
    match: Matcher = decide_same,
    *,
    followed: bool = False,
) -> Event | None:
    """Make it true: an event through the ordinary ingest, or a report's correction; returns the event.

    A source makes no event and is accepted only once it is `followed`, that is visited and in the settings.
    Raises `AggregatorError`.
    """
    found = undecided(store, submission_id)
    event_id = found.event_id
    if found.kind == "source" and not followed:
        raise AggregatorError(f"is a source: follow it with `festmeet moderate accept {found.id}`", found.id)
    if found.kind == "event":
        event_id = _publish(store, found, now, match)
    elif found.kind == "report" and event_id:
        _believe(store, found, event_id, by, now)
    _decide(store, found.id, "approved", by, now, None, note, event_id)
    return store.event(event_id) if event_id else None


def decline(store: Store, submission_id: str, by: str, now: datetime, reason: str, note: str = "") -> None:
    """Turn it down, with a reason that its submitter can read."""
    found = undecided(store, submission_id)
    _decide(store, found.id, "declined", by, now, reason, note, found.event_id)


def undecided(store: Store, submission_id: str) -> Submission:
    """A submission that waits; raises `AggregatorError` when it does not."""
    found = submission(store, submission_id)
    if found is None:
        raise AggregatorError("there is no such submission", submission_id[:60])
    if found.state != "waiting":
        raise AggregatorError(f"was {found.state} already", submission_id[:60])
    return found


def _publish(store: Store, found: Submission, now: datetime, match: Matcher) -> str:
    festivals: dict[str, Festival] = {one.key: one for one in store.festivals()}
    draft = draft_of(found.proposal, found.id, festivals)
    judged = (draft, judgement_of(draft, found.proposal, festivals))
    with store.writing() as connection:
        _ensure_source(connection)
    # Incomplete: one submission says nothing about the others.
    visit = VisitReport(WORD_OF_MOUTH, now, now, "submitted", complete=False)
    store.record_visit(visit, [judged], now, match=match)
    event_id = store.event_of(WORD_OF_MOUTH, draft.origin_id)
    if event_id is None:
        raise AggregatorError("its link or author was erased and stays out", found.id)
    return event_id


def _ensure_source(connection: Connection) -> None:
    """Word of mouth is a source like others, but nobody visits it."""
    if connection.execute(select(SOURCES.c.key).where(SOURCES.c.key == WORD_OF_MOUTH)).first() is None:
        row = SourceRow(
            key=WORD_OF_MOUTH, name="Word of mouth", platform=WORD_OF_MOUTH, lineage="community", active=False
        )
        connection.execute(insert(SOURCES), row.model_dump())


def _believe(store: Store, found: Submission, event_id: str, by: str, now: datetime) -> None:
    """What a report says for certain is set; a wrong time is corrected by hand."""
    what = found.payload.get("what")
    if what == "cancelled":
        store.correct(event_id, "status", "cancelled", by, now)
    elif what == "full":
        store.correct(event_id, "access_note", f"Said to be full on {now:%d %b}.", by, now)


def _decide(
    shelf: Shelf,
    submission_id: str,
    state: State,
    by: str,
    now: datetime,
    reason: str | None,
    note: str,
    event_id: str | None,
) -> None:
    values = {"state": state, "decided_at": seconds(now), "decided_by": by, "event_id": event_id}
    values |= {"reason": plain_line(reason, 300) or None, "note": plain_text(note, 1000) or None}
    with shelf.writing() as connection:
        connection.execute(update(ROWS).where(ROWS.c.id == submission_id).values(values))


def forget(connection: Connection, now: datetime) -> int:
    """Drop what was decided a month ago and what nobody decided in three, contacts with it."""
    decided = ROWS.c.decided_at < seconds(now - DECIDED_FOR)
    stale = (ROWS.c.state == "waiting") & (ROWS.c.created_at < seconds(now - WAITING_FOR))
    return connection.execute(delete(ROWS).where(decided | stale)).rowcount

"""Which event a new listing belongs to: its few candidates by index, then the rule that is handed in.

Candidates are looked up for a whole batch at once (`lookup`); what is known of them is read once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b
from heapq import heapify, heappop, heappush
from typing import Any

from sqlalchemy import Connection, Row, String, bindparam, func, select

from aggregator.engine import lists_for
from aggregator.model import Draft
from aggregator.reports import Candidate, Matcher, MatchVerdict
from aggregator.storing.lookup import near_ids
from aggregator.storing.rows import draft_from
from aggregator.tables_people import table

LISTINGS, EVENTS, ERASURES = table("listings"), table("events"), table("erasures")
DIALECTS = ("sqlite", "postgresql")
ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
ID_LENGTH = 10
ATTEMPTS = 100

Name = tuple[str, str]  # source key and origin id


class Placing:
    """Finds the events that the listings of one visit belong to.

    `taken` are the events that listings of a source have joined meanwhile; drafts once read are kept,
    because the listings of one festival meet the same candidates again and again. `doubts` are the pairs of
    events that a person should look at, with their score; `unions` those that a listing has shown to be one,
    and why; `moves` the listings that belong to another event than theirs, with that event and why.
    """

    def __init__(self, connection: Connection, match: Matcher) -> None:
        self.connection, self.match = connection, match
        self.taken: set[tuple[str, str]] = set()
        self.doubts: dict[tuple[str, str], float] = {}
        self.unions: list[tuple[str, str, tuple[str, ...]]] = []
        self.moves: dict[Name, tuple[str, tuple[str, ...]]] = {}
        self._drafts: dict[int, Draft] = {}
        self._near: dict[Name, set[int]] = {}
        self._rows: dict[int, Row[Any]] = {}
        self._held: dict[str, set[str]] = {}
        self._known_ids: set[str] = set()

    def look(self, drafts: Sequence[Draft]) -> None:
        """Look up the candidates of these, in a handful of statements; holds until listings are written."""
        self._near = dict(zip(map(_name, drafts), near_ids(self.connection, drafts), strict=True))
        numbers = {number for found in self._near.values() for number in found}
        self._rows = {row.id: row for row in _among(self.connection, _FOUND, numbers)}
        events = {row.event_id for row in self._rows.values()}
        sources = {draft.source_key for draft in drafts}
        self._held = {source: _events_of_source(self.connection, source, events) for source in sources}
        self._known_ids = _known(self.connection, [first_id(*name) for name in self._near])

    def forget(self) -> None:
        """Look again: listings have been given to other events."""
        self._near = {}

    def candidates(self, draft: Draft, besides: Collection[str] = ()) -> tuple[Candidate, ...]:
        """Live listings that may be the same gathering.

        Of the events that a listing of its source is in only those with others beside it, for their sake.
        """
        if _name(draft) not in self._near:
            self.look([draft])
        no = {event for source, event in self.taken if source == draft.source_key} | {*besides}
        found = [self._rows[number] for number in sorted(self._near[_name(draft)])]
        held = self._held[draft.source_key]
        crowd = Counter(row.event_id for row in found)
        fit = [
            row for row in found
            if row.event_id not in no and (row.event_id not in held or crowd[row.event_id] > 1)
        ]  # fmt: skip
        self._read(row.id for row in fit)
        return tuple(
            Candidate(row.event_id, self._drafts[row.id], row.canonical, held=row.event_id in held)
            for row in fit
        )

    def _read(self, numbers: Iterable[int]) -> None:
        """Read the drafts of these listings, and of all others that were looked up with them."""
        if not all(number in self._drafts for number in numbers):
            unread = [row.id for row in self._rows.values() if row.id not in self._drafts]
            for row in _among(self.connection, _DRAFTS, unread):
                self._drafts[row.id] = draft_from(row.draft)

    def place(self, drafts: Sequence[Draft]) -> dict[Name, MatchVerdict]:
        """The event that each new listing joins, or a new id for it, with the reasons.

        The surest come first: of two listings of one source the wrong one must not take the other's event.
        """
        self.look(drafts)
        placed: dict[Name, MatchVerdict] = {}
        waiting = [self._wish(draft, at) for at, draft in enumerate(drafts)]
        heapify(waiting)
        while waiting:
            _, at, verdict = heappop(waiting)
            if (drafts[at].source_key, verdict.event_id) in self.taken:
                heappush(waiting, self._wish(drafts[at], at))
            else:
                placed[_name(drafts[at])] = self._placed(drafts[at], verdict)
        return placed

    def place_one(self, draft: Draft) -> MatchVerdict:
        """The same for one listing."""
        return self.place([draft])[_name(draft)]

    def _wish(self, draft: Draft, at: int) -> tuple[float, int, MatchVerdict]:
        verdict = self.match(draft, self.candidates(draft))
        return -verdict.score, at, verdict

    def _placed(self, draft: Draft, verdict: MatchVerdict) -> MatchVerdict:
        event_id = verdict.event_id or self._fresh_id(draft)
        self.taken.add((draft.source_key, event_id))
        self.doubt(event_id, verdict)
        self.unite(event_id, verdict)
        self.moves |= dict.fromkeys(verdict.moves, (event_id, verdict.why))
        return replace(verdict, event_id=event_id)

    def _fresh_id(self, draft: Draft) -> str:
        name = first_id(*_name(draft))
        return name if name not in self._known_ids else new_id(self.connection, *_name(draft))

    def unite(self, event_id: str, verdict: MatchVerdict) -> None:
        """Note which other events are the same gathering as this one."""
        self.unions += [(event_id, other, verdict.why) for other in verdict.also]

    def doubt(self, event_id: str, verdict: MatchVerdict) -> None:
        """Note which other events a person should compare with this one."""
        for other, score in verdict.review:
            if other != event_id:
                self.doubts[min(event_id, other), max(event_id, other)] = score


def _name(draft: Draft) -> Name:
    return draft.source_key, draft.origin_id


# -- statements, built once for each dialect -----------------------------------------------------------------


def _by_dialect(column: Any, *shown: Any) -> dict[str, Any]:
    return {one: select(*shown).where(lists_for(one).among(column, "ids")) for one in DIALECTS}


def _among(connection: Connection, statements: dict[str, Any], ids: Collection[Any], **bound: Any) -> Any:
    """The rows of a statement that takes a list; none for an empty one."""
    if not ids:
        return ()
    dialect = connection.dialect.name
    bound["ids"] = lists_for(dialect).bound(sorted(ids))
    return connection.execute(statements[dialect], bound)


_FOUND = _by_dialect(
    LISTINGS.c.id, LISTINGS.c.id, LISTINGS.c.event_id, LISTINGS.c.source_key, LISTINGS.c.canonical
)
_DRAFTS = _by_dialect(LISTINGS.c.id, LISTINGS.c.id, LISTINGS.c.draft)
_OF_SOURCE = {
    one: wanted.where(
        LISTINGS.c.source_key == bindparam("source", type_=String), LISTINGS.c.withdrawn_at.is_(None)
    )
    for one, wanted in _by_dialect(LISTINGS.c.event_id, LISTINGS.c.event_id).items()
}
_KNOWN_EVENTS = _by_dialect(EVENTS.c.id, EVENTS.c.id)
_KNOWN_ERASED = {
    one: wanted.where(ERASURES.c.kind == "event")
    for one, wanted in _by_dialect(ERASURES.c.value, ERASURES.c.value).items()
}
_ALONE = {
    one: wanted.group_by(LISTINGS.c.event_id).having(func.count() == 1)
    for one, wanted in _by_dialect(LISTINGS.c.event_id, LISTINGS.c.event_id).items()
}


def _events_of_source(connection: Connection, source_key: str, ids: Collection[str]) -> set[str]:
    """Those events that already carry a live listing of this source: two of one source never merge."""
    return {row[0] for row in _among(connection, _OF_SOURCE, ids, source=source_key)}


def standing_alone(connection: Connection, event_ids: Collection[str]) -> set[str]:
    """Those of the events that rest on one listing only."""
    return {row[0] for row in _among(connection, _ALONE, event_ids)}


def _known(connection: Connection, names: Collection[str]) -> set[str]:
    """Those of the ids that are, or once were, an event's."""
    known = {row[0] for row in _among(connection, _KNOWN_EVENTS, names)}
    return known | {row[0] for row in _among(connection, _KNOWN_ERASED, names)}


# -- public ids ----------------------------------------------------------------------------------------------


def new_id(connection: Connection, source_key: str, origin_id: str) -> str:
    """A short public id made of the first listing: the same on every machine, unless it is taken."""
    for attempt in range(ATTEMPTS):
        name = first_id(source_key, origin_id, attempt)
        if not _known(connection, [name]):
            return name
    raise RuntimeError(f"no free id for {source_key} {origin_id}")  # pragma: no cover - 2**-5000


def first_id(source_key: str, origin_id: str, attempt: int = 0) -> str:
    """The id that a listing would give its event, at the first attempt or a later one."""
    digest = blake2b(f"{source_key}\0{origin_id}\0{attempt or ''}".encode(), digest_size=8).digest()
    number = int.from_bytes(digest)
    return "".join(ID_ALPHABET[number >> 5 * place & 31] for place in range(ID_LENGTH))

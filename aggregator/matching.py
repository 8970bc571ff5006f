"""Which event a new listing belongs to: its few candidates by index, then the rule that is handed in.

What a listing could be the same as is looked up by address, by festival and time, by neighbourhood and time,
and by title and time; each look is bounded, so a new listing costs the same in a store of a million.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from hashlib import blake2b
from typing import Any

from sqlalchemy import BigInteger, Connection, Row, Select, String, Text, bindparam, select, union_all
from sqlalchemy.sql import ColumnElement

from aggregator.engine import lists_for
from aggregator.model import Draft
from aggregator.moments import cell_of, seconds
from aggregator.reports import Candidate, Matcher, MatchVerdict
from aggregator.rows import draft_from, short_canonical, title_key
from aggregator.tables_people import table

LISTINGS, EVENTS, ERASURES = table("listings"), table("events"), table("erasures")
# A zone stated wrongly shifts an evening by up to half a day; a missing time hides anywhere in its day.
WINDOW = int(timedelta(hours=26).total_seconds())
MOST_EACH_WAY = 60
ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
ID_LENGTH = 10


def _wanted(*where: ColumnElement[bool]) -> Select[Any]:
    live = LISTINGS.c.event_id.is_not(None) & LISTINGS.c.withdrawn_at.is_(None)
    names = ("id", "event_id", "source_key", "canonical", "draft")
    return select(*(LISTINGS.c[name] for name in names)).where(live, *where)


def _both_ways(*where: ColumnElement[bool]) -> tuple[Select[Any], Select[Any]]:
    """The nearest listings after and before a moment: two walks along one index, each bounded."""
    start = LISTINGS.c.start_at
    at, low, high = (bindparam(name, type_=BigInteger) for name in ("at", "low", "high"))
    after = _wanted(*where, start >= at, start <= high).order_by(start).limit(MOST_EACH_WAY)
    before = _wanted(*where, start < at, start >= low).order_by(start.desc()).limit(MOST_EACH_WAY)
    return after, before


BY_ADDRESS = _wanted(LISTINGS.c.canonical == bindparam("canonical", type_=Text)).limit(MOST_EACH_WAY)
BY_FESTIVAL = _both_ways(LISTINGS.c.festival == bindparam("festival", type_=String))
BY_CELL = _both_ways(LISTINGS.c.cell == bindparam("cell", type_=BigInteger))
BY_TITLE = _both_ways(LISTINGS.c.title_key == bindparam("title", type_=Text))


class Placing:
    """Finds the events that the listings of one visit belong to.

    `taken` are the events that listings of this visit have joined; drafts once read are kept, because the
    listings of one festival meet the same candidates again and again. `doubts` are the pairs of events that
    a person should look at, with their score.
    """

    def __init__(self, connection: Connection, match: Matcher) -> None:
        self.connection, self.match = connection, match
        self.taken: set[str] = set()
        self.doubts: dict[tuple[str, str], float] = {}
        self._read: dict[int, Draft] = {}

    def candidates(self, draft: Draft, besides: Collection[str] = ()) -> tuple[Candidate, ...]:
        """Live listings that may be the same gathering, of events that no listing of its source is in."""
        execute = self.connection.execute
        found = {row.id: row for statement, bound in _looks(draft) for row in execute(statement, bound)}
        if not found:
            return ()
        no = {row.event_id for row in found.values() if row.source_key == draft.source_key}
        known = {row.event_id for row in found.values()}
        no |= self.taken | {*besides}
        no |= _events_of_source(self.connection, draft.source_key, known - no)
        return tuple(
            Candidate(row.event_id, self._draft(row), row.canonical)
            for _, row in sorted(found.items())
            if row.event_id not in no
        )

    def _draft(self, row: Row[Any]) -> Draft:
        if row.id not in self._read:
            self._read[row.id] = draft_from(row.draft)
        return self._read[row.id]

    def place(self, draft: Draft) -> MatchVerdict:
        """The event a new listing joins, or a new id for it, with the reasons."""
        verdict = self.match(draft, self.candidates(draft))
        event_id = verdict.event_id or new_id(self.connection, draft.source_key, draft.origin_id)
        self.taken.add(event_id)
        self.doubt(event_id, verdict)
        return replace(verdict, event_id=event_id)

    def doubt(self, event_id: str, verdict: MatchVerdict) -> None:
        """Note which other events a person should compare with this one."""
        for other, score in verdict.review:
            if other != event_id:
                self.doubts[min(event_id, other), max(event_id, other)] = score


def _looks(draft: Draft) -> list[tuple[Select[Any], dict[str, Any]]]:
    at = seconds(draft.start_at)
    near = {"at": at, "low": at - WINDOW, "high": at + WINDOW}
    looks: list[tuple[Select[Any], dict[str, Any]]] = []
    if canonical := short_canonical(draft.url):
        looks.append((BY_ADDRESS, {"canonical": canonical}))
    if draft.festival:
        looks += [(one, near | {"festival": draft.festival}) for one in BY_FESTIVAL]
    for cell in _cells_around(draft):
        looks += [(one, near | {"cell": cell}) for one in BY_CELL]
    if title := title_key(draft.title):
        looks += [(one, near | {"title": title}) for one in BY_TITLE]
    return looks


def _cells_around(draft: Draft) -> list[int]:
    """The square that holds the venue, and the neighbours within about a kilometre of it."""
    lat, lon = draft.venue.lat, draft.venue.lon
    if lat is None or lon is None:
        return []
    around = {cell_of(lat + up, lon + right) for up in (-0.01, 0, 0.01) for right in (-0.02, 0, 0.02)}
    return sorted(cell for cell in around if cell is not None)


def _events_of_source(connection: Connection, source_key: str, ids: Collection[str]) -> set[str]:
    """Those events that already carry a live listing of this source: two of one source never merge."""
    if not ids:
        return set()
    dialect = connection.dialect.name
    bound = {"ids": lists_for(dialect).bound(sorted(ids)), "source": source_key}
    return set(connection.execute(_OF_SOURCE[dialect], bound).scalars())


_OF_SOURCE = {
    dialect: select(LISTINGS.c.event_id).where(
        lists_for(dialect).among(LISTINGS.c.event_id, "ids"),
        LISTINGS.c.source_key == bindparam("source", type_=String),
        LISTINGS.c.withdrawn_at.is_(None),
    )
    for dialect in ("sqlite", "postgresql")
}


def stands_alone(connection: Connection, event_id: str) -> bool:
    """Whether an event rests on one listing only."""
    wanted = select(LISTINGS.c.id).where(LISTINGS.c.event_id == event_id).limit(2)
    return len(connection.execute(wanted).all()) == 1


def new_id(connection: Connection, source_key: str, origin_id: str) -> str:
    """A short public id made of the first listing: the same on every machine, unless it is taken."""
    for attempt in range(100):
        digest = blake2b(f"{source_key}\0{origin_id}\0{attempt or ''}".encode(), digest_size=8).digest()
        number = int.from_bytes(digest)
        name = "".join(ID_ALPHABET[number >> 5 * place & 31] for place in range(ID_LENGTH))
        if connection.execute(_KNOWN, {"id": name}).first() is None:
            return name
    raise RuntimeError(f"no free id for {source_key} {origin_id}")  # pragma: no cover - 2**-5000


_NAME = bindparam("id", type_=String)
_KNOWN = union_all(
    select(EVENTS.c.id).where(EVENTS.c.id == _NAME),
    select(ERASURES.c.value).where(ERASURES.c.kind == "event", ERASURES.c.value == _NAME),
)

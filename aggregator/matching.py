"""Which event a new listing belongs to: its few candidates by index, then the rule that is handed in.

What a listing could be the same as is looked up by address, by festival and time, by neighbourhood and time,
and by title and time; each look is bounded, so a new listing costs the same in a store of a million.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from hashlib import blake2b
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, String, Text, bindparam, select
from sqlalchemy.sql import ColumnElement

from aggregator.engine import lists_for
from aggregator.model import Draft
from aggregator.moments import cell_of, seconds
from aggregator.reports import Candidate, Matcher, MatchVerdict
from aggregator.rows import draft_from, short_canonical, title_key
from aggregator.tables_people import table

LISTINGS, EVENTS, PAIRS = table("listings"), table("events"), table("pairs")
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


def candidates(
    connection: Connection, draft: Draft, taken_now: Collection[str] = ()
) -> tuple[Candidate, ...]:
    """Live listings that may be the same gathering as a draft, of events no listing of its source is in.

    `taken_now`: events that other listings of the same visit have just joined.
    """
    found = {
        row.id: row for statement, bound in _looks(draft) for row in connection.execute(statement, bound)
    }
    taken = {row.event_id for row in found.values() if row.source_key == draft.source_key}
    taken |= {*taken_now} | _events_of_source(
        connection, draft.source_key, [row.event_id for row in found.values()]
    )
    return tuple(
        Candidate(row.event_id, draft_from(row.draft), row.canonical)
        for _, row in sorted(found.items())
        if row.event_id not in taken
    )


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


def _events_of_source(connection: Connection, source_key: str, ids: Sequence[str]) -> set[str]:
    """Those events that already carry a live listing of this source: two of one source never merge."""
    lists = lists_for(connection.dialect.name)
    wanted = select(LISTINGS.c.event_id).where(
        lists.among(LISTINGS.c.event_id, "ids"),
        LISTINGS.c.source_key == bindparam("source", type_=String),
        LISTINGS.c.withdrawn_at.is_(None),
    )
    bound = {"ids": lists.bound(sorted(set(ids))), "source": source_key}
    return set(connection.execute(wanted, bound).scalars())


def stands_alone(connection: Connection, event_id: str) -> bool:
    """Whether an event rests on one listing only."""
    wanted = select(LISTINGS.c.id).where(LISTINGS.c.event_id == event_id).limit(2)
    return len(connection.execute(wanted).all()) == 1


def place(
    connection: Connection, draft: Draft, match: Matcher, taken_now: Collection[str] = ()
) -> MatchVerdict:
    """The event a new listing joins, or a new id for it, with the reasons."""
    verdict = match(draft, candidates(connection, draft, taken_now))
    if verdict.event_id is not None:
        return verdict
    return replace(verdict, event_id=new_id(connection, draft.source_key, draft.origin_id))


def new_id(connection: Connection, source_key: str, origin_id: str) -> str:
    """A short public id made of the first listing: the same on every machine, unless it is taken."""
    for attempt in range(100):
        digest = blake2b(f"{source_key}\0{origin_id}\0{attempt or ''}".encode(), digest_size=8).digest()
        number = int.from_bytes(digest)
        name = "".join(ID_ALPHABET[number >> 5 * place & 31] for place in range(ID_LENGTH))
        if connection.execute(_KNOWN, {"id": name}).first() is None:
            return name
    raise RuntimeError(f"no free id for {source_key} {origin_id}")  # pragma: no cover - 2**-5000


_KNOWN = select(EVENTS.c.id).where(EVENTS.c.id == bindparam("id", type_=String))

"""What persons decided, as labelled examples to train and to score the rules with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from aggregator.localtime import in_zone
from aggregator.model import Draft
from aggregator.storing.locks import JUDGED, read_locks
from aggregator.storing.rows import draft_from, judgement_from
from aggregator.tables_people import table

LISTINGS, EVENTS, FESTIVALS, PAIRS = (table(name) for name in ("listings", "events", "festivals", "pairs"))
# The labels know one word for whoever may come without belonging anywhere.
PUBLIC = ("open", "rsvp", "ticket")


@dataclass(frozen=True, slots=True)
class Label:
    """A listing as its source printed it, and what a person says it is."""

    id: str
    title: str
    description: str
    festival: str | None
    is_meetup: bool
    kind: str | None
    roles: tuple[str, ...]
    genres: tuple[str, ...]
    access: str
    cost: str
    origin: str


@dataclass(frozen=True, slots=True)
class Record:
    """A listing in the shape of the `match` stage; `start`/`end` ISO 8601, a bare date without a time."""

    rid: str
    source: str
    title: str
    start: str
    end: str | None
    venue: str | None
    address: str | None
    url: str | None
    festival: str | None
    description: str


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two listings that a person called the same gathering, or not."""

    same: bool
    one: Record
    other: Record


def labels(connection: Connection) -> tuple[Label, ...]:
    """Every listing whose judgement a person set, itself or through its event; posts are people's words."""
    wanted = (
        select(LISTINGS, EVENTS.c.locks, FESTIVALS.c.name.label("festival_name"))
        .join(EVENTS, EVENTS.c.id == LISTINGS.c.event_id, isouter=True)
        .join(FESTIVALS, FESTIVALS.c.key == LISTINGS.c.festival, isouter=True)
        .where(LISTINGS.c.is_post.is_(False))
        .where(or_(LISTINGS.c.judged_by.is_not(None), EVENTS.c.locks != "{}"))
        .order_by(LISTINGS.c.id)
    )
    return tuple(_labelled(connection.execute(wanted).all()))


def _labelled(rows: Any) -> Iterator[Label]:
    for row in rows:
        said = {name: value for name, value in read_locks(row.locks or "{}").items() if name in JUDGED}
        if said or row.judged_by:
            yield _label(row, said)


def _label(row: Row[Any], said: dict[str, Any]) -> Label:
    draft, judgement = draft_from(row.draft), judgement_from(row.judgement)
    told = {name: said.get(name, getattr(judgement, name)) for name in JUDGED}
    return Label(
        id=_rid(draft),
        title=draft.title,
        description=draft.description,
        festival=row.festival_name or draft.festival,
        is_meetup=told["is_meetup"],
        kind=told["kind"] if told["is_meetup"] else None,
        roles=tuple(told["roles"]),
        genres=tuple(told["genres"]),
        access="public" if told["access"] in PUBLIC else told["access"],
        cost=told["cost"],
        origin=draft.url or draft.origin_id,
    )


def pairs(connection: Connection) -> tuple[LabelledPair, ...]:
    """Every decision about two listings that are still known."""
    one, other = LISTINGS.alias("one"), LISTINGS.alias("other")
    wanted = (
        select(PAIRS.c.same, one.c.draft.label("one"), other.c.draft.label("other"))
        .join(one, one.c.id == PAIRS.c.a)
        .join(other, other.c.id == PAIRS.c.b)
        .order_by(PAIRS.c.a, PAIRS.c.b)
    )
    return tuple(
        LabelledPair(row.same, _record(draft_from(row.one)), _record(draft_from(row.other)))
        for row in connection.execute(wanted)
    )


def _record(draft: Draft) -> Record:
    start = in_zone(draft.start_at, draft.timezone)
    return Record(
        rid=_rid(draft),
        source=draft.source_key,
        title=draft.title,
        start=start.isoformat() if draft.time_stated else draft.start_on.isoformat(),
        end=in_zone(draft.end_at, draft.timezone).isoformat() if draft.end_at else None,
        venue=draft.venue.name,
        address=draft.venue.address,
        url=draft.url,
        festival=draft.festival,
        description=draft.description,
    )


def _rid(draft: Draft) -> str:
    return f"{draft.source_key}:{draft.origin_id}"

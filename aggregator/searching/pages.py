"""Every search as one statement, built once per shape.

The searched table is in order of time, so the common search reads an index forward from "now" and stops.
Three things could break that and are bounded: what began long ago and still runs (`Span.RUNNING`, looked up
by its end), rankings (among the next few hundred matches in time), and counts.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    Double,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy.sql import ColumnElement

from aggregator.engine import lists_for
from aggregator.searching.shapes import (
    EVENTS,
    FTS,
    LISTINGS,
    E,
    Shape,
    Span,
    big,
    conditions,
    real,
    square_metres,
)
from aggregator.storing.ready import Ready, ready
from aggregator.storing.rows import TELLERS, TOLD
from aggregator.tables import table

FESTIVALS, SOURCES = table("festivals"), table("sources")
# Weights of title, names, tags, description.
BM25 = "bm25(events_fts, 10.0, 5.0, 3.0, 1.0)"
TS_WEIGHTS = "{0.1, 0.3, 0.5, 1.0}"
RANKED = 500
COUNTED = 1000
# Filters that other columns than the narrow index's answer.
WIDE_FILTERS = {"country", "near", "updated_since"}
OWN_INDEX = {"festival", "festival_is", "city"}


def matching_rows(statement: Select[Any], shape: Shape) -> Select[Any]:
    if shape.has("text"):
        statement = statement.select_from(FTS.join(EVENTS, E.key == FTS.c.rowid))
    index = _index(shape)
    return statement.with_hint(EVENTS, f"INDEXED BY {index}", "sqlite") if index else statement


def _index(shape: Shape) -> str | None:
    """The index that SQLite's planner, which does not know how the rows lie, would not always choose."""
    if shape.span is Span.RUNNING or shape.has("source"):
        return None
    if shape.has("text"):
        return "ix_events_narrow" if shape.sort == "facet" and not shape.filters & WIDE_FILTERS else None
    if shape.filters & OWN_INDEX:
        return None
    if shape.has("cells"):
        return "ix_events_cell"
    return None if shape.filters & WIDE_FILTERS else "ix_events_narrow"


def sort_value(shape: Shape) -> ColumnElement[Any]:
    """What rows are ordered by, the smallest first; `key` settles ties."""
    if shape.sort == "newest":
        return -E.first_seen_at
    if shape.sort == "updated":
        return -E.updated_at
    if shape.sort == "distance":
        return square_metres(shape.dialect)
    if shape.sort == "relevance" and shape.has("text"):
        return _relevance(shape.dialect)
    return E.key


def _relevance(dialect: str) -> ColumnElement[Any]:
    if dialect == "sqlite":
        return literal_column(BM25, Double)
    query = func.to_tsquery(literal_column("'simple'"), bindparam("asked", type_=Text))
    return cast(-func.ts_rank(literal_column(f"'{TS_WEIGHTS}'::float4[]"), FTS.c.tsv, query), Double)


def told_rows(dialect: str, *more: ColumnElement[Any]) -> Select[Any]:
    """What `rows.event_from` reads: columns of `events`, the festival's name, who told us of it."""
    named = EVENTS.outerjoin(FESTIVALS, FESTIVALS.c.key == E.festival)
    columns = (*(E[name] for name in TOLD), FESTIVALS.c.name, _tellers(dialect), *more)
    return select(*columns).select_from(named)


def _tellers(dialect: str) -> ColumnElement[Any]:
    """The listings of an event with their sources, as JSON: `rows.TELLERS` of each."""
    at_hand = {**LISTINGS.c, "name": SOURCES.c.name, "confirmed_at": SOURCES.c.confirmed_at}
    some = LISTINGS.outerjoin(SOURCES, SOURCES.c.key == LISTINGS.c.source_key)
    gathered = lists_for(dialect).gathered(*(at_hand[name] for name in TELLERS))
    return select(gathered).select_from(some).where(LISTINGS.c.event_id == E.id).scalar_subquery()


@lru_cache(maxsize=2048)
def page_statement(shape: Shape) -> Ready:
    """The rows of a page in order, each with its sort value, its key and the total; see `count_statement`.

    The total is null where the page is not full: then it is the page's own length. Bound: filters, `limit`,
    the cursor's place.
    """
    found = _found(shape).cte("found")
    rows = told_rows(shape.dialect, found.c.v, found.c.k, _total(shape, found)).join(
        found, found.c.k == E.key
    )
    return ready(rows.order_by(*_order(shape, found.c)), shape.dialect)


def _order(shape: Shape, columns: Any) -> tuple[ColumnElement[Any], ...]:
    return columns.v, columns.k.desc() if shape.walks_moments else columns.k


def _found(shape: Shape) -> Select[Any]:
    """Keys and sort values of the page's rows."""
    parts = [_newest_first(one) if one.walks_moments else _in_time(one) for one in shape.parts()]
    some = (
        parts[0] if len(parts) == 1 else union_all(*(select(part.subquery()) for part in parts))
    ).subquery("some")
    wanted = select(some.c.k, some.c.v)
    if shape.ranks and shape.after_cursor:
        wanted = wanted.where(
            or_(some.c.v > real("at_value"), and_(some.c.v == real("at_value"), some.c.k > big("at_key")))
        )
    return wanted.order_by(*_order(shape, some.c)).limit(big("limit"))


def _in_time(shape: Shape) -> Select[Any]:
    """The next matches in order of time: a page of them, or the few hundred among which a ranking is made."""
    key = key_of(shape)
    wanted = matching_rows(select(key.label("k"), sort_value(shape).label("v")), shape).where(
        *conditions(shape)
    )
    if shape.ranks:
        return wanted.order_by(key).limit(RANKED)
    if shape.after_cursor:
        wanted = wanted.where(key > big("at_key"))
    return wanted.order_by(key).limit(big("limit"))


def _newest_first(shape: Shape) -> Select[Any]:
    """The latest by the moment they were seen or changed: one walk down that index."""
    moment = E.first_seen_at if shape.sort == "newest" else E.updated_at
    wanted = select(E.key.label("k"), (-moment).label("v")).where(*conditions(shape))
    if shape.after_cursor:
        before = or_(moment < -big("at_value"), and_(moment == -big("at_value"), E.key < big("at_key")))
        wanted = wanted.where(moment <= -big("at_value"), before)
    return wanted.order_by(moment.desc(), E.key.desc()).limit(big("limit"))


def _total(shape: Shape, found: CTE) -> ColumnElement[Any]:
    counted = _counted(shape).scalar_subquery()
    if shape.after_cursor:
        return counted
    return case((select(func.count()).select_from(found).scalar_subquery() >= big("limit"), counted))


def _counted(shape: Shape) -> Select[Any]:
    """How many match, by time whatever the order, counting no further than one more than `COUNTED`."""
    parts = replace(shape, sort="count", after_cursor=False).parts()
    keys = [matching_rows(select(key_of(one)), one).where(*conditions(one)) for one in reversed(parts)]
    some = union_all(*keys).limit(COUNTED + 1) if len(keys) > 1 else keys[0].limit(COUNTED + 1)
    return select(func.count()).select_from(some.subquery())


@lru_cache(maxsize=256)
def count_statement(shape: Shape) -> Ready:
    """The total alone: for a page that came out empty."""
    return ready(_counted(shape), shape.dialect)


def key_of(shape: Shape) -> ColumnElement[int]:
    """The event's key where it is walked: in the full-text index, or in the table."""
    return FTS.c.rowid if shape.has("text") else E.key


@lru_cache(maxsize=2)
def by_id_statement(dialect: str) -> Ready:
    """Told rows by the `ids` bound."""
    return ready(told_rows(dialect).where(lists_for(dialect).among(E.id, "ids")), dialect)

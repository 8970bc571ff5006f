"""Every search as one statement, built once per shape.

The searched table is in order of time, so the common search reads an index forward from "now" and stops.
Three things could break that and are bounded: what began long ago and still runs (`Span.RUNNING`, looked up
by its end), rankings (among the next few hundred matches in time), and counts.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from sqlalchemy import Double, Select, Text, and_, bindparam, cast, func, literal_column, or_, select
from sqlalchemy.sql import ColumnElement

from aggregator.shapes import EVENTS, FTS, E, Shape, Span, big, conditions, real, square_metres
from aggregator.tables import table

FESTIVALS = table("festivals")
# Weights of title, names, tags, description.
BM25 = "bm25(events_fts, 10.0, 5.0, 3.0, 1.0)"
TS_WEIGHTS = "{0.1, 0.3, 0.5, 1.0}"
RANKED = 500
COUNTED = 1000
# What the narrow index holds: a filter on these is answered without touching the wide rows.
NARROW_FILTERS = {
    "kind",
    "role",
    "genre",
    "access",
    "cost",
    "mode",
    "confidence",
    "lineage",
    "after",
    "before",
}


def matching_rows(statement: Select[Any], shape: Shape) -> Select[Any]:
    if shape.has("text"):
        return statement.select_from(FTS.join(EVENTS, E.key == FTS.c.rowid))
    index = _index(shape)
    return statement.with_hint(EVENTS, f"INDEXED BY {index}", "sqlite") if index else statement


def _index(shape: Shape) -> str | None:
    """The index that SQLite's planner, which does not know how the rows lie, would not always choose."""
    if shape.span is Span.RUNNING or shape.has("festival_is") or shape.has("city"):
        return None
    if shape.has("cells"):
        return "ix_events_cell"
    counts = shape.sort in ("count", "facet")
    return (
        "ix_events_narrow" if counts or (shape.sort == "start" and shape.filters & NARROW_FILTERS) else None
    )


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
    query = func.to_tsquery(literal_column("'simple'"), bindparam("words", type_=Text))
    return cast(-func.ts_rank(literal_column(f"'{TS_WEIGHTS}'::float4[]"), FTS.c.tsv, query), Double)


def named_rows(*more: ColumnElement[Any]) -> Select[Any]:
    """Whole rows of `events`, each with its festival's name."""
    named = EVENTS.outerjoin(FESTIVALS, FESTIVALS.c.key == E.festival)
    return select(EVENTS, FESTIVALS.c.name.label("festival_name"), *more).select_from(named)


@lru_cache(maxsize=2048)
def page_statement(shape: Shape) -> Select[Any]:
    """The rows of a page in order, each with its sort value as `v`. Bound: filters, `limit`, the cursor."""
    inner = _newest_first(shape) if _walks_moments(shape) else _in_time(shape)
    ranked = inner.subquery("found")
    order = [ranked.c.v, ranked.c.k.desc() if _walks_moments(shape) else ranked.c.k]
    rows = named_rows(ranked.c.v).join(ranked, ranked.c.k == E.key).order_by(*order)
    if ranked_in_window(shape) and shape.after_cursor:
        later = or_(
            ranked.c.v > real("at_value"), and_(ranked.c.v == real("at_value"), ranked.c.k > big("at_key"))
        )
        rows = rows.where(later)
    return rows.limit(big("limit"))


def ranked_in_window(shape: Shape) -> bool:
    """Whether the order is not an index's, and is made among the next matches in time."""
    return shape.sort not in ("start",) and not _walks_moments(shape)


def _walks_moments(shape: Shape) -> bool:
    return shape.sort in ("newest", "updated") and not shape.has("text")


def _in_time(shape: Shape) -> Select[Any]:
    """The next matches in order of time: a page of them, or the few hundred among which a ranking is made."""
    key = FTS.c.rowid if shape.has("text") else E.key
    wanted = matching_rows(select(key.label("k"), sort_value(shape).label("v")), shape).where(
        *conditions(shape)
    )
    if ranked_in_window(shape):
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


@lru_cache(maxsize=1024)
def count_statement(shape: Shape) -> Select[Any]:
    """How many match, counting no further than one more than `COUNTED`."""
    key = FTS.c.rowid if shape.has("text") else E.key
    some = matching_rows(select(key), shape).where(*conditions(shape)).limit(COUNTED + 1).subquery()
    return select(func.count()).select_from(some)

"""A `Query` → the events that match it: which statements, with which values, told how.

Reads only, no ORM objects. A search is a page in one or two steps, a bounded count, and a count per facet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from aggregator import near
from aggregator.cursor import Cursor, read_cursor, write_cursor
from aggregator.engine import lists_for
from aggregator.facets import counted
from aggregator.fulltext import match_text
from aggregator.masks import LINEAGES, to_mask
from aggregator.model import GENRES, ROLES, Event, Found, Query, SourceRef
from aggregator.moments import LONG, SLOTS, instant_of, key_from, seconds
from aggregator.pages import COUNTED, count_statement, named_rows, page_statement
from aggregator.rows import event_from, place_key
from aggregator.shapes import AMONG, LISTINGS, E, Shape, Span
from aggregator.tables import table

SOURCES = table("sources")
MASKS = {"role": ROLES, "genre": GENRES, "lineage": LINEAGES}


def search(connection: Connection, query: Query, now: datetime) -> Found:
    """One page of what matches; see `Store.search`."""
    cursor = read_cursor(query, now)
    bounds = _bounds(query, cursor)
    plan = bound_query(connection.dialect.name, query, bounds)
    if plan is None:
        return Found((), None, 0, True, {name: {} for name in query.facets})
    shapes, values = plan
    rows = _page(connection, shapes, values, query.limit + 1, cursor)
    page, more = rows[: query.limit], len(rows) > query.limit
    whole = len(page) if cursor is None and not more else None
    total = _total(connection, query, bounds) if whole is None else whole
    return Found(
        events=told(connection, page, query),
        cursor=_next(query, bounds, cursor, page[-1], now) if more else None,
        total=min(total, COUNTED),
        total_is_exact=total <= COUNTED,
        facets={name: facet(connection, query, bounds, name) for name in query.facets},
    )


def facet(
    connection: Connection, query: Query, bounds: tuple[int | None, int | None], name: str
) -> dict[str, int]:
    """The counts of one facet over the same search without that facet's own filter."""
    own: dict[str, Any] = {} if name == "day" else {name: None if name == "city" else ()}
    others = replace(query, **own)
    plan = bound_query(connection.dialect.name, replace(others, sort="start"), bounds)
    return counted(connection, *plan, name) if plan else {}


# -- values --------------------------------------------------------------------------------------------------


def _bounds(query: Query, cursor: Cursor | None) -> tuple[int | None, int | None]:
    """The window in seconds; a later page keeps the first page's."""
    if cursor is not None:
        return cursor.from_at, cursor.to_at
    return tuple(None if one is None else seconds(one) for one in (query.from_at, query.to_at))  # type: ignore[return-value]  # two in, two out


def bound_query(
    dialect: str, query: Query, bounds: tuple[int | None, int | None]
) -> tuple[tuple[Shape, ...], dict[str, Any]] | None:
    """The statements' shapes and the values they are bound to; `None` when nothing can match."""
    values = _filter_values(dialect, query)
    if query.q is not None:
        words = match_text(query.q, dialect)
        if words is None:
            return None
        values |= {"text": True, "words": words}
    values |= _window_values(*bounds)
    filters = frozenset(values)
    sort = "start" if query.sort == "relevance" and query.q is None else query.sort
    spans = (Span.RUNNING, Span.UPCOMING) if _splits(query, bounds) else (Span.ANY,)
    return tuple(Shape(dialect, filters, span, sort) for span in spans), values


def _splits(query: Query, bounds: tuple[int | None, int | None]) -> bool:
    """Whether what still runs is looked up apart: unless an index of other moments is walked."""
    walks = query.sort in ("newest", "updated") and query.q is None
    return bounds[0] is not None and not walks


def _window_values(from_at: int | None, to_at: int | None) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if from_at is not None:
        values |= {"from": from_at, "from_key": key_from(from_at - int(LONG.total_seconds()))}
    if to_at is not None:
        values |= {"to": to_at, "to_key": key_from(to_at) + SLOTS}
    return values


def _filter_values(dialect: str, query: Query) -> dict[str, Any]:
    lists = lists_for(dialect)
    values: dict[str, Any] = {name: lists.bound(asked) for name in AMONG if (asked := getattr(query, name))}
    if len(query.festival) == 1:
        del values["festival"]
        values["festival_is"] = query.festival[0]
    values |= {
        name: to_mask(asked, words) for name, words in MASKS.items() if (asked := getattr(query, name))
    }
    if query.source:
        values["source"] = lists.bound(query.source)
    if query.city:
        values["city"] = place_key(query.city) or ""
    if query.country:
        values["country"] = place_key(query.country) or ""
    if query.updated_since:
        values["updated_since"] = seconds(query.updated_since)
    if query.near:
        values |= {"near": True} | near.bound(query.near)
        if (squares := near.cells(query.near)) is not None:
            values["cells"] = lists.bound(squares)
    return values | _time_of_day_values(query)


def _time_of_day_values(query: Query) -> dict[str, Any]:
    asked = {"after": query.after, "before": query.before}
    values: dict[str, Any] = {
        name: one.hour * 60 + one.minute for name, one in asked.items() if one is not None
    }
    if len(values) == 2 and values["after"] >= values["before"]:
        values["wraps"] = True
    return values


# -- pages ---------------------------------------------------------------------------------------------------


def _page(
    connection: Connection, shapes: Sequence[Shape], values: dict[str, Any], limit: int, cursor: Cursor | None
) -> list[Row[Any]]:
    """The next rows in order, from every part of time; what still runs began before all that is to come."""
    rows: list[Row[Any]] = []
    for shape in shapes:
        wanted = replace(shape, after_cursor=cursor is not None)
        bound = values | {"limit": limit}
        if cursor is not None:
            bound |= {"at_value": cursor.value, "at_key": cursor.key}
        rows += connection.execute(page_statement(wanted), bound).all()
        if len(rows) >= limit and shape.sort == "start":
            break
    if len(shapes) > 1 and shapes[0].sort != "start":
        rows.sort(key=lambda row: (row.v, row.key))
    return rows[:limit]


def _total(connection: Connection, query: Query, bounds: tuple[int | None, int | None]) -> int:
    """How many match, by time whatever the order; no further than one more than `COUNTED`."""
    plan = bound_query(connection.dialect.name, replace(query, sort="start"), bounds)
    shapes, values = plan or ((), {})
    total = 0
    for shape in reversed(shapes):
        total += connection.execute(count_statement(replace(shape, sort="count")), values).scalar() or 0
        if total > COUNTED:
            break
    return total


def _next(
    query: Query, bounds: tuple[int | None, int | None], cursor: Cursor | None, last: Row[Any], now: datetime
) -> str:
    issued_at = cursor.issued_at if cursor else seconds(now)
    return write_cursor(query, Cursor(last.v, last.key, *bounds, issued_at))


# -- rows → events -------------------------------------------------------------------------------------------


def told(connection: Connection, rows: Sequence[Row[Any]], query: Query | None = None) -> tuple[Event, ...]:
    """Rows (`pages.named_rows`) as events, with who told us of each."""
    if not rows:
        return ()
    sources = _sources_of(connection, [row.id for row in rows])
    circle = query.near if query else None
    return tuple(
        event_from(row, sources.get(row.id, ()), near.metres(circle, row.lat, row.lon) if circle else None)
        for row in rows
    )


def _sources_of(connection: Connection, ids: Sequence[str]) -> dict[str, list[SourceRef]]:
    """Who tells of each event: its live listings, or the last ones when none is left."""
    dialect = connection.dialect.name
    found: dict[str, list[tuple[bool, SourceRef]]] = defaultdict(list)
    for row in connection.execute(_TELLERS[dialect], {"ids": lists_for(dialect).bound(ids)}).all():
        seen = row.seen_at if row.missing or row.withdrawn_at else max(row.seen_at, row.confirmed_at or 0)
        ref = SourceRef(
            row.name or row.source_key, row.url, row.lineage, instant_of(row.first_seen_at), instant_of(seen)
        )
        found[row.event_id].append((row.withdrawn_at is None, ref))
    return {
        one: [ref for live, ref in refs if live] or [ref for _, ref in refs] for one, refs in found.items()
    }


def _tellers(dialect: str) -> Any:
    names = (
        "event_id",
        "source_key",
        "url",
        "lineage",
        "first_seen_at",
        "seen_at",
        "missing",
        "withdrawn_at",
    )
    return (
        select(*(LISTINGS.c[name] for name in names), SOURCES.c.name, SOURCES.c.confirmed_at)
        .select_from(LISTINGS.outerjoin(SOURCES, SOURCES.c.key == LISTINGS.c.source_key))
        .where(lists_for(dialect).among(LISTINGS.c.event_id, "ids"))
        .order_by(LISTINGS.c.first_seen_at, LISTINGS.c.id)
    )


_TELLERS = {dialect: _tellers(dialect) for dialect in ("sqlite", "postgresql")}


def events_by_id(connection: Connection, ids: Sequence[str]) -> tuple[Event, ...]:
    """Events by id, in the order asked for; unknown ones are left out."""
    dialect = connection.dialect.name
    rows = connection.execute(_BY_ID[dialect], {"ids": lists_for(dialect).bound(ids)}).all()
    place = {one: number for number, one in enumerate(ids)}
    return told(connection, sorted(rows, key=lambda row: place[row.id]))


_BY_ID = {one: named_rows().where(lists_for(one).among(E.id, "ids")) for one in ("sqlite", "postgresql")}

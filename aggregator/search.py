"""A `Query` → the events that match it: which statements, with which values, told how.

Reads only, no ORM objects. A search is one statement (the page, its bounded total, who told us of each event)
and one more for each facet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from aggregator.engine import lists_for
from aggregator.model import GENRES, ROLES, Event, Found, Query
from aggregator.moments import LONG, SLOTS, key_from, seconds
from aggregator.searching import near
from aggregator.searching.cursor import Cursor, read_cursor, write_cursor
from aggregator.searching.facets import counted
from aggregator.searching.fulltext import match_text, with_tags
from aggregator.searching.masks import LINEAGES, to_mask
from aggregator.searching.pages import COUNTED, by_id_statement, count_statement, page_statement
from aggregator.searching.shapes import AMONG, Shape
from aggregator.storing.ready import fetch
from aggregator.storing.rows import event_from, place_key

Row = tuple[Any, ...]
Values = dict[str, Any]
Bounds = tuple[int | None, int | None]
# Filters whose values are among the words of an event's tags (`rows.event_columns`).
TAGGED = ("festival", "kind", "role", "genre")
MASKS = {"role": ROLES, "genre": GENRES, "lineage": LINEAGES}


def search(connection: Connection, query: Query, now: datetime) -> Found:
    """One page of what matches; see `Store.search`."""
    cursor = read_cursor(query, now)
    bounds = _bounds(query, cursor)
    plan = bound_query(connection.dialect.name, query, bounds)
    if plan is None:
        return Found((), None, 0, True, {name: {} for name in query.facets})
    shape, values = plan
    rows = _page(connection, replace(shape, after_cursor=cursor is not None), values, query.limit + 1, cursor)
    page, more = rows[: query.limit], len(rows) > query.limit
    total = _total(connection, shape, values, page, cursor)
    return Found(
        events=tuple(event_from(row, query.near) for row in page),
        cursor=_next(query, bounds, cursor, page[-1], now) if more else None,
        total=min(total, COUNTED),
        total_is_exact=total <= COUNTED,
        facets={name: facet(connection, query, bounds, name) for name in query.facets},
    )


def _page(
    connection: Connection, shape: Shape, values: Values, limit: int, cursor: Cursor | None
) -> list[Row]:
    """The next rows in order, and one more to know whether that was all."""
    bound = values | {"limit": limit}
    if cursor is not None:
        bound |= {"at_value": cursor.value, "at_key": cursor.key}
    return fetch(connection, page_statement(shape), bound)


def _total(
    connection: Connection, shape: Shape, values: Values, page: Sequence[Row], cursor: Cursor | None
) -> int:
    """What the page's rows say of it; without a cursor, a page that is not full is all there is."""
    if page and page[0][-1] is not None:
        return int(page[0][-1])
    return len(page) if cursor is None else int(fetch(connection, count_statement(shape), values)[0][0])


def _next(query: Query, bounds: Bounds, cursor: Cursor | None, last: Row, now: datetime) -> str:
    issued_at = cursor.issued_at if cursor else seconds(now)
    value, key, _ = last[-3:]
    return write_cursor(query, Cursor(value, key, *bounds, issued_at))


def facet(connection: Connection, query: Query, bounds: Bounds, name: str) -> dict[str, int]:
    """The counts of one facet over the same search without that facet's own filter."""
    own: dict[str, Any] = {} if name == "day" else {name: None if name == "city" else ()}
    others = replace(query, **own)
    plan = bound_query(connection.dialect.name, replace(others, sort="start"), bounds)
    return counted(connection, *plan, name) if plan else {}


# -- values --------------------------------------------------------------------------------------------------


def _bounds(query: Query, cursor: Cursor | None) -> Bounds:
    """The window in seconds; a later page keeps the first page's."""
    if cursor is not None:
        return cursor.from_at, cursor.to_at
    return tuple(None if one is None else seconds(one) for one in (query.from_at, query.to_at))  # type: ignore[return-value]  # two in, two out


def bound_query(dialect: str, query: Query, bounds: Bounds) -> tuple[Shape, Values] | None:
    """The statement's shape and the values it is bound to; `None` when nothing can match."""
    values = _filter_values(dialect, query)
    if query.q is not None:
        words = match_text(query.q, dialect)
        if words is None:
            return None
        tagged = [asked for name in TAGGED if (asked := getattr(query, name))]
        values |= {"text": True, "asked": words, "words": with_tags(words, tagged, dialect)}
    values |= _window_values(*bounds)
    sort = "start" if query.sort == "relevance" and query.q is None else query.sort
    return Shape(dialect, frozenset(values), sort), values


def _window_values(from_at: int | None, to_at: int | None) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if from_at is not None:
        values |= {"from": from_at, "from_key": key_from(from_at - int(LONG.total_seconds()))}
    if to_at is not None:
        minute = key_from(to_at)
        values |= {"to": to_at, "to_minute": minute, "to_key": minute + SLOTS}
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


# -- rows → events -------------------------------------------------------------------------------------------


def events_by_id(connection: Connection, ids: Sequence[str]) -> tuple[Event, ...]:
    """Events by id, in the order asked for; unknown ones are left out."""
    dialect = connection.dialect.name
    rows = fetch(connection, by_id_statement(dialect), {"ids": lists_for(dialect).bound(ids)})
    found = {event.id: event for event in map(event_from, rows)}
    return tuple(found[one] for one in ids if one in found)

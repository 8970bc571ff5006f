"""What a search filters on, as conditions in SQL. Values are bound later: one statement per shape."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Double,
    Integer,
    Select,
    String,
    Text,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy import column as sql_column
from sqlalchemy import table as sql_table
from sqlalchemy.sql import ColumnElement

from aggregator.engine import Lists, lists_for
from aggregator.tables import table

EVENTS, LISTINGS = table("events"), table("listings")
E = EVENTS.c
FTS = sql_table("events_fts", sql_column("rowid", BigInteger), sql_column("tsv"))
AMONG = ("festival", "kind", "access", "cost", "mode", "confidence", "status")
MASKED = {"role": E.roles, "genre": E.genres, "lineage": E.lineages}


class Span(Enum):
    """Which part of time: all, what begins late enough, or what began long before and still runs."""

    ANY = "any"
    UPCOMING = "upcoming"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Shape:
    """What makes two searches the same statement."""

    dialect: str
    filters: frozenset[str]
    sort: str
    after_cursor: bool = False
    span: Span = Span.ANY

    def has(self, name: str) -> bool:
        """Whether that filter is set."""
        return name in self.filters

    @property
    def walks_moments(self) -> bool:
        """Whether an index of other moments than the start is walked."""
        return self.sort in ("newest", "updated") and not self.has("text")

    @property
    def ranks(self) -> bool:
        """Whether the order is no index's, and is made among the next matches in time."""
        return self.sort in ("relevance", "distance", "newest", "updated") and not self.walks_moments

    def parts(self) -> tuple[Shape, ...]:
        """One for each part of time that is looked up in its own way, the earlier first."""
        split = self.has("from") and not self.walks_moments
        spans = (Span.RUNNING, Span.UPCOMING) if split else (Span.ANY,)
        return tuple(replace(self, span=one) for one in spans)


def big(name: str) -> Any:
    return bindparam(name, type_=BigInteger)


def real(name: str) -> Any:
    return bindparam(name, type_=Double)


def conditions(shape: Shape) -> list[ColumnElement[bool]]:
    """The filters as conditions on `events` (and `events_fts` for text)."""
    lists = lists_for(shape.dialect)
    found: list[ColumnElement[bool]] = [lists.among(E[name], name) for name in AMONG if shape.has(name)]
    found += [column.op("&")(big(name)) != 0 for name, column in MASKED.items() if shape.has(name)]
    if shape.has("festival_is"):
        found.append(E.festival == bindparam("festival_is", type_=String))
    if shape.has("city"):
        found.append(E.city_key == bindparam("city", type_=String))
    if shape.has("country"):
        found.append(E.country_key == bindparam("country", type_=String))
    if not shape.has("status") and not shape.has("updated_since"):
        found.append(E.status != literal_column("'withdrawn'"))
    if shape.has("updated_since"):
        found.append(E.updated_at >= big("updated_since"))
    return (
        found
        + _window(shape)
        + _time_of_day(shape)
        + _near(shape, lists)
        + _told_by(shape, lists)
        + _text(shape)
    )


def _window(shape: Shape) -> list[ColumnElement[bool]]:
    key = FTS.c.rowid if shape.has("text") else E.key
    found: list[ColumnElement[bool]] = []
    if shape.has("from"):
        found.append(E.until_at > big("from"))
    if shape.has("to"):
        # The first half is true of all but the last minute, and saves reading the wide row for it.
        found += [key < big("to_key"), or_(key < big("to_minute"), E.start_at < big("to"))]
    if shape.span is Span.UPCOMING:
        found.append(key >= big("from_key"))
        if shape.has("text") and shape.dialect == "postgresql":
            # Equal keys are not enough to tell it: a merge join would read the events from their beginning.
            found.append(E.key >= big("from_key"))
    if shape.span is Span.RUNNING:
        found.append(key.in_(_running()))
    return found


def _running() -> Select[Any]:
    """The keys of what began long before the window and still runs: few, and found by their end."""
    long = EVENTS.alias("long")
    still: tuple[ColumnElement[bool], ...] = (
        literal_column("long.is_long"),
        long.c.until_at > big("from"),
        long.c.key < big("from_key"),
    )
    return select(long.c.key).where(*still)


def _time_of_day(shape: Shape) -> list[ColumnElement[bool]]:
    """`after` inclusive, `before` exclusive; together they may wrap midnight. No time is never within."""
    after, before = (
        E.minute >= bindparam("after", type_=Integer),
        E.minute < bindparam("before", type_=Integer),
    )
    if shape.has("wraps"):
        return [or_(after, and_(before, E.minute >= 0))]
    return [after] * shape.has("after") + [and_(before, E.minute >= 0)] * shape.has("before")


def _near(shape: Shape, lists: Lists) -> list[ColumnElement[bool]]:
    if not shape.has("near"):
        return []
    inside = square_metres(shape.dialect) <= real("metres") * real("metres")
    return [E.lat.is_not(None), inside] + ([lists.among(E.cell, "cells")] if shape.has("cells") else [])


def square_metres(dialect: str) -> ColumnElement[float]:
    """The square of the distance to the bound point, as `aggregator.searching.near` measures it."""
    apart = func.abs(E.lon - real("lon"))
    least = func.least if dialect == "postgresql" else func.min
    x = least(apart, 360.0 - apart) * real("metres_per_lon")
    y = (E.lat - real("lat")) * real("metres_per_lat")
    square: ColumnElement[float] = x * x + y * y
    return square


def _told_by(shape: Shape, lists: Lists) -> list[ColumnElement[bool]]:
    if not shape.has("source"):
        return []
    live = LISTINGS.c.withdrawn_at.is_(None)
    # Its own listings are few among a million; asked of each event in turn, they would be sought for seconds.
    return [E.id.in_(select(LISTINGS.c.event_id).where(live, lists.among(LISTINGS.c.source_key, "source")))]


def _text(shape: Shape) -> list[ColumnElement[bool]]:
    if not shape.has("text"):
        return []
    words = bindparam("words", type_=Text)
    if shape.dialect == "sqlite":
        return [literal_column("events_fts").op("match")(words)]
    return [FTS.c.tsv.op("@@")(func.to_tsquery(literal_column("'simple'"), words))]

"""How many of what a search finds are of each kind, day, city, …: each facet without its own filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, String, and_, bindparam, func, select
from sqlalchemy.sql import ColumnElement

from aggregator.masks import from_mask
from aggregator.model import GENRES, ROLES
from aggregator.pages import matching_rows
from aggregator.shapes import LISTINGS, E, Shape, conditions

# Counting further than this is work that nobody reads.
FACETED = 50_000
FACETS: dict[str, ColumnElement[Any]] = {
    "kind": E.kind, "access": E.access, "cost": E.cost, "festival": E.festival, "city": E.city_key,
    "day": E.day, "role": E.roles, "genre": E.genres,
}  # fmt: skip


@lru_cache(maxsize=1024)
def facet_statement(shape: Shape, name: str, bounded: bool) -> Select[Any]:
    """How many match by each value of `name`; `bounded`: among the next `FACETED` rows only."""
    if name == "source":
        return _source_facet(shape)
    value = FACETS[name]
    if not bounded:
        return matching_rows(select(value, func.count()), shape).where(*conditions(shape)).group_by(value)
    rows = (
        matching_rows(select(value.label("value")), shape).where(*conditions(shape)).limit(FACETED).subquery()
    )
    return select(rows.c.value, func.count()).group_by(rows.c.value)


def _source_facet(shape: Shape) -> Select[Any]:
    some = matching_rows(select(E.id.label("id")), shape).where(*conditions(shape)).limit(FACETED).subquery()
    told = some.join(LISTINGS, and_(LISTINGS.c.event_id == some.c.id, LISTINGS.c.withdrawn_at.is_(None)))
    source = LISTINGS.c.source_key
    return select(source, func.count(some.c.id.distinct())).select_from(told).group_by(source)


# -- counting ------------------------------------------------------------------------------------------------

SHORT = 31 * 86400
MOST_VALUES = 100


def counted(
    connection: Connection, shapes: Sequence[Shape], values: dict[str, Any], name: str
) -> dict[str, int]:
    """Value → how many, the most frequent first (days in order). `values` as the search binds them."""
    counts: Counter[Any] = Counter()
    bounded = not ("from" in values and "to" in values and values["to"] - values["from"] <= SHORT)
    for shape in shapes:
        statement = facet_statement(replace(shape, sort="facet"), name, bounded)
        for value, number in connection.execute(statement, values):
            counts[value] += number
    named = _named(connection, name, counts)
    if name == "day":
        return dict(sorted(named.items()))
    return dict(sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_VALUES])


def _named(connection: Connection, name: str, counts: Counter[Any]) -> dict[str, int]:
    """Stored values as people know them: bits as words, ordinals as days, cities as they are written."""
    if name in ("role", "genre"):
        return _words(counts, ROLES if name == "role" else GENRES)
    known = {value: number for value, number in counts.most_common() if value not in (None, "")}
    if name == "day":
        return {date.fromordinal(day).isoformat(): number for day, number in known.items()}
    if name != "city":
        return known
    shown = list(known.items())[:MOST_VALUES]
    return {_written(connection, city): number for city, number in shown}


def _words(counts: Counter[Any], vocabulary: tuple[str, ...]) -> dict[str, int]:
    words: Counter[str] = Counter()
    for mask, number in counts.items():
        for word in from_mask(mask, vocabulary):
            words[word] += number
    return dict(words)


def _written(connection: Connection, city_key: str) -> str:
    return str(connection.execute(_CITY, {"city": city_key}).scalar() or city_key)


_CITY = select(E.city).where(E.city_key == bindparam("city", type_=String)).order_by(E.key.desc()).limit(1)

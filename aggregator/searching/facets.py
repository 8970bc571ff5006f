"""How many of what a search finds are of each kind, day, city, …: each facet without its own filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select, union_all
from sqlalchemy.sql import ColumnElement

from aggregator.engine import lists_for
from aggregator.model import GENRES, ROLES
from aggregator.searching.festival_places import festival_cities
from aggregator.searching.masks import from_mask
from aggregator.searching.pages import matching_rows
from aggregator.searching.shapes import LISTINGS, E, Shape, conditions
from aggregator.storing.ready import Ready, fetch, ready

# Counting further than this is work that nobody reads.
FACETED = 50_000
FACETS: dict[str, ColumnElement[Any]] = {
    "kind": E.kind, "access": E.access, "cost": E.cost, "festival": E.festival, "city": E.city_key,
    "day": E.day, "role": E.roles, "genre": E.genres,
}  # fmt: skip


@lru_cache(maxsize=1024)
def facet_statement(shape: Shape, name: str, bounded: bool) -> Ready:
    """How many match by each value of `name`; `bounded`: among the next `FACETED` rows of each part only.

    A value may come once for each part of time.
    """
    write = _source_facet if name == "source" else partial(_facet, FACETS[name], bounded)
    parts = [write(one) for one in replace(shape, sort="facet").parts()]
    return ready(union_all(*parts) if len(parts) > 1 else parts[0], shape.dialect)


def _facet(value: ColumnElement[Any], bounded: bool, shape: Shape) -> Select[Any]:
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


def counted(connection: Connection, shape: Shape, values: dict[str, Any], name: str) -> dict[str, int]:
    """Value → how many, the most frequent first (days in order). `values` as the search binds them."""
    counts: Counter[Any] = Counter()
    bounded = not ("from" in values and "to" in values and values["to"] - values["from"] <= SHORT)
    for value, number in fetch(connection, facet_statement(shape, name, bounded), values):
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
    shown = dict(list(known.items())[:MOST_VALUES])
    names = _written(connection, list(shown))
    return {names.get(city) or city: number for city, number in shown.items()}


def _words(counts: Counter[Any], vocabulary: tuple[str, ...]) -> dict[str, int]:
    words: Counter[str] = Counter()
    for mask, number in counts.items():
        for word in from_mask(mask, vocabulary):
            words[word] += number
    return dict(words)


def _written(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    """Cities as their latest event writes them, else as settings do of a festival that is there."""
    dialect = connection.dialect.name
    bound = {"cities": lists_for(dialect).bound(keys)}
    told = {key: city for key, city in fetch(connection, _names(dialect), bound) if city}
    return festival_cities(connection) | told if len(told) < len(keys) else told


@lru_cache(maxsize=2)
def _names(dialect: str) -> Ready:
    key = lists_for(dialect).texts("cities")
    latest = select(E.city).where(E.city_key == key, E.city.is_not(None)).order_by(E.key.desc()).limit(1)
    return ready(select(key, latest.scalar_subquery()), dialect)

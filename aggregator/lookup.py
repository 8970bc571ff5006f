"""Where the candidates of many listings are found at once: a few statements for a whole batch.

What a listing could be the same as is looked up by address, and by festival, neighbourhood, title and house
within a window of time. Each walk is along an index and bounded: it costs the same in a store of a million.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy import Connection, TextClause, text

from aggregator.model import Draft
from aggregator.moments import cell_of, seconds
from aggregator.rows import short_canonical, title_key, venue_key

# A zone stated wrongly shifts an evening by up to half a day; a missing time hides anywhere in its day.
WINDOW = int(timedelta(hours=26).total_seconds())
MOST_EACH_WAY = 60
LIVE = "event_id is not null and withdrawn_at is null"
AFTER = "start_at >= {at} and start_at <= {high} order by start_at"
BEFORE = "start_at < {at} and start_at >= {low} order by start_at desc"
# What is asked for, with the type of the column on PostgreSQL. Two located listings meet by where they are; a
# house is asked for where one of them is not located (`unplaced`: the other one).
KINDS = {"canonical": "text", "festival": "text", "cell": "bigint", "title_key": "text", "venue_key": "text",
    "unplaced": "text"}  # fmt: skip
UNPLACED = (
    "venue_key = {key} and +cell is null"  # the plus: read along the index of the house, not of the cell
)

Want = tuple[int, str | int]  # whose it is (a place in the batch), and what is looked for


def near_ids(connection: Connection, drafts: Sequence[Draft]) -> list[set[int]]:
    """For each draft the numbers of the live listings worth a comparison; every walk is bounded."""
    found: list[set[int]] = [set() for _ in drafts]
    moments = [seconds(draft.start_at) for draft in drafts]
    statements = LOOKS[connection.dialect.name]
    for kind, wants in _wants(drafts).items():
        if not wants:
            continue
        bound = _bound(connection.dialect.name, wants, moments)
        for row in connection.execute(statements[kind], bound):
            for ids in row[1:]:
                found[row[0]].update(orjson.loads(ids) if isinstance(ids, str) else ids)
    return found


def _wants(drafts: Iterable[Draft]) -> dict[str, list[Want]]:
    wants: dict[str, list[Want]] = {kind: [] for kind in KINDS}
    for whose, draft in enumerate(drafts):
        if canonical := short_canonical(draft.url):
            wants["canonical"].append((whose, canonical))
        if draft.festival:
            wants["festival"].append((whose, draft.festival))
        cells = cells_around(draft.venue.lat, draft.venue.lon)
        wants["cell"] += [(whose, cell) for cell in cells]
        if title := title_key(draft.title):
            wants["title_key"].append((whose, title))
        if house := venue_key(draft.venue.name):
            wants["unplaced" if cells else "venue_key"].append((whose, house))
    return wants


def cells_around(lat: float | None, lon: float | None) -> list[int]:
    """The square that holds a venue, and the neighbours within about a kilometre of it."""
    if lat is None or lon is None:
        return []
    around = {cell_of(lat + up, lon + right) for up in (-0.01, 0, 0.01) for right in (-0.02, 0, 0.02)}
    return sorted(cell for cell in around if cell is not None)


def _bound(dialect: str, wants: Sequence[Want], moments: Sequence[int]) -> dict[str, Any]:
    """The wants as one parameter (SQLite: JSON) or one array a column (PostgreSQL)."""
    rows = [
        (whose, key, moments[whose] - WINDOW, moments[whose], moments[whose] + WINDOW) for whose, key in wants
    ]
    if dialect == "sqlite":
        return {"wants": orjson.dumps(rows).decode()}
    columns = zip(*rows, strict=True)
    return dict(zip(("whose", "keys", "low", "at", "high"), map(list, columns), strict=True))


# Statements are made of fixed words; whatever comes from outside is bound.
SQLITE_WALK = "(select json_group_array(id) from (select id from listings where {where} limit {most}))"
SQLITE_LOOK = "select {n}, {walks} from json_each(:wants) as w"
POSTGRES_WALK = "array(select id from listings where {where} limit {most})"
POSTGRES_LOOK = """
    select {n}, {walks}
    from unnest(cast(:whose as int[]), cast(:keys as {type}[]), cast(:low as bigint[]), cast(:at as bigint[]),
        cast(:high as bigint[])) as w(n, key, low, at, high)
"""
PLACES = ("n", "key", "low", "at", "high")
JSON_PARTS = {name: f"json_extract(w.value, '$[{place}]')" for place, name in enumerate(PLACES)}
COLUMNS = {name: f"w.{name}" for name in PLACES}


def _look(look: str, walk: str, kind: str, part: dict[str, str]) -> TextClause:
    """The statement that walks along one index, once each way, for every want."""
    orders = ("true order by id",) if kind == "canonical" else (AFTER, BEFORE)
    asked = UNPLACED.format(**part) if kind == "unplaced" else f"{kind} = {part['key']}"
    wheres = (f"{asked} and {LIVE} and {order.format(**part)}" for order in orders)
    walks = ", ".join(walk.format(where=where, most=MOST_EACH_WAY) for where in wheres)
    return text(look.format(walks=walks, type=KINDS[kind], **part))


LOOKS = {
    "sqlite": {kind: _look(SQLITE_LOOK, SQLITE_WALK, kind, JSON_PARTS) for kind in KINDS},
    "postgresql": {kind: _look(POSTGRES_LOOK, POSTGRES_WALK, kind, COLUMNS) for kind in KINDS},
}

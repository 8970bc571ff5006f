"""Where the candidates of many listings are found at once: a few statements for a whole batch.

What a listing could be the same as is looked up by address, and by festival, neighbourhood, title and names
within a window of time. Each walk is along an index and bounded: it costs the same in a store of a million.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy import Connection, TextClause, text

from aggregator.comparing.glimpse import names_of
from aggregator.model import Draft
from aggregator.moments import cell_of, key_from, seconds
from aggregator.searching.fulltext import any_named
from aggregator.storing.rows import short_canonical, title_key

# A zone stated wrongly shifts an evening by up to half a day; a missing time hides anywhere in its day.
WINDOW = int(timedelta(hours=26).total_seconds())
MOST_EACH_WAY = 60
# Reading words forward and back over a day would cost ten times as much as all other lookups.
NEARBY = int(timedelta(hours=3).total_seconds())
# How many names of a title, and of a venue, are asked for. Each costs a walk through its list of events; who
# is on the map is found in other ways too.
ON_MAP, OFF_MAP = 1, 2
LIVE = "event_id is not null and withdrawn_at is null"
AFTER = "start_at >= {at} and start_at <= {high} order by start_at"
BEFORE = "start_at < {at} and start_at >= {low} order by start_at desc"
# What each index is asked for, with the type of its first column on PostgreSQL. `names` are words of title or
# venue: so a guild that is of no festival and prints no coordinates finds what the festival says. Whoever is
# on the map has neighbours there and asks for the names of those only who are not (`names_off_map`).
KINDS = {
    "canonical": "text",
    "festival": "text",
    "cell": "bigint",
    "title_key": "text",
    "names": "text",
    "names_off_map": "text",
}
BY_NAMES = {"names": "true", "names_off_map": "listings.cell is null"}

Want = tuple[int, str | int]  # whose it is (a place in the batch), and what is looked for
Span = tuple[int, int, int]  # from, at, to: seconds since 1970, or for names the keys of events


def near_ids(connection: Connection, drafts: Sequence[Draft]) -> list[set[int]]:
    """For each draft the numbers of the live listings worth a comparison; every walk is bounded."""
    found: list[set[int]] = [set() for _ in drafts]
    moments = [seconds(draft.start_at) for draft in drafts]
    spans = [(at - WINDOW, at, at + WINDOW) for at in moments]
    statements = LOOKS[connection.dialect.name]
    for kind, wants in _wants(drafts, connection.dialect.name).items():
        if not wants:
            continue
        bound = _bound(connection.dialect.name, wants, _keys(spans) if kind in BY_NAMES else spans)
        for row in connection.execute(statements[kind], bound):
            for ids in row[1:]:
                found[row[0]].update(orjson.loads(ids) if isinstance(ids, str) else ids)
    return found


def _keys(spans: Sequence[Span]) -> list[Span]:
    """The same stretches of time as keys of events."""
    return [(key_from(at - NEARBY), key_from(at), key_from(at + NEARBY)) for _, at, _ in spans]


def _wants(drafts: Iterable[Draft], dialect: str) -> dict[str, list[Want]]:
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
        if named := any_named(names_of(draft.title, draft.venue.name, ON_MAP if cells else OFF_MAP), dialect):
            wants["names_off_map" if cells else "names"].append((whose, named))
    return wants


def cells_around(lat: float | None, lon: float | None) -> list[int]:
    """The square that holds a venue, and the neighbours within about a kilometre of it."""
    if lat is None or lon is None:
        return []
    around = {cell_of(lat + up, lon + right) for up in (-0.01, 0, 0.01) for right in (-0.02, 0, 0.02)}
    return sorted(cell for cell in around if cell is not None)


def _bound(dialect: str, wants: Sequence[Want], spans: Sequence[Span]) -> dict[str, Any]:
    """The wants as one parameter (SQLite: JSON) or one array a column (PostgreSQL)."""
    rows = [(whose, key, *spans[whose]) for whose, key in wants]
    if dialect == "sqlite":
        return {"wants": orjson.dumps(rows).decode()}
    columns = zip(*rows, strict=True)
    return dict(zip(("whose", "keys", "low", "at", "high"), map(list, columns), strict=True))


# Statements are made of fixed words; whatever comes from outside is bound.
SQLITE_WALK = "(select json_group_array(id) from (select id from listings where {where} limit {most}))"
SQLITE_NAMED = """
    (select json_group_array(listings.id)
     from (select rowid from events_fts where events_fts match {key} and {span} limit {most}) as met
     join events on events.key = met.rowid
     join listings on event_id = events.id and withdrawn_at is null and {which})
"""
SQLITE_LOOK = "select {n}, {walks} from json_each(:wants) as w"
POSTGRES_WALK = "array(select id from listings where {where} limit {most})"
# `is true` keeps the full-text index out of it: that walks a common word through all years, where the key
# alone leaves the few events of those hours, whose words are then read.
POSTGRES_NAMED = """
    array(select listings.id
     from (select rowid from events_fts
           where (tsv @@ to_tsquery('simple', {key})) is true and {span} limit {most}) as met
     join events on events.key = met.rowid
     join listings on event_id = events.id and withdrawn_at is null and {which})
"""
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
    wheres = (f"{kind} = {part['key']} and {LIVE} and {order.format(**part)}" for order in orders)
    walks = ", ".join(walk.format(where=where, most=MOST_EACH_WAY) for where in wheres)
    return text(look.format(walks=walks, type=KINDS[kind], **part))


def _look_by_names(look: str, walk: str, kind: str, part: dict[str, str]) -> TextClause:
    """The statement that reads full text forward, from a while before the moment, for every want."""
    span = "rowid >= {low} and rowid <= {high} order by rowid".format(**part)
    walks = walk.format(span=span, most=2 * MOST_EACH_WAY, which=BY_NAMES[kind], **part)
    return text(look.format(walks=walks, type=KINDS[kind], **part))


def _looks(look: str, walk: str, named: str, part: dict[str, str]) -> dict[str, TextClause]:
    """The statement of each kind."""
    made = {kind: _look(look, walk, kind, part) for kind in KINDS if kind not in BY_NAMES}
    return made | {kind: _look_by_names(look, named, kind, part) for kind in BY_NAMES}


LOOKS = {
    "sqlite": _looks(SQLITE_LOOK, SQLITE_WALK, SQLITE_NAMED, JSON_PARTS),
    "postgresql": _looks(POSTGRES_LOOK, POSTGRES_WALK, POSTGRES_NAMED, COLUMNS),
}

"""What a new listing costs in a real store (SQLite), from ten thousand events to a million.

A store of ten thousand events is loaded once; larger ones are copies of it, made by the database: the same
nights in other cities, at other festivals, with other titles. So as many happen at once at one place whatever
the size, as when more of the world is followed.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import statistics
import time
from dataclasses import replace
from pathlib import Path

from aggregator.comparing.same_event import decide_same
from aggregator.model import Draft
from aggregator.moments import cell_of
from aggregator.plaintext import fold
from aggregator.reports import Followed, Matcher, VisitReport
from aggregator.store import Store
from benchmarks.made import NOW, World, event_row, listing_row, made

FIRST, BATCH, ROUNDS = 10_000, 200, 9
COPIED = ("events", "listings")
EVENTS_ELSEWHERE = {
    "key": "key + :k * 16",  # copies share a minute; each has slots of its own in it
    "id": "id || '-' || :k",
    "title": "title || ' ' || :k",
    "festival": "festival || '-' || :k",
    "lat": "north(lat, :k)",
    "lon": "east(lon, :k)",
    "cell": "square(north(lat, :k), east(lon, :k))",
}
LISTINGS_ELSEWHERE = {
    "origin_id": "origin_id || '-' || :k",
    "event_id": "event_id || '-' || :k",
    "url": "url || '-' || :k",
    "canonical": "canonical || '-' || :k",
    "title_key": "title_key || ' ' || :k",
    "festival": "festival || '-' || :k",
    "cell": "square(north(draft ->> '$.venue.lat', :k), east(draft ->> '$.venue.lon', :k))",
    "draft": """
        json_set(draft, '$.title', (draft ->> '$.title') || ' ' || :k, '$.festival', festival || '-' || :k,
            '$.origin_id', origin_id || '-' || :k, '$.venue.lat', north(draft ->> '$.venue.lat', :k),
            '$.venue.lon', east(draft ->> '$.venue.lon', :k))
    """,
}
INDEXES = """
    select name, sql from sqlite_master
    where type = 'index' and sql is not null and tbl_name in ('events', 'listings')
"""
FIRST_OF = "create temp table first_{table} as select * from {table}"
COPY = "insert into {table} ({columns}) select {shown} from first_{table}"
NEW_ROW = "insert into {table} ({columns}) values ({marks}) on conflict do nothing"
NEW_WORDS = """
    insert into events_fts(rowid, title, names, tags, description)
    select key, fold(title), fold(names), fold(tags), fold(description) from events
    where key not in (select key from first_events)
"""


def north(lat: float, copy: int) -> float:
    """Where a copy's latitude is: moved, and back from the border of the world that `World` draws."""
    return 36 + (lat - 36 + 0.37 * copy) % 24


def east(lon: float, copy: int) -> float:
    """Where a copy's longitude is."""
    return -9 + (lon + 9 + 0.53 * copy) % 39


def store_of(folder: Path, size: int) -> Store:
    """A store of that many events, made if need be."""
    path = folder / f"store-{size}.db"
    if size > FIRST and not path.exists():
        made(f"sqlite:///{folder}/store-{FIRST}.db", FIRST).close()
        part = path.with_suffix(".part")
        shutil.copy(folder / f"store-{FIRST}.db", part)
        _multiply(part, size // FIRST)
        part.rename(path)
    return made(f"sqlite:///{path}", size)


def _multiply(path: Path, times: int) -> None:
    """Copy everything in the store so many times, elsewhere. Indexes are made anew: that is quicker."""
    store = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=off", "synchronous=off", "temp_store=memory", "cache_size=-200000"):
        store.execute(f"pragma {pragma}")
    for name, function in (("north", north), ("east", east), ("square", cell_of)):
        store.create_function(name, 2, function, deterministic=True)
    store.create_function("fold", 1, fold, deterministic=True)
    indexes = store.execute(INDEXES).fetchall()
    store.execute("begin")
    for name, _ in indexes:
        store.execute(f"drop index {name}")
    for table, changed in zip(COPIED, (EVENTS_ELSEWHERE, LISTINGS_ELSEWHERE), strict=True):
        store.execute(FIRST_OF.format(table=table))
        _copy(store, table, changed, times)
    store.execute(NEW_WORDS)
    for _, statement in indexes:
        store.execute(statement)
    store.execute("analyze")
    store.execute("commit")
    store.close()


def _copy(store: sqlite3.Connection, table: str, changed: dict[str, str], times: int) -> None:
    columns = [row[1] for row in store.execute(f"pragma table_info({table})")]
    columns = [name for name in columns if (table, name) != ("listings", "id")]
    shown = ", ".join(changed.get(name, name) for name in columns)
    statement = COPY.format(table=table, columns=", ".join(columns), shown=shown)
    for copy in range(1, times):
        store.execute(statement, {"k": copy})


# -- taking in -----------------------------------------------------------------------------------------------


def new_listings(world: World, size: int, source: str, round_: int) -> list[Draft]:
    """Two hundred that nobody knew, anywhere in a store of that size."""
    return [
        _elsewhere(world.draft(10**9 + round_ * 1000 + n, source), world.dice, size // FIRST)
        for n in range(BATCH)
    ]


def _elsewhere(draft: Draft, dice: random.Random, copies: int) -> Draft:
    copy = dice.randrange(copies)
    venue = replace(draft.venue, lat=north(draft.venue.lat or 0, copy), lon=east(draft.venue.lon or 0, copy))
    return replace(draft, venue=venue, festival=f"{draft.festival}-{copy}" if copy else draft.festival)


def visited(store: Store, drafts: list[Draft], match: Matcher | None) -> float:
    """Milliseconds of processor for a visit that brings them."""
    judgement = World(1).judgement()
    report = VisitReport(drafts[0].source_key, NOW, NOW, "exhausted", complete=True)
    began = time.process_time()
    store.record_visit(report, [(one, judgement) for one in drafts], NOW, match=match)
    return (time.process_time() - began) * 1000


def upserted(path: str, drafts: list[Draft]) -> float:
    """Milliseconds for the floor: the same rows of listings and events, by the bare driver; no words."""
    judgement = World(1).judgement()
    floor = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=wal", "synchronous=normal", "cache_size=-32000", "mmap_size=1073741824"):
        floor.execute(f"pragma {pragma}")
    taken = floor.execute("select max(key) from events").fetchone()[0]
    named = [replace(one, origin_id=f"floor-{one.origin_id}") for one in drafts]
    tables = {
        "events": [event_row(taken + 1 + n, one, judgement) for n, one in enumerate(named)],
        "listings": [listing_row(one, judgement) for one in named],
    }
    began = time.process_time()
    floor.execute("begin immediate")
    for table, rows in tables.items():
        names = ", ".join(rows[0])
        marks = ", ".join("?" * len(rows[0]))
        statement = NEW_ROW.format(table=table, columns=names, marks=marks)
        floor.executemany(statement, [tuple(row.values()) for row in rows])
    floor.execute("commit")
    spent = (time.process_time() - began) * 1000
    floor.close()
    return spent


def growth(folder: Path, sizes: list[int]) -> None:
    """Print what 200 new listings cost at each size, in rounds that take turns."""
    folder.mkdir(parents=True, exist_ok=True)
    stores = {size: store_of(folder, size) for size in sizes}
    ways = ("matched", "by address only", "driver")
    spent: dict[tuple[int, str], list[float]] = {(size, way): [] for size in sizes for way in ways}
    for round_ in range(ROUNDS):
        for size, store in stores.items():
            for way, match in zip(ways, (decide_same, None, None), strict=True):
                source = f"new{time.time_ns()}"
                store.follow([], [Followed(source, "website", "")], NOW)
                drafts = new_listings(World(time.time_ns()), size, source, round_)
                path = str(store.engine.url.database)
                one = upserted(path, drafts) if way == "driver" else visited(store, drafts, match)
                spent[size, way].append(one)
    print("| events known | CPU ms for 200 new | x the smallest | by address only | bare driver | x of it |")
    print("|" + " --- |" * 6)
    for size in sizes:
        matched, plain, floor = (statistics.median(spent[size, way][1:]) for way in ways)
        first = statistics.median(spent[sizes[0], "matched"][1:])
        shown = f"{matched:.0f} | {matched / first:.2f} | {plain:.0f} | {floor:.0f} | {matched / floor:.1f}"
        print(f"| {size:,} | {shown} |")
    for store in stores.values():
        store.close()

"""Words in our store beside the plain design of most event sites: FTS5 joined to rows in order of arrival.

    python -m benchmarks.plain FOLDER [1000000]

Target 4a of the performance notes. The plain copy holds the same events in no order, external-content full
text and an index on the start. Ours gives the whole answer (page, bounded total, sources, values), the rival
its rows. CPU time of one interleaved run, medians. SQLite.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

from aggregator.model import Query
from aggregator.moments import seconds
from aggregator.store import Store
from benchmarks.made import NOW, World, made
from benchmarks.store import DAY, said_by, timed

ROUNDS = 12
COLUMNS = "id, title, description, start_at, end_at, venue_name, city, lat, lon, festival, kind, url"
BUILD = f"""
attach database '%s' as ours;
create table plain as select {COLUMNS} from ours.events order by random();
create index plain_start on plain(start_at);
create virtual table plain_fts using fts5(title, description, content='plain', tokenize='unicode61');
insert into plain_fts(plain_fts) values('rebuild');
detach database ours;
"""  # noqa: S608 - our own names
JOINED = f"""
select {", ".join("e." + name.strip() for name in COLUMNS.split(","))}
from plain_fts f join plain e on e.rowid = f.rowid where plain_fts match ? and e.start_at >= ?
"""  # noqa: S608 - our own names
BY_START = JOINED + " order by e.start_at limit 20"
BY_RANK = JOINED + " order by bm25(plain_fts) limit 20"
WEEK = JOINED + " and e.start_at < ? order by e.start_at limit 20"


def plain(path: Path, ours: Path) -> sqlite3.Connection:
    """The plain copy, made when there is none."""
    fresh = not path.exists()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "pragma journal_mode=off; pragma cache_size=-200000; pragma mmap_size=2147418112"
    )
    if fresh:
        connection.executescript(BUILD % ours)
    return connection


Ways = dict[str, Callable[[], Any]]


def rounds(store: Store, rival: sqlite3.Connection, world: World) -> dict[str, Ways]:
    """Each search in every way, with other words each time."""
    dice, start = world.dice, seconds(NOW)
    words = " ".join(dice.sample(world.words[: dice.choice([40, 600, 2000])], dice.choice([1, 2])))
    asked = {"words": words, "one very common word": dice.choice(world.words[:5])}
    found = {}
    for name, said in asked.items():
        query = Query(q=said, from_at=NOW)
        ways = {
            "ours": partial(store.search, query, NOW),
            "joined, by start": by(rival, BY_START, said, start),
        }
        ways["joined, by rank"] = by(rival, BY_RANK, said, start)
        found[name] = ways | {"our statement": by_driver(store, query)}
    query = Query(q=words, from_at=NOW, to_at=NOW + 7 * DAY)
    later = start + 7 * 86400
    found["words, 7 days"] = {
        "ours": partial(store.search, query, NOW), "our statement": by_driver(store, query),
        "joined, by start": by(rival, WEEK, words, start, later),
    }  # fmt: skip
    return found


def by(rival: sqlite3.Connection, sql: str, words: str, *values: int) -> Callable[[], Any]:
    """The plain design's search."""
    return lambda: rival.execute(sql, (words, *values)).fetchall()


def by_driver(store: Store, query: Query) -> Callable[[], Any]:
    """Our statement, its rows only."""
    ((statement, values),) = said_by(partial(store.search, query, NOW))
    raw = sqlite3.connect(str(store.engine.url.database), isolation_level=None)
    raw.execute("pragma mmap_size=2147418112")
    raw.execute(statement.sql, statement.own | values).fetchall()
    return lambda: raw.execute(statement.sql, statement.own | values).fetchall()


def main(folder: str, size: int = 1_000_000) -> None:
    """Print the table."""
    ours = Path(folder) / f"store-{size}.db"
    store, world = made(f"sqlite:///{ours}", size), World(9)
    rival, dice = plain(Path(folder) / f"plain-{size}.db", ours), random.Random(5)
    times: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for turn in range(ROUNDS + 1):
        for name, ways in rounds(store, rival, world).items():
            for way in dice.sample(list(ways), len(ways)):
                ways[way]()
                spent = timed(ways[way], process_time)
                if turn:
                    times[name][way].append(spent)
    print("| search | way | ms | x our answer | x our statement |\n|---|---|---|---|---|")
    for name, all_ in times.items():
        p50 = {way: statistics.median(spent) for way, spent in all_.items()}
        for way, ms in sorted(p50.items(), key=lambda one: one[1]):
            print(f"| {name} | {way} | {ms:.2f} | {ms / p50['ours']:.1f} | {ms / p50['our statement']:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1], *(int(word) for word in sys.argv[2:]))

"""How search and ingest grow, and what our code adds to the same SQL by the bare driver.

    python -m benchmarks.store FOLDER [10000 1000000 …]
    python -m benchmarks.store postgresql://… [10000 1000000 …]

Targets 4b, 4c, 8a and 8b of the performance notes. A store of each size is made in FOLDER, or in a database
`festmeet_SIZE` of the server (kept, and used again). Every figure is a ratio from one interleaved run, the
median of its rounds; milliseconds are CPU time on SQLite, wall time on PostgreSQL.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any
from unittest.mock import patch

import psycopg
from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from aggregator import search
from aggregator.engine import POSTGRES_SETTINGS
from aggregator.model import Draft, Judgement, Near, Query
from aggregator.reports import Followed, VisitReport
from aggregator.searching import facets, fulltext
from aggregator.store import Store
from aggregator.storing.ready import Ready, fetch
from benchmarks.made import NOW, World, made

ROUNDS, WARM = 30, 5
DAY = timedelta(days=1)


# -- searching -----------------------------------------------------------------------------------------------


def queries(store: Store) -> Iterator[dict[str, Query]]:
    """A set of searches with other values each time."""
    world = World(9)
    while True:
        dice = world.dice
        words = " ".join(dice.sample(world.words[: dice.choice([40, 600, 2000])], dice.choice([1, 2])))
        festival = (f"f{world.festival()}",)
        begin = NOW + dice.randrange(300) * DAY
        lat, lon = dice.choice(world.places)
        common = replace(Query(), from_at=begin)
        page = store.search(replace(common, limit=50), begin)
        yield {
            "text": replace(common, q=words, from_at=NOW),
            "text, best of the next 500": replace(common, q=words, from_at=NOW, sort="relevance"),
            "text, 7 days": replace(common, q=words, to_at=begin + 7 * DAY),
            "one very common word": replace(common, q=dice.choice(world.words[:5]), from_at=NOW),
            "text in one festival": replace(common, q=words, festival=festival, from_at=NOW),
            "festival": replace(common, festival=festival, limit=50),
            "near 5 km, 3 days": replace(common, near=Near(lat, lon, 5000.0), to_at=begin + 3 * DAY),
            "facets, 7 days": replace(common, limit=1, to_at=begin + 7 * DAY, facets=("kind",)),
            "next page of 50": replace(common, limit=50, cursor=page.cursor),
        }


def timed(work: Callable[[], Any], clock: Callable[[], float] = time.perf_counter) -> float:
    """Milliseconds."""
    start = clock()
    work()
    return (clock() - start) * 1000


Said = list[tuple[Ready, dict[str, Any]]]


def said_by(work: Callable[[], Any]) -> Said:
    """The statements and values that `work` sends, to send them again by the bare driver."""
    said: Said = []

    def heard(connection: Connection, statement: Ready, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        said.append((statement, values))
        return fetch(connection, statement, values)

    with patch.object(search, "fetch", heard), patch.object(facets, "fetch", heard):
        work()
    return said


class Reading:
    """One store, read in three ways."""

    def __init__(self, store: Store) -> None:
        self.store, self.queries, self.bare = store, queries(store), bare(store)
        self.times: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        # SQLite works in our process: its time is ours, whoever else uses the machine.
        sqlite = store.engine.dialect.name == "sqlite"
        self.clock = time.process_time if sqlite else time.perf_counter

    def round(self, dice: random.Random) -> None:
        """Every search once with other values: the whole answer, its rows, the same SQL by the driver."""
        for name, query in next(self.queries).items():
            answer = partial(self.store.search, query, query.from_at or NOW)
            said = said_by(answer)
            ways = {"driver": partial(self.by_driver, said), "rows": partial(rows_only, self.store, said)}
            ways["answer"] = answer
            self.by_driver(said)  # whoever comes first would else read the pages for the others
            for way in dice.sample(list(ways), 3):
                self.times[name][way].append(timed(ways[way], self.clock))

    def by_driver(self, said: Said) -> list[Any]:
        """The floor: the same statements, tuples."""
        return [self.bare.execute(one.sql, one.own | values).fetchall() for one, values in said]

    def medians(self) -> dict[str, dict[str, float]]:
        """p50 in milliseconds; the first rounds only warmed."""
        return {
            name: {way: statistics.median(all_[WARM:]) for way, all_ in ways.items()}
            for name, ways in self.times.items()
        }


def bare(store: Store) -> Any:
    """A connection of the driver's own, with the same settings."""
    if store.engine.dialect.name == "postgresql":
        address = store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        options = " ".join(f"-c {one}" for one in POSTGRES_SETTINGS)
        return psycopg.connect(address, autocommit=True, options=options)
    connection = sqlite3.connect(str(store.engine.url.database), isolation_level=None)
    for pragma in ("cache_size=-32000", "mmap_size=2147418112"):
        connection.execute(f"pragma {pragma}")
    return connection


def rows_only(store: Store, said: Said) -> list[Any]:
    """The same statements through our connection, rows and no events."""
    with store.reading() as connection:
        return [fetch(connection, *one) for one in said]


# -- taking in -----------------------------------------------------------------------------------------------


def ingested(store: Store) -> dict[str, float]:
    """Milliseconds for 200 listings: new, the same without full text, all, 5 % and none changed."""
    world, times = World(int(time.time())), defaultdict(list)
    judge = world.judgement()
    index = fulltext.index
    for number in range(8):
        source = f"bench{time.time_ns()}"
        store.follow([], [Followed(source, "website", "")], NOW)
        drafts = [world.draft(int(time.time_ns() % 10**9) * 1000 + n, source) for n in range(200)]
        changed = [replace(one, description=one.description + " changed") for one in drafts]
        rounds = {"new": drafts, "all changed": changed, "5 % changed": [*drafts[:10], *changed[10:]]}
        rounds["none changed"] = rounds["5 % changed"]
        if number % 2:
            rounds, fulltext.index = {"new, no full text": drafts}, lambda *_: None
        for name, listed in rounds.items():
            times[name].append(timed(partial(visit, store, source, listed, judge)))
        fulltext.index = index
    return {name: statistics.median(all_) for name, all_ in times.items()}


def visit(store: Store, source: str, drafts: Sequence[Draft], judge: Judgement) -> None:
    """Record one visit."""
    report = VisitReport(source, NOW, NOW, "exhausted", complete=True)
    store.record_visit(report, [(one, judge) for one in drafts], NOW)


def address(place: str, size: int) -> str:
    """Where the store of that size is, or is to be made."""
    if not place.startswith("postgresql"):
        return f"sqlite:///{place}/store-{size}.db"
    name = f"festmeet_{size}"
    with psycopg.connect(place, autocommit=True) as server:
        if not server.execute("select 1 from pg_database where datname = %s", [name]).fetchone():
            server.execute(f"create database {name}")
    return make_url(place).set(database=name).render_as_string(hide_password=False)


def main() -> None:
    """Print the tables."""
    place, sizes = sys.argv[1], [int(one) for one in sys.argv[2:]] or [10_000, 100_000]
    readings = {}
    for size in sizes:
        start = time.perf_counter()
        readings[size] = Reading(made(address(place, size), size))
        print(f"store of {size:,}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    dice = random.Random(5)
    for _ in range(ROUNDS):
        for size in dice.sample(sizes, len(sizes)):
            readings[size].round(dice)
    found = {size: reading.medians() for size, reading in readings.items()}
    print_searches(sizes, found)
    for size, reading in readings.items():
        print_taken(size, ingested(reading.store))
        reading.store.close()


def print_taken(size: int, taken: dict[str, float]) -> None:
    """What a visit costs."""
    print(f"\n{size:,} events: 200 listings in one visit\n\n| visit | ms | listings/s |\n|---|---|---|")
    for name, one in taken.items():
        print(f"| {name} | {one:.0f} | {200_000 / one:,.0f} |")
    print(f"\nnew with full text / without: {taken['new'] / taken['new, no full text']:.2f} x the time;")
    print(f"5 % changed is {taken['all changed'] / taken['5 % changed']:.1f} x as fast as all changed.")


def print_searches(sizes: Sequence[int], found: dict[int, dict[str, dict[str, float]]]) -> None:
    """What a search costs, and how that grows."""
    columns = " | ".join(f"{size:,} ms" for size in sizes)
    print(f"\n| p50 of the whole answer | {columns} | growth | rows / driver | answer / driver |")
    print("|---|" + "---|" * (len(sizes) + 3))
    for name, last in found[sizes[-1]].items():
        p50 = [found[size][name]["answer"] for size in sizes]
        shown = " | ".join(f"{one:.2f}" for one in p50)
        ratios = f"{last['rows'] / last['driver']:.2f} | {last['answer'] / last['driver']:.2f}"
        print(f"| {name} | {shown} | {p50[-1] / p50[0]:.1f} | {ratios} |")


if __name__ == "__main__":
    main()

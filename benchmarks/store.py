"""How search and ingest grow, and what our code adds to the same SQL by the bare driver.

    python -m benchmarks.store FOLDER [10000 100000 …]

Targets 4b, 4c, 8a and 8b of the performance notes. A store of each size is made in FOLDER (kept, and used
again). Every figure is a ratio from one interleaved run, the median of its rounds. SQLite.
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
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import event, insert

from aggregator import fulltext, retell
from aggregator.compose import Voice, facts_of
from aggregator.model import KINDS, Draft, Judgement, Near, Query, Venue
from aggregator.moments import seconds
from aggregator.plaintext import fold
from aggregator.reports import Festival, Followed, VisitReport
from aggregator.rows import event_columns, listing_columns
from aggregator.store import Store
from aggregator.tables import table

NOW = datetime(2027, 1, 1, tzinfo=UTC)
YEARS, FESTIVALS, CITIES, VOCABULARY = 2, 3000, 400, 20_000
ROUNDS, WARM = 30, 5
DAY = timedelta(days=1)


class World:
    """Made-up gatherings: words by Zipf's law, festivals in cities, two years in quarter hours."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        plan = random.Random(1)
        parts = [c + v for c in "bcdfghklmnprstvwz" for v in "aeiou"]
        self.words = ["".join(plan.choices(parts, k=plan.randint(2, 4))) for _ in range(VOCABULARY)]
        total, self.weights = 0.0, []
        for place in range(VOCABULARY):
            total += 1 / (place + 12) ** 0.95
            self.weights.append(total)
        self.places = [(plan.uniform(36, 60), plan.uniform(-9, 30)) for _ in range(CITIES)]
        self.home = [plan.randrange(CITIES) for _ in range(FESTIVALS)]

    def text(self, length: int) -> str:
        """So many words, the common ones often."""
        return " ".join(self.dice.choices(self.words, cum_weights=self.weights, k=length))

    def festival(self) -> int:
        """One of the festivals; the large ones often."""
        return int(20 * ((FESTIVALS / 20 + 1) ** self.dice.random() - 1))

    def draft(self, number: int, source: str) -> Draft:
        """One gathering."""
        festival = self.festival()
        city = self.home[festival] if self.dice.random() < 0.7 else self.dice.randrange(CITIES)
        lat, lon = (degree + self.dice.gauss(0, 0.04) for degree in self.places[city])
        start = NOW + timedelta(minutes=15 * self.dice.randrange(-96 * 365, 96 * 365 * (YEARS - 1)))
        return Draft(
            source, f"{number:08d}", self.text(6), start, start.date(), "UTC",
            end_at=start + timedelta(minutes=30 * self.dice.randint(2, 20)), description=self.text(57),
            url=f"https://festival{festival}.example/e/{number}", festival=f"f{festival}",
            venue=Venue(self.text(2), None, f"City {city}", None, round(lat, 6), round(lon, 6)),
        )  # fmt: skip

    def judgement(self) -> Judgement:
        """What we would think of it."""
        return Judgement(
            True, 1.0, KINDS[int(self.dice.random() ** 2 * 6)], ("producer",), (), "open", None, "free"
        )


# -- making a store ------------------------------------------------------------------------------------------


def made(folder: Path, size: int) -> Store:
    """A store of that many events, loaded in order of time as years of visits would leave it."""
    path = folder / f"store-{size}.db"
    fresh = not path.exists()
    store = Store(f"sqlite:///{path}")
    store.upgrade()
    if fresh:
        sources = [Followed(f"s{n}", "website", "", f"Source {n}") for n in range(300)]
        store.follow([Festival(f"f{n}", f"Festival {n}") for n in range(FESTIVALS)], sources, NOW)
        load(store, size)
        with store.engine.connect() as connection:
            connection.exec_driver_sql("commit")
            connection.exec_driver_sql("analyze")
    return store


def load(store: Store, size: int) -> None:
    """Write events, listings and words in batches, without the deciding that a visit does."""
    world = World(42)
    drafts = sorted((world.draft(n, f"s{n % 300}") for n in range(size)), key=lambda one: one.start_at)
    for start in range(0, size, 5000):
        with store.writing() as connection:
            pairs = [(one, world.judgement()) for one in drafts[start : start + 5000]]
            keys = retell.free_keys(connection, [seconds(one.start_at) for one, _ in pairs])
            rows = [event_row(key, *pair) for key, pair in zip(keys, pairs, strict=True)]
            connection.execute(insert(table("events")), rows)
            connection.execute(insert(table("listings")), [listing_row(*pair) for pair in pairs])
            fulltext.index(connection, keys)


def event_row(key: int, draft: Draft, judgement: Judgement) -> dict[str, Any]:
    """A row of `events`."""
    moments = dict.fromkeys(("first_seen_at", "changed_at", "updated_at"), seconds(NOW))
    own = {"key": key, "id": draft.origin_id, "sequence": 0, "locks": "{}", "merged_into": None}
    return event_columns(facts_of([Voice(draft, judgement)])) | own | moments | {"cancelled_at": None}


def listing_row(draft: Draft, judgement: Judgement) -> dict[str, Any]:
    """A row of `listings`."""
    own = {"source_key": draft.source_key, "origin_id": draft.origin_id, "event_id": draft.origin_id}
    own |= {"content_hash": "", "match_why": "[]"}
    moments = {"first_seen_at": seconds(NOW), "seen_at": seconds(NOW), "missing": 0, "withdrawn_at": None}
    return listing_columns(draft, judgement) | own | moments


# -- searching -----------------------------------------------------------------------------------------------


def queries(store: Store) -> Iterator[dict[str, Query]]:
    """A set of searches with other values each time."""
    world = World(9)
    while True:
        dice = world.dice
        words = " ".join(dice.sample(world.words[: dice.choice([40, 600, 2000])], dice.choice([1, 2])))
        begin = NOW + dice.randrange(300) * DAY
        lat, lon = dice.choice(world.places)
        common = replace(Query(), from_at=begin)
        page = store.search(replace(common, limit=50), begin)
        yield {
            "text": replace(common, q=words, from_at=NOW),
            "text, best of the next 500": replace(common, q=words, from_at=NOW, sort="relevance"),
            "text, 7 days": replace(common, q=words, to_at=begin + 7 * DAY),
            "festival": replace(common, festival=(f"f{world.festival()}",), limit=50),
            "near 5 km, 3 days": replace(common, near=Near(lat, lon, 5000.0), to_at=begin + 3 * DAY),
            "facets, 7 days": replace(common, limit=1, to_at=begin + 7 * DAY, facets=("kind",)),
            "next page of 50": replace(common, limit=50, cursor=page.cursor),
        }


class Recorder:
    """The statements and values that a search sends, to send them again by the bare driver."""

    def __init__(self, store: Store) -> None:
        self.said: list[tuple[str, Any]] = []
        self.on = False
        event.listen(store.engine, "before_cursor_execute", self._hear)

    def _hear(self, _connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if self.on:
            self.said.append((statement, values))

    def of(self, work: Callable[[], Any]) -> list[tuple[str, Any]]:
        """What `work` sends."""
        self.said, self.on = [], True
        work()
        self.on = False
        return [(sql, values) for sql, values in self.said if sql != "begin"]


def timed(work: Callable[[], Any]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


class Reading:
    """One store, read in three ways."""

    def __init__(self, store: Store) -> None:
        self.store, self.recorder, self.queries = store, Recorder(store), queries(store)
        self.bare = sqlite3.connect(str(store.engine.url.database), isolation_level=None)
        self.bare.create_function("fold", 1, fold, deterministic=True)
        for pragma in ("cache_size=-32000", "mmap_size=1073741824"):
            self.bare.execute(f"pragma {pragma}")
        self.times: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))

    def round(self, dice: random.Random) -> None:
        """Every search once with other values: the whole answer, its rows, the same SQL by the driver."""
        for name, query in next(self.queries).items():
            answer = partial(self.store.search, query, query.from_at or NOW)
            said = self.recorder.of(answer)
            ways = {"driver": partial(self.by_driver, said), "core": partial(rows_only, self.store, said)}
            ways["answer"] = answer
            for way in dice.sample(list(ways), 3):
                self.times[name][way].append(timed(ways[way]))

    def by_driver(self, said: Sequence[tuple[str, Any]]) -> list[Any]:
        """The floor: the same statements, tuples."""
        return [self.bare.execute(sql, values).fetchall() for sql, values in said]

    def medians(self) -> dict[str, dict[str, float]]:
        """p50 in milliseconds; the first rounds only warmed."""
        return {
            name: {way: statistics.median(all_[WARM:]) for way, all_ in ways.items()}
            for name, ways in self.times.items()
        }


def rows_only(store: Store, said: Sequence[tuple[str, Any]]) -> list[Any]:
    """The same statements through our engine, rows and no events."""
    with store.reading() as connection:
        return [connection.exec_driver_sql(sql, values).fetchall() for sql, values in said]


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


def main() -> None:
    """Print the tables."""
    folder, sizes = Path(sys.argv[1]), [int(one) for one in sys.argv[2:]] or [10_000, 100_000]
    readings = {}
    for size in sizes:
        start = time.perf_counter()
        readings[size] = Reading(made(folder, size))
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
    print(f"\n| search, p50 of the whole answer | {columns} | growth | core / driver | answer / driver |")
    print("|---|" + "---|" * (len(sizes) + 3))
    for name, last in found[sizes[-1]].items():
        p50 = [found[size][name]["answer"] for size in sizes]
        shown = " | ".join(f"{one:.2f}" for one in p50)
        ratios = f"{last['core'] / last['driver']:.2f} | {last['answer'] / last['driver']:.2f}"
        print(f"| {name} | {shown} | {p50[-1] / p50[0]:.1f} | {ratios} |")


if __name__ == "__main__":
    main()

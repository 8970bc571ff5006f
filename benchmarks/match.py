"""How fast listings are sorted into gatherings, against splink.

    python -m benchmarks.match bulk --rival-python PATH [--count 100000] [--rounds 3] [--sample 1000000]
    python -m benchmarks.match growth [--most 1000000] [--store FOLDER]
    python -m benchmarks.match one METHOD COUNT        (one run, one JSON line; used by the others)

`bulk` runs each method in a process of its own, in turn, on the same made-up listings (`match_records`); a
run is timed from the records in memory to the pairs found, imports and training of the method included.
`growth` times a new listing's search and decision among 10 thousand to a million others: the years grow with
the number, so that as many happen at once. With `--store` it is a visit of 200 new listings to real stores
(`match_store`), made in FOLDER and kept there; a million events take 4 GB.
PATH is a Python with splink>=4, pandas and duckdb. `--sample` is the number of pairs splink trains on: a
million is its default, of which it warns; its manual calls ten million adequate for trying out, a thousand
million best.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from array import array
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.match_records import Made, made

QUARTER, FAR, NEWCOMERS = 360, 250, 2_000
SIZES = (10_000, 100_000, 1_000_000)
DAY_ZERO = 719_163  # 1970-01-01 as a proleptic ordinal
ROOT = Path(__file__).resolve().parent.parent
Pairs = list[tuple[int, int]]


def ours(listings: list[Made], _sample: int) -> Pairs:
    """festmeet's clusters as pairs; it trains on nothing."""
    from aggregator.comparing.cluster import collector_at_rest, joined

    pairs: Pairs = []
    with collector_at_rest():  # as the command `match` does
        for gathering in joined(columns_of(listings)):
            pairs += combinations([int(rid) for rid in gathering.members], 2)
    return pairs


def columns_of(listings: list[Made]) -> Any:
    """The listings as columns of ours."""
    from aggregator.comparing.columns import Columns

    names = [f"s{number}" for number in range(50)]
    rids, sources, titles, venues = list[str](), list[str](), list[str](), list[str]()
    starts, lats, lons = (array(kind, bytes(8 * len(listings))) for kind in "qdd")
    for at, one in enumerate(listings):
        rids.append(str(one.number))
        sources.append(names[one.source])
        titles.append(one.title)
        venues.append(one.venue)
        starts[at], lats[at], lons[at] = one.start, one.lat, one.lon
    nothing = [None] * len(listings)
    return Columns(
        rid=rids,
        source=sources,
        title=titles,
        instant=starts,
        wall=starts,
        day=[start // 1440 + DAY_ZERO for start in starts],
        end=nothing,
        venue=venues,
        address=nothing,
        page=nothing,
        festival=nothing,
        description=[""] * len(listings),
        place_of_source=sources,
        lat=lats,
        lon=lons,
        is_post=[False] * len(listings),
    )


def splink(listings: list[Made], sample: int) -> Pairs:
    """splink with DuckDB, blocked by day and city, as its manual sets up such a task."""
    import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore]
    import splink.internals.comparison_library as cl  # type: ignore[import-not-found,unused-ignore]
    from splink import Linker, SettingsCreator, block_on  # type: ignore[import-not-found,unused-ignore]
    from splink.internals.duckdb.database_api import DuckDBAPI  # type: ignore[import-not-found,unused-ignore]

    names = ["unique_id", "title", "start", "day", "city", "lat", "lon", "venue"]
    rows = [
        (
            one.number,
            one.title.lower(),
            one.start,
            one.start // 1440,
            one.city,
            one.lat,
            one.lon,
            one.venue.lower(),
        )
        for one in listings
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on("day", "city")],
        comparisons=[
            cl.JaroWinklerAtThresholds("title", [0.95, 0.8]),
            cl.JaroWinklerAtThresholds("venue", [0.9]),
            cl.DistanceInKMAtThresholds("lat", "lon", [0.3, 1]),
        ],
    )
    api: Any = DuckDBAPI()
    linker: Any = Linker(api.register(pd.DataFrame(rows, columns=names)), settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=sample, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("day", "venue"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("title"))
    found = linker.inference.predict(threshold_match_probability=0.9).as_pandas_dataframe()
    return list(zip(found["unique_id_l"], found["unique_id_r"], strict=True))


METHODS = {"festmeet": ours, "splink": splink}


def one_run(method: str, count: int, sample: int) -> dict[str, float]:
    """Seconds, megabytes at the peak, and how right the pairs are."""
    listings = made(count)
    truth = {one.number: one.truth for one in listings}
    wanted = sum(size * (size - 1) // 2 for size in Counter(truth.values()).values())
    wall, cpu = time.perf_counter(), time.process_time()
    pairs = METHODS[method](listings, sample)
    seconds, cpu_seconds = time.perf_counter() - wall, time.process_time() - cpu
    right = sum(truth[a] == truth[b] for a, b in pairs)
    return {
        "seconds": seconds,
        "cpu": cpu_seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "precision": right / max(1, len(pairs)),
        "recall": right / wanted,
    }


def bulk(rival: str, count: int, rounds: int, sample: int) -> None:
    """Both methods in turn; medians."""
    runs: dict[str, list[dict[str, float]]] = {method: [] for method in METHODS}
    for _ in range(rounds):
        for method, python in (("festmeet", sys.executable), ("splink", rival)):
            command = [python, "-m", "benchmarks.match", "one", method, str(count), str(sample)]
            said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
            runs[method].append(json.loads(said.splitlines()[-1]))
    names = ("seconds", "cpu", "megabytes", "precision", "recall")
    print(f"| {count} listings | s | CPU s | peak MB | precision | recall |\n|" + " --- |" * 6)
    middle = {
        method: {n: statistics.median(run[n] for run in runs[method]) for n in names} for method in runs
    }
    for method, row in middle.items():
        shown = (f"{row[name]:.3f}" if name != "megabytes" else f"{row[name]:.0f}" for name in names)
        print(f"| {method} | " + " | ".join(shown) + " |")
    pairs = list(zip(runs["splink"], runs["festmeet"], strict=True))
    faster = statistics.median(theirs["seconds"] / our["seconds"] for theirs, our in pairs)
    leaner = statistics.median(our["megabytes"] / theirs["megabytes"] for theirs, our in pairs)
    print(f"\n{faster:.1f} x faster, {leaner:.2f} of the memory (median of {rounds} rounds)")


class Known:
    """Records by key and quarter of a day, as a store's indexes would find them."""

    def __init__(self, records: list[Any]) -> None:
        from aggregator.comparing.columns import columns_of
        from aggregator.comparing.glimpse import Looks

        self._keys: Callable[[Any], set[str]] = lambda record: Looks(columns_of([record])).keys(0)
        self._held: dict[tuple[str, int], list[Any]] = {}
        for record in records:
            for key in self._keys(record):
                self._held.setdefault((key, record.instant // QUARTER), []).append(record)

    def near(self, record: Any) -> list[Any]:
        """Those that share a key, at most a few hours off: its own quarter of a day and both beside it."""
        quarter = record.instant // QUARTER
        found = {
            other.rid: other
            for key in self._keys(record)
            for at in (quarter - 1, quarter, quarter + 1)
            for other in self._held.get((key, at), ())
            if abs(other.instant - record.instant) <= FAR
        }
        return [found[rid] for rid in sorted(found)]


def growth(most: int) -> None:
    """Microseconds to find and judge a new listing's candidates, among 10 thousand others to `most`."""
    from aggregator.identity import compare

    print("| known listings | µs a new listing | candidates | x the smallest |\n|" + " --- |" * 4)
    first = 0.0
    for count in (size for size in SIZES if size <= most):
        columns = columns_of(made(count + NEWCOMERS, days=max(73, 730 * count // 100_000)))
        records = [*map(columns.record, columns.numbers())]
        known = Known(records[:count])
        began, met = time.process_time(), 0
        for record in records[count:]:
            candidates = known.near(record)
            met += len(candidates)
            max((compare(record, other).score for other in candidates), default=0.0)
        each = (time.process_time() - began) / NEWCOMERS * 1e6
        first = first or each
        print(f"| {count} | {each:.0f} | {met / NEWCOMERS:.1f} | {each / first:.2f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    tasks = parser.add_subparsers(dest="task", required=True)
    task = tasks.add_parser("bulk")
    task.add_argument("--rival-python", required=True)
    task.add_argument("--count", type=int, default=100_000)
    task.add_argument("--rounds", type=int, default=3)
    task.add_argument("--sample", type=int, default=1_000_000)
    task = tasks.add_parser("growth")
    task.add_argument("--most", type=int, default=1_000_000)
    task.add_argument("--store", type=Path)
    single = tasks.add_parser("one")
    single.add_argument("method", choices=METHODS)
    single.add_argument("count", type=int)
    single.add_argument("sample", type=int, nargs="?", default=1_000_000)
    asked = parser.parse_args()
    if asked.task == "bulk":
        bulk(asked.rival_python, asked.count, asked.rounds, asked.sample)
    elif asked.task == "growth" and asked.store:
        from benchmarks import match_store

        match_store.growth(asked.store, [size for size in SIZES if size <= asked.most])
    elif asked.task == "growth":
        growth(asked.most)
    else:
        print(json.dumps(one_run(asked.method, asked.count, asked.sample)))


if __name__ == "__main__":
    main()

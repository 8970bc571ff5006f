"""Posts a second: `festmeet read-posts` against dateparser's `search_dates` with the language named.

    python benchmarks/posts.py [POSTS.jsonl …]

Reads our own sample posts unless files of the same form are named. Both sides take turns in every round; the
figures are medians over rounds of processor time. The rival only looks for dates; ours reads the whole post.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
ROUNDS = 7
RIVAL_SHARE = 5  # the rival reads every fifth post of a round, another fifth each time

Row = dict[str, Any]


def posts(paths: list[str]) -> list[Row]:
    files = [Path(path) for path in paths] or sorted((ROOT / "tests/samples/posts").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text().splitlines() if line.strip()]


def seconds_each(read: Callable[[Row], object], rows: list[Row]) -> float:
    started = time.process_time()
    for row in rows:
        read(row)
    return (time.process_time() - started) / len(rows)


def main() -> None:
    warnings.filterwarnings("ignore")
    import orjson
    from dateparser.search import search_dates

    from aggregator.stage_posts import read_posts_line

    rows = posts(sys.argv[1:])
    asked = ("id", "text", "posted_at", "festival_tz", "festival_dates")
    lines = [json.dumps({key: row[key] for key in asked}) for row in rows]

    def ours(row: Row) -> object:
        return orjson.dumps(read_posts_line(orjson.loads(row["line"])))  # as the command does

    def theirs(row: Row) -> object:
        return search_dates(row["text"], languages=[row["language"]])

    whole = [{**row, "line": line} for row, line in zip(rows, lines, strict=True)]
    for row in whole:  # both warm: vocabularies and language data are loaded once
        ours(row)
        theirs(row)
    taken: dict[str, list[float]] = {"ours": [], "theirs": []}
    for turn in range(ROUNDS):
        taken["ours"].append(seconds_each(ours, whole))
        taken["theirs"].append(seconds_each(theirs, whole[turn % RIVAL_SHARE :: RIVAL_SHARE]))
    mine, rival = statistics.median(taken["ours"]), statistics.median(taken["theirs"])
    ratios = sorted(b / a for a, b in zip(taken["ours"], taken["theirs"], strict=True))
    print(f"{len(rows)} posts, {ROUNDS} rounds\n\n| | posts/s | µs a post |\n| --- | --- | --- |")
    print(f"| read-posts, JSON in and out | {1 / mine:,.0f} | {mine * 1e6:,.0f} |")
    print(f"| dateparser search_dates, language named | {1 / rival:,.0f} | {rival * 1e6:,.0f} |")
    print(f"\nratio {rival / mine:.0f}, in single rounds {ratios[0]:.0f} to {ratios[-1]:.0f}")


if __name__ == "__main__":
    main()

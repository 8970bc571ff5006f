"""How many listings a second are judged, against a bare keyword list in the same run.

    python -m benchmarks.classify [FILE.jsonl]

The floor is one regular expression over title and text: the least anybody would do. Rounds alternate, CPU
time is taken, medians are printed; both are also scored, so that the price is seen beside what it buys.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aggregator.stage_classify import classify_row

SAMPLES = Path(__file__).parent.parent / "tests" / "samples" / "classify" / "held_out.jsonl"
ROUNDS = 15
ITEMS = 1000
KEYWORDS = re.compile(
    r"mixer|meet-?up|mingle|networking|happy hour|reception|breakfast|brunch|coffee|drinks|lounge|reunion"
    r"|ap[ée]ro|stammtisch|empfang|c[óo]ctel|borrel|aperitivo|encontro|quedada",
    re.IGNORECASE,
)

Row = dict[str, Any]
Judge = Callable[[Row], bool]


def by_keywords(row: Row) -> bool:
    """The floor."""
    return KEYWORDS.search(f"{row['title']} {row['description']}") is not None


def by_classify(row: Row) -> bool:
    """The product, as the command calls it."""
    return bool(classify_row(row)["is_meetup"])


def seconds(judge: Judge, rows: list[Row]) -> float:
    """CPU seconds to judge all rows once."""
    began = time.process_time()
    for row in rows:
        judge(row)
    return time.process_time() - began


def f1(judge: Judge, rows: list[Row]) -> float:
    """F1 of the meetups found."""
    pairs = [(row["is_meetup"], judge(row)) for row in rows]
    right = sum(want and got for want, got in pairs)
    return 2 * right / max(sum(want for want, _ in pairs) + sum(got for _, got in pairs), 1)


def main() -> None:
    """Print the table."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    many = (rows * (ITEMS // len(rows) + 1))[:ITEMS]
    judges: dict[str, Judge] = {"keyword list": by_keywords, "classify": by_classify}
    first = seconds(by_classify, rows[:1])
    taken: dict[str, list[float]] = {name: [] for name in judges}
    for _ in range(ROUNDS):
        for name, judge in judges.items():
            taken[name].append(seconds(judge, many))
    print("| | items/s (median) | best round | F1 |\n|---|--:|--:|--:|")
    for name, judge in judges.items():
        middle, best = ITEMS / statistics.median(taken[name]), ITEMS / min(taken[name])
        print(f"| {name} | {middle:,.0f} | {best:,.0f} | {f1(judge, rows):.3f} |")
    ratio = statistics.median(taken["classify"]) / statistics.median(taken["keyword list"])
    print(f"\nclassify / keyword list: {ratio:.1f} × the time; first judgement {first * 1000:.0f} ms")
    print(f"{path.name}, {len(rows)} rows")


if __name__ == "__main__":
    main()

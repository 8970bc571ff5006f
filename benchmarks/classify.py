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
# Integer additions that tell how fast the core is in this very round: about 25 a microsecond on a quiet one.
ADDITIONS = 2000
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


def by_adding(_row: Row) -> bool:
    """No judge at all: what the core does in this round."""
    return sum(range(ADDITIONS)) > 0


def seconds(judge: Judge, rows: list[Row]) -> float:
    """CPU seconds to judge all rows once."""
    began = time.process_time()
    for row in rows:
        judge(row)
    return time.process_time() - began


def texts(rows: list[Row], turn: int) -> list[Row]:
    """`ITEMS` listings never judged before: each description ends as another one does, another every turn."""
    mixed = []
    for at in range(ITEMS):
        row, other = rows[at % len(rows)], rows[(at * 7 + turn * 13 + 1) % len(rows)]
        words, others = row["description"].split(), other["description"].split()
        text = " ".join(words[: (len(words) + 1) // 2] + others[len(others) // 2 :])
        mixed.append({**row, "description": text})
    return mixed


def f1(judge: Judge, rows: list[Row]) -> float:
    """F1 of the meetups found."""
    pairs = [(row["is_meetup"], judge(row)) for row in rows]
    right = sum(want and got for want, got in pairs)
    return 2 * right / max(sum(want for want, _ in pairs) + sum(got for _, got in pairs), 1)


def main() -> None:
    """Print the table."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    judges: dict[str, Judge] = {"keyword list": by_keywords, "classify": by_classify}
    first = seconds(by_classify, rows[:1])
    taken: dict[str, list[float]] = {name: [] for name in (*judges, "additions")}
    for turn in range(ROUNDS):
        many = texts(rows, turn)
        for name, judge in {**judges, "additions": by_adding}.items():
            taken[name].append(seconds(judge, many))
    print("| | items/s (median) | best round | F1 |\n|---|--:|--:|--:|")
    for name, judge in judges.items():
        middle, best = ITEMS / statistics.median(taken[name]), ITEMS / min(taken[name])
        print(f"| {name} | {middle:,.0f} | {best:,.0f} | {f1(judge, rows):.3f} |")
    ratio = statistics.median(taken["classify"]) / statistics.median(taken["keyword list"])
    print(f"\nclassify / keyword list: {ratio:.1f} × the time; first judgement {first * 1000:.0f} ms")
    adding = ADDITIONS * ITEMS / statistics.median(taken["additions"]) / 1e6
    print(
        f"{path.name}, {len(rows)} rows mixed anew each round; beside it {adding:.0f} additions a microsecond"
    )


if __name__ == "__main__":
    main()

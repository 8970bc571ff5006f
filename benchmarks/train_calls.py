"""Learn the weights of `aggregator/post_reading/calls.py` from labelled posts.

    python benchmarks/train_calls.py [MORE.jsonl …] [--held HELD.jsonl] [--dry-run]

Trains a logistic regression on the signs of our own sample posts (`tests/samples/posts`) and of the files
named,
which are read and not kept, and writes `aggregator/data/call_weights.json`. `--held` names posts that are
only
scored. Withdrawals are judged by rule and left out. Needs scikit-learn (extra `bench`).
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from aggregator.post_reading.words import Heard  # noqa: E402  # the path is set above

STRENGTH = 1.0  # inverse of the regularisation, chosen by ten-fold cross-validation among 0.3, 0.7, 1, 1.5, 3

COPIES = 4  # of every post with some words forgotten
UNKNOWN = 0.2
PASSED_ON = 0.03  # of the copies the sign turned round
SEED = 5

Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    rows = [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
    return [row for row in rows if not row["cancels"]]


def signs_of(row: Row, known: Callable[[Heard], Heard] = lambda heard: heard) -> set[str]:
    from aggregator.posts import signs_of_post

    dates = row.get("festival_dates")
    edition = (date.fromisoformat(dates[0]), date.fromisoformat(dates[1])) if dates else None
    return set(
        signs_of_post(
            row["text"], datetime.fromisoformat(row["posted_at"]), row["festival_tz"], edition, known
        )
    )


def forgetful(rng: random.Random) -> Callable[[Heard], Heard]:
    """The lists were filled with these posts in mind; of a stranger's words every fifth is not on them."""

    def kept(names: Iterable[str]) -> list[str]:
        return [name for name in names if rng.random() >= UNKNOWN]

    def forget(heard: Heard) -> Heard:
        senses = {sense: left for sense, words in heard.senses.items() if (left := kept(words))}
        return Heard(senses, tuple(kept(heard.roles)), tuple(kept(heard.genres)))

    return forget


def passed_on(rng: random.Random) -> set[str]:
    """Who passes a post on says little of what it calls to; our noise is passed on more often than calls."""
    return {"passed on"} if rng.random() < PASSED_ON else set()


def f1(truth: list[bool], said: list[bool]) -> float:
    both = sum(a and b for a, b in zip(truth, said, strict=True))
    return 2 * both / max(1, sum(truth) + sum(said))


def table(rows: list[Row], names: list[str]) -> tuple[list[list[float]], list[bool]]:
    found = [signs_of(row) for row in rows]
    return [[float(name in signs) for name in names] for signs in found], [row["is_call"] for row in rows]


def main(arguments: list[str]) -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict

    held = rows_of(Path(arguments[arguments.index("--held") + 1])) if "--held" in arguments else []
    if held:
        del arguments[arguments.index("--held") : arguments.index("--held") + 2]
    files = [
        *sorted((ROOT / "tests/samples/posts").glob("*.jsonl")),
        *(Path(one) for one in arguments if one[0] != "-"),
    ]
    rows = [row for file in files for row in rows_of(file)]
    names = sorted(set().union(*(signs_of(row) for row in rows)))
    signs, truth = table(rows, names)
    rng = random.Random(SEED)
    hazy = [
        (signs_of(row, forgetful(rng)) ^ passed_on(rng), row["is_call"])
        for row in rows
        for _ in range(COPIES)
    ]
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    guessed = [bool(one) for one in cross_val_predict(model, signs, truth, cv=10)]
    print(f"{len(rows)} posts, {len(names)} signs; cross-validated F1 {f1(truth, guessed):.3f}")
    more = [[float(name in found) for name in names] for found, _ in hazy]
    weight = [1.0 / (1 + COPIES)] * (len(rows) * (1 + COPIES))
    model.fit(signs + more, truth + [is_call for _, is_call in hazy], sample_weight=weight)
    if held:
        unseen, right = table(held, names)
        print(
            f"held out: {len(held)} posts, F1 {f1(right, [bool(one) for one in model.predict(unseen)]):.3f}"
        )
    weights = {"": round(float(model.intercept_[0]), 3)}
    weights |= {name: round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)}
    if "--dry-run" not in arguments:
        path = ROOT / "aggregator/data/call_weights.json"
        path.write_text(json.dumps({"weights": weights}, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

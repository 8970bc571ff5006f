"""Where the weights of `aggregator/data/match.json` come from.

    python -m benchmarks.train_match [--labels dedupe.json] [--write]

A logistic model over the measures of `aggregator.comparing.evidence`, fitted by Newton's method in plain
Python. Every weight has a Gaussian prior around what we would say by hand (`BY_HAND`): the labelled pairs are
few, and a measure they hardly show keeps the sign that reason gives it. Prints how it does on festivals held
out.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path

from aggregator import identity
from aggregator.comparing.cluster import cluster
from aggregator.comparing.evidence import MEASURES, impossible, measure
from aggregator.comparing.records import Record, facts_of
from benchmarks.match_labels import Labelled, labels_file, look_alikes, own_samples, pairs

TARGET = Path(__file__).resolve().parent.parent / "aggregator" / "data" / "match.json"
BY_HAND = {
    "title_same": 2.0, "title_better": 2.0, "title_worse": 2.0, "spelling": 1.5, "shared_names": 2.0,
    "clashing_names": -2.0, "role_same": 0.5, "role_clash": -3.0, "role_more": -0.5,
    "genre_same": 0.3,
    "genre_clash": -1.5, "audience_same": 0.5, "audience_clash": -2.0, "one_sided": -0.5, "other_body": -2.0,
    "body_same": 1.0, "body_clash": -2.0,
    "pages_apart": -1.0, "strange_listings": -0.5, "strange_sided": -1.0,
    "thin_sided": -0.5, "told_group": 1.0, "told_clash": -1.0,
    "form_same": 0.5,
    "form_clash": -1.0, "ordinal_clash": -4.0, "start_same": 1.5, "start_close": 1.0, "start_hour": 0.0,
    "start_two": -1.5,
    "start_far": -3.0, "zone_off": 0.5, "zone_maybe": -4.0, "day_only": 0.5, "day_near": 0.0,
    "undated": -0.5,
    "end_same": 0.5, "place_same": 2.0, "place_part": 1.5, "place_room": 0.0, "place_other": -2.5,
    "place_renamed": -0.5,
    "venue_in_title": 1.0, "address_same": 1.0, "address_other": -2.0, "city_other": -1.5, "close_by": 1.0,
    "far_away": -3.0, "page_same": 5.0,
    "source_same": -0.5, "pages_differ": -2.0, "post_met": 0.5,
    "festival_other": -3.0, "told": 0.5, "met": 0.5, "unopposed": 1.0,
}  # fmt: skip
BIAS = -4.0
STIFFNESS = 2.0  # one over the variance of the prior
MADE_UP = 0.3  # a made-up pair counts as this much of a real one
SAME, REVIEW = 0.45, 0.1

Row = tuple[list[tuple[int, float]], float, float]  # sparse measures, 1 or 0, weight


def rows_of(triples: Iterable[tuple[Record, Record, bool]], weight: float) -> list[Row]:
    """Training rows; pairs that no weight could join are left out."""
    number = {name: at + 1 for at, name in enumerate(MEASURES)}
    rows = []
    for a, b, same in triples:
        if impossible(a, b) is None:
            found = measure(facts_of(a), facts_of(b))
            sparse = [(0, 1.0)] + [(number[name], value) for name, value in found.items() if value]
            rows.append((sparse, float(same), weight))
    return rows


def fit(rows: Sequence[Row], rounds: int = 12) -> list[float]:
    """Maximum a posteriori weights, bias first."""
    prior = [BIAS] + [BY_HAND[name] for name in MEASURES]
    size = len(prior)
    at = list(prior)
    for _ in range(rounds):
        slope = [STIFFNESS * (prior[i] - at[i]) for i in range(size)]
        curve = [[STIFFNESS if i == j else 0.0 for j in range(size)] for i in range(size)]
        for sparse, truth, weight in rows:
            guess = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(at[i] * x for i, x in sparse)))))
            spread = weight * guess * (1 - guess)
            for i, x in sparse:
                slope[i] += weight * (truth - guess) * x
                for j, y in sparse:
                    curve[i][j] += spread * x * y
        at = _careful_step(rows, prior, at, solve(curve, slope))
    return at


def _careful_step(rows: Sequence[Row], prior: list[float], at: list[float], step: list[float]) -> list[float]:
    """A Newton step, halved until it helps: a full one may overshoot."""
    before = loss(rows, prior, at)
    for _ in range(20):
        there = [value + delta for value, delta in zip(at, step, strict=True)]
        if loss(rows, prior, there) <= before:
            return there
        step = [delta / 2 for delta in step]
    return at


def loss(rows: Sequence[Row], prior: list[float], at: list[float]) -> float:
    """Negative log posterior, up to a constant."""
    total = sum(STIFFNESS / 2 * (value - mean) ** 2 for value, mean in zip(at, prior, strict=True))
    for sparse, truth, weight in rows:
        odds = sum(at[i] * x for i, x in sparse)
        total += weight * (max(odds, 0.0) + math.log1p(math.exp(-abs(odds))) - truth * odds)
    return total


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gauss-Jordan with pivoting."""
    size = len(right)
    rows = [[*matrix[i], right[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda row: abs(rows[row][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for j in range(size):
            if j != i and rows[j][i]:
                factor = rows[j][i]
                rows[j] = [value - factor * top for value, top in zip(rows[j], rows[i], strict=True)]
    return [row[size] for row in rows]


def trained_on(labelled: Sequence[Labelled]) -> identity.Weights:
    """Weights from these labels and look-alikes made of them."""
    rows = rows_of(pairs(labelled), 1.0) + rows_of(look_alikes(labelled, seed=7), MADE_UP)
    bias, *rest = fit(rows)
    return identity.Weights(
        round(bias, 3),
        {name: round(value, 3) for name, value in zip(MEASURES, rest, strict=True)},
        SAME,
        REVIEW,
    )


def score(labelled: Sequence[Labelled]) -> dict[str, float]:
    """Pairwise and B-cubed figures of the clusters, as counts that add up over folds."""
    truth = {one.record.rid: one.gathering for one in labelled}
    told: dict[str, set[str]] = {}
    for rid, gathering in truth.items():
        told.setdefault(gathering, set()).add(rid)
    tally = dict.fromkeys(("tp", "fp", "fn", "bp", "br", "n"), 0.0)
    for together in cluster([one.record for one in labelled]):
        found = set(together.members)
        for rid in found:
            own = told[truth[rid]]
            right = len(found & own)
            tally["tp"] += (right - 1) / 2
            tally["fp"] += (len(found) - right) / 2
            tally["fn"] += (len(own) - right) / 2
            tally["bp"] += right / len(found)
            tally["br"] += right / len(own)
            tally["n"] += 1
    return tally


def figures(name: str, tallies: Sequence[dict[str, float]]) -> str:
    """One line of the table."""
    sums = {key: sum(tally[key] for tally in tallies) for key in tallies[0]}
    precision = sums["tp"] / max(1, sums["tp"] + sums["fp"])
    recall = sums["tp"] / max(1, sums["tp"] + sums["fn"])
    bp, br = sums["bp"] / sums["n"], sums["br"] / sums["n"]
    f1, b3 = (2 * p * r / max(1e-9, p + r) for p, r in ((precision, recall), (bp, br)))
    shares = " | ".join(f"{share:.4f}" for share in (precision, recall, f1, bp, br, b3))
    return f"| {name} | {sums['n']:.0f} | {shares} |"


def with_weights(chosen: identity.Weights, labelled: Sequence[Labelled]) -> dict[str, float]:
    """`score` under other weights than the shipped ones."""
    kept = identity.weights
    identity.weights = lambda: chosen  # type: ignore[assignment]  # a trial, for the time of one scoring
    try:
        return score(labelled)
    finally:
        identity.weights = kept


def folds(labelled: Sequence[Labelled], count: int) -> list[tuple[list[Labelled], list[Labelled]]]:
    """(train, test) lists; a festival is wholly in one or the other."""
    names = sorted({one.festival for one in labelled})
    of = {name: at % count for at, name in enumerate(names)}
    return [
        (
            [one for one in labelled if of[one.festival] != fold],
            [one for one in labelled if of[one.festival] == fold],
        )
        for fold in range(count)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    own = own_samples()
    given = labels_file(asked.labels) if asked.labels else []
    everything = own + given
    print("| scored on | records | P | R | F1 | B3 P | B3 R | B3 F1 |\n|" + " --- |" * 8)
    held = [with_weights(trained_on(train), test) for train, test in folds(everything, 8)]
    print(figures("held out by festival, 8 folds", held))
    if given:
        print(figures("labels file, trained on own samples only", [with_weights(trained_on(own), given)]))
        print(figures("own samples, trained on labels file only", [with_weights(trained_on(given), own)]))
    final = trained_on(everything)
    for name, part in (("own samples", own), ("labels file", given)):
        if part:
            print(figures(f"{name}, trained on everything", [with_weights(final, part)]))
    if asked.write:
        table = {"bias": final.bias, "same": final.same, "review": final.review, "weights": final.of}
        TARGET.write_text(json.dumps(table, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

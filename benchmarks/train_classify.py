"""Train the weights of `aggregator.classify`, and measure how they carry over to festivals they never saw.

    python -m benchmarks.train_classify tests/samples/classify/written.jsonl [MORE.jsonl …] [--write]

Every file holds JSON lines {title, description, festival?, is_meetup, kind, group?}. Folds are whole groups
(a festival or a site), so a figure says what happens on a new one. Needs scikit-learn (the `bench` extra);
the program itself needs only the numbers written.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from aggregator.judging.kinds import addressed_by, kind_traits
from aggregator.judging.leanings import spelt
from aggregator.judging.traits import read

OUT = Path(__file__).parent.parent / "aggregator" / "data" / "classify_weights.json"
STRENGTH = 2.0
KIND_STRENGTH = 1.0
FOLDS = 10
SMALLEST = 0.05
# A word is kept when so many groups share it.
SHARED_BY = 3

Row = dict[str, Any]
Traits = dict[str, float]


def rows_of(paths: Iterable[Path]) -> list[Row]:
    """The labelled rows of some files, each with the group it must not be parted from."""
    rows = []
    for path in paths:
        for line in path.read_text().splitlines():
            row = json.loads(line)
            row.setdefault("group", group_of(row))
            rows.append(row)
    return rows


def group_of(row: Row) -> str:
    """The festival without its year, else the host the listing came from."""
    if row.get("festival"):
        return " ".join(word for word in row["festival"].split() if not word.isdigit())
    origin = row.get("origin", "")
    return urlsplit(origin).hostname or origin or "none"


def meetup_traits(row: Row) -> Traits:
    """What the meetup's weights see."""
    reading = read(row["title"], row["description"], row.get("festival"))
    return dict.fromkeys(reading.traits, 1.0) | spelt(reading.title, reading.text)


def traits_for_kind(row: Row) -> Traits:
    """What the kind's weights see."""
    reading = read(row["title"], row["description"], row.get("festival"))
    traits = kind_traits(reading, row["title"], row.get("festival"), addressed_by(reading))
    return dict.fromkeys(traits, 1.0) | spelt(reading.title, reading.text)


def fitted(
    traits: Sequence[Traits], groups: Sequence[str], labels: Sequence[Any], strength: float
) -> tuple[DictVectorizer, LogisticRegression]:
    """A linear model over named traits and shared words."""
    known = shared(traits, groups)
    names = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=5000)
    kept = [{name: number for name, number in row.items() if name in known} for row in traits]
    return names, model.fit(names.fit_transform(kept), labels)


def shared(traits: Sequence[Traits], groups: Sequence[str]) -> set[str]:
    """All traits, and the words that several groups use: a festival's name is not to be learned."""
    users: dict[str, set[str]] = defaultdict(set)
    for row, group in zip(traits, groups, strict=True):
        for name in row:
            users[name].add(group)
    words = ("w:", "p:", "wt:")
    return {name for name, seen in users.items() if len(seen) >= SHARED_BY or not name.startswith(words)}


def across(
    rows: Sequence[Row], traits: Sequence[Traits], label: Callable[[Row], Any], strength: float
) -> list[Any]:
    """Every row's answer from a model that saw no row of its group."""
    answers: list[Any] = [None] * len(rows)
    groups = [row["group"] for row in rows]
    labels = [label(row) for row in rows]
    for seen, unseen in GroupKFold(FOLDS).split(traits, labels, groups):
        names, model = fitted(
            [traits[at] for at in seen], [groups[at] for at in seen], [labels[at] for at in seen], strength
        )
        for at, answer in zip(
            unseen, model.predict(names.transform([traits[at] for at in unseen])), strict=True
        ):
            answers[at] = answer
    return answers


def table(title: str, rows: Sequence[Row], answers: Sequence[Any]) -> str:
    """One markdown row: precision, recall, F1."""
    right = sum(1 for row, answer in zip(rows, answers, strict=True) if row["is_meetup"] and answer)
    taken, there = sum(map(bool, answers)), sum(row["is_meetup"] for row in rows)
    precision, recall = right / max(taken, 1), right / max(there, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"| {title} | {len(rows)} | {there} | {precision:.3f} | {recall:.3f} | {f1:.3f} |"


def confusion(rows: Sequence[Row], answers: Sequence[str]) -> str:
    """Markdown: label down, answer across."""
    kinds = sorted({row["kind"] for row in rows})
    pairs = Counter((row["kind"], answer) for row, answer in zip(rows, answers, strict=True))
    lines = ["| label ↓ answer → | " + " | ".join(kinds) + " |", "|---" * (len(kinds) + 1) + "|"]
    lines += [
        f"| {kind} | " + " | ".join(str(pairs[kind, answer]) for answer in kinds) + " |" for kind in kinds
    ]
    return "\n".join(lines)


def named(names: DictVectorizer, base: float, numbers: Iterable[float]) -> dict[str, Any]:
    """Weights by trait, the ones too small to matter left out."""
    pairs = zip(names.get_feature_names_out(), numbers, strict=True)
    return {
        "base": round(float(base), 3),
        "traits": {name: round(float(n), 3) for name, n in pairs if abs(n) >= SMALLEST},
    }


def trained(rows: Sequence[Row]) -> dict[str, Any]:
    """The content of the weights file."""
    groups, labels = [row["group"] for row in rows], [row["is_meetup"] for row in rows]
    names, model = fitted([meetup_traits(row) for row in rows], groups, labels, STRENGTH)
    meetups = [row for row in rows if row["is_meetup"]]
    groups, labels = [row["group"] for row in meetups], [row["kind"] for row in meetups]
    kind_names, kinds = fitted([traits_for_kind(row) for row in meetups], groups, labels, KIND_STRENGTH)
    return {
        "meetup": named(names, model.intercept_[0], model.coef_[0]),
        "kinds": {
            kind: named(kind_names, kinds.intercept_[at], kinds.coef_[at])
            for at, kind in enumerate(kinds.classes_)
        },
    }


def report(files: Sequence[Path], rows: Sequence[Row]) -> None:
    """Print the tables of a run across groups, all together and file by file."""
    answers = across(rows, [meetup_traits(row) for row in rows], lambda row: row["is_meetup"], STRENGTH)
    print("| folds are whole groups | items | meetups | precision | recall | F1 |\n|---|--:|--:|--:|--:|--:|")
    print(table("all", rows, answers))
    at = 0
    for path in files:
        count = len(rows_of([path]))
        print(table(path.stem, rows[at : at + count], answers[at : at + count]))
        at += count
    meetups = [row for row in rows if row["is_meetup"]]
    kinds = across(meetups, [traits_for_kind(row) for row in meetups], lambda row: row["kind"], KIND_STRENGTH)
    right = sum(row["kind"] == kind for row, kind in zip(meetups, kinds, strict=True))
    print(f"\nkind right: {right / len(meetups):.3f} of {len(meetups)}\n\n{confusion(meetups, kinds)}")


def main() -> None:
    """Read the files, print the figures, write the weights if asked."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("files", nargs="+", type=Path)
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    rows = rows_of(given.files)
    report(given.files, rows)
    if given.write:
        OUT.write_text(json.dumps(trained(rows), ensure_ascii=False, indent=0, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()

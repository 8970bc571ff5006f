"""How much of made-up pages the reader finds, by their layout.

    python -m benchmarks.layouts [PAGES] [--first SEED] [--kind KIND]
    python -m benchmarks.layouts --show SEED [--kind KIND]   (one page: missed, extra, its source)

Of kind `others` are pages that hold what is no gathering, alone or beside a programme; of kind `mixed` those
of two programmes, and of one among menus, posts, hours of a desk and the like.

A page is read *in full* when every gathering on it is found and nothing else is. Found: the same start, to
the minute or, where the page tells no hour, to the day, and a title at least 0.8 alike. *Places* are those of
what was found. Below stand the features whose pages fare worse than their layout.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from benchmarks.layouts.pages import KINDS
from benchmarks.layouts.trial import Tally, trial, tried


def main() -> None:
    """Print the tables, or one page."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.layouts")
    words.add_argument("pages", nargs="?", type=int, default=600)
    words.add_argument("--first", type=int, default=0, metavar="SEED")
    words.add_argument("--show", type=int, metavar="SEED")
    words.add_argument("--kind", choices=KINDS, default="listings")
    asked = words.parse_args()
    if asked.show is not None:
        _show(asked.show, asked.kind)
        return
    tally = trial(range(asked.first, asked.first + asked.pages), asked.kind)
    _by_layout(tally)
    _worst(tally)


def _print_row(cells: Iterable[object]) -> None:
    print("| " + " | ".join(map(str, cells)) + " |")


def _by_layout(tally: Tally) -> None:
    _print_row(("layout", "pages", "in full", "%", "told", "found", "extra", "places", "first not in full"))
    print("|---|--:|--:|--:|--:|--:|--:|--:|---|")
    for layout, score, failed in tally.rows():
        share = f"{100 * score.in_full / max(score.pages, 1):.1f}"
        places = f"{score.places_found} of {score.places}" if score.places else ""
        counts = (score.pages, score.in_full, share, score.told, score.found, score.extra, places)
        _print_row((layout, *counts, " ".join(map(str, failed))))


def _worst(tally: Tally) -> None:
    print()
    _print_row(("layout", "feature", "drawn", "pages", "in full", "layout's"))
    print("|---|---|---|--:|--:|--:|")
    for layout, feature, value, score, usual in tally.worst():
        share = f"{100 * score.in_full / score.pages:.0f} %"
        _print_row((layout, feature, value, score.pages, share, f"{100 * usual:.0f} %"))


def _show(seed: int, kind: str) -> None:
    made, comparison = tried(seed, kind)
    print(seed, made.layout, made.today, made.features)
    for answer in comparison.missed:
        print("  missed", answer.start, answer.title)
    for listing in comparison.extra:
        print("  extra", listing.start, listing.title)
    print(made.html)


if __name__ == "__main__":
    main()

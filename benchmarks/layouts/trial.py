"""The reader on many made-up pages: what it read in full, found and invented, by layout and by feature."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from benchmarks.layouts.answers import Comparison, Score, compare
from benchmarks.layouts.pages import KINDS, MadePage, page
from scrapers.contract import Listing, Page
from scrapers.extract import read_page

ENOUGH = 8  # pages, for a share of them to mean something
WORST = 12


def listings_of(made: MadePage) -> list[Listing]:
    """What the reader finds, as if it called on the morning of the page's day."""
    fetched_at = datetime.combine(made.today, time(6), UTC)
    read = read_page(Page(made.address, made.html.encode(), fetched_at), platform=None, window=(None, None))
    return [finding for finding in read if isinstance(finding, Listing)]


def tried(seed: int, kind: str = "listings") -> tuple[MadePage, Comparison]:
    """The page of the seed beside what was read on it."""
    made = page(seed, kind)
    return made, compare(made.answers, listings_of(made))


@dataclass
class Tally:
    """Scores added up by layout and by what was drawn, and the first seeds that were not read in full."""

    layouts: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    features: dict[tuple[str, str, str], Score] = field(default_factory=lambda: defaultdict(Score))
    failed: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, made: MadePage, score: Score) -> None:
        """One more page."""
        self.layouts[made.layout] += score
        for feature, value in made.features.items():
            self.features[made.layout, feature, value] += score
        if not score.in_full:
            self.failed[made.layout].append(made.seed)

    def rows(self) -> Iterator[tuple[str, Score, list[int]]]:
        """Every layout that was drawn, then all of them."""
        for layout in (name for layouts in KINDS.values() for name in layouts):
            if self.layouts[layout].pages:
                yield layout, self.layouts[layout], self.failed[layout][:5]
        yield "all", sum(self.layouts.values(), Score()), []

    def worst(self) -> Iterator[tuple[str, str, str, Score, float]]:
        """Features whose pages fare worse than their layout, the furthest below, on the most pages, first."""

        def behind(key: tuple[str, str, str]) -> float:
            score = self.features[key]
            return (_share(self.layouts[key[0]]) - _share(score)) * math.sqrt(score.pages)

        seen = (key for key, score in self.features.items() if score.pages >= ENOUGH and behind(key) > 0)
        for key in sorted(seen, key=lambda key: (-behind(key), key))[:WORST]:
            yield *key, self.features[key], _share(self.layouts[key[0]])


def trial(seeds: Iterable[int], kind: str = "listings") -> Tally:
    """Read the page of every seed."""
    tally = Tally()
    for seed in seeds:
        made, comparison = tried(seed, kind)
        tally.add(made, comparison.score())
    return tally


def _share(score: Score) -> float:
    return score.in_full / score.pages if score.pages else 0.0

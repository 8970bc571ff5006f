"""Are two records the same gathering? A transparent score, its reasons, and a verdict.

Same event = same people invited to the same place at the same occurrence. The measures of `evidence` are
added up with the weights of `data/match.json`; `benchmarks/train_match.py` says where those come from.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from aggregator.comparing.evidence import WORDING, CompareTitles, impossible, measure
from aggregator.comparing.records import Facts, Record, facts_of
from aggregator.comparing.titles import compare_titles

Verdict = Literal["same", "different", "review"]
REASONS = 5
LEAST_REASON = 0.2  # log-odds: what moves the score by less is not told
# Of two gatherings that fit a record without date or time, one is right only if the odds differ by this.
CLEARLY = 1.0
# Beyond these odds a pair is as good as certain; more should not outvote the other listings.
CERTAIN = 6.0


@dataclass(frozen=True, slots=True)
class Weights:
    """The rule as numbers: log-odds of each measure, their start (`bias`), and the two thresholds (0..1)."""

    bias: float
    of: Mapping[str, float]
    same: float
    review: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two records are: `score` 0..1 (a probability), the strongest reasons first, a verdict."""

    score: float
    why: tuple[str, ...]
    verdict: Verdict


@cache
def weights() -> Weights:
    """The shipped weights, read once when first needed."""
    raw = json.loads((Path(__file__).parent / "data" / "match.json").read_text("utf-8"))
    return Weights(raw["bias"], raw["weights"], raw["same"], raw["review"])


def compare(a: Record, b: Record) -> Likeness:
    """Likeness of two records. Pure and symmetric; looks at nothing but the two."""
    return compare_facts(facts_of(a), facts_of(b))


def compare_facts(
    a: Facts, b: Facts, told_from: float = 0.0, compared: CompareTitles = compare_titles
) -> Likeness:
    """`compare` for records already understood, as when one meets many.

    Scores below `told_from` come without reasons, which take a tenth of the time.
    """
    never = impossible(a.record, b.record)
    if never is not None:
        return Likeness(0.0, (never,), "different")
    found = measure(a, b, compared)
    score = probability(found)
    return Likeness(score, reasons(found) if score >= told_from else (), verdict_of(score))


def log_odds(found: Mapping[str, float]) -> float:
    """The weighted sum of measures; above zero speaks for one gathering."""
    rule = weights()
    weight = rule.of.get
    return rule.bias + sum([weight(name, 0.0) * value for name, value in found.items()])


def probability(found: Mapping[str, float]) -> float:
    """The score of these measures, 0..1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds(found)))))


def verdict_of(score: float) -> Verdict:
    """Same above the upper threshold, different below the lower; between them a person should look."""
    rule = weights()
    if score >= rule.same:
        return "same"
    return "review" if score >= rule.review else "different"


def reasons(found: Mapping[str, float], most: int = REASONS) -> tuple[str, ...]:
    """The measures that moved the score most, in words, strongest first."""
    weight = weights().of.get
    moved = [(-abs(weight(name, 0.0) * value), name) for name, value in found.items() if name in WORDING]
    strongest = sorted([one for one in moved if one[0] <= -LEAST_REASON])
    return tuple([WORDING[name] for _, name in strongest[:most]])


def odds_of(score: float) -> float:
    """A score as log-odds, bounded by `CERTAIN` on both sides."""
    if score <= 0.0 or score >= 1.0:
        return math.copysign(CERTAIN, score - 0.5)
    return max(-CERTAIN, min(CERTAIN, math.log(score / (1.0 - score))))


def mean_score(likenesses: Iterable[tuple[tuple[str, str], Likeness]]) -> float:
    """How well two gatherings fit: the mean log-odds of their voices as a score; 0 if any pair is impossible.

    Each likeness comes with its voices (`voice_of` either record). Copies of one page are one voice: how
    often a page was read says nothing, the copy that tells most counts, a further copy comes with its page.
    """
    best: dict[tuple[str, str], float] = {}
    for voices, likeness in likenesses:
        if likeness.score == 0.0:
            return 0.0
        best[voices] = max(best.get(voices, 0.0), likeness.score)
    if not best:
        return 0.0
    shared = {one for one, other in best if one == other}
    odds = [
        odds_of(score) for (one, other), score in best.items() if one == other or not {one, other} & shared
    ]
    return 1.0 / (1.0 + math.exp(-sum(odds) / len(odds)))


def agreement(pairs: Iterable[tuple[tuple[str, str], Likeness, bool]]) -> float:
    """How well two gatherings fit, 0..1; each pair comes with its voices and whether both are listings.

    A post so bare that it fits two gatherings speaks for both; it does not outvote what their listings say.
    """
    told = [*pairs]
    whole = mean_score((voices, likeness) for voices, likeness, _ in told)
    listings = [(voices, likeness) for voices, likeness, both in told if both]
    if not listings or len(listings) == len(told):
        return whole
    return min(whole, mean_score(listings))


def voice_of(record: Record) -> str:
    """Whose word a record is: its page's, or its own."""
    return record.page or f" {record.rid}"


def clearly_better(score: float, other: float) -> bool:
    """Whether the first score is so much better that nobody would hesitate."""
    return odds_of(score) - odds_of(other) >= CLEARLY

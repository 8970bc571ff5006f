"""All records at once → gatherings. The result does not depend on the order in which records arrive.

Pairs come from `blocking`, likeness from `identity`. Clusters grow from the surest pair downwards; two
clusters join only when their members agree on average and no pair of them is impossible, so one deceptive
record cannot chain two gatherings together. A person's decision stands above every score.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from aggregator import identity
from aggregator.blocking import pairs_by_page, pairs_by_words, pairs_nearby
from aggregator.identity import Likeness, compare_facts
from aggregator.records import Facts, Record, facts_of

# Beyond these odds a pair is as good as certain; more should not outvote the other members.
CERTAIN = 6.0
# An undated record joins a day only when the next best day is this much less likely (log-odds).
CLEARLY = 1.0


@dataclass(frozen=True, slots=True)
class Decision:
    """A person said whether the records `a` and `b` (by `rid`) are the same gathering. It is final."""

    a: str
    b: str
    same: bool


@dataclass(frozen=True, slots=True)
class Cluster:
    """One gathering: the `rid`s of its records, sorted, and why they were joined (empty when alone)."""

    members: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(slots=True)
class _Growing:
    """State of one run: who belongs where, what was said of each pair."""

    understood: list[Facts]
    home: list[int]
    members: dict[int, list[int]]
    known: dict[tuple[int, int], Likeness]
    apart: set[tuple[int, int]] = field(default_factory=set)
    together: set[tuple[int, int]] = field(default_factory=set)
    why: dict[int, list[str]] = field(default_factory=dict)


def cluster(records: Sequence[Record], decisions: Iterable[Decision] = ()) -> list[Cluster]:
    """Gatherings among the records, sorted by their first member. `rid`s must be unique.

    The last decision about a pair counts. A "not the same" also holds against a chain of others' "same".
    """
    ordered = sorted(records, key=lambda record: record.rid)
    understood = [facts_of(record) for record in ordered]
    grown = _Growing(
        understood,
        list(range(len(ordered))),
        {number: [number] for number in range(len(ordered))},
        {},
    )
    _take_decisions(grown, decisions)
    pairs = pairs_by_words(understood) | pairs_by_page(ordered)
    sure = _sure_pairs(grown, pairs)
    for one, other in sure:
        if _dated(grown, one) and _dated(grown, other):
            _join(grown, one, other)
    _place_undated(grown, sure)
    return list(_clusters(grown))


def split(members: Sequence[str], out: str) -> list[Decision]:
    """The decisions that take `out` out of its cluster and keep it out."""
    return [Decision(out, rid, same=False) for rid in members if rid != out]


def _take_decisions(grown: _Growing, decisions: Iterable[Decision]) -> None:
    number = {facts.record.rid: at for at, facts in enumerate(grown.understood)}
    said: dict[tuple[int, int], bool] = {}
    for decision in decisions:
        if decision.a in number and decision.b in number and decision.a != decision.b:
            one, other = sorted((number[decision.a], number[decision.b]))
            said[one, other] = decision.same
    grown.apart.update(pair for pair, same in said.items() if not same)
    grown.together.update(pair for pair, same in said.items() if same)
    for one, other in sorted(grown.together):
        if not _forbidden(grown, grown.home[one], grown.home[other]):
            _unite(grown, one, other, "a person said so")


def _likeness(grown: _Growing, one: int, other: int) -> Likeness:
    pair = (one, other) if one < other else (other, one)
    known = grown.known.get(pair)
    if known is None:
        known = grown.known[pair] = compare_facts(grown.understood[pair[0]], grown.understood[pair[1]])
    return known


def _sure_pairs(grown: _Growing, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs judged the same, surest first; equals in the order of their `rid`s."""
    least = identity.weights().same
    scored = ((round(_likeness(grown, *pair).score, 9), pair) for pair in pairs)
    return [pair for _, pair in sorted((-score, pair) for score, pair in scored if score >= least)]


def _dated(grown: _Growing, number: int) -> bool:
    return grown.understood[number].record.day is not None


def _join(grown: _Growing, one: int, other: int) -> None:
    home, guest = grown.home[one], grown.home[other]
    if home == guest or _forbidden(grown, home, guest):
        return
    if _agreement(grown, home, guest) >= _odds(identity.weights().same):
        _unite(grown, one, other, *_likeness(grown, one, other).why)


def _forbidden(grown: _Growing, home: int, guest: int) -> bool:
    if not grown.apart:
        return False
    return any(
        (one, other) in grown.apart or (other, one) in grown.apart
        for one in grown.members[home]
        for other in grown.members[guest]
    )


def _agreement(grown: _Growing, home: int, guest: int) -> float:
    """Mean log-odds between the members of two clusters; one impossible pair forbids the rest."""
    total, count = 0.0, 0
    for one in grown.members[home]:
        for other in grown.members[guest]:
            likeness = _likeness(grown, one, other)
            if likeness.score == 0.0:
                return -CERTAIN
            total += _odds(likeness.score)
            count += 1
    return total / count


def _odds(score: float) -> float:
    if score <= 0.0 or score >= 1.0:
        return math.copysign(CERTAIN, score - 0.5)
    return max(-CERTAIN, min(CERTAIN, math.log(score / (1.0 - score))))


def _unite(grown: _Growing, one: int, other: int, *why: str) -> None:
    home, guest = sorted((grown.home[one], grown.home[other]))
    if home == guest:
        return
    for number in grown.members[guest]:
        grown.home[number] = home
    grown.members[home] += grown.members.pop(guest)
    reasons = grown.why.setdefault(home, []) + grown.why.pop(guest, [])
    grown.why[home] = list(dict.fromkeys(reasons + list(why)))


def _place_undated(grown: _Growing, sure: Sequence[tuple[int, int]]) -> None:
    """Each undated record joins the one gathering it clearly belongs to; if two days fit, none."""
    wishes: dict[int, list[int]] = {}
    for one, other in sure:
        for lost, found in ((one, other), (other, one)):
            if not _dated(grown, lost) and _dated(grown, found):
                wishes.setdefault(lost, []).append(found)
    for lost in sorted(wishes):
        homes = {grown.home[found]: found for found in reversed(wishes[lost])}
        fit = sorted(((-_agreement(grown, home, grown.home[lost]), home) for home in homes))
        if len(fit) == 1 or fit[1][0] - fit[0][0] >= CLEARLY:
            _join(grown, homes[fit[0][1]], lost)
    for one, other in sure:
        if not _dated(grown, one) and not _dated(grown, other):
            _join(grown, one, other)


def _clusters(grown: _Growing) -> Iterator[Cluster]:
    for home in sorted(grown.members):
        rids = sorted(grown.understood[number].record.rid for number in grown.members[home])
        yield Cluster(tuple(rids), tuple(grown.why.get(home, ())))

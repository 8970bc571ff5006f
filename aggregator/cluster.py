"""All records at once → gatherings. The result does not depend on the order in which records arrive.

Pairs come from `blocking`, likeness from `identity`. Clusters grow from the surest pair downwards; two
clusters join only when their members agree on average and no pair of them is impossible, so one deceptive
record cannot chain two gatherings together. A person's decision stands above every score.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, product
from operator import itemgetter
from typing import NamedTuple

from aggregator import identity
from aggregator.blocking import by_neighbourhood, by_words, gaps_of, odd_meetings
from aggregator.columns import Columns, columns_of
from aggregator.evidence import WORDING
from aggregator.glimpse import Looks
from aggregator.hopeless import Hopes
from aggregator.identity import Likeness, compare_facts
from aggregator.records import Facts, Record, facts_of
from aggregator.windows import Pair

Scored = tuple[float, Pair]  # the lower, the surer
MEMBERS = itemgetter(0)
SEEN = Likeness(0.995, tuple(WORDING[name] for name in ("title_same", "place_same", "start_close")), "same")


class Decision(NamedTuple):
    """A person said whether the records `a` and `b` (by `rid`) are the same gathering. It is final."""

    a: str
    b: str
    same: bool


class Cluster(NamedTuple):
    """One gathering: the `rid`s of its records, sorted, and why they were joined (empty when alone)."""

    members: tuple[str, ...]
    why: tuple[str, ...] = ()


def cluster(records: Iterable[Record], decisions: Iterable[Decision] = ()) -> list[Cluster]:
    """Gatherings among the records, sorted by their first member. `rid`s must be unique.

    The last decision about a pair counts. A "not the same" also holds against a chain of others' "same".
    """
    columns = columns_of(records)
    found = joined(columns, decisions)
    alone = {*columns.rid}.difference(*(one.members for one in found))
    return sorted([*found, *map(Cluster, zip(alone))], key=MEMBERS)


def joined(columns: Columns, decisions: Iterable[Decision] = ()) -> list[Cluster]:
    """The gatherings of several records, in no order; all other records are alone. `rid`s must be unique."""
    with collector_at_rest():
        opinions = _Opinions(columns)
        sure, decided = opinions.sure_pairs(), list(decisions)
        found, rest = ([], sure) if decided else _of_two(opinions, sure)
        growing = _Growing(opinions, rest, decided)
        growing.join_dated()
        growing.place_undated()
        return found + growing.clusters()


def _of_two(opinions: _Opinions, sure: list[Scored]) -> tuple[list[Cluster], list[Scored]]:
    """The gatherings of two records that nobody else is like, by far the most; and the other pairs."""
    friends = Counter(chain.from_iterable(pair for _, pair in sure))
    rids = opinions.columns.rid
    found: list[Cluster] = []
    rest: list[Scored] = []
    for scored in sure:
        one, other = scored[1]
        if friends[one] == 1 == friends[other]:
            a, b = rids[one], rids[other]
            found.append(Cluster((a, b) if a < b else (b, a), opinions.of(one, other).why))
        else:
            rest.append(scored)
    return found, rest


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No search for reference cycles meanwhile: we make none, and the walk would cost half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def split(members: Sequence[str], out: str) -> list[Decision]:
    """The decisions that take `out` out of its cluster and keep it out."""
    return [Decision(out, rid, same=False) for rid in members if rid != out]


class _Opinions:
    """What is thought of each pair of records; thought of once, and only when asked.

    Of two records the one whose `rid` comes first is looked at first, whichever arrived first.
    """

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._facts: dict[int, Facts] = {}
        self._known: dict[Pair, Likeness] = {}
        self._seen: set[Pair] = set()
        self._voices: dict[int, str] = {}

    def of(self, one: int, other: int) -> Likeness:
        """Likeness of two records by their numbers."""
        pair = (one, other) if one < other else (other, one)
        if pair in self._seen:
            return SEEN
        known = self._known.get(pair)
        if known is None:
            first, second = self._by_rid(pair)
            known = self._known[pair] = compare_facts(self._understood(first), self._understood(second))
        return known

    def _by_rid(self, pair: Pair) -> Pair:
        rids = self.columns.rid
        return pair if rids[pair[0]] < rids[pair[1]] else (pair[1], pair[0])

    def voice(self, number: int) -> str:
        """Whose words the record is."""
        voice = self._voices.get(number)
        if voice is None:
            voice = self._voices[number] = identity.voice_of(self.columns.record(number))
        return voice

    def _understood(self, number: int) -> Facts:
        facts = self._facts.get(number)
        if facts is None:
            facts = self._facts[number] = facts_of(self.columns.record(number))
        return facts

    def sure_pairs(self) -> list[Scored]:
        """Pairs judged the same, with a score that is lower the surer we are."""
        least = identity.weights().same
        hopes = Hopes()
        found: list[Scored] = []
        for pair in sorted(self._look_at_all()):
            if not hopes.none(self.columns, *self._by_rid(pair)):
                score = round(self.of(*pair).score, 9)
                if score >= least:
                    found.append((-score, pair))
        return found + [(-SEEN.score, pair) for pair in self._seen]

    def _look_at_all(self) -> set[Pair]:
        """Settle the pairs that are one gathering at sight; return those that need a comparison."""
        looks, gaps = Looks(self.columns), gaps_of(self.columns)
        doubtful = odd_meetings(looks, gaps)
        doubtful |= self._settled(looks, by_neighbourhood(self.columns))
        if gaps.no_place:
            doubtful |= self._settled(looks, by_words(looks))
        return doubtful - self._seen

    def _settled(self, looks: Looks, pairs: Iterable[Pair]) -> set[Pair]:
        """Note the pairs that are one gathering at sight; return the doubtful."""
        doubtful: set[Pair] = set()
        for pair in pairs:
            if looks.of_one_source(*pair):
                continue
            alike = looks.at_sight(*pair)
            if alike:
                self._seen.add(pair)
            elif alike is None:
                doubtful.add(pair)
        return doubtful


class _Growing:
    """Gatherings as they grow: `home` says in which each joined record is; the others are alone.

    Only records that somebody is like take part, known by their place in the order of their `rid`s.
    """

    def __init__(self, opinions: _Opinions, sure: Sequence[Scored], decisions: Sequence[Decision]) -> None:
        self._opinions, self._columns = opinions, opinions.columns
        rids = self._columns.rid
        self._at = sorted({*chain.from_iterable(pair for _, pair in sure)}, key=rids.__getitem__)
        if decisions:
            self._at = sorted(range(len(rids)), key=rids.__getitem__)
        places = {number: place for place, number in enumerate(self._at)}
        ordered = [(score, _ordered(places[one], places[other])) for score, (one, other) in sure]
        self._sure = [pair for _, pair in sorted(ordered)]  # surest first, equals by their `rid`s
        self._home: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._why: dict[int, Iterable[str]] = {}  # in the order of their weight, none twice
        self._apart: set[Pair] = set()
        self._obey(decisions)

    def _obey(self, decisions: Sequence[Decision]) -> None:
        if not decisions:
            return
        numbers = {self._columns.rid[number]: place for place, number in enumerate(self._at)}
        said: dict[Pair, bool] = {}
        for decision in decisions:
            if decision.a in numbers and decision.b in numbers and decision.a != decision.b:
                said[_ordered(numbers[decision.a], numbers[decision.b])] = decision.same
        self._apart = {pair for pair, same in said.items() if not same}
        for one, other in sorted(pair for pair, same in said.items() if same):
            if not self._forbidden(one, other):
                self._unite(one, other, ("a person said so",))

    def _dated(self, one: int) -> bool:
        return self._columns.day[self._at[one]] is not None

    def join_dated(self) -> None:
        """Join pairs whose days are known."""
        for one, other in self._sure:
            if self._dated(one) and self._dated(other):
                self._join(one, other)

    def place_undated(self) -> None:
        """Each undated record joins the one gathering it clearly belongs to; if two days fit, none."""
        open_pairs = [pair for pair in self._sure if not (self._dated(pair[0]) and self._dated(pair[1]))]
        wishes: dict[int, list[int]] = {}
        for one, other in (*open_pairs, *((other, one) for one, other in open_pairs)):
            if not self._dated(one) and self._dated(other):
                wishes.setdefault(one, []).append(other)
        for lost in sorted(wishes):
            homes = {self._home.get(found, found): found for found in wishes[lost]}
            fit = sorted((-self._agreement(lost, found), home) for home, found in homes.items())
            if len(fit) == 1 or identity.clearly_better(-fit[0][0], -fit[1][0]):
                self._join(homes[fit[0][1]], lost)
        for one, other in open_pairs:
            if not self._dated(one) and not self._dated(other):
                self._join(one, other)

    def _likeness(self, one: int, other: int) -> Likeness:
        return self._opinions.of(self._at[one], self._at[other])

    def _all_with(self, number: int) -> Sequence[int]:
        home = self._home.get(number)
        return (number,) if home is None else self._members[home]

    def _join(self, one: int, other: int) -> None:
        home, guest = self._home.get(one), self._home.get(other)
        if home is not None and home == guest:
            return
        if home is None and guest is None and not self._apart:  # by far most: two that nobody else knows
            self._found(min(one, other), max(one, other))
        elif not self._forbidden(one, other) and self._agreement(one, other) >= identity.weights().same:
            self._unite(one, other, self._likeness(one, other).why)

    def _found(self, one: int, other: int) -> None:
        self._home[one] = self._home[other] = one
        self._members[one] = [one, other]
        self._why[one] = self._likeness(one, other).why

    def _forbidden(self, one: int, other: int) -> bool:
        if not self._apart:
            return False
        pairs = product(self._all_with(one), self._all_with(other))
        return any(_ordered(*pair) in self._apart for pair in pairs)

    def _agreement(self, one: int, other: int) -> float:
        """Score 0..1 of two gatherings being one: every member of one against every member of the other."""
        pairs = product(self._all_with(one), self._all_with(other))
        return identity.mean_score((self._voices(*pair), self._likeness(*pair)) for pair in pairs)

    def _voices(self, one: int, other: int) -> tuple[str, str]:
        return self._opinions.voice(self._at[one]), self._opinions.voice(self._at[other])

    def _unite(self, one: int, other: int, why: Iterable[str]) -> None:
        both = sorted({*self._all_with(one), *self._all_with(other)})
        reasons: dict[str, None] = {}
        for home in (self._home.get(one), self._home.get(other)):
            if home is not None:
                reasons |= dict.fromkeys(self._why.pop(home, ()))
                self._members.pop(home, None)
        reasons |= dict.fromkeys(why)
        home = both[0]
        self._members[home], self._why[home] = both, reasons
        for number in both:
            self._home[number] = home

    def clusters(self) -> list[Cluster]:
        """What became of those who joined anybody."""
        rids = self._columns.rid
        return [
            Cluster(tuple([rids[self._at[member]] for member in members]), tuple(self._why[home]))
            for home, members in self._members.items()
        ]


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)

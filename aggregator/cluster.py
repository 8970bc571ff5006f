"""All records at once → gatherings. The result does not depend on the order in which records arrive.

Pairs come from `blocking`, likeness from `identity`. Clusters grow from the surest pair downwards; two
clusters join only when their members agree on average and no pair of them is impossible, so one deceptive
record cannot chain two gatherings together. A person's decision stands above every score.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from operator import itemgetter
from typing import NamedTuple

from aggregator import identity
from aggregator.blocking import by_neighbourhood, by_words, gaps_of, odd_meetings
from aggregator.evidence import WORDING
from aggregator.glimpse import Glimpse, apart, at_sight, look, of_one_source, same_words
from aggregator.hopeless import hopeless
from aggregator.identity import Likeness, compare_facts
from aggregator.neighbours import Pair
from aggregator.records import Facts, Record, facts_of

RID = itemgetter(Record._fields.index("rid"))
FEW = 500
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


def cluster(records: Sequence[Record], decisions: Iterable[Decision] = ()) -> list[Cluster]:
    """Gatherings among the records, sorted by their first member. `rid`s must be unique.

    The last decision about a pair counts. A "not the same" also holds against a chain of others' "same".
    """
    with collector_at_rest():
        opinions = _Opinions(records)
        growing = _Growing(opinions, decisions)
        sure = opinions.sure_pairs()
        growing.join_dated(sure)
        growing.place_undated(sure)
        return growing.clusters()


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
    """What is thought of each pair of records; thought of once, and only when asked."""

    def __init__(self, arrived: Sequence[Record]) -> None:
        self._arrived = arrived
        rids = [*map(RID, arrived)]
        self._order = sorted(range(len(rids)), key=rids.__getitem__)
        self.records = [arrived[at] for at in self._order]
        self._facts: dict[int, Facts] = {}
        self._known: dict[Pair, Likeness] = {}
        self._seen: set[Pair] = set()
        self.gaps = gaps_of(arrived)

    def of(self, one: int, other: int) -> Likeness:
        """Likeness of two records by their numbers."""
        pair = (one, other) if one < other else (other, one)
        if pair in self._seen:
            return SEEN
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = compare_facts(self._understood(pair[0]), self._understood(pair[1]))
        return known

    def voices(self, one: int, other: int) -> tuple[str, str]:
        """Whose words the two records are."""
        return identity.voice_of(self.records[one]), identity.voice_of(self.records[other])

    def _understood(self, number: int) -> Facts:
        facts = self._facts.get(number)
        if facts is None:
            facts = self._facts[number] = facts_of(self.records[number])
        return facts

    def sure_pairs(self) -> list[Pair]:
        """Pairs judged the same, surest first; equals in the order of their `rid`s."""
        least = identity.weights().same
        doubtful = self._look_at_all()
        found = [(-round(self.of(*pair).score, 9), pair) for pair in doubtful if not self._hopeless(*pair)]
        found = [scored for scored in found if -scored[0] >= least]
        found += [(-SEEN.score, pair) for pair in self._seen]
        found.sort()
        return [pair for _, pair in found]

    def _hopeless(self, one: int, other: int) -> bool:
        return hopeless(self.records[one], self.records[other])

    def _look_at_all(self) -> set[Pair]:
        """Settle the pairs that are one gathering at sight; return those that need a comparison."""
        looks = _Looks(self.records)
        doubtful = odd_meetings(self.records, looks.__getitem__, self.gaps)
        doubtful |= self._look_around()
        if self.gaps.no_place:
            pairs = by_words(self.records, looks.__getitem__)
            doubtful |= _settled(looks, pairs, apart, self._seen)
        return doubtful - self._seen

    def _look_around(self) -> set[Pair]:
        """Settle neighbours; in the order of arrival, which is that of memory, and renumbered afterwards."""
        seen: set[Pair] = set()
        looks = _Looks(self._arrived, most=FEW)
        doubtful = _settled(looks, sorted(by_neighbourhood(self._arrived)), of_one_source, seen)
        if not seen and not doubtful:
            return doubtful
        places = self._places()
        self._seen.update(_renumbered(seen, places))
        return set(_renumbered(doubtful, places))

    def _places(self) -> list[int]:
        """Of each record in the order of arrival, its number."""
        places = [0] * len(self._order)
        for place, at in enumerate(self._order):
            places[at] = place
        return places


class _Looks(dict[int, Glimpse]):
    """First looks at records by their numbers, each taken when first asked for.

    With `most`, only about so many are kept: enough when each record is asked for in one stretch.
    """

    def __init__(self, records: Sequence[Record], most: int | None = None) -> None:
        self.records, self.most = records, most

    def __missing__(self, number: int) -> Glimpse:
        if self.most is not None and len(self) > self.most:
            self.clear()
        seen = self[number] = look(self.records[number])
        return seen


def _settled(
    looks: _Looks, pairs: Iterable[Pair], apart: Callable[[Record, Record], bool], seen: set[Pair]
) -> set[Pair]:
    """Add the pairs that are one gathering at sight to `seen`; return the doubtful."""
    records = looks.records
    doubtful: set[Pair] = set()
    for pair in pairs:
        one, other = pair
        a, b = records[one], records[other]
        if apart(a, b):
            continue
        alike = same_words(a, b) or at_sight(looks[one], looks[other])
        if alike:
            seen.add(pair)
        elif alike is None:
            doubtful.add(pair)
    return doubtful


def _renumbered(pairs: Iterable[Pair], places: Sequence[int]) -> Iterator[Pair]:
    for one, other in pairs:
        a, b = places[one], places[other]
        yield (a, b) if a < b else (b, a)


class _Growing:
    """Gatherings as they grow: `home` says in which each joined record is; the others are alone."""

    def __init__(self, opinions: _Opinions, decisions: Iterable[Decision]) -> None:
        self._opinions = opinions
        self._home: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._why: dict[int, Iterable[str]] = {}  # in the order of their weight, none twice
        self._apart: set[Pair] = set()
        self._obey(list(decisions))

    def _obey(self, decisions: Sequence[Decision]) -> None:
        if not decisions:
            return
        numbers = {record.rid: number for number, record in enumerate(self._opinions.records)}
        said: dict[Pair, bool] = {}
        for decision in decisions:
            if decision.a in numbers and decision.b in numbers and decision.a != decision.b:
                one, other = sorted((numbers[decision.a], numbers[decision.b]))
                said[one, other] = decision.same
        self._apart = {pair for pair, same in said.items() if not same}
        for one, other in sorted(pair for pair, same in said.items() if same):
            if not self._forbidden(one, other):
                self._unite(one, other, ("a person said so",))

    def join_dated(self, sure: Sequence[Pair]) -> None:
        """Join pairs whose days are known."""
        if not self._opinions.gaps.no_day:
            for pair in sure:
                self._join(*pair)
            return
        undated = {number for number, record in enumerate(self._opinions.records) if record.day is None}
        for pair in sure:
            if undated.isdisjoint(pair):
                self._join(*pair)

    def place_undated(self, sure: Sequence[Pair]) -> None:
        """Each undated record joins the one gathering it clearly belongs to; if two days fit, none."""
        records = self._opinions.records
        if not self._opinions.gaps.no_day:
            return
        wishes: dict[int, list[int]] = {}
        for one, other in (*sure, *((other, one) for one, other in sure)):
            if records[one].day is None and records[other].day is not None:
                wishes.setdefault(one, []).append(other)
        for lost in sorted(wishes):
            homes = {self._home.get(found, found): found for found in wishes[lost]}
            fit = sorted((-self._agreement(lost, found), home) for home, found in homes.items())
            if len(fit) == 1 or identity.clearly_better(-fit[0][0], -fit[1][0]):
                self._join(homes[fit[0][1]], lost)
        for one, other in sure:
            if records[one].day is None and records[other].day is None:
                self._join(one, other)

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
            self._unite(one, other, self._opinions.of(one, other).why)

    def _found(self, one: int, other: int) -> None:
        self._home[one] = self._home[other] = one
        self._members[one] = [one, other]
        self._why[one] = self._opinions.of(one, other).why

    def _forbidden(self, one: int, other: int) -> bool:
        if not self._apart:
            return False
        pairs = product(self._all_with(one), self._all_with(other))
        return any((min(pair), max(pair)) in self._apart for pair in pairs)

    def _agreement(self, one: int, other: int) -> float:
        """Score 0..1 of two gatherings being one: every member of one against every member of the other."""
        pairs = product(self._all_with(one), self._all_with(other))
        return identity.mean_score((self._opinions.voices(*pair), self._opinions.of(*pair)) for pair in pairs)

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
        """What became of every record, in the order of the first `rid`s."""
        rids = [*map(RID, self._opinions.records)]
        found = [*map(Cluster, zip(rids))]  # everybody alone
        for home, members in self._members.items():
            found[home] = Cluster(tuple([rids[member] for member in members]), tuple(self._why[home]))
        guests = {number for number, home in self._home.items() if number != home}
        return [one for number, one in enumerate(found) if number not in guests]

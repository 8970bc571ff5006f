"""Gatherings that grow from the surest pair downwards, as long as all that join agree on average."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, product, starmap
from typing import NamedTuple

from aggregator import identity
from aggregator.comparing.opinions import Opinions, Scored
from aggregator.comparing.windows import Pair
from aggregator.identity import Likeness


class Decision(NamedTuple):
    """A person said whether the records `a` and `b` (by `rid`) are the same gathering. It is final."""

    a: str
    b: str
    same: bool


class Cluster(NamedTuple):
    """One gathering: the `rid`s of its records, sorted, and why they were joined (empty when alone)."""

    members: tuple[str, ...]
    why: tuple[str, ...] = ()


class Growing:
    """Gatherings as they grow: `home` says in which each joined record is; the others are alone.

    Only records that somebody is like take part, known by their place in the order of their `rid`s.
    """

    def __init__(self, opinions: Opinions, sure: Sequence[Scored], decisions: Sequence[Decision]) -> None:
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
        return identity.agreement(starmap(self._told, product(self._all_with(one), self._all_with(other))))

    def _told(self, one: int, other: int) -> tuple[tuple[str, str], Likeness, bool]:
        """What two records tell: their voices, their likeness, and whether both are listings."""
        opinions, posts = self._opinions, self._columns.is_post
        here, there = self._at[one], self._at[other]
        voices = opinions.voice(here), opinions.voice(there)
        return voices, opinions.of(here, there), not (posts[here] or posts[there])

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

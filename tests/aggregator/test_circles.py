"""Circles among friends: cliques that nobody outside belongs to."""

from __future__ import annotations

import random
from itertools import combinations

from aggregator.comparing.circles import circles

Pair = tuple[int, int]


def _by_hand(pairs: set[Pair]) -> set[frozenset[int]]:
    friends: dict[int, set[int]] = {}
    for one, other in pairs:
        friends.setdefault(one, {one}).add(other)
        friends.setdefault(other, {other}).add(one)
    return {frozenset(own) for own in friends.values() if all(friends[one] == own for one in own)}


def test_circles_are_those_who_know_all_and_only_each_other() -> None:
    dice = random.Random(4)
    for _ in range(300):
        many = dice.randrange(2, 9)
        pairs = {pair for pair in combinations(range(many), 2) if dice.random() < 0.45}
        found = [frozenset(circle) for circle in circles(sorted(pairs))]
        assert len(found) == len({*found})
        assert {*found} == _by_hand(pairs)


def test_a_chain_is_no_circle() -> None:
    assert [*circles([(0, 1), (1, 2)])] == []
    assert [sorted(circle) for circle in circles([(0, 1), (1, 2), (0, 2), (5, 6)])] == [[0, 1, 2], [5, 6]]

"""Circles: groups of records in which everybody is like everybody else, and like nobody outside.

Nothing has to be weighed there, so by far the most gatherings are found without growing them pair by pair.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from aggregator.comparing.windows import Pair


def with_one_friend(pairs: Iterable[Pair]) -> set[int]:
    """Who is in one pair only. Two who are in the same one are the smallest circle, and by far the most."""
    return {number for number, times in Counter(chain.from_iterable(pairs)).items() if times == 1}


def circles(pairs: Collection[Pair]) -> Iterator[list[int]]:
    """The circles among those pairs (lower number first, none twice), each in no order."""
    lowest = _lowest_friends(pairs)
    ties: defaultdict[int, int] = defaultdict(int)  # how many pairs lie within a group
    open_ones: set[int] = set()  # groups with friends in another
    for one, other in pairs:
        here, there = lowest.get(one, one), lowest[other]
        if here == there:
            ties[here] += 1
        else:
            open_ones |= {here, there}
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number, first in lowest.items():
        groups[first].append(number)
    for first, others in groups.items():
        if first not in open_ones and 2 * ties[first] == len(others) * (len(others) + 1):
            yield [first, *others]


def _lowest_friends(pairs: Iterable[Pair]) -> dict[int, int]:
    """The lowest friend of each that has a lower one: in a circle, the first for all the others."""
    lowest: dict[int, int] = {}
    for one, other in pairs:
        if one < lowest.get(other, other):
            lowest[other] = one
    return lowest

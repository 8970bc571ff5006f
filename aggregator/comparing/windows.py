"""Pairs within a sliding window of moments, found for many groups at once. Never fixed blocks of time.

A group is a list of numbers in the order of their moments. Not one number after the other: everybody meets
the next one, then whoever is left meets the one after that, for long loops are what an interpreter does well.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from operator import sub
from typing import Any

Pair = tuple[int, int]
Groups = Mapping[str, list[int]]
Moments = Sequence[Any]  # minutes or days, of those who are in a group
ENOUGH = 50_000
# Groups are laid end to end, farther apart than any two moments of the calendar.
GAP = 1e10


def grouped(order: Iterable[int], words: Iterable[Iterable[str]]) -> defaultdict[str, list[int]]:
    """Who says each word: `words` are those of each number in that order."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, said in zip(order, words, strict=True):
        for word in said:
            groups[word].append(number)
    return groups


def within(
    groups: Iterable[list[int]], moments: Moments, width: float, most: int | None = None
) -> Iterator[Pair]:
    """Pairs of one group at most `width` apart; with `most`, each with that many of those before it."""
    members: list[int] = []
    times: list[float] = []
    begin = 0.0
    for group in groups:
        if len(group) < 2:
            continue
        members += group
        times += [begin + moments[number] for number in group]
        begin += GAP
        if len(members) > ENOUGH:
            yield from in_line(members, times, width, most)
            members, times, begin = [], [], 0.0
    yield from in_line(members, times, width, most)


def in_line(
    members: Sequence[int], times: Sequence[float], width: float, most: int | None = None
) -> Iterator[Pair]:
    """Pairs at most `width` apart, of members in the order of their times."""
    steps = 1
    later = [*compress(range(1, len(times)), map(float(width).__ge__, map(sub, times[1:], times)))]
    while later:
        yield from [(members[at - steps], members[at]) for at in later]
        if steps == most:
            break
        steps += 1
        later = [at for at in later if at >= steps and times[at] - times[at - steps] <= width]


def beside(few: Groups, groups: Groups, moments: Moments, width: float, most: int) -> Iterator[Pair]:
    """Pairs of one of the `few` and somebody else of its group, with at most `most` on either side."""
    for key, some in few.items():
        members = groups[key]
        times = [moments[number] for number in members]
        for number in some:
            moment = moments[number]
            low, high = bisect_left(times, moment - width), bisect_right(times, moment + width)
            if high - low > most:
                at = bisect_left(times, moment)
                low, high = max(low, at - most), min(high, at + most)
            yield from [(number, other) for other in members[low:high] if other != number]

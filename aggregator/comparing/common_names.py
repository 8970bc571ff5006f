"""Pairs whose titles have names in common and whose starts are near.

Whoever shares more than half of the shorter title's names shares one of its rarer half. Most names are said
so seldom that all who say one within the window meet. Where a name is on everybody's lips, as a festival's
own is there, only those meet for one of whom it is of the rarer half.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice
from operator import not_
from typing import NamedTuple

from aggregator.comparing.windows import Moments, Pair, grouped, within

# A name is crowded that many say, when of every tenth of them more than a quarter have four after them in the
# window.
MANY, STRIDE, AFTER, SHARE = 40, 10, 4, 0.25

Names = Sequence[Sequence[str]]  # of each record, in the order of their moments


class Sharing(NamedTuple):
    """Pairs, earlier one first: who shares most of the shorter one's names, and who shares fewer."""

    most: list[Pair]
    few: list[Pair]


def sharing_names(names: Names, moments: Moments, width: int, most: int) -> Sharing:
    """Pairs at most `width` apart with names in common; all, if they share most of the shorter one's."""
    groups = grouped(range(len(names)), names)
    crowded = {name for name, members in groups.items() if _is_crowded(members, moments, width)}
    quiet = (members for name, members in groups.items() if name not in crowded)
    shared = dict(Counter(within(quiet, moments, width, most)))  # how many names
    if crowded:
        known = {name: len(members) for name, members in groups.items()}
        met = {*_by_rare_names(names, moments, known, crowded, width, most)}
        loud = {pair for pair in shared if not crowded.isdisjoint(names[pair[0]])}
        shared |= {pair: len({*names[pair[0]]}.intersection(names[pair[1]])) for pair in met | loud}
    many = [*map(len, names)]
    enough = [2 * times > min(many[one], many[other]) for (one, other), times in shared.items()]
    return Sharing([*compress(shared, enough)], [*compress(shared, map(not_, enough))])


def _is_crowded(members: Sequence[int], moments: Moments, width: int) -> bool:
    if len(members) < MANY:
        return False
    pairs = zip(members[::STRIDE], members[AFTER::STRIDE], strict=False)
    near = [moments[later] - moments[number] <= width for number, later in pairs]
    return near.count(True) > SHARE * len(near)


def _by_rare_names(
    names: Names, moments: Moments, known: Mapping[str, int], crowded: set[str], width: int, most: int
) -> Iterator[Pair]:
    """Those who share a crowded name that is among the rarer half of either's; `known` counts who says each.

    Only who said a name within the window is remembered.
    """
    said: dict[str, list[int]] = {name: [] for name in crowded}
    said_as_rare: dict[str, list[int]] = {name: [] for name in crowded}
    for number, own in enumerate(names):
        if crowded.isdisjoint(own):
            continue
        since = moments[number] - width
        for name, rare in _by_rarity(own, known):
            if name not in crowded:
                continue
            if said[name] and moments[said[name][-1]] < since:
                said[name], said_as_rare[name] = [], []
            for other in islice(reversed((said if rare else said_as_rare)[name]), most):
                if moments[other] < since:
                    break
                yield other, number
            said[name].append(number)
            if rare:
                said_as_rare[name].append(number)


def _by_rarity(names: Iterable[str], known: Mapping[str, int]) -> Iterator[tuple[str, bool]]:
    """The names, each with whether it is of the rarer half."""
    ordered = sorted(names, key=known.__getitem__)
    return ((name, 2 * place < len(ordered)) for place, name in enumerate(ordered))

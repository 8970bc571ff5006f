"""Who is within the window of whom, in groups."""

from __future__ import annotations

import random
from itertools import combinations

from aggregator.comparing.windows import beside, within


def test_the_window_slides_in_every_group() -> None:
    dice = random.Random(2)
    moments = [dice.randrange(400) for _ in range(120)]
    groups = [sorted(dice.sample(range(120), 25), key=moments.__getitem__) for _ in range(6)]
    near = {
        (one, other)
        for group in groups
        for one, other in combinations(group, 2)
        if moments[other] - moments[one] <= 30
    }
    assert set(within(groups, moments, 30)) == near
    few = {str(at): group[3:6] for at, group in enumerate(groups)}
    held = {str(at): group for at, group in enumerate(groups)}
    met = {tuple(sorted(pair)) for pair in beside(few, held, moments, 30, 100)}
    wanted = {pair for pair in near for at in few if set(pair) <= set(held[at]) and set(pair) & set(few[at])}
    assert met == {tuple(sorted(pair)) for pair in wanted}


def test_a_crowd_is_met_by_the_nearest_only() -> None:
    crowd = list(range(50))
    assert len(set(within([crowd], [0] * 50, 30, most=4))) == 49 + 48 + 47 + 46
    assert len(list(beside({"a": [25]}, {"a": crowd}, [0] * 50, 30, 4))) <= 8

"""Who shares most of the shorter title's names within the window meets, whatever else they say."""

from __future__ import annotations

import random
from itertools import combinations

from aggregator.comparing.blocking import by_words
from aggregator.comparing.columns import columns_of
from aggregator.comparing.evidence import FAR
from aggregator.comparing.glimpse import Looks
from tests.aggregator.match_helpers import record

NAMES = ["korova", "belisk", "tamund", "oreth", "vashti", "quillon", "merrow", "sablon"]


def test_titles_that_share_most_of_their_names_meet() -> None:
    dice = random.Random(6)
    records = [
        record(
            str(number),
            title=" ".join(dice.choices(NAMES, weights=(9, 7, 5, 3, 2, 1, 1, 1), k=dice.randint(1, 5))),
            venue=f"{number:03}house",
            festival=None,
            address=None,
        )._replace(instant=dice.randrange(30 * FAR))
        for number in range(250)
    ]
    looks = Looks(columns_of(records))
    wanted = {
        (one, other)
        for one, other in combinations(range(len(records)), 2)
        if abs((records[one].instant or 0) - (records[other].instant or 0)) <= FAR
        and _share_most(looks.names(one), looks.names(other))
    }
    assert wanted <= by_words(looks)
    assert len(wanted) > 100


def _share_most(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return 2 * len({*ours} & {*theirs}) > min(len(ours), len(theirs))

"""Who shares most of the shorter title's names within the window meets, whatever else they say."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from aggregator.comparing.blocking import by_words
from aggregator.comparing.columns import columns_of
from aggregator.comparing.common_names import sharing_names
from aggregator.comparing.evidence import FAR
from aggregator.comparing.glimpse import Looks
from tests.aggregator.match_helpers import record

NAMES = ["korova", "belisk", "tamund", "oreth", "vashti", "quillon", "merrow", "sablon"]


@pytest.mark.parametrize("windows", [2, 30, 900])
def test_titles_that_share_most_of_their_names_meet(windows: int) -> None:
    """Whether a name is on everybody's lips at that hour or seldom said."""
    dice = random.Random(6)
    records = [
        record(
            str(number),
            title=" ".join(dice.choices(NAMES, weights=(9, 7, 5, 3, 2, 1, 1, 1), k=dice.randint(1, 5))),
            venue=f"{number:03}house",
            festival=None,
            address=None,
        )._replace(instant=dice.randrange(windows * FAR))
        for number in range(250)
    ]
    looks = Looks(columns_of(records))
    wanted = {
        (one, other)
        for one, other in combinations(range(len(records)), 2)
        if abs((records[one].instant or 0) - (records[other].instant or 0)) <= FAR
        and _share_most(looks.names(one), looks.names(other))
    }
    assert wanted <= set[tuple[int, int]]().union(*by_words(looks))
    assert len(wanted) > 100 * 9 / windows


def _share_most(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return 2 * len({*ours} & {*theirs}) > min(len(ours), len(theirs))


def test_a_common_name_alone_brings_few_together() -> None:
    """Of those who all say one name at one hour, only who says little else or the same rare name meets."""
    names = [("korova", f"name{number // 2}", f"more{number}") for number in range(200)]
    found = sharing_names(names, [0] * 200, FAR, 300)
    assert len(found.most) == 100
    assert found.few == []
    assert len(sharing_names([("korova",), *names], [0] * 201, FAR, 300).most) == 300


def test_a_title_that_names_nothing_meets_its_house() -> None:
    nameless = record("a", title="Drinks", venue=None, address="17 Pine St", festival=None)
    there = {"title": "Korova Belisk", "venue": "Gold Dust Saloon", "festival": None}
    others = [
        record("b", address="17 Pine Street, Pinewood", **there),
        record("c", address="9 Elm St", **there),
    ]
    assert (0, 1) in by_words(Looks(columns_of([nameless, *others]))).near
    assert (0, 2) not in by_words(Looks(columns_of([nameless, *others]))).near


def test_who_shares_names_at_venues_without_a_word_in_common_is_not_looked_at() -> None:
    ours = record("a", title="Korova", venue="Gold Dust Saloon", festival=None, address=None)
    met = by_words(Looks(columns_of([ours, ours._replace(rid="b", venue="Copper Kettle")])))
    assert met == (set(), {(0, 1)})

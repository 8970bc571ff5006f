"""What a look says of two records, and that many are looked at as one is."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from aggregator.comparing.columns import columns_of
from aggregator.comparing.glimpse import Looks, bare_words, words_of_each
from aggregator.comparing.records import record_of_row
from aggregator.comparing.sight import AT_ONCE, settled
from tests.aggregator.match_helpers import record, sample_rows

SAME, DOUBTFUL, APART = "same", "doubtful", "apart"


def seen(**changes: Any) -> str:
    """What a look says of the toast and a copy told with those changes, of another source and page."""
    other = {"source": "luma", "url": None, "festival": None} | changes
    found = settled(Looks(columns_of([record(), record("b", **other)])), [(0, 1)])
    return SAME if found.same else DOUBTFUL if found.doubtful else APART


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, SAME),
        ({"title": "PGA AT PINEWOOD: MEMBERS' TOAST"}, SAME),
        ({"venue": "COPPER KETTLE DISTILLING SOCIAL CLUB, Pinewood"}, SAME),
        ({"title": "Members' Toast - PGA at Pinewood"}, SAME),
        ({"title": "PGA at Pinewood: Members' Toast 2026"}, SAME),
        ({"title": "PGA at Pinewod: Members' Toast"}, SAME),
        ({"title": "PGA at Pinewood: Members' Toast @ Copper Kettle"}, SAME),
        ({"title": "PGA at Pinewood: Editors' Toast"}, DOUBTFUL),
        ({"title": "PGA at Pinewood: Members' Toast 2"}, DOUBTFUL),
        ({"start": "2026-01-25T17:30:00-07:00"}, DOUBTFUL),
        ({"title": "Korova Belisk", "festival": "Pinewood Film Festival 2026"}, DOUBTFUL),
        ({"venue": None}, DOUBTFUL),
        ({"venue": "Copper Mountain"}, DOUBTFUL),
        ({"venue": "Gold Dust Saloon"}, DOUBTFUL),
        ({"venue": "Gold Dust Saloon", "title": "Korova Belisk"}, APART),
        ({"venue": "Gold Dust Saloon", "title": "Drinks"}, DOUBTFUL),
    ],
)
def test_a_look_settles_what_anybody_would(changes: dict[str, Any], said: str) -> None:
    assert seen(**changes) == said


def test_two_listings_of_one_place_are_not_looked_at() -> None:
    ours = record(source="pinewood", url="https://pinewood.example/a")
    theirs = record("b", source="pinewood", url="https://pinewood.example/b")
    assert settled(Looks(columns_of([ours, theirs])), [(0, 1)]) == ([], [])
    assert settled(Looks(columns_of([ours, theirs._replace(page=ours.page)])), [(0, 1)]) == ([(0, 1)], [])


def test_many_pairs_are_looked_at_as_one_is() -> None:
    columns = columns_of(record_of_row(row) for row in sample_rows()[:160])
    pairs = [*combinations(columns.numbers(), 2)]
    assert len(pairs) > 2 * AT_ONCE
    found = settled(Looks(columns), pairs)
    alone = [settled(Looks(columns), [pair]) for pair in pairs[::40]]
    every = {*pairs[::40]}
    assert {*found.same} & every == {pair for one in alone for pair in one.same}
    assert {*found.doubtful} & every == {pair for one in alone for pair in one.doubtful}


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["", "Korova  Belisk!", "★ Live", "Vin & ost", "l'ARP, members' `toast`", "Zażółć", "a\nb", "\n"],
        ["x" * 500],
        ["Korova\x0bBelisk", "A_B-c", "tab\there"],
        ["only one"],
    ],
)  # fmt: skip
def test_texts_are_read_together_as_they_are_alone(texts: list[str]) -> None:
    assert words_of_each(texts) == [*map(bare_words, texts)]

"""No pair that could be one gathering is called hopeless."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

from aggregator.comparing.columns import columns_of
from aggregator.comparing.hopeless import Hopes
from aggregator.comparing.records import facts_of, record_of_row
from aggregator.comparing.venues import compare_places, elsewhere, read_place
from aggregator.identity import compare_facts
from tests.aggregator.match_helpers import record, sample_rows


def test_what_is_hopeless_is_never_the_same() -> None:
    columns = columns_of(record_of_row(row) for row in sample_rows()[:220])
    known = [facts_of(columns.record(number)) for number in columns.numbers()]
    pairs = list(combinations(columns.numbers(), 2))
    hopes = Hopes(columns)
    lost = [(known[one], known[other]) for one, other in pairs if hopes.none(one, other)]
    assert [compare_facts(*pair).verdict for pair in lost].count("same") == 0
    assert len(lost) > 0.9 * len(pairs), "or it would save nothing"


def hopeless(**changes: Any) -> bool:
    return Hopes(columns_of([record(), record("b", **changes)])).none(0, 1)


def test_another_place_at_the_same_hour_is_hopeless_whatever_the_titles() -> None:
    assert hopeless(venue="Gold Dust Saloon", address="9 Elm St, Pinewood", url=None, end=None)
    assert not hopeless(title="Something Else", url=None)
    assert not hopeless(venue=None, address=None, url=None)
    assert not hopeless(venue="Gold Dust Saloon", address=None), "one page"


def test_a_house_may_have_two_names() -> None:
    """What is elsewhere by its name alone is not elsewhere when an address could say otherwise."""
    kettle, pine = ("Copper Kettle", "17 Pine St, Pinewood"), ("17 Pine Street", None)
    assert not elsewhere(kettle, pine)
    assert not elsewhere(("Hall of Mirrors", "Otter Island"), ("Otter Island", None))
    assert elsewhere(("Copper Kettle", "Pinewood"), ("Gold Dust Saloon", "Pinewood"))
    assert not elsewhere((None, "Pinewood"), ("Gold Dust Saloon", "Pinewood"))


def test_elsewhere_is_what_the_full_comparison_calls_other() -> None:
    places = sorted({(row.get("venue"), row.get("address")) for row in sample_rows()}, key=str)
    apart = [(a, b) for a, b in product(places[:150], repeat=2) if elsewhere(a, b)]
    assert {compare_places(read_place(*a), read_place(*b)).name for a, b in apart} == {"other"}
    assert len(apart) > 150 * 60

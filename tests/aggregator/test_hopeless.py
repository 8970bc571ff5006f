"""No pair that could be one gathering is called hopeless."""

from __future__ import annotations

from itertools import combinations

from aggregator.hopeless import Hopes
from aggregator.identity import compare_facts
from aggregator.records import facts_of, record_of_row
from tests.aggregator.match_helpers import record, sample_rows


def test_what_is_hopeless_is_never_the_same() -> None:
    known = [facts_of(record_of_row(row)) for row in sample_rows()[:220]]
    pairs = list(combinations(known, 2))
    hopes = Hopes()
    lost = [pair for pair in pairs if hopes.none(pair[0].record, pair[1].record)]
    assert [compare_facts(*pair).verdict for pair in lost].count("same") == 0
    assert len(lost) > 0.9 * len(pairs), "or it would save nothing"


def test_another_place_at_the_same_hour_is_hopeless_whatever_the_titles() -> None:
    assert Hopes().none(
        record(), record("b", venue="Gold Dust Saloon", address="9 Elm St, Pinewood", url=None)
    )
    assert not Hopes().none(record(), record("b", title="Something Else", url=None))
    assert not Hopes().none(record(), record("b", venue=None, address=None, url=None))
    assert not Hopes().none(record(), record("b", venue="Gold Dust Saloon", address=None)), "one page"

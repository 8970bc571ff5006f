"""Which two records are one gathering, and why."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.comparing.evidence import MEASURES
from aggregator.comparing.records import read_moment, record_of_row
from aggregator.identity import compare, weights
from tests.aggregator.match_helpers import TOAST, record, sample_rows

SAME = {
    "rewritten title, doors against start": {
        "source": "association",
        "title": "Producers Guild Pinewood Toast",
        "start": "2026-01-25T16:00:00-07:00",
        "venue": "Copper Kettle Distilling",
        "url": "https://guild.example/toast",
    },
    "the wall clock said to be UTC": {"start": "2026-01-25T15:30:00Z", "url": None, "source": "ical"},
    "UTC of the same moment": {"start": "2026-01-25T22:30:00Z", "url": None, "source": "ical"},
    "no zone": {"start": "2026-01-25T15:30:00", "url": None, "source": "luma"},
    "only the date": {"start": "2026-01-25", "url": None, "source": "luma"},
    "no date": {"start": None, "url": None, "source": "luma"},
    "tracking parameters": {
        "url": "http://www.tickets.example/e/pga-at-pinewood-11098/?utm_source=x",
        "venue": None,
    },
    "postponed by an hour": {"start": "2026-01-25T16:30:00-07:00", "source": "partner", "url": None},
}
DIFFERENT = {
    "next week": {"start": "2026-02-01T15:30:00-07:00"},
    "next day": {"start": "2026-01-26T15:30:00-07:00"},
    "another trade": {"title": "WGA at Pinewood: Members' Toast"},
    "another city": {
        "venue": "Harbour Rooms", "address": "1 Quay, Harbourton", "festival": "Harbourton Filmfest 2026",
        "start": "2026-01-25T15:30:00-05:00",
    },
    "another mixer in the house": {"title": "Composers' Coffee", "start": "2026-01-25T14:00:00-07:00"},
    "another day of several": {"title": "PGA at Pinewood: Members' Toast, day 2", "start": "2026-01-26"},
}  # fmt: skip


def test_another_name_at_the_same_address_does_not_count_as_another_venue() -> None:
    renamed = record("other", source="luma", url=None, venue="Guild Hall Centre")
    assert compare(record(), renamed).verdict == "same"
    moved = record("other", source="luma", url=None, venue="Guild Hall Centre", address="9 Oak St, Pinewood")
    assert compare(record(), moved).score < compare(record(), renamed).score


def test_two_pages_of_one_site_speak_against_one_gathering() -> None:
    page = {"source": "luma", "title": "Toast for members"}
    ours = record(url="https://lu.example/e/1", **page)
    theirs = record("other", url="https://lu.example/e/2", **page)
    elsewhere = record("other", url="https://other.example/e/2", **page)
    assert compare(ours, theirs).score < compare(ours, elsewhere).score


@pytest.mark.parametrize("changes", SAME.values(), ids=SAME.keys())
def test_the_same_gathering(changes: dict[str, object]) -> None:
    likeness = compare(record(), record("other", **changes))
    assert likeness.verdict == "same", likeness
    assert likeness.why


@pytest.mark.parametrize("changes", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_another_gathering(changes: dict[str, object]) -> None:
    other = record("other", **({"url": None, "source": "luma"} | changes))
    assert compare(record(), other).verdict != "same"


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Editors' Pub Night", "Sound Editors' Pub Night"),
        ("Editors' Pub Night", "Assistant Editors' Pub Night"),
    ],
)
def test_a_trade_more_is_another_invitation(title: str, other: str) -> None:
    ours = record(source="luma", title=title, url="https://lu.example/e/1")
    theirs = record("other", source="luma", title=other, url="https://lu.example/e/2", end=None)
    assert compare(ours, theirs).verdict != "same"


def test_two_listings_of_one_source_never_match() -> None:
    ours = record(source="pinewood", url="https://pinewood.example/a")
    theirs = record("other", source="pinewood", url="https://pinewood.example/b")
    assert compare(ours, theirs).verdict == "different"
    assert compare(ours, theirs).why == ("two listings of one source",)


def test_one_page_of_one_source_read_twice_matches() -> None:
    ours = record(source="pinewood", url="https://pinewood.example/a")
    theirs = record("other", source="pinewood", url="https://pinewood.example/a?utm_source=feed")
    assert compare(ours, theirs).verdict == "same"


def test_every_weight_has_its_measure_and_words() -> None:
    assert set(weights().of) == set(MEASURES)


ROWS = sample_rows()


@settings(max_examples=200)
@given(st.sampled_from(ROWS), st.sampled_from(ROWS))
def test_comparing_is_symmetric(one: dict[str, object], other: dict[str, object]) -> None:
    a, b = record_of_row(one), record_of_row(other)
    assert compare(a, b) == compare(b, a)


ANYTHING = st.none() | st.text(max_size=80) | st.integers() | st.lists(st.text(max_size=5), max_size=3)


@settings(max_examples=150)
@given(st.fixed_dictionaries({name: ANYTHING for name in TOAST if name != "rid"}))
def test_rows_of_anything_are_read(row: dict[str, object]) -> None:
    strange = record_of_row({"rid": "x"} | row)
    assert 0.0 <= compare(strange, record()).score <= 1.0


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13-01", "2026-01-01T25:00", "0001-01-01T00:00:00+14:00", 7, None]
)
def test_times_that_are_none(text: object) -> None:
    assert len(read_moment(text)) == 3

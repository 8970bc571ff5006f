"""Records become listings by a table of paths; what is odd in one record is told and spoils no other."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import Listing, Unreadable
from scrapers.json_data.events import (
    Shape,
    at,
    complaint,
    degrees,
    find_records,
    flag_at,
    read_record,
    read_records,
    records_at,
    status_from_slug,
    with_query,
)
from scrapers.platform_records.prosemirror import prose

SHAPE = Shape(
    id="id", title="name.text|name", start="start|day", start_time="clock", end="end", duration="lasts",
    timezone="zone", url="link", base="https://films.example/", status="status", place="venue.name",
    address="venue.address", city="venue.city", lat="venue.lat", lon="venue.lon",
)  # fmt: skip


def read(**record: Any) -> Listing:
    listing = read_record(
        {"id": 7, "name": "Mixer", "start": "2027-03-27T18:00:00Z", **record}, SHAPE, "here"
    )
    assert isinstance(listing, Listing)
    return listing


def test_a_path_leads_through_objects_and_lists_and_tries_the_next() -> None:
    record = {"a": {"b": [{"c": ""}, {"c": 0}]}, "d": "x"}
    assert at(record, "a.b.0.c|a.b.1.c") == 0
    assert at(record, "a.b.9.c|d.e|d") == "x"
    assert at(record, "") is None
    assert at([1], "a") is None


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ({"start": "2027-03-27T18:00:00.123Z"}, datetime(2027, 3, 27, 18, tzinfo=UTC)),
        ({"start": 1806170400}, datetime(2027, 3, 27, 18, tzinfo=UTC)),
        ({"start": 1806170400000}, datetime(2027, 3, 27, 18, tzinfo=UTC)),
        ({"start": None, "day": "2027-03-27", "clock": "18:00"}, datetime(2027, 3, 27, 18)),  # noqa: DTZ001 - wall time
        ({"start": None, "day": "2027-03-27"}, date(2027, 3, 27)),
    ],
)
def test_moments(said: dict[str, Any], start: datetime | date) -> None:
    assert read(**said).start == start


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ({"end": "2027-03-27T20:00:00Z"}, 2),
        ({"end": "2027-03-27T18:00:00Z"}, None),
        ({"end": "2027-03-27T17:00:00Z"}, None),
        ({"end": "2027-03-28"}, None),
        ({"end": "2027-03-27T20:00:00"}, None),
        ({"lasts": "PT30H"}, 30),
        ({"lasts": "P0Y0M0DT1H0M0S"}, 1),
        ({"lasts": 7_200_000}, 2),
        ({"lasts": "a while"}, None),
    ],
)
def test_ends(said: dict[str, Any], hours: int | None) -> None:
    listing = read(**said)
    assert isinstance(listing.start, datetime)
    assert listing.end == (None if hours is None else listing.start + timedelta(hours=hours))


def test_an_elapsed_hour_crosses_a_change_of_clocks() -> None:
    listing = read(start="2027-03-28T00:30:00+00:00", lasts="PT1H", zone="Europe/London")
    assert isinstance(listing.end, datetime)
    assert listing.end == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("named", "zone"), [("US/Eastern", "US/Eastern"), ("Mars/Olympus", None), ("+01:00", None)]
)
def test_only_real_zones_are_named(named: str, zone: str | None) -> None:
    assert read(zone=named).timezone == zone


def test_places_and_addresses() -> None:
    listing = read(venue={"name": "Café Farol", "address": "Café Farol, Rua 1", "lat": "0", "lon": "0"})
    assert listing.place is not None
    assert (listing.place.line(), listing.place.lat) == ("Café Farol, Rua 1", None)
    assert read(venue=[]).place is None
    assert read(link="/e/1").url == "https://films.example/e/1"
    assert read(link="javascript:alert(1)").url is None


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"status": "canceled"}, "cancelled"),
        ({"name": "CANCELLED: Mixer"}, "cancelled"),
        ({"link": "https://films.example/mixer-postponed"}, "postponed"),
        ({"name": "The Cancelled", "link": "https://films.example/the-cancelled"}, "confirmed"),
        ({"status": "live", "link": "https://films.example/mixer-tickets-12"}, "confirmed"),
    ],
)
def test_statuses(said: dict[str, Any], status: str) -> None:
    assert read(**said).status == status


def test_a_record_without_a_start_is_told_and_its_neighbours_survive() -> None:
    found = list(
        read_records([{"name": "A"}, 3, {"id": 1, "name": "B", "start": "2027-03-27"}], SHAPE, "events")
    )
    assert [type(one) for one in found] == [Unreadable, Unreadable, Listing]
    assert [one.where for one in found if isinstance(one, Unreadable)] == ["events[0]", "events[1]"]


def test_records_are_found_where_they_are() -> None:
    told = {
        "x": [{"name": "A", "start": 1, "sub": {"name": "C", "start": 1}}, {"y": {"name": "B", "start": 1}}]
    }
    found = find_records(told, lambda record: "start" in record)
    assert [one["name"] for one in found] == ["A", "B"]
    assert records_at({"a": {"b": []}}, "c|a.b") == []
    assert records_at({"a": 1}, "a|b.c") is None
    assert flag_at({"hidden": "true"}, "hidden")


def test_deep_answers_cost_no_stack() -> None:
    deep: Any = {"name": "A", "start": 1}
    for _ in range(50_000):
        deep = [deep]
    assert len(find_records(deep, lambda record: "start" in record)) == 1


def test_addresses_get_and_lose_parameters() -> None:
    url = "https://api.example/events?page=1&kind=a%20b"
    assert with_query(url, page=2) == "https://api.example/events?kind=a+b&page=2"
    assert with_query(url, page=None, c="x=") == "https://api.example/events?kind=a+b&c=x%3D"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"errors": [{"message": "No"}]}, "No"),
        ({"error": {"message": "No"}}, "No"),
        ({"error": "NOT_FOUND", "error_description": "Gone."}, "Gone."),
        ({"message": "No"}, "No"),
        ({"data": {}}, None),
        ([], None),
    ],
)
def test_complaints(told: object, said: str | None) -> None:
    assert complaint(told) == said


def test_coordinates_off_the_globe_are_none() -> None:
    assert degrees("43.6", -79) == (43.6, -79.0)
    assert degrees(0, 0) == degrees(91, 1) == degrees(None, 1) == degrees("n", "e") == (None, None)
    assert degrees("nan", "inf") == (None, None)


def test_slugs_of_one_word_say_nothing() -> None:
    assert status_from_slug("https://films.example/cancelled", "Mixer") == "confirmed"


def test_prose() -> None:
    paragraph = {
        "type": "paragraph",
        "content": [{"type": "text", "text": "a "}, {"type": "text", "text": "b"}],
    }
    assert prose({"type": "doc", "content": [paragraph, {"type": "image"}, paragraph]}) == "a b\na b"
    assert prose({"content": "x"}) is prose(None) is None


KEYS = st.sampled_from(["id", "name", "start", "end", "lasts", "zone", "link", "venue", "lat", "lon", "text"])
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner),
    max_leaves=8,
)


@settings(max_examples=150)
@given(ANY)
def test_any_record_is_a_listing_or_told(record: Any) -> None:
    assert isinstance(read_record(record, SHAPE, "here"), Listing | Unreadable)

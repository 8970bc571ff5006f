"""Hubs: hours from options and from pages, on the edition's days."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from scrapers.contract import LayoutChanged, Listing, Page, Source
from scrapers.platforms import hub
from scrapers.structured_data.opening_hours import open_on, read_lines, read_specification
from tests.scrapers.moments import NOON


def moment(day: int, hour: int) -> datetime:
    return datetime(2027, 2, day, hour)  # noqa: DTZ001 -- wall time, in the listing's zone


def listings(body: str = "<html></html>", **more: Any) -> list[Listing]:
    told = {"starts_on": date(2027, 2, 11), "ends_on": date(2027, 2, 14), "timezone": "Europe/Lisbon", **more}
    source = Source("lounge", "hub", "https://farol.example/lounge", **told)
    found = list(hub.read(Page(source.url, body.encode(), NOON), source))
    assert all(isinstance(one, Listing) for one in found)
    return [one for one in found if isinstance(one, Listing)]


def test_hours_written_in_the_options_make_one_listing_a_festival_day() -> None:
    found = listings(
        options={"hours": ["Mo-Su 10:00-18:00"], "place": "Industry Lounge", "address": "Cais 5"}
    )
    assert [one.start for one in found] == [moment(day, 10) for day in (11, 12, 13, 14)]
    assert {(one.title, one.section, one.description) for one in found} == {
        ("Industry Lounge open", "Hub", "Open 10:00–18:00.")
    }
    assert found[0].origin_id == "https://farol.example/lounge#2027-02-11"
    assert found[0].end == moment(11, 18)
    assert found[0].timezone == "Europe/Lisbon"
    assert found[0].place is not None
    assert found[0].place.line() == "Industry Lounge, Cais 5"


def test_a_day_with_a_break_is_one_listing_and_a_closed_day_none() -> None:
    found = listings(options={"hours": ["Th 10:00-13:00,15:00-19:00", "Sa-Su 22:00-03:00"], "place": "Bar"})
    assert [one.description for one in found] == [
        "Open 10:00–13:00, 15:00–19:00.", "Open 22:00–03:00.", "Open 22:00–03:00."
    ]  # fmt: skip
    assert found[1].end == moment(14, 3)


def test_a_page_without_hours_says_what_to_do() -> None:
    with pytest.raises(LayoutChanged, match="option hours"):
        listings()


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Mo-Fr 09:00-17:00", "01234"),
        ("Mo,We-Fr 09:00-17:00", "0234"),
        ("Sa - Mo 09:00-17:00", "056"),
        ("Monday, Tuesday 9.00-17.00", "01"),
        ("10:00-18:00", "0123456"),
        ("24/7", "0123456"),
        ("nonsense", ""),
        ("Xy 09:00-17:00", ""),
        ("Mo 99:00-17:00", ""),
    ],
)
def test_days_of_a_line(line: str, days: str) -> None:
    assert "".join(sorted(str(day) for rule in read_lines([line]) for day in rule.days)) == days


def test_special_days_silence_the_usual_ones() -> None:
    usual = read_lines(["Mo-Su 10:00-18:00"])
    closed = read_specification(
        {"validFrom": "2027-02-12", "validThrough": "2027-02-12", "opens": "00:00", "closes": "00:00"}
    )
    saturdays = {"dayOfWeek": ["https://schema.org/Saturday"], "opens": "18:00", "closes": "02:00"}
    late = read_specification({**saturdays, "validFrom": "2027-02-01", "validThrough": "2027-02-28"})
    assert closed is not None
    assert late is not None
    rules = [*usual, closed, late]
    assert open_on(date(2027, 2, 11), rules) == usual
    assert open_on(date(2027, 2, 13), rules) == [late]
    assert open_on(date(2027, 2, 12), rules) == []
    assert read_specification("Mo") is None


def test_a_venues_page_of_events_is_no_hub() -> None:
    hours = '<script type="application/ld+json">{"@type":"Place","openingHours":"Mo-Su 10:00-18:00"}</script>'
    lounge = f"<html><title>The Lounge</title>{hours}</html>"
    assert hub.recognise(Page("https://a.example/", lounge.encode(), NOON)) > 0.5
    cinema = f"<html><title>Cinema</title>{hours}<p>Friday: mixer</p></html>"
    assert hub.recognise(Page("https://a.example/", cinema.encode(), NOON)) == 0.0
    listing = f"<html><title>Lounge</title>{hours}<i itemprop=startDate></i></html>"
    assert hub.recognise(Page("https://a.example/", listing.encode(), NOON)) == 0.0

"""Numbers of houses and rooms with a letter are no hours; hours of twelve with one letter are."""

from __future__ import annotations

import pytest

from scrapers.dates.times import find_times


@pytest.mark.parametrize(
    "text",
    [
        "(Mühlgasse 1a, 1090 Wien)",
        "Hauptstraße 5a, 10999 Berlin",
        "Hauptstr. 5a",
        "Alter Markt 3a",
        "Raum 2p",
        "Kerkplein 9a",
        "Via Garibaldi 7a",
        "Storgatan 6a",
    ],
)
def test_the_number_of_a_house_is_no_hour(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Party 9a", [9]),
        ("Town Hall 9a-5p", [9]),
        ("Room 4, 9a", [9]),
        ("am Ring 20 Uhr", [20]),
        ("Platz 9 am", [9]),
        ("Hauptstraße 5a, 19:30", [19]),
    ],
)
def test_hours_beside_houses_stay(text: str, hours: list[int]) -> None:
    assert [one.start // 60 for one in find_times(text)] == hours

"""Hours of a list of which only the last says its half of the day, and showtimes without a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from scrapers.contract import Listing, Page
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.extract import read_page


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("1:45, 4:30, 7:30, 10:20pm", ["13:45", "16:30", "19:30", "22:20"]),
        ("11:00am 1:45 4:30 7:30pm", ["11:00", "13:45", "16:30", "19:30"]),
        ("11:15, 1:45, 7:30 pm", ["11:15", "13:45", "19:30"]),
        ("(1:15) 4:30 7:00 pm", ["13:15", "16:30", "19:00"]),
        ("2:00 & 7:30 PM", ["14:00", "19:30"]),
        ("2.30pm/7.30pm", ["14:30", "19:30"]),
        ("09:30, 10:30pm", ["09:30", "22:30"]),
        ("Doors 6:30, show 7:30pm", ["06:30", "19:30"]),
        ("9:30, 5pm", ["09:30", "17:00"]),
    ],
)
def test_hours_before_one_in_the_afternoon(text: str, hours: list[str]) -> None:
    assert [f"{clock.start // 60:02}:{clock.start % 60:02}" for clock in find_times(text)] == hours


def test_hours_of_a_day_before_one_in_the_evening() -> None:
    whens = find_whens("March 4, 2027 at 2:00 & 7:30 PM", near=date(2027, 1, 1))
    assert [when.start.isoformat() for when in whens] == ["2027-03-04T14:00:00", "2027-03-04T19:30:00"]


def showtimes(title: str) -> list[str]:
    """The starts that a cinema's page of that title tells on 18 March 2027."""
    films = "".join(
        f"<div><b>{film}</b><p>1hr {length}min - Rated PG - Drama</p><p>12:30 3:15 6:00pm</p></div>"
        for film, length in (("Salt", 48), ("Tides", 46), ("Reefs", 39), ("Quays", 50))
    )
    page = Page(
        "https://kino.example/now",
        f"<title>{title}</title><h1>Quay Cinema</h1>{films}".encode(),
        datetime(2027, 3, 18, tzinfo=UTC),
    )
    read = read_page(page, platform=None, window=(None, None))
    return [one.start.isoformat() for one in read if isinstance(one, Listing)]


def test_showtimes_without_a_day_are_those_of_the_visit() -> None:
    found = showtimes("Movie showtimes")
    assert len(found) == 12
    assert set(found) == {f"2027-03-18T{hour}:00" for hour in ("12:30", "15:15", "18:00")}
    assert showtimes("Our films") == []

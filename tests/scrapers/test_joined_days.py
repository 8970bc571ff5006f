"""Days whose words run into each other, in lists where each entry has a line for its hour."""

from __future__ import annotations

import pytest

from scrapers.page_days.joined_days import with_joined_days_apart
from scrapers.programmes.lines import Line
from tests.scrapers.test_blocks import told


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("sobota27únor", "sobota 27 únor"),
        ("dnes12únor", "dnes 12 únor"),
        ("FEB12FRI", "FEB 12 FRI"),
        ("Sun14Feb2027", "Sun 14 Feb 2027"),
        ("Night Bus, Sat13Feb", "Night Bus, Sat 13 Feb"),
        ("Feb12", "Feb12"),
        ("B2B Studio54May A4Sun", "B2B Studio54May A4Sun"),
        ("pre-sat13feb", "pre-sat13feb"),
    ],
)
def test_a_weekday_a_number_and_a_month_are_three_words(text: str, apart: str) -> None:
    assert with_joined_days_apart([Line(text)])[0].text == apart


def _showing(day: tuple[str, str, str], hour: str, film: str) -> str:
    week, number, month = day
    when = f"<div class=when>{week}<strong>{number}</strong>{month}</div><div class=at>{hour}</div>"
    return f"<div class=show>{when}<div class=price>150 Kč</div><div class=film>{film}</div></div>"


def test_hours_in_the_name_of_a_film_are_none_where_each_showing_has_a_line_for_its_own() -> None:
    shows = [
        (("dnes", "12", "únor"), "18.30", "<a href=/f/1>Nízký odliv</a>"),
        (("sobota", "13", "únor"), "16.00", "<a href=/f/2>Noční autobus</a>"),
        (("sobota", "13", "únor"), "20.00", "<a href=/f/3>4:50 z Paddocku</a> 4:50 from Paddock"),
        (("neděle", "14", "únor"), "17.45", "<a href=/f/1>Nízký odliv</a>"),
    ]
    page = f"<html lang=cs><h1>Kino Přístav</h1>{''.join(_showing(*show) for show in shows)}"
    assert [start for _, start in told(page)] == [
        "2027-02-12T18:30:00",
        "2027-02-13T16:00:00",
        "2027-02-13T20:00:00",
        "2027-02-14T17:45:00",
    ]


def test_a_weekday_or_today_that_runs_into_its_number() -> None:
    hours = "<ul><li><a href=/b>16:40</a></li><li><a href=/c>19:30</a></li></ul>"
    film = f"<h4>Low Tide</h4><p>Length: 98 mins</p>{hours}"
    page = f"<h1>Choose and book</h1><h2>Today1 Feb</h2>{film}<h2>Tue2 Feb</h2>{film}"
    assert [start for _, start in told(page)] == [
        "2027-02-01T16:40:00", "2027-02-01T19:30:00", "2027-02-02T16:40:00", "2027-02-02T19:30:00",
    ]  # fmt: skip

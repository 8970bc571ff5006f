"""Lines above a list that tell when a group meets on a weekday."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

ROWS = (
    ("Wed 3 March", "Knots and stew"),
    ("Fri 5 March", "Night walk"),
    ("Wed 10 March", "Map reading"),
    ("Fri 12 March", "Raft building"),
    ("Sat 13 March", "County swim"),
)


def _page(habits: str, language: str = "en", rows: tuple[tuple[str, str], ...] = ROWS) -> str:
    table = "".join(f"<tr><td>{day}</td><td>{what}</td></tr>" for day, what in rows)
    return (
        f"<html lang={language}><body><h1>Programme 2027</h1>{habits}"
        f"<table><tr><th>Date</th><th>Activity</th></tr>{table}</table></body>"
    )


def test_each_weekday_has_the_hour_that_is_told_of_it() -> None:
    habits = "<p>Otters - Wednesdays 6.30pm till 8pm</p><p>Herons - Fridays 7.30 – 9pm</p>"
    assert told(_page(habits)) == [
        ("Knots and stew", "2027-03-03T18:30:00"),
        ("Night walk", "2027-03-05T19:30:00"),
        ("Map reading", "2027-03-10T18:30:00"),
        ("Raft building", "2027-03-12T19:30:00"),
        ("County swim", "2027-03-13"),
    ]


@pytest.mark.parametrize(
    ("language", "habit", "days"),
    [
        ("de", "Treffen: Donnerstags, 19 Uhr", "Do 4. März/Do 11. März/Do 18. März/Sa 20. März"),
        ("fr", "Les jeudis à 19h", "jeudi 4 mars/jeudi 11 mars/jeudi 18 mars/samedi 20 mars"),
        (
            "es",
            "Los jueves a las 19 h",
            "jueves 4 de marzo/jueves 11 de marzo/jueves 18 de marzo/sábado 20 de marzo",
        ),
    ],
)
def test_one_weekday_among_others_has_its_hour(language: str, habit: str, days: str) -> None:
    rows = tuple(zip(days.split("/"), ("Ebbe", "Mole", "Kai", "Boje"), strict=True))
    assert [when for _, when in told(_page(f"<p>{habit}</p>", language, rows))] == [
        "2027-03-04T19:00:00",
        "2027-03-11T19:00:00",
        "2027-03-18T19:00:00",
        "2027-03-20",
    ]


@pytest.mark.parametrize(
    "habits",
    [
        "<p>Rehearsals: Mondays 7pm</p>",
        "<p>Otters - Wednesdays 6pm</p><p>Voles - Wednesdays 8pm</p>",
        "<p>The office is open on Wednesdays 9am</p>",
    ],
    ids=["another weekday", "two groups", "opening hours"],
)
def test_what_is_told_of_something_else_gives_no_row_its_hour(habits: str) -> None:
    assert [when for _, when in told(_page(habits))] == [
        "2027-03-03",
        "2027-03-05",
        "2027-03-10",
        "2027-03-12",
        "2027-03-13",
    ]


def test_a_span_of_days_has_no_hour_of_a_weekday() -> None:
    rows = (*ROWS, ("Fri 19 – Sun 21 March", "Spring camp"))
    habits = "<p>Wednesdays 6.30pm</p><p>Fridays 7.30pm</p>"
    assert told(_page(habits, rows=rows))[-1] == ("Spring camp", "2027-03-19")

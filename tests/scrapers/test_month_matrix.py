"""Tables of months and bodies, and those with a row for every day."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def table(*rows: str, head: str = "") -> str:
    """A table of rows whose cells are parted by bars."""
    cells = "<tr>" + "".join(f"<th>{cell}</th>" for cell in head.split("|")) + "</tr>" if head else ""
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)
    return f"<table>{cells}{body}</table>"


BODIES = "Month|Harbour Committee|Town Council"
MET = [
    ("Harbour Committee", "2027-01-06"), ("Town Council", "2027-01-20"),
    ("Town Council", "2027-02-17"), ("Harbour Committee", "2027-03-03"),
]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        ("January|6th|20th", "February|–|17th", "March|3rd|"),
        ("Jan|6|20", "Feb||17", "Mar|3|-"),
        ("January|Wed 6|Wed 20", "February|–|Wed 17", "March|Wed 3|"),
        ("January|6 January|20 January", "February|–|17 February", "March|3 March|"),
    ],
)
def test_a_cell_below_a_body_and_beside_its_month_is_a_meeting(rows: tuple[str, ...]) -> None:
    assert told(f"<h1>Meetings 2027</h1>{table(*rows, head=BODIES)}") == MET


def test_months_may_stand_across_the_top_and_hours_in_the_cells() -> None:
    rows = ("Harbour Committee|6, 19.30|–|3, 19.30", "Town Council|20, 19.30|17, 19.30|")
    found = told(f"<h1>Meetings 2027</h1>{table(*rows, head='|January|February|March')}")
    assert sorted(found) == sorted((title, f"{start}T19:30:00") for title, start in MET)


def test_plain_cells_over_months_are_heads_and_a_row_may_name_its_own_meeting() -> None:
    rows = ("<b>Month</b>|Harbour Committee|Town Council", "January|6th|20th", "February|(Annual Fair)|17th")
    assert told(f"<h1>Meetings 2027</h1>{table(*rows)}") == [*MET[:2], ("Annual Fair", "2027-02-17")]


def test_a_season_goes_on_behind_new_year_to_its_end() -> None:
    months = ("October", "November", "December", "January", "February", "July", "August")
    rows = [f"{month}|{3 + at}" for at, month in enumerate(months)]
    found = told(f"<h1>Meetings 2026/27</h1>{table(*rows, head='Month|Harbour Committee')}")
    assert [start[:7] for _, start in found] == [
        "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-07", "2027-08"
    ]  # fmt: skip


def test_numbers_beside_months_below_other_heads_are_no_days() -> None:
    rows = ("January|6|20", "February|7|17", "March|3|9")
    weather = told(f"<h1>Weather 2027</h1>{table(*rows, head='Month|Rainy days|Sunny days')}")
    assert not {title for title, _ in weather} & {"Rainy days", "Sunny days"}
    rows = ("January|£6.50|120", "February|£7.50|117", "March|£3.50|109")
    assert told(f"<h1>Fees 2027</h1>{table(*rows, head='Month|Adults|Members')}") == []


def test_days_with_nothing_beside_them_are_empty() -> None:
    on = {3: "|9:30|Bridge", 7: "|14:00|Book talk"}
    for form in ("{} Sep", "{}", "{}|Mar"):
        rows = [form.format(day) + on.get(day, "|&nbsp;|") for day in range(1, 13)]
        assert told(f"<h1>September 2027</h1>{table(*rows)}") == [
            ("Bridge", "2027-09-03T09:30:00"), ("Book talk", "2027-09-07T14:00:00")
        ]  # fmt: skip


def test_a_second_line_below_each_title_is_no_gathering_of_the_second_hour() -> None:
    rows = (
        "3 May 2027|19:30<br>21:00|Low Ebb<br>Mira Quay",
        "4 May 2027|19:30|Reed Fair<br>Anders Holm",
        "5 May 2027|19:30<br>21:00|Salt Songs<br>Ines Prado",
        "6 May 2027|19:30|The Quay<br>Jo Bell",
    )
    titles = {title for title, _ in told(f"<h1>Films</h1>{table(*rows)}")}
    assert not titles & {"Mira Quay", "Ines Prado"}


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("Alle bijeenkomsten beginnen om 19:30 uur.", "19:30"),
        ("Todas las reuniones comienzan a las 20:00 horas.", "20:00"),
    ],
)
def test_an_hour_with_its_word_is_no_length(said: str, hour: str) -> None:
    days = "".join(f"<li>{day} mei 2027: Lezing {day}</li>" for day in (4, 11, 18))
    days = days if "Alle" in said else days.replace("mei", "mayo")
    assert [start for _, start in told(f"<h1>Agenda</h1><p>{said}</p><ul>{days}</ul>")] == [
        f"2027-05-{day:02}T{hour}:00" for day in (4, 11, 18)
    ]

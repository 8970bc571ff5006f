"""What pages tell in rows beside a day: gates and ends, ages, sales, hours with stamps."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told


def table(first: str) -> str:
    heads = "".join(f"<th>{head}</th>" for head in ("Date", first, "Start time", "End time"))
    cells = "<th>6 Mar 2027</th><td>13:00</td><td>14:00</td><td>22:30</td>"
    head = (
        "<html lang=en><body><h1>Meadow Weekender</h1><p>6 Mar 2027</p><p><b>Under 16s with an adult</b></p>"
    )
    return f"{head}<table><thead><tr>{heads}</tr></thead><tbody><tr>{cells}</tr></tbody></table>"


def test_a_row_may_tell_gates_a_beginning_and_an_end() -> None:
    assert ("Meadow Weekender", "2027-03-06T14:00:00") in told(table("Gates open"))
    assert "2027-03-06T22:30:00" not in [start for _, start in told(table("Gates open"))]


def night(act: str, *days: str) -> str:
    rows = "".join(f"<p>{day}</p><p>All Ages</p><p>Doors at 7:00PM</p>" for day in days)
    head = f"<p>Mill Presents</p><h2>{act}</h2><p>They play.</p>"
    return f"<div>{head}<div>{rows}</div><a href=/t>Tickets</a></div>"


ACTS = ("Owl Parade", "Tin Kites", "Long Jetty", "Grey Buoys")


def test_the_age_of_the_guests_is_no_title() -> None:
    usual = "".join(night(act, f"March {6 + at} 2027") for at, act in enumerate(ACTS))
    nights = night("Paper Boats", "March 20 2027", "March 21 2027")
    found = told(f"<html lang=en><body>{usual}{nights}")
    assert found[-2:] == [("Paper Boats", f"2027-03-{day}T19:00:00") for day in (20, 21)]


def test_a_name_with_an_age_in_it_is_one() -> None:
    acts = (*ACTS, "All Ages of Sorrow")
    page = "".join(night(act, f"March {6 + at} 2027") for at, act in enumerate(acts))
    assert [title for title, _ in told(f"<html lang=en><body>{page}")] == list(acts)


def season(button: str) -> str:
    plays = (
        ("The Oar", "6 Mar 2027 - 3 Apr 2027"),
        ("Grain", "8 Apr 2027 - 1 May 2027"),
        ("Reeds", "5 May 2027"),
    )
    rows = "".join(f"<div><h2>{name}</h2><p>{days}</p><p>{button}</p></div>" for name, days in plays)
    return f"<html lang=en><body><h1>Coming up</h1>{rows}"


@pytest.mark.parametrize(
    "sale", ["Public booking", "Members' booking", "General on-sale", "Vorverkaufsstart"]
)
def test_when_a_sale_begins_is_no_gathering(sale: str) -> None:
    assert [start for _, start in told(season(f"{sale} Mon 15 Feb, 12pm"))] == [
        "2027-03-06", "2027-04-08", "2027-05-05",
    ]  # fmt: skip


def test_an_hour_said_of_something_else_is_one() -> None:
    assert "2027-02-15T12:00:00" in [start for _, start in told(season("Public rehearsal Mon 15 Feb, 12pm"))]


def test_two_hours_of_one_line_are_two_showings_though_the_markup_stamps_the_first() -> None:
    films = "".join(
        f"<div><h3>{name}</h3><div><a href=/a><time datetime='2027-03-06T16:50:00-05:00'>4:50pm</time></a> "
        "<a href=/b><time datetime='2027-03-06T22:10:00-05:00'>10:10pm</time></a></div></div>"
        for name in ACTS
    )
    found = told(f"<html lang=en><body><h1>Harbour Screens</h1>{films}")
    assert [(name, start[11:16]) for name, start in found] == [
        (name, hour) for name in ACTS for hour in ("16:50", "22:10")
    ]


def film(month: str) -> str:
    hours = f"<div><h2>{month}</h2><h4>Jueves 11</h4><ul><li>20:00 h</li></ul></div>"
    head = "<h2 class=title>Barcos de papel</h2><p>Un documental.</p>"
    return f"<html lang=es><body>{head}<div>Pases:</div>{hours}"


def test_one_day_below_the_name_of_its_month_is_whole() -> None:
    assert told(film("Marzo")) == [("Barcos de papel", "2027-03-11T20:00:00")]


def test_one_day_below_another_word_or_a_month_it_is_not_of_is_none() -> None:
    assert told(film("Pases")) == told(film("Abril")) == []

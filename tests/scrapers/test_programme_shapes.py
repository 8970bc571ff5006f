"""Shapes of programmes that site builders and hands make: grids of a month, cards of a day, dotted hours."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_day_rows import placed


def test_cells_of_a_month_without_a_gathering_are_none() -> None:
    told_on = {4: "7p Crew mixer", 9: "6:30p Script table"}
    cells = [
        f"<td><div>{day}</div>" + (f"<div>{told_on[day]}</div>" if day in told_on else "") + "</td>"
        for day in range(1, 29)
    ]
    weeks = "".join(f"<tr>{''.join(cells[at : at + 7])}</tr>" for at in range(0, 28, 7))
    heads = "".join(f"<th>{day}</th>" for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
    page = f"<body><h1>Valley Collective</h1><h2>March 2027</h2><table><tr>{heads}</tr>{weeks}</table>"
    assert [(title, start[8:16]) for title, start in told(page)] == [
        ("Crew mixer", "04T19:00"),
        ("Script table", "09T18:30"),
    ]


def _column(head: str, *rows: tuple[str, str, str]) -> str:
    cells = "".join(
        f"<div><span>{hour}</span><span>{title}</span><span>{place}</span></div>"
        for hour, title, place in rows
    )
    return f"<div><div><span>{head[:2]}</span> <span>{head[3:]}</span></div>{cells}</div>"


def test_dotted_hours_are_hours_where_the_lines_of_a_list_begin_with_them() -> None:
    page = "<html lang=nl><body><main><h1>Ontmoet elkaar</h1><div>"
    page += _column("do 11 maart", ("16.00–17.30", "Borrel voor makers", "Foyer De Kaap"))
    page += _column("vr 12 maart", ("09.30", "Ontbijt", "Café Zuid"), ("23.00", "Stille disco", "Loods 6"))
    assert placed(page + "</div></main>") == [
        ("Borrel voor makers", "03-11 16:00", "Foyer De Kaap"),
        ("Ontbijt", "03-12 09:30", "Café Zuid"),
        ("Stille disco", "03-12 23:00", "Loods 6"),
    ]


@pytest.mark.parametrize("late", ["till late", "til late", "bis spät", "hasta tarde", "open end"])
def test_how_long_it_lasts_is_no_word_of_a_title(late: str) -> None:
    page = "<body><h1>Fest</h1><h2>Friday 12 March</h2><p>18:00 – Guild drinks</p>"
    page += f"<p>22:00 {late} – Wrap party</p>"
    assert told(page)[1:] == [("Wrap party", "2027-03-12T22:00:00")]


@pytest.mark.parametrize(
    "asked", ["prenotate entro il 5 marzo", "inscrivez-vous avant le 5 mars", "confirma hasta el 5 de marzo"]
)
def test_whoever_asks_for_an_answer_by_a_day_tells_no_gathering(asked: str) -> None:
    cards = "".join(
        f"<h3>{title}</h3><p><strong>{day} march 2027, 18:30</strong><br>Bar Sport<br><br>{asked}.</p>"
        for title, day in (("Spritz", 12), ("Cena", 13), ("Tuffo", 14))
    )
    assert [title for title, _ in told(f"<body><h1>Lago</h1>{cards}")] == ["Spritz", "Cena", "Tuffo"]


def test_the_last_minute_of_a_day_is_a_deadline_and_hours_of_another_heading_are_no_rows() -> None:
    page = "<body><h1>Films</h1><h2>Dates</h2><ul><li>1 March 2027 – call opens</li>"
    page += "<li>30 April 2027, 23:59 – films received</li><li>15 May 2027 – selection announced</li></ul>"
    page += "<h2>Desk</h2><p>12:00–20:00, Sundays 14:00–20:00.</p>"
    assert [start for _, start in told(page) if "T" in start] == []

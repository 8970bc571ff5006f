"""Weeks of cinemas told once, over films told in paragraphs and their hours."""

from __future__ import annotations

import pytest

from scrapers.programme_words.line_words import is_price
from tests.scrapers.test_blocks import told

FILM = "<p>{} (Italy/France, {}, 110 min). Directed by Ada Reed, with Pat Mole and Sid Gull. Drama.</p>"
STORY = "<p>Synopsis: In the spring of 1945 a young gull leaves the harbour and learns to read the tides.</p>"


def _week(head: str, *rows: str, below: str = "") -> list[tuple[str, str]]:
    names = ("LOW EBB", "NIGHT BUS", "THE FERRY (again)", "SALT")
    films = "".join(
        FILM.format(name.removesuffix(" (again)"), 2020 + at) + STORY + f"<p>{row}</p>"
        for at, (name, row) in enumerate(zip(names, rows, strict=False))
    )
    page = f"<html><title>x</title><p>QUAY CINEMA</p><p>{head}</p><p>{below}</p>{films}"
    return [(title, start[5:16]) for title, start in told(page)]


def test_hours_are_those_of_each_day_but_for_the_days_left_out_or_named() -> None:
    found = _week(
        "Programme 3 to 6 March 2027",
        "Screenings: 5pm",
        "Screenings: 7.15pm (not on the 4th, Thursday)",
        "Screening: on 6 (Saturday), 9pm. Tickets at £4.",
        below="No screenings on Friday",
    )
    assert found == [
        ("LOW EBB", "03-03T17:00"),
        ("LOW EBB", "03-04T17:00"),
        ("LOW EBB", "03-06T17:00"),
        ("NIGHT BUS", "03-03T19:15"),
        ("NIGHT BUS", "03-06T19:15"),
        ("THE FERRY", "03-06T21:00"),
    ]


@pytest.mark.parametrize(
    ("head", "rows", "days"),
    [
        (
            "Programm vom 3. bis 5. März 2027",
            ("Vorstellung: 17 Uhr", "Vorstellung: 19 Uhr (nur Freitag)", "Beginn: 21 Uhr (außer Mittwoch)"),
            {"LOW EBB": 3, "NIGHT BUS": 1, "THE FERRY": 2},
        ),
        (
            "Semaine du 3 au 5 mars 2027",
            ("Séances : 17h", "Séances : 19h (sauf jeudi)", "Séance : 21h (vendredi)"),
            {"LOW EBB": 3, "NIGHT BUS": 2, "THE FERRY": 1},
        ),
        (
            "Programme du 3 au 5 mars 2027",
            ("Séances : 17h (mer. au jeu.), 20h30", "Séances : 19h (relâche jeudi)", "Séance : jeudi, 21h"),
            {"LOW EBB": 5, "NIGHT BUS": 2, "THE FERRY": 1},
        ),
        (
            "Cartelera del 3 al 5 de marzo de 2027",
            ("Funciones: 17:00 y 20:00", "Funciones: 19:00, 21:30 (días 3 y 4)", "Función: día 5, 21:00"),
            {"LOW EBB": 6, "NIGHT BUS": 4, "THE FERRY": 1},
        ),
    ],
)
def test_remarks_in_other_languages(head: str, rows: tuple[str, ...], days: dict[str, int]) -> None:
    found = _week(head, *rows)
    assert {title: sum(one == title for one, _ in found) for title, _ in found} == days


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Quay Jazz Festival 3 to 6 March 2027", ("Show: 5pm", "Show: 7pm", "Show: 9pm")),
        ("Programme 3 to 23 March 2027", ("Show: 5pm", "Show: 7pm", "Show: 9pm")),
    ],
)
def test_hours_below_a_festival_or_a_month_are_not_those_of_each_day(
    head: str, rows: tuple[str, ...]
) -> None:
    found = _week(head, *rows)
    assert len(found) == len(set(found)) <= len(rows)


def test_hours_below_days_are_theirs() -> None:
    films = "".join(f"<h3>{name}</h3><p>Show: 7pm</p>" for name in ("Low Ebb", "Night Bus", "Salt"))
    page = f"<h1>Programme 3 to 6 March 2027</h1><h2>Friday 5 March 2027</h2>{films}"
    assert {start for _, start in told(page)} == {"2027-03-05T19:00:00"}


def test_hours_without_a_half_of_the_day_are_those_of_a_cinema() -> None:
    head = "Week of March 5 – 6, 2027"
    found = _week(head, "Showtimes: 5:00, 9:30", "Showtimes: 11:00 (Sat only), 7:15", "Showtimes: 2:00 (Fri)")
    assert [start for _, start in found] == [
        "03-05T17:00", "03-05T21:30", "03-06T17:00", "03-06T21:30",
        "03-06T11:00", "03-05T19:15", "03-06T19:15", "03-05T14:00",
    ]  # fmt: skip


def test_many_showings_of_a_week_are_one_row() -> None:
    found = _week("Programme 3 to 9 March 2027", "Shows: 5pm, 8pm, 11pm", "Shows: 3 & 5 pm", "Show: 9pm")
    assert [sum(one == title for one, _ in found) for title in ("LOW EBB", "NIGHT BUS")] == [21, 14]


@pytest.mark.parametrize(
    ("text", "price"),
    [("Tickets from £4", True), ("Ingressos a R$ 8,00", True), ("Karten: € 7", True), ("Ticket to 4", False)],
)
def test_prices_of_tickets(text: str, price: bool) -> None:
    assert is_price(text) is price

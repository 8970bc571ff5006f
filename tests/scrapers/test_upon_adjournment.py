"""Sittings that begin when others are over: their rows print that in the stead of an hour."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

HEAD = "<table><tr><th>Time</th><th>Activity</th><th>Location</th></tr>"


def page(*rows: tuple[str, str], day: str = "Tue 16 March 2027") -> str:
    cells = "".join(f"<tr><td>{hour}</td><td>{name}</td><td>Room 3</td></tr>" for hour, name in rows)
    return f"<h1>Schedule of sittings</h1><h3>{day}</h3>{HEAD}{cells}</table>"


@pytest.mark.parametrize(
    "words",
    [
        "Upon Adjournment",
        "Upon adjournment of the Senate",
        "On recess",
        "At the call of the chair",
        "Im Anschluss an die Sitzung",
        "À l’issue de la séance",
        "Al término de la sesión",
        "Al termine della seduta",
        "Após a sessão",
        "Na afloop van de vergadering",
    ],
)
def test_rows_without_an_hour_of_their_own_are_sittings_of_the_day(words: str) -> None:
    found = told(page(("9:00", "Harbour Committee"), (words, "Reed Committee"), (words, "Fen Committee")))
    assert found == [
        ("Harbour Committee", "2027-03-16T09:00:00"),
        ("Reed Committee", "2027-03-16"),
        ("Fen Committee", "2027-03-16"),
    ]


def test_a_day_may_hold_no_other_rows() -> None:
    found = told(page(("Upon Adjournment", "Reed Committee"), ("Upon Adjournment", "Fen Committee")))
    assert found == [("Reed Committee", "2027-03-16"), ("Fen Committee", "2027-03-16")]


def test_words_that_go_on_are_what_is_on() -> None:
    found = told("<h3>Tue 16 March 2027</h3><p>18:00 After adjournment drinks at the quay</p>")
    assert [title for title, _ in found] == ["After adjournment drinks at the quay"]

"""Weekdays over the rows of a print whose cover lists its days: `4 and 5 March 2027`."""

from __future__ import annotations

import pytest

from tests.scrapers.prints import told_text

ROWS = "9:00  Registration\n9:30  Salt roads of the north\n10:30  Reading tide tables\n"


@pytest.mark.parametrize(
    ("cover", "first", "second"),
    [
        ("4 and 5 March 2027", "Thursday", "Friday"),
        ("March 4th and 5th, 2027", "THURSDAY", "FRIDAY"),
        ("4 et 5 mars 2027", "Jeudi", "Vendredi"),
        ("4. und 5. März 2027", "Donnerstag", "Freitag"),
        ("4 y 5 de marzo de 2027", "Jueves", "Viernes"),
        ("4 e 5 marzo 2027", "Giovedì", "Venerdì"),
        ("4 en 5 maart 2027", "Donderdag", "Vrijdag"),
        ("4 e 5 de março de 2027", "Quinta-feira", "Sexta-feira"),
    ],
)
def test_weekdays_are_those_of_the_days_that_a_cover_lists(cover: str, first: str, second: str) -> None:
    text = f"Rope Symposium\n\n{cover}\n\n{first}\n\n{ROWS}\n{second}\n\n{ROWS}"
    assert [start for _, start, _ in told_text(text)] == [
        f"2027-03-0{day}T{hour}" for day in (4, 5) for hour in ("09:00", "09:30", "10:30")
    ]


def test_days_that_lie_apart_are_no_span() -> None:
    text = f"Rope Symposium\n\n4 and 9 March 2027\n\nThursday\n\n{ROWS}\nFriday\n\n{ROWS}"
    assert not any(start.startswith("2027-03-05") for _, start, _ in told_text(text))

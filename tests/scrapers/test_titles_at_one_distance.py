"""Titles of a list that stand at one distance from their days, whatever some of them look like."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

RACES = ("Ice Regatta", "Sled Meet", "8 Laps of Frost", "Harbour Skate", "Walk on the Ice 2027")


def _rows(names: str, of_day: str) -> str:
    row = (
        "<tr><td><p class='{}'><b>03/{:02}/2027</b></p></td><td><p class='{}'>{}<br>Duluth, MN</p></td></tr>"
        "<tr><td><p class='{}'>Contact: Ada Reef</p></td><td><p class='{}'>Fee: $7</p></td></tr>"
    )
    parts = ((of_day, 13 + at, names, race, names, names) for at, race in enumerate(RACES))
    return f"<table>{''.join(row.format(*part) for part in parts)}</table>"


@pytest.mark.parametrize("names", ["", "small style4"])
def test_a_title_like_an_address_stands_where_the_others_do(names: str) -> None:
    found = told(f"<h1>Race Calendar</h1>{_rows(names, names)}")
    assert found == [(race, f"2027-03-{13 + at:02}") for at, race in enumerate(RACES)]


def test_titles_with_names_of_their_own_may_stand_elsewhere() -> None:
    row = "<div><h4 class='day'>{} March 2027, 8 pm</h4>{}<p class='title'>{}</p>{}</div>"
    note = "<p>Bring a rope and a friend to the quay.</p>"
    shows = [(3, "Ebb", ""), (5, "Salt Roads", ""), (8, "Night Ferry", ""), (9, "Long Tide", note)]
    body = "".join(row.format(day, above, name, "<p>At the quay</p>") for day, name, above in shows)
    found = told(f"<h1>Our evenings</h1>{body}")
    assert found == [(name, f"2027-03-{day:02}T20:00:00") for day, name, _ in shows]

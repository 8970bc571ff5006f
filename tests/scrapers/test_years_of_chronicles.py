"""Chronicles of past seasons, whose headings begin with the year of what stands below them."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

ROWS = (
    ("2014", "Fen Days", "4.7. 18:00", "Reed concert"),
    ("2011", "Fen Days", "2.7. 19:00", "Choir of the dyke"),
    ("2009", "Winter on the fen", "14.2. 17:00", "Ice lanterns"),
    ("2009", "Fen Days", "11.7. 20:00", "Brass by the sluice"),
)
STARTS = ["2014-07-04T18:00", "2011-07-02T19:00", "2009-02-14T17:00", "2009-07-11T20:00"]


def page(heading: str, rows: tuple[tuple[str, str, str, str], ...] = ROWS, more: str = "") -> str:
    sections = "".join(
        f"<h3>{heading.format(year=year, name=name)}</h3>"
        f"<ul><li><b>{title}</b><br>{day}, Old pumping house</li></ul>"
        for year, name, day, title in rows
    )
    return f"<html lang=de><h1>Archiv</h1>{sections}{more}"


@pytest.mark.parametrize("heading", ["{year}: {name}", "{year} – {name}", "{year}: <em>{name}</em>"])
def test_the_years_before_the_names_of_past_seasons_hold_for_the_days_below(heading: str) -> None:
    found = told(page(heading))
    assert [start[:16] for _, start in found] == STARTS
    assert [title for title, _ in found] == [title for *_, title in ROWS]


def test_seasons_may_be_told_from_the_oldest_on() -> None:
    assert [start[:16] for _, start in told(page("{year}: {name}", ROWS[::-1]))] == STARTS[::-1]


FILMS = (
    ("2001", "A Space Voyage", "4.7. 18:00", "Harbour screening"),
    ("2010", "The Year We Met", "5.7. 19:00", "Harbour screening"),
    ("2012", "The Flood", "6.7. 20:00", "Harbour screening"),
)


def test_films_with_years_in_their_names_among_other_films_tell_no_year() -> None:
    others = "<h3>Reed Cutters</h3><ul><li>8.7. 18:00, Old pumping house</li></ul>"
    found = told(page("{year}: {name}", FILMS, others))
    assert {start[:4] for _, start in found} <= {"2026", "2027"}


def test_years_of_names_that_follow_no_order_tell_no_year() -> None:
    mixed = (FILMS[1], FILMS[0], FILMS[2])
    assert {start[:4] for _, start in told(page("{year}: {name}", mixed))} <= {"2026", "2027"}

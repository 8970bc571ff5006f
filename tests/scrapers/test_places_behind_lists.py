"""A heading right behind a list of days that says where all of them are, and buttons between the two."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located

DAYS = "<ul>" + "".join(f"<li>{day} March 2027, 18:00 - 19:30</li>" for day in (4, 11, 18)) + "</ul>"


@pytest.mark.parametrize(
    ("where", "button"),
    [
        ("Location", "Show fewer dates"),
        ("Ort", "Weniger Termine anzeigen"),
        ("Lieu", "Afficher moins de dates"),
        ("Lugar", "Ver todas las fechas"),
        ("Luogo", "Mostra tutte le date"),
        ("Local", "Ver mais datas"),
        ("Locatie", "Toon meer data"),
    ],
)
def test_a_heading_behind_the_list_tells_the_place_of_all_its_days(where: str, button: str) -> None:
    page = (
        f"<div><h1>Reed Choir</h1><h2>Info</h2>{DAYS}<a href=#>{button}</a>"
        f"<h2>{where}</h2><div><p>Quay Hall</p><p>12 East Street</p><p>Elmford, MA , 02139</p></div></div>"
    )
    assert located(page) == [("Reed Choir", "Quay Hall")] * 3


def test_one_in_the_block_of_the_last_row_is_of_that_row() -> None:
    cards = "".join(
        f"<div><h3>{title}</h3><p>{day} March 2027, 18:00</p>{more}</div>"
        for day, title, more in (
            (4, "Low Ebb", ""),
            (11, "High Tide", ""),
            (18, "Slack Water", "<h4>Location</h4><p>Quay Hall</p>"),
        )
    )
    assert [place for _, place in located(f"<h1>Films</h1>{cards}")] == [None, None, "Quay Hall"]


@pytest.mark.parametrize("button", ["Show fewer dates", "Alle Termine anzeigen", "Voir toutes les dates"])
def test_what_unfolds_a_list_of_days_names_none_of_them(button: str) -> None:
    page = (
        "<div><h1>Harbour Panel</h1><p>Next date: 4 March 2027, 13:00</p><p>It looks after the quay.</p>"
        f"<h2>Info</h2><ul><li>11 March 2027, 13:00</li></ul><div><a href=#>{button}</a></div></div>"
    )
    assert {title for title, _ in told(page)} == {"Harbour Panel"}

"""What the markup calls a kind, a list of venues or an end is no place, no house and no second showing."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read
from tests.scrapers.test_list_places import located

CARD = "<div class=card><p class={}>{}</p><h3>{}</h3><p>Sat {} February 2027, 19:30</p></div>"
ROWS = (
    ("Quay Hall | Classical", "Late Strings", 6),
    ("Mill House | Folk", "Reeds and Bows", 13),
    ("Gigs", "Salt Lines", 20),
    ("Family & Home, Main House", "The Paper Fox", 27),
)


def cards(name: str) -> str:
    return "".join(CARD.format(name, *row) for row in ROWS)


def test_what_is_named_a_genre_is_the_place_before_a_bar_at_most() -> None:
    found = [place for _, place in located(cards("event__category"))]
    assert found == ["Quay Hall", "Mill House", None, None]


def test_words_that_are_named_otherwise_are_places_as_before() -> None:
    assert "Family & Home, Main House" in [place for _, place in located(cards("card__text"))]


def test_a_list_of_venues_is_no_venue_itself() -> None:
    rows = "".join(
        f"<dt>{title}, {day} February 2027, 19:00</dt><dd>{house}</dd><dd><p>{street}</p></dd>"
        for title, day, house, street in (
            ("Welcome Dinner", 5, "The Rope Museum", "Weir 25"),
            ("Organ Concert", 6, "Lantern Church", "Lime 5"),
        )
    )
    found = located(f"<h1>Events</h1><dl class=venue_list>{rows}</dl>")
    assert [title for title, _ in found] == ["Welcome Dinner", "Organ Concert"]


def test_below_an_empty_venue_stands_no_place() -> None:
    page = "<h1>Night paddle</h1><p>Friday 5 February 2027, 19:00</p><h3>Venue</h3>{}<p>Bring a torch.</p>"
    assert located(page.format("<h2>Description</h2>")) == [("Night paddle", None)]
    assert located(page.format("<p>Boathouse</p>")) == [("Night paddle", "Boathouse")]


@pytest.mark.parametrize("label", ["Heure de fin :", "Hora de fin:", "End time:", "Ende:", "Ora fine:"])
def test_an_hour_below_a_label_of_an_end_is_no_second_showing(label: str) -> None:
    page = f"<h1>Le Quai</h1><h2>Sel et sable</h2><p>5 février 2027</p><p>18:00</p><b>{label}</b><p>19:45</p>"
    found = [one for one in read(f"<html lang=fr><body>{page}") if isinstance(one, Listing)]
    assert [(one.start.isoformat()[11:16], str(one.end)[11:16]) for one in found] == [("18:00", "19:45")]


def test_an_hour_below_another_label_is_one_of_its_own() -> None:
    page = "<h1>Le Quai</h1><h2>Sel et sable</h2><p>5 février 2027</p><p>18:00</p>"
    page += "<b>Fin de soirée :</b><p>21:45</p>"
    found = [one for one in read(f"<html lang=fr><body>{page}") if isinstance(one, Listing)]
    assert len(found) == 2

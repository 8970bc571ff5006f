"""Links to a map, which are no place: `Click to view in Google Maps`."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

PAGE = (
    "<h1>Lantern Walk</h1><h5>9 March 2027 5:30 pm</h5>"
    "<div class='location'><h2 class='location-title'>{0}</h2>"
    "<p><a href='https://www.google.com/maps/place/1,2'>{0}</a></p></div><p>14 Quay Street</p>"
)


@pytest.mark.parametrize(
    "words",
    [
        "Click to view in Google Maps",
        "Open in Google Maps",
        "Auf der Karte anzeigen",
        "Voir sur la carte",
        "Ver en Google Maps",
        "Apri in Google Maps",
        "Bekijk op de kaart",
        "Get directions",
    ],
)
def test_a_link_to_a_map_is_no_place(words: str) -> None:
    (walk,) = [one for one in read(PAGE.format(words)) if isinstance(one, Listing)]
    assert (walk.title, str(walk.place and walk.place.name)) == ("Lantern Walk", "14 Quay Street")


def test_a_house_called_after_maps_is_a_place() -> None:
    (walk,) = [one for one in read(PAGE.format("The Map Room")) if isinstance(one, Listing)]
    assert str(walk.place and walk.place.name) == "The Map Room"

"""Who speaks at a conference is told where other lists tell their house."""

from __future__ import annotations

import pytest

from scrapers.programme_places.speakers_no_places import are_speakers
from tests.scrapers.test_list_places import located

SPEAKERS = (
    "Bo Lind",
    "Prof. Dr. Ada Reed (Universität Hafen)",
    "Tom Okafor, Lea van Holt (Universität Kai)",
    "Dina Eck (Kai University)",
    "Ana Sól (University of Quays)",
)
HOUSES = ("Quay Hall (Portby)", "Royal Mill, Portby", "Café Luna", "Harbour Museum", "St Giles Church")


def page(where: tuple[str, ...]) -> str:
    rows = "".join(
        f"<tr><td>1{hour}:00</td><td><b>Knots and nets {hour}</b><br>{one}</td></tr>"
        for hour, one in enumerate(where)
    )
    return f"<h1>Conference on Knots</h1><h3>Friday 5 March 2027</h3><table>{rows}</table>"


def test_speakers_are_no_places() -> None:
    assert located(page(SPEAKERS))[0] == ("Knots and nets 0", None)


def test_houses_of_a_conference_are_places() -> None:
    assert [place for _, place in located(page(HOUSES))] == list(HOUSES)


@pytest.mark.parametrize(
    ("values", "speak"),
    [
        (SPEAKERS, True),
        (HOUSES, False),
        (("Ada Reed, Harbour University", "Bo Lind, Reef Institute", "Tom Okafor, Quay Inc."), True),
        (("Ada Reed", "Bo Lind", "Tom Okafor"), False),
    ],
)
def test_a_degree_or_a_home_shows_who_speaks(values: tuple[str, ...], speak: bool) -> None:
    assert are_speakers(values) == speak


def test_the_room_behind_who_leads_a_session_is_the_place() -> None:
    led = tuple(f"Chaired by {name} at {room}" for name, room in zip(NAMES, ROOMS, strict=True))
    assert [place for _, place in located(page(led))] == list(ROOMS)
    assert {place for _, place in located(page(tuple(f"Chaired by {name}" for name in NAMES)))} == {None}


NAMES, ROOMS = ("Ada Reed", "Bo Lind", "Tom Okafor"), ("Blue Room", "Red Room", "Quay Hall")

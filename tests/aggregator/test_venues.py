"""Printed places: shortened, abbreviated, with rooms and addresses in pieces."""

from __future__ import annotations

import pytest

from aggregator.venues import compare_places, read_place

NAMES = [
    ("The High Ball", "Highball", "same"),
    ("TMI", "Treasure Mountain Inn", "same"),
    ("Rotary Rm., Hotel Park City", "The Rotary Room, Hotel Park City", "same"),
    ("Kimball Arts Ctr", "Kimball Art Center", "same"),
    ("Café de Jaren", "De Jaren", "same"),
    ("Star & Garter", "The Star and Garter", "same"),
    ("Bar Zeruko", "Zeruko", "same"),
    ("Hotel Vista, Blue Room", "Hotel Vista", "part"),
    ("Hotel Vista, Maximilian Room", "Hotel Vista, Citadel Room", "room"),
    ("The Prince Arms", "The Copper Kettle", "other"),
    ("Copper Kettle", None, "unknown"),
    ("", "   ", "unknown"),
]


@pytest.mark.parametrize(("one", "other", "expected"), NAMES)
def test_names(one: str | None, other: str | None, expected: str) -> None:
    a, b = read_place(one, None), read_place(other, None)
    assert compare_places(a, b).name == expected
    assert compare_places(b, a) == compare_places(a, b)


def test_an_address_for_a_name() -> None:
    lodge = read_place("Filmmaker Lodge", "550 Main St, Park City")
    assert compare_places(lodge, read_place("550 Main Street", None)).name == "same"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("12 Rue Haute, Cannes", "Rue Haute 12", "same"),
        ("12 Rue Haute, Cannes", "14 Rue Haute, Cannes", "other"),
        ("Köthener Str. 9, Berlin", "Köthener Straße 9", "same"),
        ("6 Belgrave Mews, London", "62 Poland St, London", "other"),
        ("London", "62 Poland St, London", "unknown"),
    ],
)
def test_addresses(one: str, other: str, expected: str) -> None:
    assert compare_places(read_place(None, one), read_place(None, other)).address == expected


def test_cities() -> None:
    berlin, cannes = read_place(None, "Hauptstr. 1, Berlin"), read_place(None, "Rue Haute 1, Cannes")
    assert compare_places(berlin, cannes).city == "other"
    assert compare_places(berlin, read_place(None, "Nebenstr. 2, 10115 Berlin")).city == "same"

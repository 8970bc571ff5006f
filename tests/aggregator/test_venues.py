"""Printed places: shortened, abbreviated, with rooms and addresses in pieces."""

from __future__ import annotations

import pytest

from aggregator.comparing.venues import compare_places, read_place

NAMES = [
    ("The Tin Pot", "Tinpot", "same"),
    ("SHB", "Silver Harbour Bathhouse", "same"),
    ("Garnet Rm., Hotel Lindenhof", "The Garnet Room, Hotel Lindenhof", "same"),
    ("Millbrook Arts Ctr", "Millbrook Art Center", "same"),
    ("Café de Linden", "De Linden", "same"),
    ("Plough & Otter", "The Plough and Otter", "same"),
    ("Bar Izarra", "Izarra", "same"),
    ("Hotel Vista, Blue Room", "Hotel Vista", "part"),
    ("Hotel Vista, Amethyst Room", "Hotel Vista, Garnet Room", "room"),
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
    lodge = read_place("Otter Lodge", "17 Pine St, Pinewood")
    assert compare_places(lodge, read_place("17 Pine Street", None)).name == "same"


def test_a_place_named_in_the_others_address() -> None:
    hall, island = read_place("Meeting Hall of Mirrors", "Otter Island"), read_place("Otter Island", None)
    assert compare_places(hall, island).name == "part"
    assert compare_places(island, hall) == compare_places(hall, island)
    town = read_place("Pinewood", None)
    assert compare_places(read_place("Copper Kettle", "17 Pine St, Pinewood"), town).name == "other"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("12 Rue Haute, Cannes", "Rue Haute 12", "same"),
        ("12 Rue Haute, Cannes", "14 Rue Haute, Cannes", "other"),
        ("Köthener Str. 9, Berlin", "Köthener Straße 9", "same"),
        ("6 Otter Mews, Leeds", "62 Plough St, Leeds", "other"),
        ("Leeds", "62 Plough St, Leeds", "unknown"),
    ],
)
def test_addresses(one: str, other: str, expected: str) -> None:
    assert compare_places(read_place(None, one), read_place(None, other)).address == expected


def test_cities() -> None:
    berlin, cannes = read_place(None, "Hauptstr. 1, Berlin"), read_place(None, "Rue Haute 1, Cannes")
    assert compare_places(berlin, cannes).city == "other"
    assert compare_places(berlin, read_place(None, "Nebenstr. 2, 10115 Berlin")).city == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Stage Stage", "Laki Stage"), ("Main Bar", "Bar Rosa"), ("Foyer", "The Foyer"), ("", "Bar")],
)
def test_two_places_are_alike_either_way(one: str, other: str) -> None:
    a, b = read_place(one, None), read_place(other, None)
    assert compare_places(a, b) == compare_places(b, a)

"""A house, its street and its city told in one line."""

from __future__ import annotations

import pytest

from aggregator.model import Venue
from aggregator.one_line_places import in_parts


@pytest.mark.parametrize(
    ("told", "city", "parts"),
    [
        ("Café Farol, Rua das Flores 88, Porto", "Porto", ("Café Farol", "Rua das Flores 88", "Porto")),
        ("Guild House, Porto", "Porto", ("Guild House", None, "Porto")),
        ("The Copper Still, 88 Front St", "Boston", ("The Copper Still", "88 Front St", None)),
        ("Kino Rosa, Lindenstr. 5a, 10115 Berlin", "Berlin", ("Kino Rosa", "Lindenstr. 5a", "Berlin")),
        ("Bar Sul, Largo 3, 4050-123 PORTO", "Porto", ("Bar Sul", "Largo 3", "Porto")),
        ("Old Mill, 2 Quay Road, Toronto ON", "Toronto", ("Old Mill", "2 Quay Road", "Toronto")),
        # a room is no street, nor is what nobody can tell
        ("Music Centre, Studio 3", "Porto", ("Music Centre, Studio 3", None, None)),
        ("City Hotel, 2nd floor", "Porto", ("City Hotel, 2nd floor", None, None)),
        ("Lobby, Hotel Metro", "Porto", ("Lobby, Hotel Metro", None, None)),
        ("Guild House, Lisbon", "Porto", ("Guild House, Lisbon", None, None)),
        ("Bar Rosa", "Porto", ("Bar Rosa", None, None)),
        (", Porto", "Porto", (", Porto", None, None)),
    ],
)
def test_parts_of_one_line(told: str, city: str, parts: tuple[str, str | None, str | None]) -> None:
    venue = in_parts(Venue(told), city)
    assert (venue.name, venue.address, venue.city) == parts


def test_what_a_source_tells_in_parts_stays() -> None:
    whole = Venue("Café, Bar, Porto", "Rua 5", "Gaia")
    assert in_parts(whole, "Porto") is whole
    assert in_parts(Venue("House, 5 Main St, Porto"), None).city is None

"""Lines that are a postal address and name no gathering."""

from __future__ import annotations

import pytest

from scrapers.programme_words.addresses import is_address
from tests.scrapers.test_blocks import told

ADDRESSES = (
    "640 Lock Road, Elmford, TX 78752",
    "12 Lake Street, Elmford EL6 1AN",
    "Moorstr. 12435 Elmstadt",
    "📍 Am Alten Damm 3a, D-20095 Elmstadt",
    "Alte Gasse 4, 2000 Elmegg",
    "12 rue du Lac, 75011 Elmeville",
    "Calle del Lago, 28012 Olmeda",
    "Via del Lago 3, 00100 Olmeto",
    "Rua do Lago 12, 1200-109 Olmos",
    "Sluisstraat 4, 1012 AB Elmdam",
)


@pytest.mark.parametrize("text", ADDRESSES)
def test_a_street_with_the_code_of_its_town_is_an_address(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "Via Roma 2027 Tour",
        "Abbey Road, 1969 Live",
        "Sunset Weg 2026 Premiere",
        "Fest am Marktplatz 2027",
        "Calle 13",
        "Place des Arts, saison 2027",
        "Rue du Lac",
        "Straße der Lieder",
    ],
)
def test_streets_in_titles_are_none(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize("address", ADDRESSES[2:])
def test_a_moment_over_an_address_is_not_called_after_it(address: str) -> None:
    page = (
        "<h1>Elmford diary</h1><div><div>Lantern Walk</div><p>🕑 14–20 Uhr</p>"
        f"<div><p>4 March 2027, 14:00 - 20:00</p><p>{address}</p></div></div>"
        f"<div><div>Quay Songs</div><div><p>5 March 2027, 18:00</p><p>{address}</p></div></div>"
    )
    assert {title for title, _ in told(page)} == {"Lantern Walk", "Quay Songs"}

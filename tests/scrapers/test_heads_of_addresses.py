"""Houses that stand as headings over their addresses, between what is on and its days."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

DAYS = "<h4>Fri 5 March</h4><div>20:15</div><h4>Sat 6 March</h4><div>15:00</div>"
STARTS = ["2027-03-05T20:15:00", "2027-03-06T15:00:00"]


@pytest.mark.parametrize(
    ("language", "house", "address"),
    [
        ("en", "Mill Cinema", "640 Lock Road Suite 3 Elmford, TX 78752"),
        ("en", "Mill Cinema", "12 East Street, Elmford EL6 1AN"),
        ("de", "Kino am Deich", "Moorstraße 12, 12435 Elmstadt"),
        ("fr", "Cinéma du Quai", "12 rue du Lac, 75011 Elmeville"),
        ("es", "Cine del Puerto", "Calle del Lago 12, 08012 Olmeda"),
        ("it", "Cinema del Porto", "Via del Lago 3"),
        ("pt", "Cinema do Cais", "Rua do Lago 12"),
        ("nl", "Bioscoop de Sluis", "Sluisstraat 12, Elmdam"),
    ],
)
def test_a_house_over_its_address_is_not_what_is_on_there(language: str, house: str, address: str) -> None:
    page = f"<html lang={language}><div><h1>Reed Cutters</h1><p>Ada Bell, 2026</p></div>"
    page += f"<div><h3>{house}</h3><p>{address}</p><div>{DAYS}</div></div>"
    assert told(page) == [("Reed Cutters", start) for start in STARTS]


def test_a_heading_over_words_that_are_no_address_is_what_is_on() -> None:
    page = "<div><h1>Lantern Week</h1><p>Elmford and around</p></div>"
    page += f"<div><h3>Night at the Cinema</h3><p>3 films by Ada Bell</p><div>{DAYS}</div></div>"
    assert told(page) == [("Night at the Cinema", start) for start in STARTS]


def test_a_house_that_nothing_stands_over_keeps_its_name() -> None:
    page = f"<div><h3>Mill Cinema</h3><p>Moorstraße 12, 12435 Elmstadt</p><div>{DAYS}</div></div>"
    assert told(page) == [("Mill Cinema", start) for start in STARTS]

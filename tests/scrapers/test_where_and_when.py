"""Headings that ask when and where, and links of maps, are no titles; the page's heading is."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

PAGE = """<html lang={0}><title>{1}</title><h1>{1}</h1><p>Ada Reed.</p><h2>{2}</h2><p>{3}</p>
<p>{4}</p><p>{5}</p>"""


@pytest.mark.parametrize(
    ("language", "title", "asks", "moment", "map_link"),
    [
        ("en", "Net mending", "Where and when", "Monday 8 March 2027, 7 pm", "View larger map"),
        ("de", "Netze flicken", "Wann und wo?", "Montag, 8. März 2027, 19 Uhr", "Größere Karte anzeigen"),
        ("fr", "Les filets", "Quand et où ?", "lundi 8 mars 2027 à 19h", "Afficher une carte plus grande"),
        (
            "es",
            "Taller de redes",
            "¿Cuándo y dónde?",
            "Lunes 8 de marzo de 2027, 19:00",
            "Ver mapa más grande",
        ),
        ("it", "Le reti", "Dove e quando", "lunedì 8 marzo 2027, ore 19", "Visualizza mappa ingrandita"),
        ("pt", "As redes", "Quando e onde", "segunda-feira, 8 de março de 2027, 19h", "Ver mapa maior"),
        (
            "nl",
            "Netten boeten",
            "Waar en wanneer?",
            "maandag 8 maart 2027, 19.00 uur",
            "Grotere kaart weergeven",
        ),
    ],
)
def test_the_page_says_what_is_on(language: str, title: str, asks: str, moment: str, map_link: str) -> None:
    page = PAGE.format(language, title, asks, moment, "Hotel Lumen", map_link)
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, one.start.isoformat()) for one in found] == [(title, "2027-03-08T19:00:00")]
    assert found[0].place is not None
    assert found[0].place.name == "Hotel Lumen"


def test_a_play_may_ask_it() -> None:
    rows = "<li>8 March 2027, 7 pm: When We Where</li><li>9 March 2027, 7 pm: Where and Whence</li>"
    found = [one.title for one in read(f"<h1>Quay Stage</h1><ul>{rows}</ul>") if isinstance(one, Listing)]
    assert found == ["When We Where", "Where and Whence"]

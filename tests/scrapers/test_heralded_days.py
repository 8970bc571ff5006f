"""Lines that tell the next day of a thing: what heralds the day is neither its place nor its title."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read


def found(body: str) -> list[tuple[str, str, str | None]]:
    return [
        (one.title, one.start.isoformat()[:16], one.place.name if one.place else None)
        for one in read(body)
        if isinstance(one, Listing)
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Next event: 24 July 2027, 7.30pm, Café Ost"),
        ("de", "Nächster Termin 24.07.2027, 19.30 Uhr, Café Ost"),
        ("de", "Nächstes Treffen am 24.07.2027 um 19:30 Uhr im Café Ost"),
        ("fr", "Prochaine date : samedi 24 juillet 2027 à 19h30, Café Ost"),
        ("es", "Próxima fecha: 24 de julio de 2027, 19:30 h, Café Ost"),
        ("it", "Prossimo appuntamento 24 luglio 2027, ore 19.30, Café Ost"),
        ("pt", "Próximo encontro: 24 de julho de 2027 às 19h30, Café Ost"),
        ("nl", "Volgende datum: 24 juli 2027, 19.30 uur, Café Ost"),
        ("en", "Next screening: 24 July 2027, 7.30pm, Café Ost"),
    ],
)
@pytest.mark.parametrize("tag", ["p", "h3"])
def test_the_next_day_of_a_page(language: str, line: str, tag: str) -> None:
    page = f"<html lang={language}><title>Film Quiz</title><h1>Film Quiz</h1><{tag}>{line}</{tag}><p>Ole!</p>"
    assert found(page) == [("Film Quiz", "2027-07-24T19:30", "Café Ost")]


def test_the_last_day_of_an_exhibition_is_no_house() -> None:
    page = "<h1>Nets as Rooms</h1><p>CLOSING EVENT: Sat August 07, 3pm</p><p>Join us for a drink.</p>"
    assert found(page) == [("Nets as Rooms", "2027-08-07T15:00", None)]


@pytest.mark.parametrize(
    "line",
    ["5 March 2027, 8 pm, Next Door Records", "5 March 2027, 8 pm, The Opening Bar"],
)
def test_houses_may_be_called_so(line: str) -> None:
    assert found(f"<h1>Ember Trio</h1><p>{line}</p>")[0][2] == line.rpartition(", ")[2]


def test_what_a_page_tells_twice_of_itself_is_told_once() -> None:
    page = """<html lang=de><title>Jamsession</title><h1>Jamsession</h1><p>24.07.2027</p><p>Hallo alle!</p>
    <p>Ort: Fabrik am Kanal, Lange Str. 35</p><p>Datum: 24.07.2027</p><p>Uhrzeit: 19:00 Uhr</p>"""
    assert found(page) == [("Jamsession", "2027-07-24T19:00", "Fabrik am Kanal, Lange Str. 35")]


def test_a_greeting_is_no_title() -> None:
    rows = "<li>5.3.2027, 19 Uhr: Hello, Dolly!</li><li>6.3.2027, 19 Uhr: Hallo Dienstmann</li>"
    assert [title for title, _, _ in found(f"<html lang=de><h1>Spielplan</h1><ul>{rows}</ul>")] == [
        "Hello, Dolly!",
        "Hallo Dienstmann",
    ]
    page = (
        "<title>Singkreis</title><h2>5. März 2027, 19 Uhr</h2><p>Hallo liebe Leute!</p><p>Kommt vorbei.</p>"
    )
    assert [title for title, _, _ in found(f"<html lang=de>{page}")] == ["Singkreis"]

"""Texts below a heading of their own whose second sentence says the hour of the day in the first."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from tests.scrapers.test_blocks import told

TEXTS = {
    "en": "As every year lanterns are lit on 5 March. The walk begins at 6 pm and leads from the mill to the "
    "quay, with stories on the way for old and young.",
    "de": "Traditionell werden am 5. März die Laternen angezündet. Der Umzug startet um 18 Uhr an der Mühle "
    "und führt mit vielen Geschichten bis zum Kai.",
    "fr": "Comme chaque année, les lanternes s'allument le 5 mars. La marche commence à 18 h et mène du "
    "moulin au quai, avec des histoires en chemin.",
    "es": "Como cada año, los faroles se encienden el 5 de marzo. La caminata empieza a las 18:00 y va del "
    "molino al muelle, con cuentos por el camino.",
    "it": "Come ogni anno le lanterne si accendono il 5 marzo. La camminata inizia alle 18:00 e porta dal "
    "mulino al molo, con storie lungo la strada.",
    "pt": "Como todos os anos, as lanternas acendem-se em 5 de março. A caminhada começa às 18:00 e vai do "
    "moinho ao cais, com histórias pelo caminho.",
    "nl": "Zoals elk jaar worden op 5 maart de lantaarns aangestoken. De wandeling begint om 18.00 uur en "
    "gaat van de molen naar de kade, met verhalen onderweg.",
}


MORE = {
    "en": "Whoever has no lantern may fold one at the long table in the hall, where soup is kept warm.",
    "de": "Wer keine Laterne hat, kann am langen Tisch in der Halle eine falten, wo auch Suppe steht.",
    "fr": "Qui n'a pas de lanterne peut en plier une à la grande table de la halle, devant la soupe.",
    "es": "Quien no tenga farol puede doblar uno en la mesa larga de la nave, donde hay sopa caliente.",
    "it": "Chi non ha una lanterna può piegarne una al tavolo lungo della sala, dove la zuppa è calda.",
    "pt": "Quem não tiver lanterna pode dobrar uma na mesa comprida do salão, onde há sopa quente.",
    "nl": "Wie geen lantaarn heeft, kan er aan de lange tafel in de hal een vouwen, waar soep is.",
}


def page(language: str, one: str, other: str) -> str:
    parts = f"<h2>Lantern Walk</h2><p>{one} {MORE[language]}</p>"
    parts += f"<h2>Boat Night</h2><p>{other} {MORE[language]}</p>"
    return f"<html lang={language}><h1>Quay</h1>{parts}"


@pytest.mark.parametrize("language", TEXTS)
def test_the_hour_in_the_next_sentence_is_that_of_the_day(language: str) -> None:
    text = TEXTS[language]
    assert told(page(language, text, text.replace("5", "6", 1))) == [
        ("Lantern Walk", "2027-03-05T18:00:00"),
        ("Boat Night", "2027-03-06T18:00:00"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "As every year lanterns were lit on 5 March 2026. The walk began at 6 pm and led to the quay.",
        "The road by the mill is closed from 5 March to 9 March. Every night works go on until 6 am there.",
        "As every year lanterns are lit on 5 March. The walk takes 2 hours and leads to the quay.",
    ],
)
def test_other_texts_tell_nothing(text: str) -> None:
    assert told(page("en", text, text)) == []


def test_an_hour_that_ends_a_row_is_that_of_the_day_it_begins_with() -> None:
    long = "07.03.2027 – Außerplanmäßiger Arbeitseinsatz am Seeufer: Grünschnitt häckseln, ab 9:00 Uhr"
    page = f"<html lang=de><h1>Termine</h1><p>{long}</p><p>14.03.2027 – Frühlingsfest, 10:00 Uhr</p>"
    assert [start for _, start in told(page)] == ["2027-03-07T09:00:00", "2027-03-14T10:00:00"]


def test_an_hour_in_the_next_sentence_is_not_that_of_the_day_before_it() -> None:
    prose = "07.03.2027 – ab dann ist die Mühle wieder offen. Am Abend bleibt sie wie immer zu, ab 21 Uhr"
    assert [when.start for when in find_whens(prose, near=date(2027, 1, 4))] == [date(2027, 3, 7)]
    one = prose.replace(".", ",").replace("07,03,2027", "07.03.2027")
    assert find_whens(one, near=date(2027, 1, 4))[0].time_stated

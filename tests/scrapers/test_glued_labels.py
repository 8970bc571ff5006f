"""Days and hours typed right behind their label, without a blank, on pages written by hand."""

from __future__ import annotations

import pytest

from scrapers.plain_pages.glued_labels import with_labels_apart
from tests.scrapers.test_blocks import told

LABELS = {
    "en": ("Date:12 May 2027", "Time:7:30 pm", "Place: Mill Hall"),
    "en-GB": ("<b>Date:</b>12th of May 2027", "<b>Time:</b>19:30", "<b>Venue:</b>Mill Hall"),
    "de": ("Datum:12.5.2027", "Beginn:19.30 Uhr", "Ort:Mühle Au"),
    "fr": ("Date:12/05/2027", "Heure:19h30", "Lieu:Moulin Vert"),
    "es": ("Fecha:12 de mayo de 2027", "Hora:19:30 h", "Lugar:Molino Verde"),
    "nl": ("Datum:12-05-2027", "Aanvang:19.30 uur", "Plaats:Molenzaal"),
    "it": ("Data:12 maggio 2027", "ore.19.30", "Luogo:Mulino Verde"),
}


@pytest.mark.parametrize("language", LABELS)
def test_days_and_hours_right_behind_their_label_are_read(language: str) -> None:
    day, hour, place = LABELS[language]
    page = (
        f"<html lang={language}><body><h1>Teal Society</h1>"
        f"<h3>Lantern supper</h3><p>{day}<br>{hour}<br>{place}</p>"
        f"<h3>Kite fair</h3><p>{day.replace('12', '19')}<br>{hour}<br>{place}</p></body>"
    )
    assert told(page) == [
        ("Lantern supper", "2027-05-12T19:30:00"),
        ("Kite fair", "2027-05-19T19:30:00"),
    ]


def test_hours_right_behind_the_word_for_an_hour_are_read() -> None:
    page = (
        "<html lang=da><body><h1>Digelauget</h1><ul>"
        "<li>Lørdag 5. juni 2027 kl.14.00: Vandring ved engen</li>"
        "<li>Onsdag 9. juni 2027 kl.19.30: Foredrag om krebs</li>"
        "<li>Fredag 2. juli 2027 kl:18.00 Grillaften</li></ul></body>"
    )
    assert told(page) == [
        ("Vandring ved engen", "2027-06-05T14:00:00"),
        ("Foredrag om krebs", "2027-06-09T19:30:00"),
        ("Grillaften", "2027-07-02T18:00:00"),
    ]


def test_rows_below_a_day_whose_hour_stands_between_two_colons_are_read() -> None:
    page = (
        "<html lang=sv><body><h1>Spelprogram</h1>"
        "<p>Måndag 3 maj 2027:</p><p>Herr.kl:17.00:Ekorren – Bävern</p><p>Herr.kl:17. 30:Bävern – Ugglan</p>"
        "<p>Måndag 10 maj 2027:</p><p>Dam.kl.17.00:Tranan – Lommen</p><p>Dam.kl :17.30:Lommen – Svanen</p>"
    )
    assert [when for _, when in told(page)] == [
        "2027-05-03T17:00:00",
        "2027-05-03T17:30:00",
        "2027-05-10T17:00:00",
        "2027-05-10T17:30:00",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Room:12, Row:3/4",
        "see http://mill.example:8080/a and mill.example:81/x",
        "John 3:16",
        "Tel:02-555 12 12",
        "ends at 20 h.30 people came",
        "kl. 17.00 Elm",
        "120 km/h.50 m",
        "Score:4-2",
    ],
)
def test_other_figures_stay_as_they_are(words: str) -> None:
    assert with_labels_apart(words) == words

"""Lines of facts that stand nearest to a day or an hour and name nothing: prices, labels, hotel nights."""

from __future__ import annotations

import pytest

from scrapers.programme_words.line_words import is_price
from tests.scrapers.test_blocks import told

CAMPS = {
    "nl": ("Molenkamp:", "Datums:", "Paasvakantie 2027:", "Zomervakantie 2027:"),
    "de": ("Mühlenlager", "Daten:", "Osterferien 2027:", "Sommerferien 2027:"),
    "es": ("Campamento del Molino", "Fechas:", "Semana Santa 2027:", "Verano 2027:"),
}


@pytest.mark.parametrize("language", CAMPS)
def test_days_below_the_word_for_days_are_called_as_the_section_is(language: str) -> None:
    name, dates, spring, summer = CAMPS[language]
    page = (
        f"<html lang={language}><body><h3>{name}</h3><h4>{dates}</h4>"
        f"<p>{spring}</p><ul><li>11/04/2027 – 16/04/2027</li></ul>"
        f"<p>{summer}</p><ul><li>04/07/2027 – 09/07/2027</li><li>25/07/2027 – 30/07/2027</li></ul></body>"
    )
    assert {title for title, _ in told(page)} == {name.strip(":")}


def test_a_price_behind_the_hour_or_a_link_to_more_is_no_title() -> None:
    page = (
        "<html lang=en><body><p>20 November 2027: Harbour Lecture:<br>Venue: Old Mill, Quay Street<br>5pm<br>"
        "<a href=/i>Information and booking</a></p>"
        "<p>30 October 2027: Meadow Forum<br>Venue: St Ebb Church, Quay Street<br>"
        "7pm - Entry charge: £6 (under 18: £2)</p>"
        "<p>23 October 2027: Owl Forum<br>Venue: St Ebb Church, Quay Street<br>7pm - Entrance free</p></body>"
    )
    assert sorted(told(page)) == [
        ("Harbour Lecture", "2027-11-20T17:00:00"),
        ("Meadow Forum", "2027-10-30T19:00:00"),
        ("Owl Forum", "2027-10-23T19:00:00"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Ticket Prices: Regular $25; Members $22",
        "Regular tickets: $20",
        "Student admission: 5 €",
        "Admission is free",
        "Entrada: 5 €",
        "Unkostenbeitrag 3,50 €",
        "Vstupné: 120 Kč",
    ],
)
def test_what_one_pays_is_a_price(words: str) -> None:
    assert is_price(words)


@pytest.mark.parametrize(
    "words",
    ["Entrance hall concert", "Door of the $5 dragon", "Tickets for two", "Regular meeting: 20 members"],
)
def test_names_that_begin_with_such_words_are_none(words: str) -> None:
    assert not is_price(words)


def test_the_nights_of_a_hotel_are_no_gatherings() -> None:
    page = (
        "<html lang=en><body><h1>Teal Hound Club Regional 2027</h1><table>"
        "<tr><td>Friday, October 15th, 2027</td><td>Skyline Hounds: agility trial</td></tr>"
        "<tr><td>Saturday, October 16th, 2027</td><td>Regional specialty</td></tr></table>"
        "<h2>Host Hotel</h2><p>Mill Inn<br>12 Quay Road<br>Check-in: October 14, 2027<br>"
        "Check Out: October 17, 2027</p></body>"
    )
    assert told(page) == [
        ("Skyline Hounds: agility trial", "2027-10-15"),
        ("Regional specialty", "2027-10-16"),
    ]


def test_checking_in_at_an_hour_is_a_row_of_the_day() -> None:
    page = (
        "<html lang=en><body><h1>Owl Day, 5 June 2027</h1><ul><li>8:30 am: Check-in and coffee</li>"
        "<li>9:00 am: Opening words</li><li>10:00 am: Owls of the fen</li></ul></body>"
    )
    assert ("Check-in and coffee", "2027-06-05T08:30:00") in told(page)

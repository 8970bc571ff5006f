"""Weekdays below a span of days: a weekend's programme, a cinema's week."""

from __future__ import annotations

from datetime import datetime

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told

NETS = [("Opening night", "2027-03-12T19:00:00"), ("Matinee of nets", "2027-03-13T14:00:00")]


def _timed(page: str) -> list[tuple[str, str]]:
    """What has an hour: a festival may be told as a whole besides."""
    return [(title, start) for title, start in told(page) if "T" in start]


@pytest.mark.parametrize(
    "rows",
    [
        "<ul><li>Fri 19:00 Opening night<li>Sat 14:00 Matinee of nets</ul>",
        "<h3>Friday</h3><p>19:00 Opening night</p><h3>Saturday</h3><p>14:00 Matinee of nets</p>",
        "<h3>Friday night</h3><p>19:00 Opening night</p><h3>Saturday</h3><p>14:00 Matinee of nets</p>",
        "<p><b>Friday</b><br>19:00 Opening night</p><p><b>Saturday</b><br>14:00 Matinee of nets</p>",
        "<table><tr><td>Friday<td>7 pm<td>Opening night<tr><td>Saturday<td>2 pm<td>Matinee of nets</table>",
        "<table><tr><th>Time<th>Friday<th>Saturday<tr><td>19:00<td>Opening night<td>"
        "<tr><td>14:00<td><td>Matinee of nets</table>",
    ],
)
def test_weekdays_of_a_weekend_are_its_days(rows: str) -> None:
    assert sorted(_timed(f"<h1>Weekender</h1><p>12–14 March 2027</p>{rows}")) == sorted(NETS)


@pytest.mark.parametrize(
    ("language", "span", "rows", "first"),
    [
        ("de", "12.–14. März 2027", "Freitag, 19 Uhr: Eröffnung<br>Samstag, 20 Uhr: Ebbe", "Eröffnung"),
        ("fr", "du 12 au 14 mars 2027", "Vendredi 19h : Ouverture<br>Samedi 18h30 : Marée", "Ouverture"),
        ("es", "del 12 al 14 de marzo de 2027", "Viernes 19:00 Apertura<br>Sábado 20:00 Marea", "Apertura"),
    ],
)
def test_in_other_languages_too(language: str, span: str, rows: str, first: str) -> None:
    page = f"<html lang={language}><h1>Festival</h1><p>{span}</p><p>{rows}</p>"
    assert _timed(page)[0] == (first, "2027-03-12T19:00:00")


def test_films_of_a_week_tell_weekdays_and_hours_in_one_line() -> None:
    page = (
        "<html lang=fr><h1>Cinéma</h1><h2>Semaine du 10 au 16 mars 2027</h2>"
        "<h3>Marée basse</h3><p>Mer 20h30, Ven 18h, Dim 16h</p><h3>Filets</h3><p>Jeu 20h30, Sam 18h</p>"
    )
    assert told(page) == [
        ("Marée basse", "2027-03-10T20:30:00"),
        ("Marée basse", "2027-03-12T18:00:00"),
        ("Marée basse", "2027-03-14T16:00:00"),
        ("Filets", "2027-03-11T20:30:00"),
        ("Filets", "2027-03-13T18:00:00"),
    ]


def test_days_side_by_side_under_their_month_are_told_by_the_rows_below() -> None:
    page = (
        "<p><b>MARCH</b><br>Fri 5 - Low Ebb, 8 pm<br>Fri 12 - Slack Water, 8 pm<br>"
        "Sat &amp; Sun 27 &amp; 28 - TIDE WEEKEND<br>Sat 8 pm Bells<br>Sun 2 pm Quiet Nets</p>"
    )
    assert told(page)[2:] == [("Bells", "2027-03-27T20:00:00"), ("Quiet Nets", "2027-03-28T14:00:00")]


@pytest.mark.parametrize(
    "rows",
    [
        "<p>Fri 10:00–17:00<br>Sat 12:00–18:00<br>Sun 11:00–14:00</p>",
        "<p>Mon 18:00 Yoga<br>Sat 12:00 Knots<br>Sun 11:00 Chess</p>",
        "<p>Friday 19:00 Opening night</p>",
        "<h2>Later</h2><p>9 May 2027, 20:00</p><p>Sat 12:00 Knots<br>Sun 11:00 Chess</p>",
    ],
)
def test_desks_weekly_lists_and_single_rows_are_no_days_of_a_span(rows: str) -> None:
    page = f"<h1>Weekender</h1><p>12–14 March 2027</p><h2>Hours</h2>{rows}"
    assert not [start for _, start in told(page) if start.startswith("2027-03") and "T" in start]


def test_a_span_of_one_gathering_is_not_that_of_a_list_far_below() -> None:
    cards = "<h3>Nets</h3><p>9 April 2027, 20:00</p><h3>Threads</h3><p>12–14 March 2027</p><p>Lower hall</p>"
    weekly = "<p>One</p><p>Two</p><p>Three</p><p>Sat 12:00 Knots<br>Sun 11:00 Chess</p>"
    assert "Knots" not in [title for title, _ in told(f"<h1>Harbour</h1>{cards}{weekly}")]


@pytest.mark.parametrize(
    ("days", "hours", "expected"),
    [
        ("12–14 March 2027", "Friday 6pm to Sunday 2pm", "12T18:00:00 14T14:00:00"),
        ("13. & 14. März", "Samstag ab 11 Uhr bis Sonntag 16 Uhr", "13T11:00:00 14T16:00:00"),
        ("11.–14. März", "Do 18 Uhr – So 12 Uhr", "11T18:00:00 14T12:00:00"),
    ],
)
def test_weekdays_with_hours_below_a_span_are_where_it_begins_and_ends(
    days: str, hours: str, expected: str
) -> None:
    page = f"<body><h1>Harbour Camp</h1><div>{days}</div><div>{hours}</div><p>Bring a tent and a song.</p>"
    found = [one for one in read(page) if isinstance(one, Listing) and isinstance(one.start, datetime)]
    moments = [f"{one.start.isoformat()[8:]} {one.end.isoformat()[8:] if one.end else ''}" for one in found]
    assert moments == [expected]

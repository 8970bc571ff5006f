"""Hours of rows that stand elsewhere: behind titles, in notes, said once of all, bare."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told
from tests.scrapers.test_list_places import located

ROWS = "<p>Fri 5 March - <b>Low Ebb</b> (1987){}<br>{}Fri 12 March - <b>Night Bus</b>, 8 pm</p>"
TWICE = [("Low Ebb", "2027-03-05T19:30:00"), ("Low Ebb", "2027-03-05T21:45:00")]


@pytest.mark.parametrize(
    "behind", [" - 7:30 and 9:45 pm", ", 19:30 / 21:45", ": 7.30 pm & 9.45 pm", " - 19h30 et 21h45"]
)
def test_several_hours_behind_a_title_are_as_many_showings(behind: str) -> None:
    assert told(ROWS.format(behind, ""))[:2] == TWICE


def test_one_hour_behind_a_bracket_is_that_of_its_row() -> None:
    assert told(ROWS.format(", 8 pm", ""))[0] == ("Low Ebb", "2027-03-05T20:00:00")


def test_hours_that_a_note_speaks_of_otherwise_are_none_of_the_row() -> None:
    note = "<small>The bar opens at 6:30 pm</small><br>"
    assert told("<p>All films at 8:30 pm.</p>" + ROWS.format("", note))[0] == (
        "Low Ebb", "2027-03-05T20:30:00"
    )  # fmt: skip


CLUB = (
    "<html lang=en><p>All shows in Harbour Auditorium. $2 members.<br>"
    "Showtime is {} unless otherwise noted.</p>"
    "<p><b>MARCH</b><br>Fri 5 - <b>LOW EBB</b><br>Fri 12 - <b>NIGHT BUS</b>, 9:15 only<br>"
    "Sat 13 - <b>SLACK WATER</b> - 2:00 and 7:00</p>"
)


def test_bare_hours_are_of_the_half_of_the_day_that_is_said_of_all() -> None:
    assert told(CLUB.format("8:00 pm")) == [
        ("LOW EBB", "2027-03-05T20:00:00"),
        ("NIGHT BUS", "2027-03-12T21:15:00"),
        ("SLACK WATER", "2027-03-13T14:00:00"),
        ("SLACK WATER", "2027-03-13T19:00:00"),
    ]


def test_bare_hours_of_a_morning_stay_in_the_morning() -> None:
    assert ("NIGHT BUS", "2027-03-12T09:15:00") in told(CLUB.format("10:00 am"))


def test_two_sentences_above_the_rows_tell_where_and_when() -> None:
    assert {place for _, place in located(CLUB.format("8:00 pm"))} == {"Harbour Auditorium"}


@pytest.mark.parametrize("head", ["WHAT'S NEW", "Site updates", "Quoi de neuf ?"])
def test_what_a_site_tells_of_itself_is_no_gathering(head: str) -> None:
    news = f"<td><b>{head}</b><br>1 February 2027 - guestbook mended<br>4 January 2027 - new schedule</td>"
    page = f"<table><tr><td>{CLUB.format('8 pm')}</td>{news}</tr></table>"
    assert not [title for title, _ in told(page) if "schedule" in title or "guestbook" in title]


def test_what_stands_below_the_next_bold_words_is_no_news() -> None:
    aside = (
        "<td><b>WHAT'S NEW</b><br>4 January 2027 - new schedule<br><b>SPECIALS</b><br>"
        "20 March 2027 - Tide Talk<br>27 March 2027 - Knot Fair</td>"
    )
    page = f"<table><tr><td>{CLUB.format('8 pm')}</td>{aside}</tr></table>"
    assert {"Tide Talk", "Knot Fair"} <= {title for title, _ in told(page)}


@pytest.mark.parametrize("words", ["Spring break - no films", "Half-term: no meeting", "Easter (no class)"])
def test_weeks_without_are_no_gatherings(words: str) -> None:
    rows = f"<ul><li>5 March 2027 - Low Ebb<li>12 March 2027 - {words}<li>19 March 2027 - Night Bus</ul>"
    assert [title for title, _ in told(rows)] == ["Low Ebb", "Night Bus"]


def test_a_bold_name_is_called_off_by_what_stands_behind_it() -> None:
    page = ROWS.format(
        ", 8 pm", "Sat 6 March, 8 pm - <b>Slow Gravel</b> cancelled - the print never came<br>"
    )
    found = {one.title: one.status for one in read(page) if isinstance(one, Listing)}
    assert found["Slow Gravel"] == "cancelled"


def test_hours_that_a_sentence_joins_are_showings_of_each_day() -> None:
    page = "<p>All films are shown at 7 pm and 9:30 pm in Harbour Hall.</p>" + ROWS.format("", "")
    assert told(page)[:2] == [("Low Ebb", "2027-03-05T19:00:00"), ("Low Ebb", "2027-03-05T21:30:00")]


@pytest.mark.parametrize(
    ("language", "sentences", "place"),
    [
        (
            "de",
            "Alle Vorstellungen im Saal 1 der Harmonie.<br>Beginn ist jeweils um 20 Uhr.",
            "Saal 1 der Harmonie",
        ),
        ("fr", "Toutes les séances ont lieu à la salle des fêtes à 20h.", "salle des fêtes"),
        ("es", "Todas las funciones son en el Teatro Alto a las 20:00.", "Teatro Alto"),
    ],
)
def test_what_is_said_of_all_is_understood_in_other_languages(
    language: str, sentences: str, place: str
) -> None:
    rows = "<ul><li>5/3/2027 - Marea<li>12/3/2027 - Redes<li>19/3/2027 - Barcos</ul>"
    page = f"<html lang={language}><p>{sentences}</p>{rows}"
    assert {start[11:] for _, start in told(page)} == {"20:00:00"}
    found = (one for one in read(page) if isinstance(one, Listing))
    assert {one.place.name for one in found if one.place} == {place}


def test_late_hours_of_a_clock_of_twelve_follow_those_before_them() -> None:
    films = (("Ebb", "11:30 AM, 2:30, 5:30, 8:30, 11:15"), ("Flow", "3:15 pm, 6:00 pm, 8:45 pm, 10:50"))
    rows = "".join(f"<div><h4>{film}</h4><p>{hours}</p></div>" for film, hours in films)
    page = f"<html lang=en><body><h1>Quay Cinema</h1><h2>Fri, Mar. 5, 2027</h2>{rows}"
    assert [start[11:16] for _, start in told(page)] == [
        "11:30", "14:30", "17:30", "20:30", "23:15", "15:15", "18:00", "20:45", "22:50",
    ]  # fmt: skip


def test_an_hour_of_the_morning_behind_one_of_the_evening_stays_in_a_clock_of_24() -> None:
    page = "<h1>Quay Cinema</h1><h2>Fri, Mar. 5, 2027</h2><div><h4>Ebb</h4><p>20:15, 10:30</p></div>"
    assert [start[11:16] for _, start in told(f"<html lang=en><body>{page}")] == ["20:15", "10:30"]


CARD = "<div><p>{} March 2027</p><h2><a href='/{}'>{}</a></h2><p>{}</p></div>"


@pytest.mark.parametrize(
    "blurb",
    [
        "Tea is free for all and nobody minds, come from 9am until 10:30am",
        "Offen für alle. Beginn um 9:00 Uhr",
        "Every editor brings a reel, from 9 am on",
    ],
)
def test_what_a_card_says_of_everybody_is_no_hour_of_the_next_card(blurb: str) -> None:
    cards = [(4, "amber", "Amber Tea", blurb), (4, "birch", "Birch Talk", "With Ada Reed."),
             (9, "cedar", "Cedar Night", "With Jo Lund.")]  # fmt: skip
    found = told("<h1>Events</h1>" + "".join(CARD.format(*card) for card in cards))
    assert found[1:] == [("Birch Talk", "2027-03-04"), ("Cedar Night", "2027-03-09")]


def test_what_a_section_says_of_all_its_rows_holds_below_days_over_headings_too() -> None:
    body = "".join(CARD.format(day, day, f"Reel {day}", "With Ada Reed.") for day in (4, 9, 16))
    found = told(f"<h1>Events</h1><p>All screenings begin at 8 pm.</p>{body}")
    assert [start for _, start in found] == [f"2027-03-{day:02}T20:00:00" for day in (4, 9, 16)]

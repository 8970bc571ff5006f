"""Rows of an agenda that begin with their hour, and what is left of speakers, papers and places in them."""

from __future__ import annotations

import pytest

from scrapers.dates.times import find_times
from scrapers.programme_places.house_names import house_in_brackets
from scrapers.programme_titles.heralds import plain_heading
from scrapers.programme_words.line_words import names_place
from tests.scrapers.test_list_evidence import told

PEOPLE = "Ada Reed, Tom Okafor, Lea van Holt, and Di Eck"
LONG = "Growing kelp on ropes between the piers of a harbour that nobody has used since the war"
ROWS = (
    "9:00am - 9:15am Opening remarks, Ada Reed and Tom Okafor.",
    f"9:15am - 9:40am {LONG}, {PEOPLE}.",
    "9:40am - 10:05am Reading the water from very far above and from below, Ana Sól, Bo Lind, and Ida Brek.",
    "10:05am - 10:20am Ropes and knots, Ada Reed.",
    "10:20am - 10:40am What a lighthouse says to those who no longer listen to it, Jo Marsh and Ed Quill.",
    "10:40am - 11:00am A harbour with more ropes than boats and what became of it, Mia Stone.",
)
LUNCH = "<li>Lunch (Room 125)<ul><li>Noon - 1:30pm</li></ul></li>"


def page(rows: tuple[str, ...], after: str = "") -> str:
    items = "".join(f"<li>{row}</li>" for row in rows)
    session = f"<h4>Agenda</h4><ul><li>Session 1 (Room 124)<ul>{items}</ul></li>{after}</ul>"
    return f"<html lang=en><body><h3>Kelp 2027</h3><h4>July 27 2027</h4><h3>Kelp Symposium</h3>{session}"


def test_a_row_that_begins_with_its_hour_is_called_after_what_it_says() -> None:
    assert told(page(ROWS))[:3] == [
        ("Opening remarks", "2027-07-27T09:00:00"),
        (LONG, "2027-07-27T09:15:00"),
        ("Reading the water from very far above and from below", "2027-07-27T09:40:00"),
    ]


def test_an_hour_alone_is_of_the_row_around_it() -> None:
    assert ("Lunch", "2027-07-27T12:00:00") in told(page(ROWS, LUNCH))


def test_a_break_is_no_house() -> None:
    talk = "<li>{}h00 : {} ans d'algues nous disent du port et de la mer, A. Reed (Institut du Port).</li>"
    items = [f"<ul>{talk.format(at, at)}</ul>" for at in (9, 10, 11, 14, 15)]
    body = "<p>11h30 Pause café</p>".join(("".join(items[:3]), "".join(items[3:])))
    page = f"<h2>Atelier : les algues</h2><h3>27 juillet 2027</h3><h2>Colloque</h2>{body}"
    assert ("Pause café", "2027-07-27T11:30:00") in told(f"<html lang=fr><body><h1>Atelier</h1>{page}")


def test_numbered_slides_are_no_part_of_a_title() -> None:
    slides = (
        "Opening remarks",
        "Les algues <a href=1.pdf>Les transparents 1</a>",
        "Ropes <a href=2.pdf>Slides 2</a>",
    )
    rows = tuple(f"1{at}:00 {words}" for at, words in enumerate((*slides, "Closing remarks")))
    assert [title for title, _ in told(page(rows))] == [
        "Opening remarks",
        "Les algues",
        "Ropes",
        "Closing remarks",
    ]


@pytest.mark.parametrize("words", ["1A-2 Ada Reed and Tom Okafor", "Paper 3P-1", "a 2A entry"])
def test_the_number_of_a_paper_is_no_hour(words: str) -> None:
    assert not find_times(words)


@pytest.mark.parametrize("words", ["10a-2p", "9A-5P"])
def test_hours_of_one_letter_are_hours(words: str) -> None:
    assert find_times(words)


@pytest.mark.parametrize(
    "words", ["Counting fish via satellite", "Building a Tide Table", "Checking of building models"]
)
def test_what_is_said_in_a_talk_is_no_place(words: str) -> None:
    assert not names_place(words)


@pytest.mark.parametrize(
    "words",
    ["Via Roma 3", "Bar Luna via Garibaldi 3", "Spazio in via Fani", "Building 5", "Harbour Building"],
)
def test_a_street_and_a_building_are_places(words: str) -> None:
    assert names_place(words)


def test_rooms_shortened_are_rooms_and_what_is_below_is_on() -> None:
    slots = ("9am - 10am, Rm. 303CD", "10:30 - Noon - Rm. 303CD", "2:00pm - 4:00pm, Rm. 12")
    names = (
        "Opening of the workshop",
        "Knots, <a href=//reed.example>Ada Reed</a>, Harbour",
        "Posters and nets",
    )
    body = "".join(
        f"<li>{slot}<ul><li>{name}</li></ul></li>" for slot, name in zip(slots, names, strict=True)
    )
    found = told(
        f"<html lang=en><body><h1>Workshop</h1><h4>Agenda</h4><b>Friday, 5 March 2027</b><ul>{body}</ul>"
    )
    assert [title for title, _ in found] == [
        "Opening of the workshop",
        "Knots, Ada Reed, Harbour",
        "Posters and nets",
    ]


@pytest.mark.parametrize(
    ("place", "room"),
    [
        ("Panel (Chair: Ada Reed, Room 124)", "Room 124"),
        ("Keynote (Rm. 3)", "Rm. 3"),
        ("Quay Café (Room 3)", "Quay Café (Room 3)"),
        ("Panel (Ada Reed)", "Panel (Ada Reed)"),
    ],
)
def test_the_room_of_what_is_no_house_stands_in_brackets(place: str, room: str) -> None:
    assert house_in_brackets(place) == room


def test_a_phrase_behind_an_hour_goes_on_in_the_next_line() -> None:
    rows = ("9:00-9:30 Knots, ropes and<br>nets for all", "9:30-10:00 Buoys", "10:00-10:30 Tides")
    page = f"<h3>Friday 5 March 2027</h3><p>{'<br>'.join(rows)}</p>"
    found = told(f"<html lang=en><body><h1>Quay Workshop</h1>{page}")
    assert [title for title, _ in found] == ["Knots, ropes and nets for all", "Buoys", "Tides"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("When is Harbour Fest", "Harbour Fest"),
        ("Wann ist das Hafenfest?", "Hafenfest"),
        ("Quand a lieu la Fête du Port ?", "Fête du Port"),
        ("When is it?", "When is it?"),
        ("When is low tide", "When is low tide"),
    ],
)
def test_a_heading_that_asks_when_names_what_it_asks_about(heading: str, name: str) -> None:
    assert plain_heading(heading) == name

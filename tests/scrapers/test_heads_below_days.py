"""Headings below those of days, above them and beyond them; how one takes part; a house that is the title."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from scrapers.programme_words.attendance import is_attendance
from tests.scrapers.test_blocks import read, told

DAYS = ("March 9, 2027", "April 13, 2027", "May 11, 2027", "June 8, 2027", "July 13, 2027", "August 10, 2027")


def _meeting(day: str, title: str = "Eel Roads Committee", hours: str = "9:30 AM") -> str:
    return f"<h3>{day}</h3><h4>{title}</h4><p>{hours}</p><p><a href=/a>Papers</a></p>"


def test_what_outranks_a_day_heads_the_section_above_or_below() -> None:
    body = f"<h1>Meetings</h1><h2>Spring of the Committee</h2>{_meeting(DAYS[0])}{_meeting(DAYS[1])}"
    body += f"<h2>Summer of the Committee</h2>{_meeting(DAYS[2])}<h2>Old papers of the Committee</h2>"
    assert [title for title, _ in told(body)] == ["Eel Roads Committee"] * 3


def test_a_title_may_outrank_its_day() -> None:
    cards = "".join(f"<div><h3>{day}</h3><h2>Ada Reed {day[0]}</h2><p>8 pm</p></div>" for day in DAYS[:3])
    assert [title for title, _ in told(f"<h1>Gigs</h1>{cards}")] == ["Ada Reed M", "Ada Reed A", "Ada Reed M"]


TWICE = (
    "Eel Roads Committee</h4><h4>Via Webinar",
    "1 PM</p><p><a href=/b>Map</a></p><h4>Via Webinar</h4><p>3 PM",
)


def test_how_one_takes_part_is_no_title_between_title_and_hour() -> None:
    body = _meeting(DAYS[0], *TWICE) + "".join(_meeting(day) for day in DAYS[1:])
    found = told(f"<h1>Meetings</h1>{body}")
    assert found[0] == ("Eel Roads Committee", "2027-03-09T13:00:00")
    assert "Via Webinar" not in {title for title, _ in found}


def test_a_title_that_looks_like_a_house_is_no_place_of_its_own() -> None:
    papers = "<ul><li><a href=/a.pdf>Agenda (PDF)</a></li><li><a href=/b>Registration</a></li></ul>"
    titles = ["Eel Roads Workshop"] * 3 + ["Eel Roads Open Office Hours", "Eel Roads Workshop"]
    rows = "".join(
        f"<h3>{day}</h3><h4>{title}</h4><p>1:00pm - 4:00pm</p>{papers}"
        for day, title in zip(DAYS[1:], titles, strict=True)
    )
    first = f"<h3>{DAYS[0]}</h3><h4>Eel Roads Workshop</h4><h4>Via Webinar</h4><p>1:00pm - 4:00pm</p>{papers}"
    first += f"<h4>Via Webinar</h4><p>10:00am - 12:00pm</p>{papers}"
    found = [one for one in read(f"<h1>Workshops</h1>{first}<h2>More</h2>{rows}") if isinstance(one, Listing)]
    assert [one.place for one in found if one.title == "Eel Roads Open Office Hours"] == [None]


@pytest.mark.parametrize(
    "words",
    [
        "Via Webinar",
        "In person and via Zoom",
        "per Videokonferenz",
        "vor Ort oder online",
        "par visioconférence",
        "En ligne et en présentiel",
        "por videoconferencia",
        "presencial",
        "in videoconferenza",
        "por videoconferência",
        "fysiek of online",
    ],
)
def test_how_one_takes_part(words: str) -> None:
    assert is_attendance(words)


@pytest.mark.parametrize("words", ["Via Crucis", "Online Dating for Eels", "Hybrid Nets", "Vor Ort: Ada"])
def test_what_only_begins_like_it(words: str) -> None:
    assert not is_attendance(words)

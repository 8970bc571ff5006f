"""Titles that the markup calls so beside an hour with words, and titles that begin with a kind of showing."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told

ROWS = (
    ("wed 3 mar", "Talk: the tide tables", "20:00 - 21:30", "Central"),
    ("sat 6 mar", "Paper boats (8+)", "14:00 - 16:00", "North"),
    ("thu 11 mar", "Reading club", "19:30", "Central"),
)
CARD = (
    "<li><a href=/{1}><span class=day>{0}</span><span class=title>{1}</span>"
    "<span class=meta>{2} | {3}</span></a></li>"
)


def test_a_named_title_stands_before_the_words_beside_an_hour() -> None:
    page = "<h1>Agenda</h1><ul>" + "".join(CARD.format(*row) for row in ROWS) + "</ul>"
    assert [title for title, _ in told(page)] == [row[1] for row in ROWS]


@pytest.mark.parametrize(
    "title",
    ["Screening: Silent Machines", "Session: Writing for Play", "Séance : Les filets", "Función: Las redes"],
)
def test_what_is_shown_stands_behind_its_kind(title: str) -> None:
    titles = ("Net mending", "Paper boats", title)
    rows = "".join(
        f"<div class=row><div class=field-title><a href=/p/{at}>{one}</a></div>"
        f"<div class=field-date>{at + 6} March 2027 - 6:30pm</div></div>"
        for at, one in enumerate(titles)
    )
    assert [one for one, _ in told(f"<h1>Public Programs</h1>{rows}")] == list(titles)


@pytest.mark.parametrize("label", ["Screening", "Session", "Showing", "Séance"])
def test_a_kind_before_its_moment_is_a_label(label: str) -> None:
    rows = "".join(
        f"<div><h3>{title}</h3><p>{label}: {day} March 2027, 18:30</p></div>"
        for day, title in ((6, "Nets"), (7, "Tar"))
    )
    assert told(f"<h1>Programme</h1>{rows}") == [
        ("Nets", "2027-03-06T18:30:00"),
        ("Tar", "2027-03-07T18:30:00"),
    ]


def test_houses_in_swedish() -> None:
    rows = "".join(
        f"<div><h3>{title}</h3><p>{day} mars 2027 kl. 18.30</p><p>{house}</p></div>"
        for day, title, house in (
            (4, "Filmkväll", "Folkets Hus, Umeå"),
            (13, "Skrivstuga", "Bildmuseet"),
            (23, "Årsmöte", "Föreningslokalen"),
        )
    )
    found = [one for one in read(f"<html lang=sv><h1>Kalender</h1>{rows}") if isinstance(one, Listing)]
    assert [one.place and one.place.name for one in found] == [
        "Folkets Hus, Umeå",
        "Bildmuseet",
        "Föreningslokalen",
    ]

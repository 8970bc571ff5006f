"""Rows of clubs: a day with a blank behind each dot, who plays, and the same words below each."""

from __future__ import annotations

import pytest

from scrapers.plain_pages.weekday_language import language_of_weekdays
from tests.scrapers.test_list_evidence import told

ROWS = (
    ("st 3. 03. 27, 19. 30", "Otters (usa)"),
    ("čt 4. 03. 27, 19. 30", "Hell Barge (can)"),
    ("pá 5. 03. 27, 20. 00", "Street Tide"),
    ("so 6. 03. 27, 19. 30", "Rope (pl)"),
    ("ne 7. 03. 27, 19. 00", "Nom (rus)"),
)


def page(end: str) -> str:
    return "<h1>Klub</h1>" + "".join(
        f"<div><p>{day}</p><p>{name}</p><p><a href=/i{at}>více info</a> . <a href=/r{at}>{end}</a></p></div>"
        for at, (day, name) in enumerate(ROWS)
    )


def test_what_ends_each_row_is_no_title_and_its_hours_are_read() -> None:
    assert told(page("rezervace")) == [
        ("Otters (usa)", "2027-03-03T19:30:00"),
        ("Hell Barge (can)", "2027-03-04T19:30:00"),
        ("Street Tide", "2027-03-05T20:00:00"),
        ("Rope (pl)", "2027-03-06T19:30:00"),
        ("Nom (rus)", "2027-03-07T19:00:00"),
    ]


def test_a_show_of_many_evenings_is_their_title() -> None:
    rows = "".join(
        f"<div><p>{day} March 2027, 19:30</p><p>Drag show</p><p>with {guest}</p></div>"
        for day, guest in (
            (3, "Ada Reed"),
            (4, "Ben Quill"),
            (5, "Cleo Tern"),
            (6, "Dan Rook"),
            (7, "Eva Hart"),
        )
    )
    assert {title for title, _ in told(f"<h1>Club</h1>{rows}")} == {"Drag show"}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (("st", "čt", "pá", "so", "ne"), "cs"),
        (("Ma", "Ti", "Ke", "To", "Pe"), "fi"),
        (("Mon", "Tue", "Wed", "Thu", "Fri"), None),
        (("st", "rd", "ab", "so", "ne"), None),
        (("st", "st", "st", "st", "st"), None),
    ],
)
def test_the_weekdays_before_days_tell_the_language(words: tuple[str, ...], language: str | None) -> None:
    assert language_of_weekdays([f"{word} {at}. 3. 2027" for at, word in enumerate(words, 3)]) == language


def test_bullets_part_the_numbers_of_days_and_hours() -> None:
    rows = "".join(
        f"<div><p>{name}</p><p>1{at}•03•27</p><p>20••30</p><p>TICKETS</p></div>"
        for at, name in enumerate(("Pep Auer", "Uri Kane", "Tern Quartet"))
    )
    assert told(f"<h1>Programm</h1>{rows}") == [
        ("Pep Auer", "2027-03-10T20:30:00"),
        ("Uri Kane", "2027-03-11T20:30:00"),
        ("Tern Quartet", "2027-03-12T20:30:00"),
    ]


def test_talks_are_called_after_their_bold_line_however_long() -> None:
    names = (
        "Methods for the Patient Mapping of Silted Harbours: A Review of Thirty Years of Sounding and Maps",
        "Salt in the Wood",
        "Tides and Their Models: From the First Tables to the Nets of Today, with Examples of Long Coasts",
    )
    rows = "".join(
        f"<div><p><b>🔹 {name}</b></p><p>👩‍🏫 With Dr Ana Reis</p><p>🗓️ Friday {5 + at} March 2027</p>"
        "<p>⏰ 8 - 9 am</p><p>📍 Room to be told</p></div>"
        for at, name in enumerate(names)
    )
    assert [title.removeprefix("🔹 ") for title, _ in told(f"<h1>Talks</h1>{rows}")] == list(names)

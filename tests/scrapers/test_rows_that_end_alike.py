"""Rows of clubs: a day with a blank behind each dot, who plays, and the same words below each."""

from __future__ import annotations

import pytest

from scrapers.plain_pages.weekday_language import language_of_weekdays
from tests.scrapers.test_list_evidence import told


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

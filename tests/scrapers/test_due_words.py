"""Until when one may book is a deadline; by which way one books is none, and neither is who wrote a book."""

from __future__ import annotations

import pytest

from scrapers.programme_words.bylines import is_byline
from tests.scrapers.test_blocks import told


@pytest.mark.parametrize(
    "text",
    [
        "Book by 1 March",
        "RSVP by Friday, 5 March, 6 pm",
        "Reply by noon on 4 March",
        "Apply by Mar 3",
        "Register by the 5th of March",
        "Book By March 5",
        "RSVP by email before 5 March",
        "Book by phone until 5 March",
        "Apply by end of 3 March",
        "Registration begins January 15. For all grades.",
        "Booking starts on 3 March",
        "Comment on the draft by 3 March",
    ],
)
def test_until_when_one_may_book_is_a_deadline(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fri 5 March, 8 pm – Mixer – book by phone",
        "Fri 5 March, 8 pm – Mixer – RSVP by e-mail",
        "Fri 5 March, 8 pm – Mixer – reserve by calling the bar",
        "Fri 5 March, 8 pm – The Salt Book by Ada Reed",
        "Fri 5 March, 8 pm – The Salt Book by ADA REED",
    ],
)
def test_how_one_books_and_who_wrote_a_book_are_no_deadlines(text: str) -> None:
    assert not is_byline(text)
    rows = f"<li>{text}</li><li>Sat 6 March, 8 pm – Supper</li><li>Sun 7 March, 8 pm – Choir</li>"
    found = [start for _, start in told(f"<body><h1>Events</h1><ul>{rows}</ul></body>")]
    assert found == [f"2027-03-0{day}T20:00:00" for day in (5, 6, 7)]

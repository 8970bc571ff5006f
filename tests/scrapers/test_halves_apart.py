"""`PM` in an element of its own below its hour, as site builders of designers set it."""

from __future__ import annotations

import pytest

from scrapers.page_days.halves_apart import with_halves_joined
from scrapers.programmes.lines import Line
from tests.scrapers.test_blocks import told

CARD = (
    "<a class=card href=/{3}><div><p>{0}</p><p>|</p><p>{1}</p><p>{2}</p></div><h3>{3}</h3><p>The Loft</p></a>"
)
ROWS = (
    ("Apr 17, 2027", "7:00", "PM", "Net menders"),
    ("Apr 21, 2027", "11:30", "AM", "Tar and rope"),
    ("May 3, 2027", "12:15", "p.m.", "Sound walk"),
)


def texts(*rows: str) -> list[str]:
    return [line.text for line in with_halves_joined([Line(row) for row in rows])]


def test_hours_of_cards_are_in_the_half_below_them() -> None:
    page = "<h1>Upcoming events</h1>" + "".join(CARD.format(*row) for row in ROWS)
    assert told(page) == [
        ("Net menders", "2027-04-17T19:00:00"),
        ("Tar and rope", "2027-04-21T11:30:00"),
        ("Sound walk", "2027-05-03T12:15:00"),
    ]


def test_a_span_in_pieces() -> None:
    assert texts("7:00", "PM", "–", "9", "pm") == ["7:00 PM", "–", "9 pm"]


@pytest.mark.parametrize(
    "rows",
    [("19:00", "PM"), ("March 7", "PM"), ("Room 7", "am"), ("7:00 pm", "PM"), ("Ratio 16:9", "PM"), ("PM",)],
)
def test_other_words_stay_lines(rows: tuple[str, ...]) -> None:
    assert texts(*rows) == list(rows)

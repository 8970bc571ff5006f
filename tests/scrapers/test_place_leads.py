"""Texts below the days of a list that begin with house and hour."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told
from tests.scrapers.test_list_places import located

SHOWS = (
    (
        "Low Ebb",
        "Monday 8th March",
        "The Anchor",
        "7:00pm",
        "(18+) Entry is by e-ticket. They are sent by post or e-mail.",
    ),
    (
        "Net Menders",
        "Tuesday 9th March",
        "Mill",
        "6:30pm",
        "Bring your order number, please, to the shop at noon.",
    ),
    (
        "Salt Roads",
        "Friday 12th March",
        "The Anchor",
        "8pm",
        "(14+) The record is out, and signed copies are at the door.",
    ),
)


def gigs() -> str:
    card = "<div class=card><div class=c1><b>{}</b> <i>{}</i></div><div class=text>at {}, {} {}</div></div>"
    return "<h1>Events</h1>" + "".join(card.format(*show) for show in SHOWS)


def test_house_and_hour_at_the_beginning_of_a_text_are_those_of_the_day_above() -> None:
    assert told(gigs()) == [
        ("Low Ebb", "2027-03-08T19:00:00"),
        ("Net Menders", "2027-03-09T18:30:00"),
        ("Salt Roads", "2027-03-12T20:00:00"),
    ]
    assert [place for _, place in located(gigs())] == ["The Anchor", "Mill", "The Anchor"]

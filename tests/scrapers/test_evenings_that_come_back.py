"""Cards of one series: the same heading over other moments, and a text that tells the evenings of all."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

TEXT = (
    "Lantern supper: in the glass dome of the harbour office four suppers take place on 22 February, "
    "1 March, 8 March and 15 March. Twelve guests an evening; doors at 18:30 and a first course soon after."
)
CARD = '<article><header><h2><a href="/{0}">{1}</a></h2></header><h5>{2}</h5><p>{3}</p></article>'
CARDS = (
    ("a", "Lantern supper", "22 Feb 2027 (18:30 - 21:30)", TEXT),
    ("b", "Lantern supper", "1 Mar 2027 (18:30 - 21:30)", TEXT),
    ("c", "Talk on ropes", "5 Mar 2027 (16:00 - 17:00)", ""),
    ("d", "Lantern supper", "8 Mar 2027 (18:30 - 21:30)", TEXT),
)


def spans(body: str) -> list[tuple[str, str, str]]:
    found = [one for one in read(body) if isinstance(one, Listing)]
    return [(one.title, str(one.start)[:16], str(one.end)[:16]) for one in found]


def test_a_heading_over_nothing_but_moments_is_the_title_of_each() -> None:
    assert spans("<h1>Agenda</h1>" + "".join(CARD.format(*card) for card in CARDS)) == [
        ("Lantern supper", "2027-02-22 18:30", "2027-02-22 21:30"),
        ("Lantern supper", "2027-03-01 18:30", "2027-03-01 21:30"),
        ("Talk on ropes", "2027-03-05 16:00", "2027-03-05 17:00"),
        ("Lantern supper", "2027-03-08 18:30", "2027-03-08 21:30"),
    ]


def test_a_heading_over_cards_with_names_of_their_own_is_no_title() -> None:
    cards = "".join(
        f"<div><h3>We show</h3><h4>{name}</h4><p>{day} March 2027, 19:00</p></div>"
        for name, day in (("Ebb", 4), ("Salt", 5), ("Low Water", 6))
    )
    assert [title for title, *_ in spans(f"<h1>Agenda</h1>{cards}")] == ["Ebb", "Salt", "Low Water"]


@pytest.mark.parametrize("joint", ["t/m", "-", "to", "bis", "au", "al"])
def test_hours_in_brackets_leave_a_span_one(joint: str) -> None:
    body = f"<h1>Lights on the Quay</h1><p>12 Feb 2027 (17:00) {joint} 21 Mar 2027 (16:00)</p>"
    assert spans(body) == [("Lights on the Quay", "2027-02-12 17:00", "2027-03-21 16:00")]

"""A span of days over a teaser that lists the days of which it consists."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read


def told(
    below: str, span: str = "Wednesday, 3 March 2027 – Wednesday, 24 March 2027"
) -> list[tuple[str, str]]:
    cards = (
        f"<li><h2><a href='/1'>Learning to look</a></h2><p>{span}</p>{below}<p>Location: Sage Room</p></li>"
        "<li><h2><a href='/2'>Book fair</a></h2><p>Friday, 5 March 2027</p><p>Old books, new books.</p></li>"
        "<li><h2><a href='/3'>Poetry day</a></h2><p>Thursday, 4 March 2027</p><p>Poems all day.</p></li>"
    )
    found = [one for one in read(f"<body><h1>Events</h1><ul>{cards}</ul></body>") if isinstance(one, Listing)]
    return [(str(one.start), str(one.end)) for one in found if one.title == "Learning to look"]


@pytest.mark.parametrize(
    ("below", "span"),
    [
        ("Wednesdays 3, 10, 17 & 24 March Do you enjoy pictures but ...", "3 March 2027 – 24 March 2027"),
        ("3, 10, 17 and 24 March. Do you enjoy pictures but ...", "Wed 3 March 2027 – Wed 24 March 2027"),
        ("Mercredis 3, 10, 17 et 24 mars Aimez-vous les images ...", "3 mars 2027 – 24 mars 2027"),
        ("3., 10., 17. und 24. März Mögen Sie Bilder ...", "3. März 2027 – 24. März 2027"),
        ("3, 10, 17 y 24 de marzo Te gustan los cuadros ...", "3 de marzo de 2027 – 24 de marzo de 2027"),
        ("3, 10, 17 e 24 marzo Ti piacciono i quadri ...", "3 marzo 2027 – 24 marzo 2027"),
        ("3, 10, 17 en 24 maart Kijk je graag naar ...", "3 maart 2027 – 24 maart 2027"),
        ("3, 10, 17 e 24 de março Gosta de quadros ...", "3 de março de 2027 – 24 de março de 2027"),
    ],
)
def test_days_that_a_teaser_lists_of_a_span_are_no_further_gatherings(below: str, span: str) -> None:
    assert told(f"<p>{below}</p>", span) == [("2027-03-03", "2027-03-24")]


@pytest.mark.parametrize("below", ["3 March 7 pm and 10 March 8 pm", "3, 10, 17 and 24 March"])
def test_days_with_hours_and_days_that_are_all_of_a_line_stay(below: str) -> None:
    assert len(told(f"<p>{below}</p>")) > 1


def test_days_outside_of_a_span_are_others() -> None:
    assert len(told("<p>10, 17 and 31 March Do you enjoy pictures but ...</p>")) > 1

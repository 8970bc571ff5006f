"""Days and hours are not looked for in the addresses of the web that a page prints."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.contract import Listing
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.web_addresses import without_addresses
from tests.scrapers.test_blocks import read

NEAR = date(2027, 2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Paper: https://papers.example/content/10.1101/2027.03.04.474924v1",
        "www.harbour.example/2027/03/04/low-water",
        "Slides (http://reed.example:8080/talks/4-march-2027/19:30)",
    ],
)
def test_an_address_tells_no_day_and_no_hour(text: str) -> None:
    assert find_whens(text, near=NEAR) == []
    assert find_times(text) == []


def test_what_stands_beside_an_address_is_read_where_it_stands() -> None:
    text = "4 March 2027, 19:30, https://reed.example/2026-01-01 or 5 March 2027"
    found = find_whens(text, near=NEAR)
    assert [(when.start_on, text[slice(*when.span)]) for when in found] == [
        (date(2027, 3, 4), "4 March 2027, 19:30"),
        (date(2027, 3, 5), "5 March 2027"),
    ]
    assert len(without_addresses(text)) == len(text)


def test_the_day_of_a_talk_is_not_that_of_a_paper_it_links_to() -> None:
    talk = "<h2>Talk {0}. {1}</h2><ul><li>Paper: https://papers.example/2026/11/0{0}/v1</li>"
    talk += "<li>Map: https://www.openreedstreet.example</li><li>Date: {0} March 2027</li></ul>"
    page = "<h1>Talks</h1>" + "".join(
        talk.format(number, title) for number, title in ((4, "Reeds"), (5, "Tides"), (6, "Locks"))
    )
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, one.start.isoformat(), one.place) for one in found] == [
        ("Talk 4. Reeds", "2027-03-04", None),
        ("Talk 5. Tides", "2027-03-05", None),
        ("Talk 6. Locks", "2027-03-06", None),
    ]

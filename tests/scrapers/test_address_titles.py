"""What a page is called by its address, and films whose heading lies deeper than their days."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

PARTY = (
    "<title>Harbour Lab</title><p><b>4th Birthday Party!</b></p><p><b>Time to blow out the candles</b></p>"
    "<p>The three of us open the doors for a large party on Friday 26 February from 19:00 on.</p>"
)


@pytest.mark.parametrize(
    "address",
    [
        "https://lab.example/events/2027/02/11/4th-Birthday-Party/",
        "https://lab.example/news/4th_birthday_party.html",
    ],
)
def test_the_line_that_the_address_repeats(address: str) -> None:
    assert told(PARTY, address) == [("4th Birthday Party!", "2027-02-26T19:00:00")]


@pytest.mark.parametrize("address", ["https://lab.example/events/312", "https://lab.example/party"])
def test_an_address_of_numbers_or_of_one_word_names_nothing(address: str) -> None:
    assert told(PARTY, address) == [("Harbour Lab", "2027-02-26T19:00:00")]


def test_a_heading_of_a_film_lies_deeper_than_its_days() -> None:
    def film(title: str, days: tuple[str, ...]) -> str:
        showings = "".join(
            f"<li><h3>{day} Feb 2027</h3><a href=/b><span>Book</span><span>6:30pm</span>"
            "<span>Upstairs Screen</span></a></li>"
            for day in days
        )
        facts = "<p>108 mins | rated (U)</p><ul><li>Directed by Ada Reed</li><li>France (1989)</li></ul>"
        return (
            f"<div class=film><div class=head><div class=in><a href=/f><h2>{title}</h2></a></div></div>"
            f"<div class=body>{facts}<div><ul class=days>{showings}</ul></div></div></div>"
        )

    page = (
        "<h1>On film</h1>" + film("Low Tide", ("Friday 5",)) + film("The Tuner", ("Saturday 6", "Sunday 7"))
    )
    page += film("Night Bus", ("Monday 8", "Tuesday 9"))
    assert [title for title, _ in told(page)] == [
        "Low Tide",
        "The Tuner",
        "The Tuner",
        "Night Bus",
        "Night Bus",
    ]


def test_hours_between_arrows_are_a_span() -> None:
    page = (
        "<h1>Nights</h1><div><b>Friday 5 February</b><p>» 19:00 » 23:00</p><p><a href=/e>Rodes</a></p></div>"
    )
    page += "<div><b>Saturday 6 February</b><p>» 23:55 » 05:30</p><p><a href=/f>Chloe Temper</a></p></div>"
    assert [start for _, start in told(page)] == ["2027-02-05T19:00:00", "2027-02-06T23:55:00"]

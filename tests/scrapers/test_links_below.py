"""Links below the days of a list whose lines lie in no blocks of their own."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

ROWS = (
    (
        "Night of eels for early birds",
        "5 March 2027, 5:00 PM – 11:00 PM, The Sage’s outdoor terrace at the pier, Lund",
    ),
    ("Harbour supper", "6 March 2027, Grand Ballroom at the Sage Hotel"),
    ("Salt walk", "7 March 2027, 7:00 PM – 11:00 PM, Nina's By the Sea, Lund"),
)
ABOUT = (
    "<p>We would love to see you there, as we did last year! Enjoy a drink with people you rarely see.</p>"
)
DRESS = "<p>Dresscode: casual</p>"


def urls(below: str, row: str = "<p class=large>{0}</p><p>{1}</p>") -> list[str]:
    made = [row.format(*one, at=at) + ABOUT for at, one in enumerate(ROWS)]
    said = [below.format(at=at) for at in range(len(ROWS))]
    rows = f"{made[0]}{DRESS}{said[0]}{made[1]}{said[1]}{DRESS}{made[2]}{said[2]}{DRESS}"
    found = [
        one
        for one in read(f"<body><div><h2>Social events</h2>{rows}</div></body>")
        if isinstance(one, Listing)
    ]
    assert [one.title for one in found] == [name for name, _ in ROWS]
    return [(one.url or "").removeprefix("https://fest.example") for one in found]


@pytest.mark.parametrize(
    "below",
    [
        "<p>To register just click <a href='/e/{at}'>here</a>.</p>",
        "<p>Anmelden <a href='/e/{at}'>kann man sich hier</a>.</p>",
        "<p>Venez, <a href='https://www.facebook.com/e{at}'>ici</a> et <a href='/e/{at}'>là</a>.</p>",
    ],
)
def test_a_link_below_each_day_leads_to_what_is_on_then(below: str) -> None:
    assert urls(below) == ["/e/0", "/e/1", "/e/2"]


def test_a_link_that_comes_back_leads_to_none_of_them() -> None:
    assert urls("<p>To register just click <a href='/book'>here</a>.</p>") == ["/whats-on"] * 3
    assert urls("<p>To register just come.</p>") == ["/whats-on"] * 3


def test_a_link_of_the_title_goes_first() -> None:
    row = "<p class=large><a href='/t/{at}'>{0}</a></p><p>{1}</p>"
    assert urls("<p>To register just click <a href='/e/{at}'>here</a>.</p>", row) == ["/t/0", "/t/1", "/t/2"]

"""Cards with a badge of the first day, whose last one stands with it below the title."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read


@pytest.mark.parametrize("days", ["4 Mar - 6 Mar, 2027", "4–6 March 2027", "Thu 4 March to Sat 6 March 2027"])
def test_a_badge_with_the_first_day_hides_no_end(days: str) -> None:
    card = f"<div><p>Mar</p><p>4</p></div><div><h5>Reed Championships</h5><p>{days}</p></div>"
    found = [one for one in read(f"<h1>Upcoming events</h1><div>{card}</div>") if isinstance(one, Listing)]
    assert [(one.start.isoformat(), one.end and one.end.isoformat()) for one in found] == [
        ("2027-03-04", "2027-03-06")
    ]

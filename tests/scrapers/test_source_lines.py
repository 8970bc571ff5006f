"""Line ends of a page's source that count: rows of days which no element parts."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told

ROWS = """
    Cancelled 9 March: Sedge Trio
    12 March: Low Ebb
    27 and 28 March: Festival of Reeds
    2 April: Elm Quartet
"""


def test_lines_of_the_source_that_each_begin_with_a_day_are_rows() -> None:
    assert [(title, start) for title, start in told(f"<h1>Dates</h1><p>{ROWS}</p>")] == [
        ("Sedge Trio", "2027-03-09"),
        ("Low Ebb", "2027-03-12"),
        ("Festival of Reeds", "2027-03-27"),
        ("Elm Quartet", "2027-04-02"),
    ]
    found = [one for one in read(f"<h1>Dates</h1><p>{ROWS}</p>") if isinstance(one, Listing)]
    assert [one.status for one in found][:2] == ["cancelled", "confirmed"]


def test_prose_whose_lines_are_broken_before_days_is_no_list() -> None:
    prose = """The barges left on
    9 March, came back by night on the
    12 March, and were sold on 27 March to people
    nobody knew."""
    assert told(f"<h1>Barges</h1><p>{prose}</p>") == []

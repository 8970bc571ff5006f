"""What a page sets once more for phones is read once."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

ROW = (
    "<tr><td class='{wide}'>{day}</td><td class='{wide}'>Ropewalk Board</td><td class='{wide}'>{moment}</td>"
    "<td class='{narrow}'>{day}<br>Ropewalk Board<br>{moment}<br>{more}</td></tr>"
)
HEAD = (
    "<tr><th class='{wide}'>Meeting Name</th><th class='{wide}'>Meeting Type</th>"
    "<th class='{wide}'>Meeting Date</th><th class='{narrow}'>Meeting Info</th></tr>"
)


def page(wide: str, narrow: str, more: str = "") -> str:
    days = (("March 1, 2027", "3/1/2027 7:00:00 PM"), ("March 8, 2027", "3/8/2027 7:00:00 PM"))
    rows = [ROW.format(wide=wide, narrow=narrow, day=day, moment=moment, more=more) for day, moment in days]
    head = HEAD.format(wide=wide, narrow=narrow)
    return f"<h1>Search Results</h1><table>{head}{''.join(rows)}</table>"


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("hidden-xs hidden-sm visible-md visible-lg", "hidden-xs hidden-md hidden-lg visible-sm"),
        ("d-none d-md-table-cell", "d-md-none"),
        ("hidden lg:table-cell", "lg:hidden"),
    ],
)
def test_a_cell_that_says_a_row_again_for_phones_is_not_read(wide: str, narrow: str) -> None:
    assert told(page(wide, narrow)) == [
        ("Ropewalk Board", "2027-03-01T19:00:00"),
        ("Ropewalk Board", "2027-03-08T19:00:00"),
    ]


def test_what_only_phones_are_told_is_read() -> None:
    cards = (
        "<h1>Talks</h1><ul><li><h3>Old Ferries</h3><p class='d-none d-md-block'>Come along</p>"
        "<p class='d-md-none'>6 March 2027, 18:00</p></li><li><h3>Tide Songs</h3>"
        "<p class='d-none d-md-block'>Come along</p><p class='d-md-none'>7 March 2027, 18:00</p></li></ul>"
    )
    assert told(cards) == [("Old Ferries", "2027-03-06T18:00:00"), ("Tide Songs", "2027-03-07T18:00:00")]

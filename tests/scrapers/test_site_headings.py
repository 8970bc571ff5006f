"""A heading of the first rank that says what a window's title calls the site is not the page's title."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

SITE = (
    "<div class=usa-grid><h1 class=w-title>TOWN OF MARLOW HARBOUR OFFICE <span>Marlow Bay</span></h1></div>"
)
ROWS = "<ul>" + "".join(f"<li>{day} March 2027, 7 pm</li>" for day in (3, 4, 5)) + "</ul>"


@pytest.mark.parametrize("bar", [" - ", " | ", " – "])
@pytest.mark.parametrize(
    "name", ["Board of Review", "Offenes Nachtpaddeln", "Conseil du port", "Junta del faro"]
)
def test_rows_are_called_what_the_window_calls_the_page_before_the_site(name: str, bar: str) -> None:
    page = f"<title>{name}{bar}Town of Marlow Harbour Office</title>{SITE}<h2>{name} (open)</h2>{ROWS}"
    assert {title for title, _ in told(page)} == {name}


def test_a_later_heading_may_say_the_year_of_its_list() -> None:
    page = f"<title>Board of Review - Town of Marlow</title>{SITE}<h2>2027 Board of Review</h2>{ROWS}"
    assert {title for title, _ in told(page)} == {"Board of Review"}


def test_a_line_above_the_moment_that_is_the_windows_title_names_it() -> None:
    page = (
        f"<title>Night Meeting - Marlow Harbour Office</title>{SITE}<h2>Calendar</h2>"
        "<div><div><div>Night Meeting</div></div><div><div>Tuesday, 2 March 2027, 07:00pm</div></div></div>"
    )
    assert told(page) == [("Night Meeting", "2027-03-02T19:00:00")]


@pytest.mark.parametrize(
    ("window", "heading"),
    [
        ("Home - Reed Quay Club", "Reed Quay Club"),
        ("Events - Reed Quay Club", "Reed Quay Club"),
        ("Tickets - Low Ebb Festival", "Low Ebb Nights"),
        ("Marlow - Paddle", "Night Paddle on the Quay"),
        ("Reed Club - Night Paddle", "Night Paddle"),
        ("Reed Quay Club - Low Ebb", "Low Ebb with Ada Reed"),
    ],
)
def test_a_heading_keeps_its_rows_otherwise(window: str, heading: str) -> None:
    page = f"<title>{window}</title><h1>{heading}</h1>{ROWS}"
    assert {title for title, _ in told(page)} == {heading}

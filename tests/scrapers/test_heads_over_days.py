"""Headings over the headings of day and hour name what is on, whatever the text below begins with."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

ROWS = (
    ("Garden stroll", "Sunday, June 6, 2027", "11am-2pm", "Pick up maps at the mill – 9 Reed St"),
    (
        "Ice social",
        "Sunday, August 15, 2027",
        "3-6 pm",
        "We close the street and play games.",
    ),
    ("Salt tasting", "Saturday, September 25, 2027", "tasting 7:30pm", "Everyone brings a jar of salt."),
    (
        "Seed share",
        "Saturday, October 16, 2027",
        "10am-noon",
        "Share what your garden bore with all.",
    ),
    (
        "Craft market",
        "Saturday, December 4, 2027",
        "10am-3pm",
        "Find gifts by artists of the town.",
    ),
)


def test_the_heading_over_day_and_hour_is_the_title() -> None:
    card = "<h2>{}</h2><h4>{}</h4><h4>{}</h4><p>{}</p>"
    page = "<h1>Events</h1>" + "".join(card.format(*row) for row in ROWS)
    assert [title for title, _ in told(page)] == [row[0] for row in ROWS]


def test_a_heading_below_one_of_the_days_moves_no_title_of_the_others() -> None:
    card = "<h2>{}</h2><h4>{}</h4><h4>{}</h4><p>{}</p>"
    talk = "<h2>Shore talks</h2><h4>Thursday, July 8, 2027</h4><h4>Reading the tides</h4><p>A talk.</p>"
    page = "<h1>Events</h1>" + talk + "".join(card.format(*row) for row in ROWS[1:])
    assert [title for title, _ in told(page)][1:] == [row[0] for row in ROWS[1:]]

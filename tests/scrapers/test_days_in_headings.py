"""Days in headings that also bear a name, over rows of hours: rows are called after their own words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TypeAlias

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website

DAYS = (
    (
        "Masked Ball",
        "Friday 12 March",
        (("7.30pm", "Cocktail reception"), ("9pm", "The Maze and its makers")),
    ),
    (
        "Comic Day",
        "Saturday 13 March",
        (("12.15pm", "Low Ebb"), ("2.45pm", "Tin Choir"), ("6pm", "Ferry Men")),
    ),
    ("Family Day", "Sunday 14 March", (("1pm", "Long Tide"), ("3.30pm", "Salt Roads"))),
)
NAMED = [
    ("Cocktail reception", "2027-03-12T19:30:00"),
    ("The Maze and its makers", "2027-03-12T21:00:00"),
    ("Low Ebb", "2027-03-13T12:15:00"),
    ("Tin Choir", "2027-03-13T14:45:00"),
    ("Ferry Men", "2027-03-13T18:00:00"),
    ("Long Tide", "2027-03-14T13:00:00"),
    ("Salt Roads", "2027-03-14T15:30:00"),
]
Days: TypeAlias = tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
HEADS = "<thead><tr><th>Time</th><th>What</th><th>Where to read on</th></tr></thead>"
HEADINGS = ("<h3>{}:<br>{}</h3>", "<h3>{}<br>{}</h3>", "<h2>{}</h2><h3>{}</h3>", "<h3>{}</h3><p>{}</p>")


def told(markup: str) -> list[tuple[str, str]]:
    """Title and start of what a page tells that was visited on the first of February 2027."""
    address = "https://fest.example/programme"
    page = Page(address, markup.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="fest", platform="website", url=address))
    return [(one.title, one.start.isoformat()) for one in found if isinstance(one, Listing)]


def table(rows: tuple[tuple[str, str], ...], heads: str = "") -> str:
    cells = "".join(f"<tr><td>{hour}</td><td>{name}</td></tr>" for hour, name in rows)
    return f"<div><table>{heads}<tbody>{cells}</tbody></table></div>"


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("days", [DAYS, DAYS[:2]])
def test_rows_below_a_named_day_are_called_after_their_own_words(heading: str, days: Days) -> None:
    parts = "".join(heading.format(name, day) + table(rows) for name, day, rows in days)
    assert told(f"<h1>What's on</h1>{parts}") == NAMED[: sum(len(rows) for *_, rows in days)]


@pytest.mark.parametrize("doors", ["DOORS OPEN 7AM", "Einlass 7 Uhr", "Puertas: 7:00"])
@pytest.mark.parametrize("heads", ["", HEADS])
def test_when_doors_open_is_no_hour_of_a_day_over_rows(doors: str, heads: str) -> None:
    days = (("Comic Day", *DAYS[1][1:]), ("Family Day", *DAYS[2][1:]))
    early = {"9am": "Low Ebb", "10am": "Tin Choir", "11am": "Ferry Men"}
    rows = [tuple(early.items()), (("8.30am", "Long Tide"), ("10.30am", "Salt Roads"))]
    parts = "".join(
        f"<h3>{name}:<br>{day} - {doors}</h3>{table(row, heads)}"
        for (name, day, _), row in zip(days, rows, strict=True)
    )
    assert told(f"<h1>What's on</h1>{parts}") == [
        ("Low Ebb", "2027-03-13T09:00:00"),
        ("Tin Choir", "2027-03-13T10:00:00"),
        ("Ferry Men", "2027-03-13T11:00:00"),
        ("Long Tide", "2027-03-14T08:30:00"),
        ("Salt Roads", "2027-03-14T10:30:00"),
    ]


def test_films_over_a_day_and_their_showings_keep_their_titles() -> None:
    showings = (("5pm", "Screen 1"), ("8pm", "Screen 2"))
    parts = "".join(f"<h2>{name}</h2><h3>{day}</h3>{table(showings)}" for name, day, _ in DAYS)
    found = told(f"<h1>What's on</h1>{parts}")
    assert [title for title, _ in found] == [name for name, *_ in DAYS for _ in showings]


PROSE = (
    "A tribute to the greatest playwright of the island on the four hundredth year of his death, with music, "
    "sonnets and scenes of his best known works in a dramatised reading. A band of the school and the choir "
    "of the old town play along, as they did before."
)


@pytest.mark.parametrize("day", ["<span>{}</span>", "<strong>{}</strong>", "{}"])
def test_a_day_set_before_a_long_paragraph_is_that_of_the_heading_above(day: str) -> None:
    shows = (("Low Ebb", "12 March"), ("Tin Choir", "20 March, 7 pm"), ("Ferry Men", "3 to 5 April"))
    rows = "".join(f"<h2>{name}</h2><p>{day.format(when)} {PROSE}</p>" for name, when in shows)
    assert told(f"<h1>What's on</h1>{rows}") == [
        ("Low Ebb", "2027-03-12"),
        ("Tin Choir", "2027-03-20T19:00:00"),
        ("Ferry Men", "2027-04-03"),
    ]


def test_a_sentence_that_begins_with_its_day_is_not_divided() -> None:
    rows = "".join(
        f"<h2>{name}</h2><p>{day} was the day on which the old house burnt down. {PROSE}</p>"
        for name, day in (("The fire", "12 March"), ("The flood", "20 March"), ("The storm", "3 April"))
    )
    assert told(f"<h1>A history of the house</h1>{rows}") == []


def of_one_evening(rank: str, day: str) -> str:
    return f"<h1>Ember</h1><{rank}>{day}</{rank}><h3>18:00 - 22:00</h3><h3>£28</h3><p>Still loud.</p>"


def test_a_day_in_a_heading_of_the_rank_of_its_title_is_its_day() -> None:
    found = [told(of_one_evening(rank, "27th February 2027")) for rank in ("h1", "h2")]
    assert found == [[("Ember", "2027-02-27T18:00:00")]] * 2


def test_a_page_heading_that_names_more_than_a_day_is_no_day_of_rows() -> None:
    page = "<h1>Quay Club</h1><h1>Founded on 27 February 2027</h1><p>Open 18:00 - 22:00</p>"
    assert told(page) == []

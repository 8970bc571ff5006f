"""Several days before one hour, several hours behind one day: all of them are told."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from tests.scrapers.test_blocks import told

NEAR = date(2027, 2, 12)


def _starts(text: str) -> list[str]:
    return [when.start.isoformat()[5:16] for when in find_whens(text, near=NEAR)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("April 10, 11, 16, 17, 18, 2027", (10, 11, 16, 17, 18)),
        ("April 10, 11, 2027", (10, 11)),
        ("April 10, 11, 16 and 17, 2027", (10, 11, 16, 17)),
        ("April 10, 11, 16, 17", (10, 11, 16, 17)),
        ("10 and 11 April 2027", (10, 11)),
    ],
)
def test_the_hour_behind_days_is_that_of_each(text: str, days: tuple[int, ...]) -> None:
    assert _starts(text) == [f"04-{day}" for day in days]
    assert _starts(f"Playing {text} at 8pm in the Mill") == [f"04-{day}T20:00" for day in days]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("May 5, 7 and 9 pm", ["19:00", "21:00"]),
        ("May 5, 5, 7 and 9 pm", ["17:00", "19:00", "21:00"]),
        ("May 5, 6, 7 and 9 pm", ["18:00", "19:00", "21:00"]),
        ("5 May 2027 at 5, 7 and 9:30pm", ["17:00", "19:00", "21:30"]),
        ("5 May 2027: 5 & 7pm", ["17:00", "19:00"]),
        ("5 May 2027, 11, 1 and 3pm", ["11:00", "13:00", "15:00"]),
        ("5. Mai 2027, 14, 17 und 20 Uhr", ["14:00", "17:00", "20:00"]),
        ("5 mai 2027, 18 et 20h30", ["18:00", "20:30"]),
    ],
)
def test_hours_of_a_list_are_of_the_half_of_the_day_its_end_says(text: str, starts: list[str]) -> None:
    assert _starts(text) == [f"05-05T{start}" for start in starts]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("May 5 between 7 and 9 pm", ["05-05T19:00"]),
        ("May 5 between the hours of 7 and 9 pm", ["05-05T19:00"]),
        ("May 5 from 7 to 9 pm", ["05-05T19:00"]),
        ("5 May 2027, Room 3, 7pm", ["05-05"]),
        ("June 3, 11–1pm", ["06-03T11:00"]),
        ("March 4, 6, 8 Main Street", ["03-04"]),
        ("May 15, 4, 2 stars", ["05-15"]),
    ],
)
def test_other_numbers_behind_a_day_are_no_days_and_no_hours(text: str, starts: list[str]) -> None:
    assert _starts(text) == starts


def test_a_run_of_days_below_a_title_is_told_whole() -> None:
    page = (
        "<h1>Low Ebb</h1><div>Playing April 10, 11, 16, 2027 at 8pm in Harbour Hall</div>"
        "<h2>Get tickets</h2><div>Tickets are on sale now.</div>"
    )
    assert told(page) == [("Low Ebb", f"2027-04-{day}T20:00:00") for day in (10, 11, 16)]


def _cards(said: str) -> str:
    names = (("ada", "reed"), ("elm", "quartet"), ("hot club of", "the quay"))
    return "".join(
        f"<div><h2>{one}<br>{two}</h2><h3>March {number}, 2027 at 8pm</h3>"
        f"<p>{said.format(f'{one} {two}'.title())}</p></div>"
        for number, (one, two) in enumerate(names, 4)
    )


def test_a_heading_broken_for_its_looks_is_one_title() -> None:
    titles = [title for title, _ in told("<h1>Music</h1>" + _cards("{} comes back to the harbour."))]
    assert titles == ["ada reed", "elm quartet", "hot club of the quay"]


def test_what_the_page_never_says_in_one_run_stays_apart() -> None:
    titles = [title for title, _ in told("<h1>Music</h1>" + _cards("Back at the harbour."))]
    assert titles == ["ada", "elm", "hot club of the quay"]  # with "of" no title ends

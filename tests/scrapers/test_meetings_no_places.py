"""The page of a meeting: what looks like a place and is none, and places that do not look so."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from scrapers.programme_lists.labels_of_all import labels_of_groups
from scrapers.programme_places.meetings_no_places import is_of_meeting
from scrapers.programme_titles.list_titles import with_titles_of_list
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Surroundings, Told
from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located

PAGE = (
    "<h1>Pilots' Hearing</h1><p>03/18/27, 2:00 PM - 3:30 PM</p><div><div><p>{}</p></div></div>"
    "<div><p><b>Location:</b><br>Tide Office<br>12 Quay Road</p></div>"
)
BARE = PAGE.partition("<div><p><b>Location")[0]


@pytest.mark.parametrize(
    "said",
    [
        "The St. Brendan Pilots' Regular Board Meeting",
        "Tower Bridge Board of Pilots",
        "<b>Website:</b><br>Quay Library",
        "<b>Veranstalter:</b><br>Museum am Kai",
        "Phone Number and Webinar ID via Zoom",
    ],
)
def test_who_meets_and_what_a_meeting_is_called_are_no_places(said: str) -> None:
    assert located(BARE.format(said)) == [("Pilots' Hearing", None)]


@pytest.mark.parametrize("said", ["Quay Library", "Harbour Council Chambers", "Online Meeting"])
def test_a_house_alone_below_the_hour_is_the_place(said: str) -> None:
    assert located(BARE.format(said)) == [("Pilots' Hearing", said)]


def test_an_address_of_the_web_behind_an_at_sign_gives_way_to_what_a_label_says() -> None:
    said = "You may watch us on the screen @ www.tides.example [tides.example]"
    assert located(PAGE.format(said)) == [("Pilots' Hearing", "Tide Office")]


def test_chambers_of_a_body_are_a_place_and_chamber_music_is_none() -> None:
    assert names_place("City Council Chamber")
    assert not names_place("Chamber Orchestra of the Quay")


def test_a_label_over_words_that_any_page_bears_asks_for_no_place() -> None:
    lines = [
        Told(Line("Sponsor:")),
        Told(Line("Quay Museum")),
        Told(Line("Where:")),
        Told(Line("Quay Museum")),
    ]
    assert is_of_meeting(lines, 1, "Quay Museum")
    assert not is_of_meeting(lines, 3, "Quay Museum")


def test_a_paper_of_the_day_in_the_heading_is_that_gathering_once_more() -> None:
    page = (
        "<h1>Open Pilots' Evening Monday March 15, 2027</h1><p>03/15/27, 5:00 PM - 6:00 PM</p>"
        "<div><div><p>Agenda: <a href='/a'>Open Agenda for March 15, 2027</a></p></div>"
        "<p>The Pilots will have an Open Evening on Monday March 15, 2027 at 5pm by telephone.</p></div>"
    )
    assert told(page) == [("Open Pilots' Evening", "2027-03-15T17:00:00")]


def _rows(*first: str) -> tuple[list[Told], list[Entry]]:
    """Rows of a day, a house and a kind of session; each is called after the last of its lines."""
    texts = [text for day in range(5) for text in (f"March {1 + day}, 6 pm", "Quay Office, Room 4", *first)]
    lines = [Line(text, (1, 2 + at), sign="tr/td/p") for at, text in enumerate(texts)]
    entries = [
        Entry(texts[at + 2], datetime(2027, 3, 1 + at // 3, 18, tzinfo=UTC), line=at, title_line=at + 2)
        for at in range(0, len(texts), 3)
    ]
    return tell(lines, Surroundings(date(2027, 2, 1))), entries


@pytest.mark.parametrize(("called", "place"), [("Quay Office, Room 4", "Quay Office, Room 4"), ("Tar", None)])
def test_the_house_a_row_was_called_after_is_its_place(called: str, place: str | None) -> None:
    lines, entries = _rows("Net Menders")
    entries[0] = replace(entries[0], title=called, title_line=1)
    found = with_titles_of_list(entries, lines)[0]
    assert (found.title, found.place) == ("Net Menders", place)


@pytest.mark.parametrize(
    ("below", "place"), [("Meeting Date", None), ("Date", None), ("Tide Office", "Tide Office")]
)
def test_the_head_of_the_next_column_is_no_place_of_a_group(below: str, place: str | None) -> None:
    lines = []
    for group in range(2):
        lines += [Line(text, (1, group, at), sign="div/p") for at, text in enumerate(("Location", below))]
        lines += [Line(f"March {day}, 2027, 6 pm", (1, group, 9, day), sign="ul/li") for day in (1, 2)]
    found = labels_of_groups(tell(lines, Surroundings(date(2027, 2, 1))))
    assert set(found.values()) == {place}

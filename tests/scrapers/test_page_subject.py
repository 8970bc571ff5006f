"""Pages about one gathering that their address names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page
from scrapers.extract import read_page


def read(body: str, address: str) -> list[tuple[str, str]]:
    page = Page(
        address, f"<html lang=en>{body}</html>".encode(), datetime(2027, 2, 20, 12, tzinfo=UTC), "text/html"
    )
    found = read_page(page, platform=None, window=(None, None))
    return [(one.title, one.start.isoformat()) for one in found if isinstance(one, Listing)]


def test_what_stands_beside_the_hours_of_a_page_about_one_gathering_is_none() -> None:
    body = (
        "<title>Blush - Quay Theatre</title><h1>Blush</h1><h2>Flower power</h2><p>Fri 5 March "
        "2027, Quay Theatre</p>"
        "<p>21:00 - 02:30</p><p>Book fast</p><p>The most exclusive dance event of the coast</p>"
        "<p>Fri 5 March 2027</p>"
        "<p>21:00 - 02:30</p><h2>How to book online explained</h2>"
    )
    assert read(body, "https://quay.example/programme/blush") == [("Blush", "2027-03-05T21:00:00")]


def test_the_address_spells_letters_its_own_way() -> None:
    body = (
        "<h1>3. Harzer Läuferfest - mit Jörg Müßig</h1><h2>At a glance</h2><p>Harbour district</p>"
        "<p>10.03.2027</p><p>11:00 - 18:00</p>"
    )
    (one,) = read(body, "https://quay.example/event/3-harzer-laeuferfest-mit-joerg-muessig/")
    assert one == ("3. Harzer Läuferfest - mit Jörg Müßig", "2027-03-10T11:00:00")


def test_showings_of_a_film_stay_apart() -> None:
    body = "<h1>Harbour Light</h1><p>Friday 5 March 2027</p><ul><li>18:00</li><li>21:00</li></ul>"
    assert read(body, "https://quay.example/film/harbour-light") == [
        ("Harbour Light", "2027-03-05T18:00:00"),
        ("Harbour Light", "2027-03-05T21:00:00"),
    ]


TALK = (
    "<title>Ada Reed - Quay Camp</title><h1>Ada Reed</h1><h2>Historian</h2><p>Fri 5 March 2027, "
    "Quay Theatre</p>"
    "<p>21:00 - 22:30</p><p>Book fast</p><p>The salt roads of the north and who walked them</p>"
    "<p>Fri 5 March 2027</p>"
    "<p>21:00 - 22:30</p><h2>Her books</h2>"
)
"""One page, of a speaker or of an evening called after one: its address tells which."""


def test_a_name_counts_only_below_a_list_of_gatherings() -> None:
    assert read(TALK, "https://quay.example/events/ada-reed/") == [("Ada Reed", "2027-03-05T21:00:00")]
    assert "Ada Reed" not in [title for title, _ in read(TALK, "https://quay.example/people/ada-reed/")]


def test_the_first_of_a_list_is_not_called_after_the_page() -> None:
    rows = "".join(
        f"<p>{day} March 2027, 18:00 – {name}</p>"
        for day, name in ((5, "Kernels and their bugs"), (12, "Lattices at night"), (19, "Hashes for all"))
    )
    found = read(f"<h1>Plain text</h1>{rows}", "https://quay.example/events/plain-text/")
    assert [title for title, _ in found] == ["Kernels and their bugs", "Lattices at night", "Hashes for all"]


@pytest.mark.parametrize("rank", ["h3", "p"])
def test_weekdays_over_their_days_are_no_titles(rank: str) -> None:
    rows = "".join(
        f"<div><{rank}>{weekday}</{rank}><div>{day}</div><ul><li>{hour}</li></ul></div>"
        for weekday, day, hour in (("Mon", "8 Mar", "21:00"), ("Wed", "10 Mar", "11:00 Parent & Baby"))
    )
    head = "<title>Harbour Light - Quay Cinema</title><h1>Harbour Light</h1><h2>Film times</h2>"
    body = f"{head}{rows}<p>A keeper.</p>"
    assert read(body, "https://quay.example/film/41") == [
        ("Harbour Light", "2027-03-08T21:00:00"),
        ("Harbour Light", "2027-03-10T11:00:00"),
    ]


@pytest.mark.parametrize("rank", ["h1", "h2"])
def test_a_heading_is_whole_where_the_window_goes_on_behind_a_comma(rank: str) -> None:
    body = (
        "<title>The Briars - Autumn walk, Harbour · Quay Guide</title>"
        f"<{rank}>The Briars – Autumn walk</{rank}>"
        "<p>Friday 5 March 2027, 18:00</p>"
    )
    assert read(body, "https://quay.example/story/41") == [
        ("The Briars – Autumn walk", "2027-03-05T18:00:00")
    ]


def test_the_day_of_a_plugin_that_calls_it_a_label() -> None:
    """Modern Events Calendar (WordPress): `mec-start-date-label` holds the day itself."""
    body = (
        "<h1>Night paddle on the quay</h1><div class='mec-single-event-date'><h3 "
        "class='mec-date'>Date</h3><dl><dd>"
        "<abbr class='mec-events-abbr'><span class='mec-start-date-label'>Mar 10 2027</span>"
        "</abbr></dd></dl></div>"
        "<div><h3>Time</h3><dl><dd><abbr class='mec-events-abbr'>8:00 am - 10:30 am</abbr></dd></dl></div>"
    )
    assert read(body, "https://quay.example/events/41/") == [
        ("Night paddle on the quay", "2027-03-10T08:00:00")
    ]


def test_weekdays_over_days_to_choose_are_no_gatherings_of_the_house() -> None:
    days = (("Mon", 8), ("Tue", 9), ("Wed", 10), ("Thu", 11), ("Fri", 12))
    tabs = "".join(f"<div class='tab'><h3>{weekday}</h3>{day} Mar</div>" for weekday, day in days)
    films = "".join(f"<h2>{film}</h2><p>18:15</p>" for film in ("Harbour Light", "Salt", "Ebb"))
    body = f"<title>Quay Cinema</title><h2>What's on</h2>{tabs}{films}"
    assert "Quay Cinema" not in [title for title, _ in read(body, "https://quay.example/")]

"""Several talks that begin at one hour, and hours whose minutes are set apart."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page
from scrapers.extract import read_page


def told(html: str) -> list[tuple[str, str]]:
    """Title and start of what a page tells, read on 20 November."""
    page = Page("https://conf.example/schedule", html.encode(), datetime(2026, 11, 20, tzinfo=UTC))
    read = read_page(page, platform=None, window=(None, None))
    return sorted((one.title, one.start.isoformat()[5:16]) for one in read if isinstance(one, Listing))


def slot(hour: str, *talks: tuple[str, str]) -> str:
    """An hour over its talks, each a heading and who speaks."""
    inside = "".join(f"<div class='talk'><h5>{title}</h5><p>{who}</p></div>" for title, who in talks)
    return f"<div class='slot'><div class='when'>{hour}</div><div class='talks'>{inside}</div></div>"


TRACKS = (
    slot("10:30", ("Salt roads", "Ada Reed"), ("Paper boats", "Bo Lind"))
    + slot("11:30", ("Quiet rooms", "Cy Moss"), ("Low ebb", "Di Fenn"))
    + slot("13:00", ("Closing words", "Ed Gorse"))
)


def test_talks_of_several_tracks_begin_at_their_hour() -> None:
    assert told(f"<h1>Schedule</h1><h4>5 December 2026</h4>{TRACKS}") == [
        ("Closing words", "12-05T13:00"),
        ("Low ebb", "12-05T11:30"),
        ("Paper boats", "12-05T10:30"),
        ("Quiet rooms", "12-05T11:30"),
        ("Salt roads", "12-05T10:30"),
    ]


def test_talks_of_a_session_tell_no_hour_of_their_own() -> None:
    page = TRACKS.replace("Salt roads", "Session one").replace("Quiet rooms", "Session two")
    assert [title for title, _ in told(f"<h1>Schedule</h1><h4>5 December 2026</h4>{page}")] == [
        "Closing words",
        "Session one",
        "Session two",
    ]


def test_what_follows_the_last_hour_is_none_of_its_talks() -> None:
    more = "<section><h5>Sponsors</h5><p>Guild of Editors</p><h5>Contact</h5><p>Write to us</p></section>"
    assert len(told(f"<h1>Schedule</h1><h4>5 December 2026</h4><div>{TRACKS}</div>{more}")) == 5


@pytest.mark.parametrize(
    "hour",
    [
        "19<sup>30</sup>",
        "19<sup><u>30</u></sup>",
        "19<span>30</span>",
        "<b>19</b><small>30</small>",
        "<span>19</span>:<span>30</span>",
        "19<sup>30</sup>–21<sup>00</sup>",
        "<time>19<span>30</span></time>",
    ],
)
def test_minutes_may_be_an_element_of_their_own(hour: str) -> None:
    rows = "".join(
        f"<li><h3>{title}</h3><p>{day} December 2026, {hour}</p></li>"
        for title, day in (("Salt roads", 3), ("Paper boats", 5))
    )
    assert told(f"<h1>Programme</h1><ul>{rows}</ul>") == [
        ("Paper boats", "12-05T19:30"),
        ("Salt roads", "12-03T19:30"),
    ]


@pytest.mark.parametrize("beside", ["£7<span>50</span>", "7<span>50</span> €", "05<span>10</span>"])
def test_a_price_and_a_month_are_no_minutes(beside: str) -> None:
    rows = "".join(
        f"<li><h3>{title}</h3><p>{day} December 2026</p><p>{beside}</p></li>"
        for title, day in (("Salt roads", 3), ("Paper boats", 5), ("Low ebb", 9))
    )
    assert not [start for _, start in told(f"<h1>Programme</h1><ul>{rows}</ul>") if "T" in start]


def test_a_day_in_words_with_an_hour_as_machines_write_it() -> None:
    marked = (
        '<div itemscope itemtype="https://schema.org/Event"><h2 itemprop="name">Salt roads</h2>'
        '<time itemprop="startDate" datetime="December 5 - HackdayT10:00">ten</time></div>'
    )
    assert told(f"<title>Days of 2026</title>{marked}") == [("Salt roads", "12-05T10:00")]

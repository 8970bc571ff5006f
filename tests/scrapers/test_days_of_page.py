"""Days that a page tells of itself: in its banner, its description, a sentence about what is over."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from scrapers.contract import Listing, Page
from scrapers.dates.printed import find_whens
from scrapers.extract import read_page


def told(html: str, day: str = "2026-11-20") -> list[tuple[str, str]]:
    """Title and start of what a page tells on a day."""
    at = datetime.fromisoformat(day).replace(tzinfo=UTC)
    read = read_page(
        Page("https://conf.example/schedule", html.encode(), at), platform=None, window=(None, None)
    )
    return [(one.title, one.start.isoformat()[:16]) for one in read if isinstance(one, Listing)]


WEEK = (
    "<p>Tuesday:</p><ul><li>9:30 – 17:00 Workshops</li></ul>"
    "<p>Wednesday:</p><ul><li>9:00 – 10:00 Salt roads</li><li>10:30 – 12:00 Paper boats</li></ul>"
    "<p>Thursday:</p><ul><li>9:00 – 10:00 Quiet rooms</li><li>10:30 – 12:00 Low ebb</li></ul>"
)
IN_A_ROW = "".join(
    f"<div><b>{hour}</b><h3>{title}</h3></div>"
    for hour, title in (
        ("9:00", "Salt roads"),
        ("10:00", "Paper boats"),
        ("11:30", "Quiet rooms"),
        ("13:00", "Low ebb"),
        ("14:30", "Closing words"),
    )
)


def test_weekdays_are_those_of_the_span_in_the_banner_and_of_the_day_before() -> None:
    banner = "<header class='site-header'><p class='site-description'>Lisbon, 2–3 December 2026</p></header>"
    assert told(f"<title>Schedule</title>{banner}<main><h1>Schedule</h1>{WEEK}</main>") == [
        ("Workshops", "2026-12-01T09:30"),
        ("Salt roads", "2026-12-02T09:00"),
        ("Paper boats", "2026-12-02T10:30"),
        ("Quiet rooms", "2026-12-03T09:00"),
        ("Low ebb", "2026-12-03T10:30"),
    ]


def test_the_description_tells_the_day_of_hours_alone() -> None:
    head = '<meta name="description" content="Town festival on 5 December 2026 in the park">'
    starts = [start for _, start in told(f"<head>{head}</head><main><h1>Programme</h1>{IN_A_ROW}</main>")]
    assert starts == [f"2026-12-05T{hour}" for hour in ("09:00", "10:00", "11:30", "13:00", "14:30")]


def test_no_day_is_taken_from_a_description_that_tells_several() -> None:
    head = '<meta name="description" content="Open on 5 December 2026 and on 9 January 2027">'
    assert told(f"<head>{head}</head><main><h1>Programme</h1>{IN_A_ROW}</main>") == []


def test_an_agenda_of_the_one_day_that_a_page_speaks_of_may_be_over() -> None:
    over = "<p>Our society held its fifth meeting on 22 September 2018; thank you to all who came to it.</p>"
    found = told(f"<main><h1>Fifth meeting</h1>{over}<h2>Programme</h2>{IN_A_ROW}</main>")
    assert ("Salt roads", "2018-09-22T09:00") in found
    assert len(found) == 5


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Wir feiern am 20.7. im Hof", None, True),
        ("Tapahtuma on 20.7. rannalla", "fi", True),
        ("see 2.7. Methods of the paper", "de", False),
        ("Tapahtuma on 20.7. rannalla", "en", False),
    ],
)
def test_a_dotted_day_in_a_sentence(text: str, language: str | None, found: bool) -> None:
    whens = find_whens(text, near=date(2026, 6, 1), language=language)
    assert [when.start for when in whens] == ([date(2026, 7, 20)] if found else [])


def test_the_slides_behind_a_talk_are_no_part_of_its_title() -> None:
    row = '<li>{}:00 – {} <a href="/a.pdf">slides</a> <a href="/a.mp4">video</a></li>'
    rows = "".join(
        row.format(at, title) for at, title in ((9, "Salt roads"), (10, "Paper boats"), (11, "Low ebb"))
    )
    assert [title for title, _ in told(f"<h1>Programme</h1><h2>5 December 2026</h2><ul>{rows}</ul>")] == [
        "Salt roads",
        "Paper boats",
        "Low ebb",
    ]

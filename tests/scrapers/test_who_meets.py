"""Meetings of a board set like posts: a day over a sentence on who meets and a label with the moment."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read
from tests.scrapers.test_list_evidence import told

DAYS = (
    ("January 29", "Friday"),
    ("January 15", "Friday"),
    ("January 8", "Friday"),
    ("January 7", "Thursday"),
)
POST = (
    "<div><h2>{day}, 2027</h2><div><div><p>{who} at 8:00 a.m. on {weekday}, {day}, 2027. Members attend in "
    "person or by telephone.</p><p>{label}{weekday}, {day}, 2027 at 8:00 a.m.</p></div></div></div>"
)


def page(who: str, label: str = "<b>Date &amp; Time: </b>") -> str:
    days = (*DAYS, ("January 6", "Wednesday"), ("January 5", "Tuesday"))
    posts = (POST.format(who=who, day=day, weekday=weekday, label=label) for day, weekday in days)
    return f"<h1>Papers of the Harbour</h1><div>{''.join(posts)}</div>"


def test_days_over_sentences_alone_are_those_of_posts() -> None:
    assert told(page("The ferry left late and nobody minded", "Written on ")) == []


def test_a_gathering_with_a_title_keeps_it() -> None:
    body = (
        "<h1>Pilots</h1><div><h3>Budget Workshop</h3><p>The Pilots' Committee will meet on March 5, 2027.</p>"
        "<p>March 5, 2027, 7 pm</p></div><div><h3>Lantern Walk</h3><p>March 6, 2027, 7 pm</p></div>"
    )
    assert [title for title, _ in told(body)] == ["Budget Workshop", "Lantern Walk"]


def test_an_hour_told_with_its_end_is_not_lost_to_the_sentence_that_announces_it() -> None:
    body = (
        "<h1>March 2026 Pilots' Meeting</h1><p>03/12/26, 11:30 AM - 12:30 PM</p><div><p>The meeting of "
        "the pilots will be held on March 12, 2026, {}.</p></div>"
    )
    found = [one for one in read(body.format("11:30 a.m.")) if isinstance(one, Listing)]
    assert [(str(one.start), str(one.end)) for one in found] == [
        ("2026-03-12 11:30:00", "2026-03-12 12:30:00")
    ]

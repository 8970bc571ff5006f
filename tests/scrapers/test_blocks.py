"""Pages without markup: what is no gathering, hostile shapes, and the sections that are followed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Request, Source
from scrapers.platforms import website
from tests.scrapers.moments import NOON

SOURCE = Source(key="s", platform="website", url="https://fest.example/whats-on")


def read(body: str, source: Source = SOURCE) -> list[Finding]:
    return list(website.read(Page(source.url, body.encode(), NOON, "text/html; charset=utf-8"), source))


@pytest.mark.parametrize(
    "line",
    [
        "Posted on 12 February 2027 at 14:00 by Ann",
        "Submission deadline: 1 March 2027, 23:59",
        "Opening hours from 1 March 2027: daily 10:00 – 18:00",
        "© 2019–2027 Harbour Film Society",
        "Last updated: 3 February 2027, 09:00",
        "Minutes of 4 January 2027, 18:00",
        "Tickets on sale 1 March 2027 at 10am",
    ],
)
def test_dates_that_are_no_gatherings(line: str) -> None:
    older = line.replace("2027", "2026")
    body = f"<html><body><h1>Harbour</h1><ul><li>{line}</li><li>{older}</li></ul></body></html>"
    assert [one for one in read(body) if isinstance(one, Listing)] == []


def test_a_list_of_days_must_look_ahead() -> None:
    rows = "<h1>Talks</h1><ul><li>{}. Mixer in the bar</li><li>{}. Breakfast club</li></ul>"
    past, coming = (
        rows.format("4 January 2027", "5 January 2027"),
        rows.format("4 March 2027", "5 March 2027"),
    )
    assert read(past) == []
    assert [one.title for one in read(coming) if isinstance(one, Listing)] == [
        "Mixer in the bar",
        "Breakfast club",
    ]


def test_sections_are_followed_from_the_first_page_only_when_asked() -> None:
    body = """<body><a href="/industry">Industry</a><a href="/rencontres">Rencontres pro</a>
    <a href="/films">Films</a>
    <a href="https://other.example/industry">Industry</a><a href="/industry#top">Industry</a></body>"""
    asked = Source(key="s", platform="website", url=SOURCE.url, options={"follow_sections": True})
    assert [one.url for one in read(body, asked) if isinstance(one, Request)] == [
        "https://fest.example/industry",
        "https://fest.example/rencontres",
    ]
    assert read(body) == []


def test_a_page_of_nothing_but_nesting_costs_no_stack() -> None:
    assert read("<div>" * 3000 + "4 March 2027, 18:00" + "</div>" * 3000) is not None


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 900))
def test_a_page_cut_anywhere_is_read_or_refused_in_our_words(at: int) -> None:
    row = "<li><h3>Mixer</h3><p>4 March 2027, 18:00</p><p>Upper Bar</p></li>"
    body = "<html><body><h1>Events</h1><ul>" + row * 12 + "</ul></body></html>"
    try:
        found = read(body[:at])
    except LayoutChanged:
        return
    assert all(one.title for one in found if isinstance(one, Listing))

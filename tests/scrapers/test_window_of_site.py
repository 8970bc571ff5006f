"""Pages whose window says no more than the name of their site, and templates that no server has filled in."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

DAYS = "<p>Tuesday</p><div><b>02/03/2027</b></div><p>Thursday</p><div><b>11/03/2027</b></div>"


def test_the_line_that_is_named_a_title_is_the_title() -> None:
    page = f"<title>Quayfilm</title><div class=film-title><b>Salt Roads</b></div><p>128 min</p>{DAYS}"
    address = "https://quayfilm.example/showings?id=7"
    assert [title for title, _ in told(page, address)] == ["Salt Roads", "Salt Roads"]
    assert [title for title, _ in told(page, "https://other.example/7")] == ["Quayfilm", "Quayfilm"]


def test_the_source_of_a_page_is_a_page() -> None:
    page = (
        '{% extends "layout" %}{% block main %}<dl><dd>Saturday 6 March 2027, 11:00</dd><dt>Knots</dt></dl>'
    )
    assert told(page) == [("Knots", "2027-03-06T11:00:00")]

"""Pages that are kept as somebody found or wrote them: pieces, front matter, cards that are called recent."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapers.contract import Page
from scrapers.registry import recognise
from tests.scrapers.test_list_evidence import told

CARD = "<div class=card><h2 class=card-title>{}</h2><h4 class=card-text>{}</h4></div>"


def test_front_matter_of_a_site_generator_is_before_a_page() -> None:
    body = b"---\nlayout: default\n---\n<h1>Concerts</h1>\n<article>06.06.2027 - Salt</article>"
    page = Page("https://reed.example/", body, datetime(2027, 1, 4, tzinfo=UTC), "application/octet-stream")
    assert recognise(page).platform == "website"


def test_recent_cards_are_what_a_page_tells_where_no_heading_stands_elsewhere() -> None:
    films = (
        ("#6 Salt Roads", "Kino Reed - 07/05/2027 - 19:30"),
        ("#7 Nets", "Studio 5 - 28/05/2027 - 21:30"),
    )
    cards = "".join(CARD.format(*film) for film in films)
    section = f"<section class=recent-posts><h2>Overzicht</h2>{cards}</section>"
    page = f"<html lang=nl><body><p>Newsletter</p>{section}"
    assert told(page) == [("#6 Salt Roads", "2027-05-07T19:30:00"), ("#7 Nets", "2027-05-28T21:30:00")]


def test_recent_posts_beside_other_headings_are_no_part_of_a_page() -> None:
    cards = CARD.format("#6 Salt Roads", "Kino Reed - 07/05/2027 - 19:30") + CARD.format("#7", "Nets")
    aside = f"<section class=recent-posts><h2>Recent</h2>{cards}</section>"
    assert told(f"<html lang=nl><h1>Agenda</h1><p>09/05/2027 - 20:00: Tides</p>{aside}") == [
        ("Tides", "2027-05-09T20:00:00")
    ]


def test_the_one_heading_a_piece_of_a_page_begins_with_names_its_showings() -> None:
    days = "".join(
        f"<div class=times><div class=week><b>{name}</b></div><div class=week>{day} Mar</div>"
        "<ul><li>10:10</li><li>12:55</li></ul></div>"
        for name, day in (("Monday", 8), ("Tuesday", 9), ("Wednesday", 10))
    )
    piece = (
        f"<div><div><h4>Salt Roads</h4><p>Strong language.</p></div></div><div><div>in IMAX</div>{days}</div>"
    )
    assert {title for title, _ in told(piece)} == {"Salt Roads"}
    assert len(told(piece)) == 6


def test_a_page_without_a_title_and_a_line_tells_nothing() -> None:
    assert told("<div></div>") == []

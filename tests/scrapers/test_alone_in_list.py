"""Lists that say that they look ahead and hold one card, whose day has no hour."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

CARD = "<div><h5>Reed Championships</h5><p>{}</p></div>"


@pytest.mark.parametrize(
    ("language", "heading", "day"),
    [
        ("en", "<h1>Upcoming events</h1>", "4 March 2027"),
        ("en", "<h1><span>upcoming </span></h1><h1>events</h1>", "4 March 2027"),
        ("en", "<h2>Upcoming</h2><h2>concerts</h2>", "4 March 2027"),
        ("de", "<h1>Kommende<br>Veranstaltungen</h1>", "4. März 2027"),
        ("fr", "<h2>Prochains concerts</h2>", "4 mars 2027"),
        ("es", "<h2>Próximos</h2><h2>eventos</h2>", "4 de marzo de 2027"),
        ("it", "<h2>Prossimi eventi</h2>", "4 marzo 2027"),
        ("pt", "<h2>Próximos eventos</h2>", "4 de março de 2027"),
        ("nl", "<h2>Aankomende evenementen</h2>", "4 maart 2027"),
    ],
)
def test_one_card_is_all_of_a_list_that_looks_ahead(language: str, heading: str, day: str) -> None:
    page = f"<html lang={language}><div>{heading}</div><div>{CARD.format(day)}</div>"
    assert told(page) == [("Reed Championships", "2027-03-04")]


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Past events", "4 March 2027"),
        ("Events", "4 March 2027"),
        ("Upcoming events", "4 January 2027"),
        ("Upcoming books", "4 March 2027"),
    ],
)
def test_one_day_below_another_heading_or_gone_by_is_not(heading: str, day: str) -> None:
    assert told(f"<div><h1>{heading}</h1></div><div>{CARD.format(day)}</div>") == []


def test_two_headings_that_name_what_is_on_stay_two() -> None:
    page = "<h1>Diary</h1><h2>Reed</h2><h2>Songs</h2><p>4 March 2027, 18:00</p>"
    page += "<h2>Fen Brass</h2><p>5 March 2027, 18:00</p>"
    assert [title for title, _ in told(page)] == ["Songs", "Fen Brass"]

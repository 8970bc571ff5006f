"""Articles beside each other of which one tells its day."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

CARD = "<article><div><p>{}</p><h2>{}</h2><p>A piece about the delta.</p><dl>{}</dl></div></article>"
FACT = "<div><dt>{}</dt><dd>{}</dd></div>"
TOURING = CARD.format("New in 2027", "Salt and Reed", FACT.format("Where", "Lantern Barn"))
DAY = FACT.format("Date", "5 March, 7pm") + FACT.format("Where", "Quay Park")
OPEN = CARD.format("5 March · 7pm · Harbour", "Improvised match", DAY)


@pytest.mark.parametrize("cards", [TOURING + OPEN, OPEN + TOURING])
@pytest.mark.parametrize("heading", ["Shows", "Spectacles", "Our theatre"])
def test_an_article_without_a_day_names_nothing_of_the_next(cards: str, heading: str) -> None:
    page = f"<main><h1>{heading}</h1><section>{cards}</section></main>"
    assert told(page) == [("Improvised match", "2027-03-05T19:00:00")]


def test_a_part_of_an_event_that_says_when_takes_its_name_from_the_page() -> None:
    parts = "<article><h2>What</h2><p>An evening of reeds.</p></article>"
    parts += "<article><h2>When</h2><p>5 March 2027, 7pm</p></article>"
    assert told(f"<main><h1>Reed evening</h1>{parts}</main>") == [("Reed evening", "2027-03-05T19:00:00")]


@pytest.mark.parametrize("heading", ["Concerts", "Voorstellingen", "Spettacoli"])
def test_a_page_named_after_a_kind_of_list_lends_no_name_to_its_one_entry(heading: str) -> None:
    page = f"<main><h1>{heading}</h1><p>5 March 2027, 7pm</p><h2>Improvised match</h2><p>Quay Park</p></main>"
    assert told(page) == [("Improvised match", "2027-03-05T19:00:00")]

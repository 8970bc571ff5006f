"""A festival's own page that tells no more than its days."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page
from scrapers.extract import read_page


def told(html: str, url: str = "https://fest.example/") -> list[tuple[str, str, str]]:
    """Title, first and last day of what a page tells on 21 August 2026."""
    read = read_page(
        Page(url, html.encode(), datetime(2026, 8, 21, tzinfo=UTC)), platform=None, window=(None, None)
    )
    return [(one.title, str(one.start), str(one.end)) for one in read if isinstance(one, Listing)]


WHO = "<p>Reed Quartet</p><p>Low Ebb</p><p>The Quays</p>"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("<h1>QUAY FEST</h1><h2>May 10-11th, 2027</h2>", "QUAY FEST"),
        (
            "<title>Luzerner Salztage</title><h2>10. + 11. Mai 2027</h2><h3>Herzlich willkommen</h3>",
            "Luzerner Salztage",
        ),
        (
            "<title>Reed Film Festival</title><div>10 – 11 May 2027</div><h2>Welcome</h2>",
            "Reed Film Festival",
        ),
    ],
)
def test_the_days_at_its_head_are_those_of_the_festival(head: str, name: str) -> None:
    assert told(head + WHO) == [(name, "2027-05-10", "2027-05-11")]


@pytest.mark.parametrize(
    "page",
    [
        "<title>Quay Press</title><div>10 – 11 May 2027</div>",
        "<title>Reed Film Festival</title><div>10 – 11 May 2025</div><p>3 March 2026</p><p>Thank you</p>",
        "<title>Reed Film Festival</title><p>Welcome to us.</p>",
    ],
)
def test_other_pages_announce_no_festival(page: str) -> None:
    assert told(page + WHO) == []


def test_a_page_within_a_site_is_not_named_after_the_site() -> None:
    page = f"<title>Imprint | Reed Film Festival</title><h1>Imprint</h1><div>10 – 11 May 2027</div>{WHO}"
    assert told(page, "https://fest.example/imprint") == []


def test_a_summit_of_one_day_to_come_is_told() -> None:
    page = "<h2>Open Quay Summit 2026</h2><p>{}</p><p>Mill Hall, 2 Harbour Street, Elmford</p>"
    assert told(page.format("Saturday, August 22")) == [("Open Quay Summit 2026", "2026-08-22", "None")]
    assert told(page.format("Saturday, August 1, 2026")) == []

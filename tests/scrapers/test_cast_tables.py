"""Tables of who plays whom between a play and its evenings."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website


def titles(markup: str) -> set[str]:
    """The titles of what a page tells that was visited in January 2027."""
    address = "https://stage.example/play"
    body = f'<html lang="en"><body><div><div>{markup}</div></div></body></html>'
    page = Page(address, body.encode(), datetime(2027, 1, 10, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="stage", platform="website", url=address))
    return {one.title for one in found if isinstance(one, Listing)}


def table(*rows: tuple[str, str]) -> str:
    cells = "".join(f"<tr><th>{one}</th><td>{two}</td></tr>" for one, two in rows)
    return f"<table>{cells}</table>"


def test_rows_with_their_days_are_no_cast() -> None:
    rows = table(("Director", "5 March 2027, 8 pm"), ("Producer", "9 April 2027, 8 pm"))
    assert titles(f"<h2>Films</h2>{rows}") == {"Director", "Producer"}

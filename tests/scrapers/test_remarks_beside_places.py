"""Tables that say when, where and what to bring: a row is called after its place, not after its remark."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website

ROWS = [
    ("12 June 2027", "Birch Hill", "Outdoor clothing"),
    ("3 July 2027", "Marsh Farm", "Outdoor clothing"),
    ("10 July 2027", "Mill Pond", ""),
    ("7 August 2027", "Stone Quarry", "Sturdy boots"),
]


def told(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The titles of what a table tells on a page visited in January 2027."""
    address = "https://walks.example/summer"
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    named = "".join(f"<th>{head}</th>" for head in heads)
    table = f"<table><tr>{named}</tr>{cells}</table>"
    body = f'<html lang="en"><body><h1>Summer walks</h1>{table}</body></html>'
    page = Page(address, body.encode(), datetime(2027, 1, 10, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="walks", platform="website", url=address))
    return [one.title for one in found if isinstance(one, Listing)]


@pytest.mark.parametrize(
    "heads", [("Date", "Where", "Notes"), ("Datum", "Ort", "Bemerkungen"), ("Date", "Lieu", "À prévoir")]
)
def test_rows_with_a_remark_are_called_after_their_place(heads: tuple[str, ...]) -> None:
    assert told(heads, ROWS) == ["Birch Hill", "Marsh Farm", "Mill Pond", "Stone Quarry"]


def test_what_stands_once_in_every_row_may_be_its_title() -> None:
    rows = [
        ("12 June 2027", "Village hall", "Talk on bees"),
        ("3 July 2027", "Village hall", "Summer supper"),
        ("7 August 2027", "Village hall", "Quiz"),
    ]
    assert told(("Date", "Where", "Notes"), rows) == ["Talk on bees", "Summer supper", "Quiz"]


def test_a_column_of_titles_beside_remarks_is_kept() -> None:
    rows = [
        (day, place, "Evening walk" if at else "Bird walk", note)
        for at, (day, place, note) in enumerate(ROWS)
    ]
    titles = told(("Date", "Where", "Activity", "Notes"), rows)
    assert titles == ["Bird walk", "Evening walk", "Evening walk", "Evening walk"]

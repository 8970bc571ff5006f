"""Cells of a table that list days and titles line by line, and spans broken over lines of a cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website


def told(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, str, str | None]]:
    """Title, first and last day of what a table tells on a page visited in January 2027."""
    address = "https://club.example/dates"
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    body = f'<html lang="en"><body><h1>Our dates</h1><table>{cells}</table></body></html>'
    page = Page(address, body.encode(), datetime(2027, 1, 10, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="club", platform="website", url=address))
    return [
        (one.title, one.start.isoformat(), one.end.isoformat() if one.end else None)
        for one in found
        if isinstance(one, Listing)
    ]


@pytest.mark.parametrize(
    "cell",
    ["The Salt Road<br>by Ada Reed<br>for all from ten years on", "The Salt Road<br>A play<br>In two acts"],
)
def test_evenings_of_one_play_are_called_after_it(cell: str) -> None:
    others = [("17 April 2027", "Low tide"), ("8 May 2027", "Night bus"), ("12 June 2027", "Harbour lights")]
    titles = {
        title for title, *_ in told([("12 March 2027<br>13 March 2027<br>14 March 2027", cell), *others])
    }
    assert not titles & {"A play", "In two acts", "by Ada Reed", "for all from ten years on"}


@pytest.mark.parametrize(
    "cell",
    [
        "26.02. bis<br>03.03.2027",
        "26.02.2027<br>bis 03.03.2027",
        "26 February –<br>3 March 2027",
        "Fri 26 February to<br>Wed 3 March 2027",
        "vendredi 26 février au<br>mercredi 3 mars 2027",
        "26 febbraio<br>al 3 marzo 2027",
    ],
)
def test_a_span_over_two_lines_of_a_cell_is_one(cell: str) -> None:
    rows = [(cell, "Ski camp"), ("12 June 2027", "Summer party"), ("4 September 2027", "Harvest walk")]
    assert told(rows)[0] == ("Ski camp", "2027-02-26", "2027-03-03")


def test_two_days_below_each_other_are_no_span() -> None:
    others = [
        ("12 June 2027", "Summer party"),
        ("4 September 2027", "Harvest walk"),
        ("6 November 2027", "Quiz"),
    ]
    found = told([("26 February 2027<br>3 March 2027", "Ski school"), *others])
    assert found
    assert not any(end for *_, end in found)

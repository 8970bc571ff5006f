"""Dates of a tour below the name of who is on it."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

ROWS = ("29. 3. Ulm, Club Alto", "30. 3. Jena, Kassa", "2. 4. Gera, Nordlicht")


def _article(title: str, head: str, rows: tuple[str, ...] = ROWS) -> list[tuple[str, str | None]]:
    items = "".join(f"<li><a href=/{at}>{row}</a></li>" for at, row in enumerate(rows))
    page = f"<html lang=de><h1>{title}</h1><p>Von Ada Reed // 1. Februar 2027</p><p>Das neue Album kommt.</p>"
    page += f"<aside><h2>{head}</h2><ul>{items}</ul></aside>"
    return [
        (one.title, one.place.name if one.place else None) for one in read(page) if isinstance(one, Listing)
    ]


@pytest.mark.parametrize("head", ["Low Ebb: Live 2027", "Low Ebb auf Tour", "LOW EBB – Tourdaten 2027/28"])
def test_places_below_who_is_on_tour_are_where_it_plays(head: str) -> None:
    found = _article("Am Fenster mit Low Ebb: „Tide“ live", head)
    assert [(title.casefold(), place) for title, place in found] == [
        ("low ebb", "Ulm, Club Alto"),
        ("low ebb", "Jena, Kassa"),
        ("low ebb", "Gera, Nordlicht"),
    ]


@pytest.mark.parametrize(
    ("title", "head", "rows"),
    [
        ("Club Alto", "Club Alto live 2027", ROWS),  # a house
        ("Jazz in Ulm", "Jazz live 2027", ROWS),  # a kind
        ("Ein neues Album", "Low Ebb: Live 2027", ROWS),  # the page is about something else
        (
            "Nordlicht",
            "Nordlicht live",
            ("29. 3. Low Ebb, Indie", "30. 3. Night Bus, Pop", "2. 4. Salt, Soul"),
        ),
    ],
)
def test_programmes_of_houses_keep_their_titles(title: str, head: str, rows: tuple[str, ...]) -> None:
    found = [said for said, _ in _article(title, head, rows)]
    assert [said.split(",")[0] for said in found] == [row.split(". ")[2].split(",")[0] for row in rows]

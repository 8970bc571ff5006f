"""Pages about one film: a day chosen of two, houses as headings over hours."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website
from tests.scrapers.moments import NOON

ADDRESS = "https://kino.example/films/41/low-ebb"
HEAD = "<title>Alto Cinemas</title><h3>LOW EBB</h3><h4>Director: Ada Reed</h4>"
CLASSES = ("item-day active slide-active", "item-day slide-active")


def _days(*days: str, href: str = "") -> str:
    items = [
        f"<li class='{names}'><a {href}>{day}</a></li>" for day, names in zip(days, CLASSES, strict=True)
    ]
    return f"<div><div><div><ul class='nav nav-tabs'>{''.join(items)}</ul></div></div></div>"


def _house(name: str, *hours: str, kind: str = "2D") -> str:
    return f"<h4>{name}</h4><h3>{kind}</h3><ul>{''.join(f'<li>{hour}</li>' for hour in hours)}</ul>"


def _told(body: str) -> list[tuple[str, str, str | None]]:
    found = website.read(_page(body), Source(key="kino", platform="website", url=ADDRESS))
    return [
        (one.title, one.start.isoformat()[5:16], one.place.name if one.place else None)
        for one in found
        if isinstance(one, Listing)
    ]


def _page(body: str) -> Page:
    return Page(ADDRESS, body.encode(), NOON, "text/html; charset=utf-8")


HOUSES = (
    f"<section>{_house('Multicine Quay', '4:30 pm', '7:00 pm')}{_house('Cinema Plaza', '5:20 pm')}</section>"
)


@pytest.mark.parametrize(
    "menu",
    [
        _days("Fri 12 Feb", "Sat 20 Feb"),  # not one after the other
        _days("Fri 12 Feb", "Sat 13 Feb", href="href=#sat"),  # their hours are on the page
        _days("Hall 12", "Hall 13"),
    ],
)
def test_two_other_things_beside_each_other_are_no_menu_of_days(menu: str) -> None:
    assert _told(HEAD + menu + HOUSES) == []


def test_films_below_their_houses_keep_their_titles() -> None:
    films = (
        "<h4>Cinema Quay</h4><h3>Night Bus</h3><p>7:00 pm</p><h4>Cinema Plaza</h4><h3>Salt</h3><p>8:00 pm</p>"
    )
    assert [title for title, _, _ in _told(f"{HEAD}<h2>Friday 12 February</h2>{films}")] == [
        "Night Bus",
        "Salt",
    ]

"""A source's own recipe finds what guessing would not, and says what is wrong with it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Source, Unreadable
from scrapers.platforms import website
from tests.scrapers.moments import NOON

PAGE = b"""<html lang="de"><body><div class="x"><i>Do 11.02.</i><u>18 Uhr</u><b>Branchentreff</b>
<em>Foyer</em><a href="/e/1">mehr</a></div>
<div class="x"><i>bald</i><u></u><b>Stammtisch</b></div></body></html>"""
RECIPE = {"item": ".x", "title": "b", "start": "i & u", "place": "em", "link": "a@href", "year": 2027,
          "zone": "Europe/Berlin"}  # fmt: skip


def read(recipe: Any, body: bytes = PAGE) -> list[Finding]:
    source = Source(key="s", platform="website", url="https://fest.example/", options={"recipe": recipe})
    return list(website.read(Page(source.url, body, NOON), source))


def test_selectors_and_joined_texts_make_a_listing() -> None:
    listing, unreadable = read(RECIPE)
    assert isinstance(listing, Listing)
    assert isinstance(unreadable, Unreadable)
    assert listing.title == "Branchentreff"
    assert listing.start == datetime(2027, 2, 11, 18)  # noqa: DTZ001 - a wall time, as printed
    assert (listing.timezone, listing.url) == ("Europe/Berlin", "https://fest.example/e/1")
    assert listing.place is not None
    assert listing.place.name == "Foyer"


def test_an_attribute_is_read_as_it_is_written() -> None:
    body = b'<ul><li><time datetime="2027-02-12">soon</time><p>Mixer</p></li></ul>'
    (listing,) = read({"item": "li", "start": "time@datetime", "title": "p"}, body)
    assert isinstance(listing, Listing)
    assert listing.start == date(2027, 2, 12)


@pytest.mark.parametrize(
    ("recipe", "why"),
    [
        ({"start": "i"}, "lacks item"),
        ({"item": ".x", "start": "i", "titel": "b"}, "no key titel"),
        ({"item": ".nowhere", "start": "i"}, "nowhere on the page"),
        ("li", "table of selectors"),
    ],
)
def test_a_broken_recipe_is_not_an_empty_calendar(recipe: Any, why: str) -> None:
    with pytest.raises(LayoutChanged, match=why):
        read(recipe)

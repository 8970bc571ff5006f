"""A festival's hashtags and their year forms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import Source
from scrapers.posts.hashtags import MOST_TAGS, hashtags_of, year_forms


def tags(*own: str, year: int | None = 2027, until: int | None = None, **more: Any) -> tuple[str, ...]:
    starts, ends = (date(year, 2, 11), date(until or year, 2, 21)) if year else (None, None)
    told = {"url": "https://kino.example/", **more}
    return hashtags_of(Source("s", "mastodon", hashtags=own, starts_on=starts, ends_on=ends, **told))


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (("TIFF",), ("TIFF", "TIFF27", "TIFF2027")),
        (("#Sundance2027",), ("Sundance2027", "Sundance27")),
        (("TIFF26",), ("TIFF26", "TIFF27", "TIFF2027")),
        (("Berlinale77",), ("Berlinale77",)),  # the 77th edition, not a year
        (("TIFF", "tiff27", "#TIFF2027"), ("TIFF", "TIFF27", "TIFF2027")),
        (("Curtas Vila do Conde",), ("CurtasViladoConde", "CurtasViladoConde27", "CurtasViladoConde2027")),
        (("2027", "#"), ()),
    ],
)
def test_own_hashtags_and_the_editions_year(own: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert tags(*own) == expected


def test_an_edition_over_new_year_has_both_years() -> None:
    assert tags("Farol", year=2027, until=2028) == ("Farol", "Farol27", "Farol2027", "Farol28", "Farol2028")


def test_the_address_the_options_and_the_festivals_key_name_hashtags_too() -> None:
    assert tags(year=None, url="https://kino.example/tags/Farol27") == ("Farol27",)
    assert tags(year=None, url="https://bsky.app/hashtag/c%C3%B4te") == ("côte",)
    assert tags("farol", year=None, options={"hashtags": ["faro", "FAROL"]}) == ("farol", "faro")
    assert tags(year=2027, festival="farol-2027") == ("farol", "farol27", "farol2027")
    assert tags(year=None) == ()


@given(st.lists(st.text(max_size=20), max_size=20), st.integers(1990, 2060))
@settings(max_examples=60)
def test_hashtags_are_words_each_once_and_few(own: list[str], year: int) -> None:
    found = tags(*own, year=year)
    assert len({tag.casefold() for tag in found}) == len(found) <= MOST_TAGS
    assert all(tag and not tag.isdigit() and "#" not in tag and not tag.isspace() for tag in found)


def test_the_tag_itself_comes_first() -> None:
    assert next(year_forms("Farol", [2027])) == "Farol"

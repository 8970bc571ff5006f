"""Headings that herald a festival: what it is called and on which few days it is."""

from __future__ import annotations

import pytest

from scrapers.programme_titles.heralds import without_herald
from tests.scrapers.test_list_evidence import told

ABOUT = "<h2>About us</h2><p>The Reed is a house of 90 seats by the old harbour.</p><h2>Links</h2>"


def _page(heading: str, tag: str) -> str:
    return f"<title>Reed Theatre</title><main><{tag}>{heading}</{tag}>{ABOUT}</main>"


@pytest.mark.parametrize("tag", ["h1", "h2"])
@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("The Reed Festival returns September 17th through September 22nd, 2027.", "The Reed Festival"),
        ("Join us for the Reed Festival, 17–22 September 2027", "Reed Festival"),
        ("Save the date: Reed Festival, 17–22 September 2027", "Reed Festival"),
        ("Das Reed Festival kehrt zurück: 17. bis 22. September 2027", "Das Reed Festival"),
        ("Le festival Reed revient du 17 au 22 septembre 2027 !", "Le festival Reed"),
        ("Reed Festival 2027 | 17–22 September", "Reed Festival 2027"),
    ],
)  # fmt: skip
def test_a_heading_heralds_the_festival_of_its_page(heading: str, title: str, tag: str) -> None:
    assert told(_page(heading, tag)) == [(title, "2027-09-17")]


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("The Reed Festival returns 17–22 September 2024", [("The Reed Festival", "2024-09-17")]),
        ("Pictures of the Reed Festival, 17–22 September 2024", []),
        ("Call for the Reed Festival open 3 March – 20 June 2027", []),
        ("Winter prices 17–22 September 2027", []),
    ],
)  # fmt: skip
def test_what_is_over_was_heralded_where_it_says_so(heading: str, found: list[tuple[str, str]]) -> None:
    assert told(_page(heading, "h2")) == found


def test_a_film_returns_by_its_name() -> None:
    assert without_herald("Harbour Pirate Returns") == "Harbour Pirate Returns"
    assert without_herald("Reed Festival returns") == "Reed Festival"

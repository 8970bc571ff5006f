"""Headings whose words lie in elements of their own, for letters drawn by a script or for a movement."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

TITLES = ("Talking Poetry", "Harbour Poetry Cafe", "Philosophy in Pubs", "Meet the Print Studio")
WORDS = {
    "drawn": "<cufon class=cufon alt='{0} '><canvas></canvas><cufontext>{0} </cufontext></cufon>",
    "moved": "<span class=word>{0}</span> ",
}
CARD = "<div><h2><a href=/{1}>{0}</a></h2><p>Tuesday, {1} March 2027</p><p>Come early.</p></div>"


def cards(titles: list[str]) -> list[tuple[str, str | None]]:
    page = "<h1>Events</h1>" + "".join(
        CARD.format(title, day) for day, title in zip((2, 9, 16, 23), titles, strict=True)
    )
    return [
        (one.title, one.place.name if one.place else None) for one in read(page) if isinstance(one, Listing)
    ]


@pytest.mark.parametrize("form", WORDS)
def test_the_last_word_of_a_title_is_no_place(form: str) -> None:
    found = cards(["".join(map(WORDS[form].format, title.split())) for title in TITLES])
    assert found == [(title, None) for title in TITLES]


def test_letters_apart_are_words() -> None:
    letters = "<span class=word>{}</span> "
    drawn = [
        "".join(letters.format("".join(f"<i>{a}</i>" for a in word)) for word in title.split())
        for title in TITLES
    ]
    assert len(cards(drawn)) == len(TITLES)


def test_what_ends_each_title_in_an_element_of_its_own_is_where_it_is() -> None:
    houses = ("Quay", "Mill", "Quay", "Barn")
    found = cards([f"{title} <small>{house}</small>" for title, house in zip(TITLES, houses, strict=True)])
    assert found == list(zip(TITLES, houses, strict=True))

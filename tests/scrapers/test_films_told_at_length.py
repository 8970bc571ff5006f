"""What a film is about, between its title and its hours, says nothing of the other films of a list."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from scrapers.programme_words.all_rows import speaks_of_all
from tests.scrapers.test_blocks import read

STORIES = (
    "A girl is taken in broad daylight in Harbour Park by a stranger (Carl Reed, All That Ebbs), who plans "
    "to ask her father for more money than the town has ever seen, and takes him for the owner of the ferry.",
    "This is called by many the finest concert film of all time. It has the four players at their best, with "
    "Ada Wells at the drums. It was shot over three nights at the Lantern Theatre in December of 1983, and "
    "has the songs that they are known for.",
)
FILM = "<div><div>{}</div><p>{}</p><ul><li>Friday 5 March 2027 {}</li></ul></div>"


def places(story: str) -> list[str | None]:
    films = (("Rope", story, "18:00"), ("Low Ebb", "A ferry.", "20:15"), ("Salt", "A road.", "22:00"))
    found = read("<h1>What's on</h1>" + "".join(FILM.format(*film) for film in films))
    return [one.place.name if one.place else None for one in found if isinstance(one, Listing)]


@pytest.mark.parametrize("story", STORIES)
def test_where_a_film_plays_is_not_where_it_is_set(story: str) -> None:
    assert places(story)[1:] == [None, None]


def test_a_sentence_about_all_films_tells_where_they_are() -> None:
    assert places("All films are shown in the Lantern Theatre.") == ["Lantern Theatre"] * 3


@pytest.mark.parametrize(
    ("words", "are_of_all"),
    [
        ("Every film begins at 8 pm", True),
        ("“All films at 8 pm”", True),
        ("ALL FILMS AT 8 PM", True),
        ("With the hero of All That Ebbs at 8 pm", False),
        ("Von der Macherin von Alle Wege at 8 pm", False),
    ],
)
def test_a_name_within_a_sentence_speaks_of_nothing_else(words: str, are_of_all: bool) -> None:
    assert speaks_of_all(words) is are_of_all

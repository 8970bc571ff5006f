"""When gatherings of this kind happen: coffee in the morning, drinks in the evening, a swim at dawn."""

from __future__ import annotations

from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import DAWN, HABITS, bag

HOUSE = "house"  # of coffee: mornings, if nothing speaks against it
_HOUSES = frozenset(("café", "cafe", "caffè"))
_IN = bag("im in ins at @ au bij no al el beim zum the do dans")


_GOING = frozenset(("walk", "run", "jog", "hike", "stroll", "ride", "laufen", "wandern"))
_WHO = bag("we we'll i'll you you'll they then and will can wir")


def habit_of(post: Spoken) -> str | None:
    """The habit of the first word that tells ("coffee", "drinks"); "im Café Lorenz" is a house."""
    words = (
        post.words
        if "'" not in post.text and "’" not in post.text
        else [word.rsplit("'", 1)[-1] or word if "'" in word else word for word in post.words]
    )
    if HABITS.keys().isdisjoint(words):
        return None
    for at, word in enumerate(words):
        if word in HABITS and not (word in _HOUSES and _begins_a_name(post, at)):
            if word in _GOING and at and words[at - 1] in _WHO:
                continue  # "at 7, we walk to the tents"
            if word in _HOUSES and _is_house(post, at):
                return HOUSE
            return "dawn" if word in DAWN else HABITS[word]
    return None


def _begins_a_name(post: Spoken, at: int) -> bool:
    """Behind a word for "in" a capital, and another behind it."""
    return bool(at) and post.words[at - 1] in _IN and _is_house(post, at)


def _is_house(post: Spoken, at: int) -> bool:
    """ "Café Hoppe"."""
    return post.capital(at) and at + 1 < len(post.words) and post.capital(at + 1)

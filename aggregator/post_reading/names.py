"""What a place's name looks like in a post: where it begins and ends, and how surely it is one."""

from __future__ import annotations

from aggregator.post_reading.known_places import KNOWN_PLACES, called_places
from aggregator.post_reading.place_words import (
    ARTICLES,
    CITIES,
    EATEN,
    FESTIVALS,
    FULL,
    INNER,
    LINKS,
    MEETS,
    NEVER,
    NOT_PLACES,
    PARTS_OF_PLACES,
    PLACE_NOUNS,
    PRONOUNS,
    STOPS,
    STREETS,
)
from aggregator.post_reading.told import ENDS, LED, spoken_of
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import CLOCK_BEFORE

LONGEST = 7
_ACRONYM = 6


def weighed(
    post: Spoken, first: int, last: int, weight: float, ordinary: frozenset[str]
) -> tuple[int, int, float]:
    """Trim a span to a name and weigh what it is called."""
    words = post.words
    while first < last and (
        (words[first] in _TRIMMED and _is_trimmed(post, first, last)) or not words[first][0].isalnum()
    ):
        first += 1
    end = _end_of_name(post, first, last, ordinary)
    inside = words[first:end]
    if not inside or all(map(str.isdecimal, inside)) or _is_no_place(post, first, end):
        return first, first, -9.0
    weight += _called(post, first, end) - spoken_of(post, first, end)
    if not FULL.isdisjoint(words[end : min(end + 3, last)]):
        weight -= 3.0  # "the Bell is rammed so come to the Crane"
    if (
        end < last
        and words[end] in ordinary
        and words[end] not in STOPS
        and not (post.capital(end) or (words[first] in _TITLES and post.capital(first)))
    ):
        weight -= 1.8  # "Baltic directors", not "La Banchina sauna slot"
    inside = [word.partition("*")[0].rpartition("-")[2] for word in inside]  # "Kritiker*innen", "Regie-Treff"
    if ordinary.isdisjoint(inside):
        return first, end, weight
    for place, word in enumerate(inside, first):
        if word in ordinary and word not in PLACE_NOUNS:
            housed = words[first - 1] in LED or not INNER.isdisjoint(words[end : end + 1])
            alone = 0.5 if end > first + 1 or housed else 1.5  # "Glögg for losers", "Fika in Kensington"
            weight -= (0.3 if place > first else alone) if post.capital(place) else 0.9
    return first, end, weight


_TITLES = ARTICLES - {"a", "an"}
_TRIMMED = ARTICLES | MEETS | {"of"}


def _is_trimmed(post: Spoken, first: int, last: int) -> bool:
    """Whether a small word, or "Meet" before a name, is no part of what it opens."""
    word = post.words[first]
    if word in MEETS:
        return post.capital(first) and first + 1 < last and post.capital(first + 1)
    return word == "of" or not _is_name_article(post, first, last)


def names_who(words: list[str], ordinary: frozenset[str]) -> bool:
    """ "Heute 21 Uhr: Filmschaffende und Freund*innen, Möbel Krause": nouns whose capitals say nothing."""
    said = [word.partition("*")[0].rpartition("-")[2] for word in words]
    return not ordinary.isdisjoint(said) and True not in called_places(said)


def _called(post: Spoken, first: int, end: int) -> float:
    """How much the words look like a name: capitals, and what places are called."""
    words = post.words
    inside = words[first:end]
    capitals = sum(post.capitals[first:end])
    letters = len([word for word in inside if word[0].isalpha() and word not in LINKS]) or 1
    is_place = True in map(KNOWN_PLACES.__getitem__, inside)
    weight = 0.5 * min(capitals, letters) / letters
    numbered = inside[0].isdecimal() and end > first + 1  # "350 Main", or the number of a house
    named = post.capital(first + numbered) or _is_noun_of_name(post, first, end)
    weight += 1.2 if named else -0.9 if post.writes_capitals() else 0.4 if is_place else -0.2
    if numbered:
        weight -= 2.0 if inside[-1] in STREETS else 0.8
    if end > first + 1 and (inside[0] in STREETS or inside[-1] in STREETS):
        weight -= 1.0
    weight += (0.4 if capitals > 1 else 0.0) + (1.3 if is_place else 0.0)
    if end == first + 1 and inside[0] in PARTS_OF_PLACES:
        weight -= 2.0  # "vor der Treppe"
    if end == first + 1 and inside[0] in PLACE_NOUNS:
        weight -= 0.6  # "al Lido", "the Terrace"
    if inside[-1].endswith("'s") and capitals:
        weight += 0.4
    if (
        first == 0
        or words[first - 1] in (".", "!", "?", "-")
        or (words[first - 1] == ":" and _quoted(words, first))
    ):
        # A capital that begins a sentence says nothing, one before small words less.
        alone = capitals == 1 and end > first + 1 and not inside[1].isdecimal()
        weight -= 0.1 if capitals > 1 or (is_place and end > first + 1) else 2.0 if alone else 0.8
    return weight


def _quoted(words: list[str], first: int) -> bool:
    """Behind "RT @name:" a sentence begins."""
    return first > 1 and words[first - 2][0] == "@"


def _is_noun_of_name(post: Spoken, first: int, end: int) -> bool:
    """ "plage du Midi", "bar Le Munich": what it is in small letters, then its name."""
    if post.words[first] not in PLACE_NOUNS:
        return False
    place = first + 1
    while place < end and post.words[place] in LINKS and not post.capital(place):
        place += 1
    return place < end and post.capital(place)


def _is_no_place(post: Spoken, first: int, end: int) -> bool:
    """Everyday words after a preposition, and the festival itself."""
    word = post.words[first]
    named = post.capital(first) and _goes_on_large(post, first + 1, end)  # "Ma Nolan's", "Max und Moritz"
    if word in PRONOUNS and not named:
        return True
    if not _NO_NAMES.isdisjoint(inside := post.words[first:end]) and (
        _FESTIVE.isdisjoint(inside)
        or (end > first + 1 and True not in called_places(inside) and not _is_house_of_fest(post, first))
    ):
        return True
    if word in NOT_PLACES and not named:
        return True
    if end == first + 1 and word.endswith(_DOING) and (first == 0 or post.words[first - 1] in ENDS):
        return True
    if end > first + 1:
        return word + inside[1] in FESTIVALS  # "Hot Docs"
    if word in CLOCK_BEFORE:
        return True  # "vanavond om 20u": it leads to the hour
    is_short_form = len(word) < 3 and post.written[first].isupper()  # "near the DJ"
    return is_short_form or word in _ON_THE_HOUSE or _is_festival(post, first)


def _goes_on_large(post: Spoken, place: int, end: int) -> bool:
    """Whether a capital follows, if behind a link."""
    if place + 1 < end and post.words[place] in LINKS and not post.capital(place):
        place += 1
    return place < end and post.capital(place)


def _is_house_of_fest(post: Spoken, first: int) -> bool:
    """ "Festival Co-op": the festival's name stands behind the word, not before it."""
    return post.words[first] in _FESTIVE and post.capital(first + 1) and not _is_festival(post, first + 1)


def _is_festival(post: Spoken, place: int) -> bool:
    """ "TIFF51", "DIFF", "Rio": a known one, an acronym of some film festival, or its city."""
    word = post.words[place]
    if word.endswith("ff") and len(word) <= _ACRONYM and post.written[place].lstrip()[1:3].isupper():
        return True
    return word.rstrip("0123456789") in FESTIVALS or word in CITIES


_FESTIVE = frozenset(("fest", "festival", "filmfest", "filmfestival"))  # "at Fantastic Fest"
_NO_NAMES = NEVER | _FESTIVE
# "Starting now", "Unfortunately, …": what opens a sentence so is no name.
_DOING = ("ing", "ly")
_ON_THE_HOUSE = frozenset(("haus", "house"))


def _is_name_article(post: Spoken, first: int, last: int) -> bool:
    """ "The Bell", "La Perla": a capital article before a capital name belongs to it."""
    if post.words[first] in _GERMAN_ARTICLES and (not first or post.words[first - 1] in (".", "!", "?", ":")):
        return False  # "Das Treffen"
    return post.capital(first) and first + 1 < last and post.capital(first + 1)


_GERMAN_ARTICLES = frozenset(("das", "der", "die"))


def _end_of_name(post: Spoken, first: int, last: int, ordinary: frozenset[str]) -> int:
    """Where the name ends: before a small word that goes on with the sentence."""
    words, capitals = post.words, post.capitals
    place, end = first, min(last, first + LONGEST)
    while place < end:
        word = words[place]
        small = not capitals[place]
        if place > first and word in PRONOUNS:
            break
        if small and place > first and (word in STOPS or word in INNER):
            if not (word in LINKS and word not in _NO_LINKS and _goes_on(post, place + 1, last)):
                break
        elif small and (
            (place == first and word in STOPS)
            or (place > first and word in FULL)
            or (place > first and word in ordinary and not _belongs(post, place, end))
        ):
            break
        place += 1
    while place > first and (
        (words[place - 1] in LINKS and not post.capital(place - 1)) or not words[place - 1][0].isalnum()
    ):
        place -= 1
    return place


_NO_LINKS = frozenset(("in", "at", "en", "on", "@"))


def _goes_on(post: Spoken, place: int, last: int) -> bool:
    """Whether a capital follows, if behind an article: "Turkey and the Wolf"."""
    if place + 1 < last and post.words[place] in ARTICLES and not post.capitals[place]:
        place += 1
    return place < last and post.capitals[place]


def _belongs(post: Spoken, place: int, end: int) -> bool:
    """Whether a word that may say what people do is part of the name here: "de" of "verre de" is a link."""
    return post.words[place] in LINKS or _is_of_a_place(post, place, end)


def _is_of_a_place(post: Spoken, place: int, end: int) -> bool:
    """ "bar", and the first half of "beer garden"; in small letters "coffee" is what one drinks."""
    words = post.words
    if place + 1 < end and words[place + 1] in PLACE_NOUNS:
        return True
    return words[place] in PLACE_NOUNS and not (words[place] in EATEN and post.writes_capitals())


_ARTICLES_GLUED = frozenset(("n", "all", "nell", "dall", "sull", "l", "d", "dell"))


def name_of(post: Spoken, first: int, last: int) -> str | None:
    """The name as written."""
    if last <= first:
        return None
    name = post.said(first, last)
    head, mark, tail = name.replace("’", "'").partition("'")
    return tail if mark and tail and head in _ARTICLES_GLUED else name or None

"""Where a post says that people meet: the shortest full name, without address or city.

The post is cut into pieces at its times, commas and other marks; each piece, and each part of it behind a
word
like "at" or "chez", is a candidate. What leads to it, what it is called and where it stands give it a weight.
"""

from __future__ import annotations

from collections.abc import Iterator

from aggregator.post_pieces import Piece
from aggregator.post_place_words import (
    ARTICLES,
    BEFORE,
    FESTIVALS,
    INNER,
    LINKS,
    MOTION,
    NOT,
    NOT_LEADING,
    NOT_PLACES,
    PART_LINKS,
    PARTS_OF_PLACES,
    PLACE_ENDINGS,
    PLACE_NOUNS,
    PRONOUNS,
    STOPS,
    STREETS,
    TRAVELLING,
)
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import AFTERS, SHOWS

ENOUGH = 2.6
FAINT = 1.5
"""Enough for the only name beside the hour of what is a call for certain."""
LONGEST = 7
LONGEST_NAME = 4
LONGEST_MEMORY = 20_000


def venue_of(
    post: Spoken,
    pieces: list[Piece],
    language: str,
    ordinary: frozenset[str] = frozenset(),
    enough: float = ENOUGH,
) -> str | None:
    """The place named in a call, or `None`.

    `pieces` are those of `pieces_of`; `ordinary` words known to be no names (roles, drinks); `enough` is how
    much a name must weigh.
    """
    best, weight = None, enough
    before = BEFORE.get(language, BEFORE["en"])
    leads = _leads(post, before)
    for piece in pieces:
        less = 0.0
        if piece.before == ",":
            # What follows a name behind a comma is its street or city.
            less = 0.8 if best and best[1] == piece.first - 1 else 0.0
            less -= 0.4 if all(post.capitals[piece.first : piece.last]) else 0.0
        base = _standing(piece.before, piece.after)
        inside = [place for place in leads if piece.first <= place < piece.last]
        highest = max(base, LOUDEST + base / 3) if inside else base
        if highest - less + _at_most(post, piece.first, piece.last) <= weight:
            continue
        for first, last, lead in _spans(post, piece, inside, before, ordinary):
            if lead - less + _at_most(post, first, last) <= weight:
                continue
            for start, end, score in _part(post, first, last, lead - less, ordinary):
                if score > weight:
                    best, weight = (start, end), score
    return _name(post, *best) if best else None


def venue_before_hour(
    post: Spoken, pieces: list[Piece], language: str, ordinary: frozenset[str]
) -> str | None:
    """The bare name before the hour ("Massimo 23:30"), for a call that names no place otherwise."""
    names = [
        piece
        for piece in pieces
        if piece.after == "time"
        and piece.last - piece.first <= LONGEST_NAME
        and all(
            post.capitals[place] or post.words[place] in LINKS for place in range(piece.first, piece.last)
        )
    ]
    return venue_of(post, names, language, ordinary, FAINT)


LOUDEST = max(weight for words in BEFORE.values() for weight in words.values())


def _leads(post: Spoken, before: dict[str, float]) -> list[int]:
    """The places of words that a place may follow."""
    words = post.words
    if "'" in post.text or "’" in post.text:
        return [place for place, word in enumerate(words) if word in before or "'" in word]
    if before.keys().isdisjoint(words):
        return []
    return [place for place, word in enumerate(words) if word in before]


def _at_most(post: Spoken, first: int, last: int) -> float:
    """No name in the span can weigh more than this; saves looking at most of them."""
    if True in post.capitals[first:last]:
        words = post.words[first:last]
        return 3.8 if _names_a_place(words) else 2.5
    return 1.7 if not PLACE_NOUNS.isdisjoint(post.words[first:last]) else 0.4


def _spans(
    post: Spoken, piece: Piece, leads: list[int], before: dict[str, float], ordinary: frozenset[str]
) -> Iterator[tuple[int, int, float]]:
    """The whole piece and every part behind a preposition, with the weight of what leads to it."""
    base = _standing(piece.before, piece.after)
    start, lead = piece.first, base
    for index in leads:
        weight = _leading(post, index, piece, before)
        if weight is None:
            continue
        if index > start:
            yield start, index, lead
        lead = weight + base / 3
        if index > piece.first:
            lead -= _drawback(post, piece.first, start, index, ordinary)
        start = index + (weight != _GLUED)
    if start < piece.last:
        yield start, piece.last, lead


_WITHIN_NAMES = frozenset(("am", "an", "im", "zum", "zur", "aan", "da"))  # "Café am Ufer"
_GLUED = 2.25  # "all'Excelsior": the word itself holds the name


def _leading(post: Spoken, index: int, piece: Piece, before: dict[str, float]) -> float | None:
    """How surely a place follows this word, or `None` when it leads nowhere."""
    word = post.words[index]
    weight = before.get(word)
    if word in _WITHIN_NAMES and index > piece.first and _is_house(post, index - 1):
        return None
    if weight is not None and post.capital(index) and (index > piece.first or word in NOT_LEADING):
        return None
    if word == "to" and index and post.words[index - 1] in MOTION:
        return 2.0
    if weight is None and "'" in word and word.split("'")[0] in ("all", "nell", "n", "dall", "sull"):
        return _GLUED
    return weight


def _is_house(post: Spoken, place: int) -> bool:
    """ "Café", "Trattoria": with a capital the beginning of a name."""
    return post.capital(place) and post.words[place] in PLACE_NOUNS


def _drawback(post: Spoken, first: int, start: int, index: int, ordinary: frozenset[str]) -> float:
    """Less for the city behind the name, and for the house of the show that ends before."""
    words = post.words
    less = 0.0
    if index > start and words[index] in INNER and words[index] not in ("at", "@") and post.capital(start):
        small = any(
            word in ordinary and not post.capital(place)
            for place, word in enumerate(words[start:index], start)
        )
        less += 0.0 if small else 0.8
    if words[index - 1] in TRAVELLING and words[index - 2 : index] != ["we're", "going"]:
        less += 1.5
    elif words[index - 1] in NOT:
        less += 3.0
    told = words[first:index]
    if not (AFTERS.isdisjoint(told) or SHOWS.isdisjoint(told)):
        less += 2.0 if words[index] not in ("to", "ins", "nach", "naar") else 0.0
    return less


def _part(
    post: Spoken, first: int, last: int, weight: float, ordinary: frozenset[str]
) -> list[tuple[int, int, float]]:
    """A span, and the run of capitals inside it when it begins small."""
    words = post.words
    found = [_weighed(post, first, last, weight, ordinary)]
    if post.capital(first):
        return found
    place = first
    while place < last and not (post.capital(place) and words[place][0].isalpha()):
        place += 1
    if first < place < last:
        of_a_part = words[place - 1] in PART_LINKS and any(
            word in PARTS_OF_PLACES for word in words[first:place]
        )
        found.append(_weighed(post, place, last, weight - (0.0 if of_a_part else 0.9), ordinary))
    return found


_STANDING = {
    "time": 1.6,
    "pin": 3.0,
    "label": 3.0,
    "start": -0.4,
    ".": -0.1,
    "!": -0.4,
    "?": -0.1,
    "tag": -0.2,
    "(": -0.7,
}
_CLOSING = frozenset((",", "(", "-", "end", "tag", "link", ".", "!"))


def _standing(before: str, after: str) -> float:
    """What the place of a piece among the others says: what opened it and what closes it."""
    weight = _STANDING.get(before, 0.3)
    if after == "time":
        weight += 1.1
    elif after in _CLOSING:
        weight += 0.3
    elif after == ":":
        weight -= 0.2 if before == "time" else 3.0 if before == "pin" else 1.5
    elif after == "?":
        weight -= 0.6
    return weight


def _weighed(
    post: Spoken, first: int, last: int, weight: float, ordinary: frozenset[str]
) -> tuple[int, int, float]:
    """Trim a span to a name and weigh what it is called."""
    words = post.words
    while first < last and (
        words[first] == "of"
        or (words[first] in ARTICLES and not _is_name_article(post, first, last))
        or not words[first][0].isalnum()
    ):
        first += 1
    end = _end_of_name(post, first, last, ordinary)
    inside = words[first:end]
    if not inside or all(map(str.isdecimal, inside)) or _is_no_place(post, first, end):
        return first, first, -9.0
    weight += _called(post, first, end)
    if ordinary.isdisjoint(inside):
        return first, end, weight
    for place, word in enumerate(inside, first):
        if word in ordinary and word not in PLACE_NOUNS:
            weight -= (0.3 if place > first else 0.5) if post.capital(place) else 0.9
    return first, end, weight


class _KnownPlaces(dict[str, bool]):
    """Word → whether places are called so; bounded, because strangers choose the words."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= LONGEST_MEMORY:
            self.clear()
        answer = self[word] = word in PLACE_NOUNS or word.endswith(PLACE_ENDINGS)
        return answer


_KNOWN_PLACES = _KnownPlaces()


def _names_a_place(words: list[str]) -> bool:
    """Whether places are called so: "bar", "…haus", "…straat"."""
    return True in map(_KNOWN_PLACES.__getitem__, words)


def _called(post: Spoken, first: int, end: int) -> float:
    """How much the words look like a name: capitals, and what places are called."""
    words = post.words
    inside = words[first:end]
    capitals = sum(post.capitals[first:end])
    letters = len([word for word in inside if word[0].isalpha() and word not in LINKS]) or 1
    is_place = _names_a_place(inside)
    weight = 0.5 * min(capitals, letters) / letters
    named = post.capital(first) or _is_noun_of_name(post, first, end)
    weight += 1.2 if named else -0.9 if post.writes_capitals() else 0.4 if is_place else -0.2
    if inside[0].isdecimal() and end > first + 1:
        weight -= 2.0  # the number of a house
    if end > first + 1 and (inside[0] in STREETS or inside[-1] in STREETS):
        weight -= 1.0
    weight += (0.4 if capitals > 1 else 0.0) + (1.3 if is_place else 0.0)
    if inside[-1].endswith("'s") and capitals:
        weight += 0.4
    if first == 0 or words[first - 1] in (".", "!", "?", "-"):
        weight -= 0.1 if is_place or capitals > 1 else 0.8  # a capital that begins a sentence says nothing
    return weight


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
    if word in PRONOUNS:
        return True
    if word in NOT_PLACES and (end == first + 1 or not (post.capital(first) and post.capital(first + 1))):
        return True
    return end == first + 1 and word.rstrip("0123456789") in FESTIVALS


def _is_name_article(post: Spoken, first: int, last: int) -> bool:
    """ "The Bell", "La Perla": a capital article before a capital name belongs to it."""
    return post.capital(first) and first + 1 < last and post.capital(first + 1)


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
            if not (
                word in LINKS
                and place + 1 < last
                and capitals[place + 1]
                and word not in ("in", "at", "en", "on", "@")
            ):
                break
        elif small and (
            (place == first and word in STOPS)
            or (place > first and word in ordinary and word not in PLACE_NOUNS)
        ):
            break
        place += 1
    while place > first and (
        (words[place - 1] in LINKS and not post.capital(place - 1)) or not words[place - 1][0].isalnum()
    ):
        place -= 1
    return place


_ARTICLES_GLUED = frozenset(("n", "all", "nell", "dall", "sull", "l", "d", "dell"))


def _name(post: Spoken, first: int, last: int) -> str | None:
    """The name as written."""
    if last <= first:
        return None
    name = post.said(first, last)
    head, mark, tail = name.replace("’", "'").partition("'")
    return tail if mark and tail and head.lower() in _ARTICLES_GLUED else name or None

"""Where a post says that people meet: the shortest full name, without address or city.

The post is cut into pieces at its times, commas and other marks; each piece, and each part of it behind a
word
like "at" or "chez", is a candidate. What leads to it, what it is called and where it stands give it a weight.
"""

from __future__ import annotations

from collections.abc import Iterator

from aggregator.post_reading.known_places import called_places
from aggregator.post_reading.names import name_of, names_who, weighed
from aggregator.post_reading.pieces import Piece
from aggregator.post_reading.place_words import (
    BEFORE,
    INNER,
    MEETS,
    MOTION,
    NAMES,
    NOT,
    NOT_LEADING,
    NOT_PLACES,
    PART_LINKS,
    PARTS_OF_PLACES,
    PLACE_NOUNS,
    PLACE_WORDS,
    PRONOUNS,
    TO_COME,
    TRAVELLING,
)
from aggregator.post_reading.standing import is_bare_name, less_for, standing
from scrapers.dates.said_signs import LEADS
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_votes import is_common
from scrapers.dates.said_words import (
    AFTERS,
    CLOCK_AFTER,
    CLOCK_BEFORE,
    HOURS,
    LEAVES,
    PARTS,
    SHOWS,
    UNITS_AFTER,
    bag,
)

ENOUGH = 1.9
FAINT = 1.5
"""Enough for the only name beside the hour of what is a call for certain."""
LONGEST_NAME = 4


def venue_of(
    post: Spoken,
    pieces: list[Piece],
    language: str,
    ordinary: frozenset[str] = frozenset(),
    beyond: int | None = None,
) -> str | None:
    """The place named in a call, or `None`.

    `pieces` are those of `pieces_of`; `ordinary` words known to be no names (roles, drinks); `beyond` the
    token place where a second stop begins, which counts only when the first names no place.
    """
    if not TO_COME.isdisjoint(post.words) and _is_to_come(post.words):
        return None
    if beyond is not None and (
        first := _best(post, [one for one in pieces if one.first < beyond], language, ordinary)
    ):
        return first
    return _best(post, pieces, language, ordinary)


def venue_before_hour(
    post: Spoken, pieces: list[Piece], language: str, ordinary: frozenset[str]
) -> str | None:
    """The bare name before the hour ("Massimo 23:30"), for a call that names no place otherwise."""
    if not TO_COME.isdisjoint(post.words) and _is_to_come(post.words):
        return None
    names = [
        piece
        for piece in pieces
        if piece.after == "time"
        and piece.last - piece.first <= LONGEST_NAME
        and is_bare_name(post, piece.first, piece.last)
    ]
    return _best(post, names, language, ordinary, FAINT) or _small_before_hour(post, pieces, ordinary)


def _small_before_hour(post: Spoken, pieces: list[Piece], ordinary: frozenset[str]) -> str | None:
    """ "pot still at 9", "9pm pot still,": of who writes no capitals, words that mean nothing else."""
    if post.writes_capitals():
        return None
    for first, last, before, after in pieces:
        while last > first and post.words[last - 1] in CLOCK_BEFORE:
            last -= 1
        beside = (after == "time" and before in _SENTENCE) or (before == "time" and after in _SENTENCE)
        if not beside or not 0 < last - first <= LONGEST_NAME:
            continue
        said = post.words[first:last]
        if said[0] in NOT_PLACES or not _TIMES.isdisjoint(said):
            continue
        if not any(one in ordinary or is_common(one) for one in said):
            return name_of(post, first, last)
    return None


_SENTENCE = frozenset(("start", "end", ".", ",", "!", "?"))
_TIMES = LEADS | HOURS.keys() | PARTS.keys() | CLOCK_AFTER | UNITS_AFTER


def _is_to_come(words: list[str]) -> bool:
    """ "place tbc": it is not said yet."""
    return any(
        word in TO_COME and not PLACE_WORDS.isdisjoint(words[max(0, at - 3) : at])
        for at, word in enumerate(words)
    )


def _best(
    post: Spoken, pieces: list[Piece], language: str, ordinary: frozenset[str], enough: float = ENOUGH
) -> str | None:
    """The likeliest name in these pieces that weighs enough."""
    best, weight = None, enough
    before = BEFORE.get(language, BEFORE["en"])
    leads = _leads(post, before)
    capitals, called = post.capitals, called_places(post.words)
    for at, piece in enumerate(pieces):
        first, last, opened, _ = piece
        base, less = standing(post, pieces, at), less_for(post, piece, best)
        german = language == "de" and opened in ("time", ":")
        who = 1.8 if german and names_who(post.words[first:last], ordinary) else 0.0
        base -= who
        inside = [place for place in leads if first <= place < last] if leads else leads
        highest = max(base, LOUDEST + base / 3) if inside else base
        if highest - less + _at_most(capitals[first:last], called[first:last]) <= weight:
            continue
        for start, end, lead in _spans(post, piece, base, inside, before, ordinary):
            if lead - less + _at_most(capitals[start:end], called[start:end]) <= weight:
                continue
            for name_start, name_end, score in _part(post, start, end, lead - less, ordinary):
                if score > weight:
                    best, weight = (name_start, name_end), score
    return name_of(post, *best) if best else None


LOUDEST = max(weight for words in BEFORE.values() for weight in words.values())


def _leads(post: Spoken, before: dict[str, float]) -> list[int]:
    """The places of words that a place may follow."""
    words = post.words
    if "'" in post.text or "’" in post.text:
        return [place for place, word in enumerate(words) if word in before or "'" in word]
    if before.keys().isdisjoint(words):
        return []
    return [place for place, word in enumerate(words) if word in before]


def _at_most(capitals: list[bool], called: list[bool]) -> float:
    """No name in the span can weigh more than this; saves looking at most of them."""
    if True in capitals:
        return 3.8 if True in called else 2.5
    return 1.7 if True in called else 0.4


def _spans(
    post: Spoken,
    piece: Piece,
    base: float,
    leads: list[int],
    before: dict[str, float],
    ordinary: frozenset[str],
) -> Iterator[tuple[int, int, float]]:
    """The whole piece and every part behind a preposition, with the weight of what leads to it."""
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


INTO = 0.9
_WITHIN_NAMES = frozenset(("am", "an", "im", "zum", "zur", "aan", "da"))  # "Café am Ufer"
_WITHIN_BARS, _BARS = frozenset(("al", "alla", "au", "aux")), frozenset(("bar", "caffè", "café", "osteria"))
_GLUED = 2.25  # "all'Excelsior": the word itself holds the name


def _leading(post: Spoken, index: int, piece: Piece, before: dict[str, float]) -> float | None:
    """How surely a place follows this word, or `None` when it leads nowhere."""
    word = post.words[index]
    weight = before.get(word)
    if word in _WITHIN_NAMES and index > piece.first and _is_house(post, index - 1):
        return None
    if word in _WITHIN_BARS and index > piece.first and post.words[index - 1] in _BARS:
        return None  # "Bar al Canton"
    if word == "chez" and weight is not None:
        return weight  # "un demi Chez Freddy"
    if weight is not None and post.capital(index) and (index > piece.first or word in NOT_LEADING):
        return None if len(word) < 2 or not post.written[index].isupper() else weight  # "meeting AT nine"
    if not NAMES.isdisjoint(post.words[index + 1 : index + 2]):
        return None  # "au nom de Plume": whose table it is
    if word == "to" and index and post.words[index - 1] in MOTION:
        return 2.2
    if word == "from" and not _DEPARTING.isdisjoint(post.words[max(0, index - 5) : index]):
        return 1.2  # "bike ride, roll out from Satsuma"
    if weight is not None and weight > INTO and not MEETS.isdisjoint(post.words[max(0, index - 4) : index]):
        return weight + 2.5
    if weight is None and "'" in word and word.split("'")[0] in ("all", "nell", "n", "dall", "sull"):
        return _GLUED
    return weight


_DEPARTING = LEAVES | bag("ride rides walk run hike stroll roll out start starts starting leave")


def _is_house(post: Spoken, place: int) -> bool:
    """ "Café", "Trattoria": with a capital the beginning of a name."""
    return post.capital(place) and True in called_places(post.words[place : place + 1])


_ANYONE = frozenset(("anyone", "anybody", "everyone", "who", "who's"))
_GERMAN = frozenset(("im", "bei", "am", "beim"))  # "Regie-Treff im": a capital says nothing there


_HOUSED = frozenset(("at", "@", "im", "beim"))  # "Happy Aura im Tempel": German nouns are no names


def _parts_from_name(post: Spoken, start: int, index: int) -> bool:
    """Whether street or city follows: "Odeon in Soho"; "Larch River Park at Fourth" behind a known kind."""
    word = post.words[index]
    if word in _HOUSED:
        return True in called_places(post.words[start:index]) and False not in post.capitals[start:index]
    return word in INNER or word in ("am", "no", "na")


def _is_set_apart(post: Spoken, start: int, index: int, ordinary: frozenset[str]) -> bool:
    """ ", The Understudy at the National": a name behind a comma, its house behind it."""
    words = post.words
    if words[index] not in ("at", "@") or start == 0 or words[start - 1] not in (",", "-", ":"):
        return False
    return False not in post.capitals[start:index] and ordinary.isdisjoint(words[start:index])


def _drawback(post: Spoken, first: int, start: int, index: int, ordinary: frozenset[str]) -> float:
    """Less for the city behind the name, and for the house of the show that ends before."""
    words = post.words
    less = 0.0
    is_name = index > start and post.capital(start) and words[start] not in PRONOUNS
    is_name = is_name or (words[start] in PLACE_NOUNS and True in post.capitals[start:index])
    if is_name and _is_set_apart(post, start, index, ordinary):
        less += 2.4
    elif is_name and _parts_from_name(post, start, index):
        small = any(
            (word in PARTS or word.rpartition("-")[2] in ordinary)
            and (not post.capital(place) or words[index] in _GERMAN)
            for place, word in enumerate(words[start:index], start)
        )
        less += 0.0 if small else 1.5
    if words[index - 1] in TRAVELLING and words[index - 2 : index] != ["we're", "going"]:
        less += 1.5
    elif words[index - 1] in _ANYONE and index == first + 1:
        less += 1.5  # "anyone at the Lightbox": where they are now
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
    found = [weighed(post, first, last, weight, ordinary)]
    if post.capital(first):
        return found
    place = first
    while place < last and not (post.capital(place) and words[place][0].isalpha()):
        place += 1
    if first < place < last:
        of_a_part = words[place - 1] in PART_LINKS and any(
            word in PARTS_OF_PLACES for word in words[first:place]
        )
        found.append(weighed(post, place, last, weight - (0.0 if of_a_part else 0.9), ordinary))
    return found

"""A first look at a record, cheap enough for every one of a hundred thousand.

It decides which pairs deserve the full comparison of `identity`, and settles those that anybody would settle
at sight: the same words, the same venue, the same hour. Where a look is not enough it says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from sys import intern

from rapidfuzz.fuzz import ratio

from aggregator.comparing.columns import Columns
from aggregator.comparing.evidence import HOUR
from aggregator.comparing.records import festival_words
from aggregator.comparing.venues import GENERIC, houses, read_place
from aggregator.comparing.words import ELIDED, NAME, WORD, plain, vocabulary

# Latin letters to lower case, apostrophes away, everything else that is no letter or digit to a space.
LETTERS = bytes(
    code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() and code < 128 else 32
    for code in range(256)
)
SLIPS = 86.0
DIGIT = re.compile(r"\d")
BEGINNING = 5


def bare_words(text: str) -> list[str]:
    """The plain words of a text, as `words.plain` would give them; faster for plain Latin text."""
    if text.isascii() and "&" not in text and not ("'" in text and ELIDED.search(text)):
        return text[:400].encode().translate(LETTERS, b"'`").decode().split()
    return WORD.findall(plain(text))


@cache
def _known() -> frozenset[str]:
    """Words that name nothing: stop words and whatever the vocabulary gives a meaning."""
    known = vocabulary()
    meaning = {word for word, (kind, _) in known.meaning.items() if kind != NAME}
    return known.stop | meaning | {f"{word}s" for word in meaning} | set("0123456789")


@cache
def _noise() -> frozenset[str]:
    """Words that make no title another one."""
    return vocabulary().stop | GENERIC | {"meetup", "festival", "fest", "film"}


@lru_cache(maxsize=20_000)
def _place_words(venue: str | None) -> frozenset[str]:
    return frozenset(bare_words(venue)) - GENERIC if venue else frozenset()


@lru_cache(maxsize=20_000)
def place_beginnings(venue: str | None) -> frozenset[str]:
    """The words that name a venue, as far as inflections leave them alone."""
    return frozenset(word[:BEGINNING] for word in _place_words(venue))


def names_of(title: str, venue: str | None, most: int) -> set[str]:
    """The words of a title and a venue that name something, whole; of either the longest, the rarest."""
    said = set(bare_words(title)) - _known(), _place_words(venue)
    return {word for words in said for word in sorted(words, key=lambda word: (-len(word), word))[:most]}


def spelled_alike(one: str, other: str) -> bool:
    """Nearly the same letters; of titles as printed, or of their words in alphabetical order."""
    return ratio(one.casefold(), other.casefold(), score_cutoff=SLIPS) > 0


class Looks:
    """First looks at records by their numbers. Titles are read when first asked for."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        # Pages and festivals, when any is said twice.
        self._shared = [said for said in (columns.page, columns.festival) if _says_twice(said)]
        self._titles: dict[int, set[str]] = {}
        self._names: dict[int, tuple[str, ...]] = {}

    def title(self, number: int) -> set[str]:
        """The plain words of a title."""
        words = self._titles.get(number)
        if words is None:
            words = self._titles[number] = set(bare_words(self.columns.title[number]))
        return words

    def names(self, number: int) -> tuple[str, ...]:
        """The words of a title that may name something."""
        names = self._names.get(number)
        if names is None:
            words = {*bare_words(self.columns.title[number])} - _known()
            names = self._names[number] = tuple(map(intern, words))
        return names

    def keys(self, number: int) -> set[str]:
        """The words under which a record is looked for: names, venue, house, festival."""
        of = self.columns
        venue, address, festival = of.venue[number], of.address[number], of.festival[number]
        keys = {word[:BEGINNING] for word in self.names(number)}
        if not keys or address:
            keys |= _address_keys(venue, address, unnamed=not keys)
        place = place_beginnings(venue)
        keys |= place
        if not place and venue:
            keys.add(venue.casefold())
        if festival:
            keys |= _festival_keys(festival)
        return keys or {" ".join(sorted(self.title(number)))}

    def of_one_source(self, one: int, other: int) -> bool:
        """They are two listings of one source, and not of one page."""
        of = self.columns
        if of.source[one] != of.source[other]:  # then their places differ too
            return False
        place, page = of.place_of_source[one], of.page[one]
        if place is None or place != of.place_of_source[other]:
            return False
        return not (page is not None and page == of.page[other])

    def at_sight(self, one: int, other: int) -> bool | None:
        """Whether two records whose starts are near are one gathering; `None` when a look is not enough."""
        if self._same_words(one, other):
            return True
        if self._shared and any(said[one] is not None and said[one] == said[other] for said in self._shared):
            return None
        of = self.columns
        here, there = _place_words(of.venue[one]), _place_words(of.venue[other])
        if not (here and there and (here <= there or there <= here)):
            return None if self._worth_a_comparison(one, other) else False
        alike = self._same_hour(one, other) and self._same_title(one, other, here | there)
        return True if alike else None

    def _same_hour(self, one: int, other: int) -> bool:
        first, second = self.columns.instant[one], self.columns.instant[other]
        return first is not None and second is not None and -HOUR <= first - second <= HOUR

    def _same_words(self, one: int, other: int) -> bool:
        """Title and venue letter for letter but for capitals and what follows a comma."""
        of = self.columns
        ours, theirs = of.title[one], of.title[other]
        if ours != theirs and ours.casefold() != theirs.casefold():
            return False
        here, there = of.venue[one], of.venue[other]
        if here is None or there is None:
            return False
        if here != there:
            here, there = here.casefold(), there.casefold()
            if not (here == there or there.startswith(here + ",") or here.startswith(there + ",")):
                return False
        return self._same_hour(one, other)

    def _worth_a_comparison(self, one: int, other: int) -> bool:
        """Venues that share no word need titles that share most of their names."""
        venues = self.columns.venue
        here, there = place_beginnings(venues[one]), place_beginnings(venues[other])
        if not here or not there or not here.isdisjoint(there):
            return True
        ours, theirs = self.names(one), self.names(other)
        if not ours or not theirs:
            return True
        return 2 * len({*ours}.intersection(theirs)) > min(len(ours), len(theirs))

    def _same_title(self, one: int, other: int, venue: frozenset[str]) -> bool:
        """The same words in any order, but for noise, a year, the venue's words and slips of the pen."""
        first, second = self.title(one), self.title(other)
        if first == second:
            return True
        both = first & second
        ours, theirs = _telling(first - both, venue), _telling(second - both, venue)
        if not ours and not theirs:
            return bool(both)
        if not (_may_be_slips(ours) and _may_be_slips(theirs)):
            return False
        titles = self.columns.title
        return spelled_alike(titles[one], titles[other]) or spelled_alike(
            " ".join(sorted(both | ours)), " ".join(sorted(both | theirs))
        )


@lru_cache(maxsize=4096)
def _festival_keys(festival: str) -> frozenset[str]:
    return frozenset(f"festival {word}" for word in festival_words(festival))


def _address_keys(venue: str | None, address: str | None, *, unnamed: bool) -> set[str]:
    """House and street; the city, or the square, only for a title that names nothing ("Doc Drinks").

    A square may be all that another says of the venue, so it is also a key as a venue's word is.
    """
    keys = {f"{number} {street}" for number, street in houses(venue, address)}
    if not unnamed:
        return keys
    city = read_place(venue, address).city
    return keys | city | {word[:BEGINNING] for word in city}


def _says_twice(column: Sequence[str | None]) -> bool:
    said = {*column}
    return len(column) - len(said) > column.count(None) - (None in said)


def _telling(words: set[str], venue: frozenset[str]) -> set[str]:
    """The words but for noise, years and those of the venue."""
    noise = _noise()
    return {
        word
        for word in words
        if word not in noise and word not in venue and not (len(word) == 4 and word.isdigit())
    }


def _may_be_slips(words: set[str]) -> bool:
    """Whether these may be other words misspelled: they mean nothing themselves and count nothing."""
    return words.isdisjoint(_known()) and ("".join(words).isalpha() or not any(map(DIGIT.search, words)))

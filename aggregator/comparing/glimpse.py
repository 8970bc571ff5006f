"""A first look at a record, cheap enough for every one of a hundred thousand.

It tells under which words a record is looked for; what a look says of two records is in `sight`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from sys import intern

from rapidfuzz.fuzz import ratio

from aggregator.comparing.columns import Columns
from aggregator.comparing.records import festival_words
from aggregator.comparing.venues import GENERIC, houses, read_place
from aggregator.comparing.words import ELIDED, LONGEST, NAME, WORD, plain, vocabulary

# Latin letters to lower case, apostrophes away, everything else that is no letter or digit to a space.
LETTERS = bytes(
    code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() and code < 128 else 32
    for code in range(256)
)
LETTERS_OF_LINES = LETTERS[:10] + b"\n" + LETTERS[11:]
SLIPS = 86.0
DIGIT = re.compile(r"\d")
BEGINNING = 5
AT_ONCE = 5000  # titles that are read together


def bare_words(text: str) -> list[str]:
    """The plain words of a text, as `words.plain` would give them; faster for plain Latin text."""
    if text.isascii() and "&" not in text and not ("'" in text and ELIDED.search(text)):
        return text[:LONGEST].encode().translate(LETTERS, b"'`").decode().split()
    return WORD.findall(plain(text))


def words_of_each(texts: Sequence[str]) -> list[list[str]]:
    """The `bare_words` of many texts: those in plain Latin letters are read as the lines of one."""
    odd = {at for at, text in enumerate(texts) if not text.isascii() or len(text) > LONGEST}
    lines = "\n".join(["" if at in odd else text for at, text in enumerate(texts)] if odd else texts)
    if "&" in lines or "'" in lines or lines.count("\n") >= len(texts):
        odd |= {at for at, text in enumerate(texts) if "&" in text or "'" in text or "\n" in text}
        lines = "\n".join(["" if at in odd else text for at, text in enumerate(texts)])
    words = [*map(str.split, lines.encode().translate(LETTERS_OF_LINES, b"'`").decode().split("\n"))]
    for at in odd:
        words[at] = bare_words(texts[at])
    return words if texts else []


@cache
def naming_nothing() -> frozenset[str]:
    """Words that name nothing: stop words and whatever the vocabulary gives a meaning."""
    known = vocabulary()
    meaning = {word for word, (kind, _) in known.meaning.items() if kind != NAME}
    return known.stop | meaning | {f"{word}s" for word in meaning} | set("0123456789")


@cache
def noise() -> frozenset[str]:
    """Words that make no title another one."""
    return vocabulary().stop | GENERIC | {"meetup", "festival", "fest", "film"}


@lru_cache(maxsize=20_000)
def _place_words(venue: str | None) -> frozenset[str]:
    return frozenset(bare_words(venue)) - GENERIC if venue else frozenset()


def place_words(venues: Collection[str | None]) -> dict[str | None, frozenset[str]]:
    """The words that name each of these venues."""
    told = [venue for venue in venues if venue is not None]
    words = zip(told, words_of_each(told), strict=True)
    return {None: frozenset(), **{venue: frozenset(own) - GENERIC for venue, own in words}}


@lru_cache(maxsize=20_000)
def place_beginnings(venue: str | None) -> frozenset[str]:
    """The words that name a venue, as far as inflections leave them alone."""
    return frozenset(word[:BEGINNING] for word in _place_words(venue))


def names_of(title: str, venue: str | None, most: int) -> set[str]:
    """The words of a title and a venue that name something, whole; of either the longest, the rarest."""
    said = set(bare_words(title)) - naming_nothing(), _place_words(venue)
    return {word for words in said for word in sorted(words, key=lambda word: (-len(word), word))[:most]}


def spelled_alike(one: str, other: str) -> bool:
    """Nearly the same letters; of titles as printed, or of their words in alphabetical order."""
    return ratio(one.casefold(), other.casefold(), score_cutoff=SLIPS) > 0


class Looks:
    """First looks at records by their numbers. Titles are read when first asked for."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        # Pages and festivals, when any is said twice.
        self.shared = [said for said in (columns.page, columns.festival) if _says_twice(said)]
        self._titles: dict[int, set[str]] = {}
        self._names: dict[int, tuple[str, ...]] = {}
        self._house_keys = lru_cache(maxsize=20_000)(_house_keys)  # one house is told by many

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
            words = {*bare_words(self.columns.title[number])} - naming_nothing()
            names = self._names[number] = tuple(map(intern, words))
        return names

    def names_of_each(self, numbers: Sequence[int]) -> list[tuple[str, ...]]:
        """The names of many titles, which are read together."""
        titles, known = self.columns.title, naming_nothing()
        found: list[tuple[str, ...]] = []
        for begin in range(0, len(numbers), AT_ONCE):
            words = words_of_each([titles[number] for number in numbers[begin : begin + AT_ONCE]])
            found += [tuple(map(intern, {*own} - known)) for own in words]
        self._names.update(zip(numbers, found, strict=True))
        return found

    def share(self, one: int, other: int) -> bool:
        """Whether they are of one page or festival that is said twice."""
        return any(said[one] is not None and said[one] == said[other] for said in self.shared)

    def keys(self, number: int) -> set[str]:
        """The words under which a record is looked for: names, venue, house, festival."""
        of = self.columns
        venue, address, festival = of.venue[number], of.address[number], of.festival[number]
        keys = {word[:BEGINNING] for word in self.names(number)}
        if not keys or address:
            keys |= self._address_keys(venue, address, unnamed=not keys)
        place = place_beginnings(venue)
        keys |= place
        if not place and venue:
            keys.add(venue.casefold())
        if festival:
            keys |= _festival_keys(festival)
        return keys or {" ".join(sorted(self.title(number)))}

    def _address_keys(self, venue: str | None, address: str | None, *, unnamed: bool) -> set[str]:
        """House and street; the city, or the square, only for a title that names nothing ("Doc Drinks").

        A square may be all that another says of the venue, so it is also a key as a venue's word is.
        """
        printed = [text for text in (venue, address) if text and DIGIT.search(text)]
        keys = set[str]().union(*map(self._house_keys, printed))
        if not unnamed:
            return keys
        city = read_place(venue, address).city
        return keys | city | {word[:BEGINNING] for word in city}

    def of_one_source(self, one: int, other: int) -> bool:
        """They are two listings of one source, and not of one page."""
        of = self.columns
        if of.source[one] != of.source[other]:  # then their places differ too
            return False
        place, page = of.place_of_source[one], of.page[one]
        if place is None or place != of.place_of_source[other]:
            return False
        return not (page is not None and page == of.page[other])


@lru_cache(maxsize=4096)
def _festival_keys(festival: str) -> frozenset[str]:
    return frozenset(f"festival {word}" for word in festival_words(festival))


def _house_keys(printed: str) -> frozenset[str]:
    """House and street, of an address line or of a name that is one."""
    return frozenset(f"{number} {street}" for number, street in houses(printed, None))


def _says_twice(column: Sequence[str | None]) -> bool:
    said = {*column}
    return len(column) - len(said) > column.count(None) - (None in said)

"""A first look at a record, cheap enough for every one of a hundred thousand.

It decides which pairs deserve the full comparison of `identity`, and settles those that anybody would settle
at sight: the same words, the same venue, the same hour. Where a look is not enough it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from aggregator.evidence import HOUR
from aggregator.neighbours import FAR_LAT, FAR_LON
from aggregator.records import Record, festival_words
from aggregator.venues import GENERIC, houses, read_place
from aggregator.words import NAME, WORD, plain, vocabulary

# Latin letters to lower case, apostrophes away, everything else that is no letter or digit to a space.
LETTERS = bytes(
    code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() and code < 128 else 32
    for code in range(256)
)
SLIPS = 86.0
DIGIT = re.compile(r"\d")
BEGINNING = 5


class Glimpse(NamedTuple):
    """`title`: the plain words of the title; `place`: those of the venue that name it."""

    record: Record
    title: set[str]
    place: frozenset[str]


def bare_words(text: str) -> list[str]:
    """The plain words of a text, as `words.plain` would give them; faster for plain Latin text."""
    if text.isascii() and "&" not in text:
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


def look(record: Record) -> Glimpse:
    """A first look at the record."""
    return Glimpse(record, set(bare_words(record.title)), _place_words(record.venue))


def keys_of(seen: Glimpse) -> set[str]:
    """The words under which a record is looked for: names, venue, house, festival."""
    record = seen.record
    keys = {word[:BEGINNING] for word in seen.title - _known()}
    if not keys or record.address:
        keys |= _address_keys(record, unnamed=not keys)
    keys.update([word[:BEGINNING] for word in seen.place])
    if not seen.place and record.venue:
        keys.add(record.venue.casefold())
    if record.festival:
        keys.update(f"festival {word}" for word in festival_words(record.festival))
    return keys or {" ".join(sorted(seen.title))}


def _beginnings(words: Iterable[str]) -> set[str]:
    """The words as far as inflections and most slips leave them alone."""
    return {word[:BEGINNING] for word in words}


def _address_keys(record: Record, *, unnamed: bool) -> set[str]:
    """House and street; the city only for a title that names nothing ("Doc Drinks")."""
    keys = {f"{number} {street}" for number, street in houses(record.venue, record.address)}
    return keys | read_place(record.venue, record.address).city if unnamed else keys


def apart(a: Record, b: Record) -> bool:
    """They are two listings of one source, or both say where they are and that is kilometres apart."""
    if of_one_source(a, b):
        return True
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return False
    return not (-FAR_LAT < a.lat - b.lat < FAR_LAT and -FAR_LON < a.lon - b.lon < FAR_LON)


def of_one_source(a: Record, b: Record) -> bool:
    """They are two listings of one source, and not of one page."""
    return (
        a.place_of_source is not None
        and a.place_of_source == b.place_of_source
        and not (a.page is not None and a.page == b.page)
    )


def same_words(a: Record, b: Record) -> bool:
    """Title and venue letter for letter but for capitals and what follows a comma: needs not even a look."""
    if a.venue is None or b.venue is None or a.instant is None or b.instant is None:
        return False
    if a.title != b.title and a.title.casefold() != b.title.casefold():
        return False
    ours, theirs = a.venue, b.venue
    if ours != theirs:
        ours, theirs = ours.casefold(), theirs.casefold()
        if not (ours == theirs or theirs.startswith(ours + ",") or ours.startswith(theirs + ",")):
            return False
    return -HOUR <= a.instant - b.instant <= HOUR


def at_sight(first: Glimpse, other: Glimpse) -> bool | None:
    """Whether two records whose starts are near are one gathering; `None` when a look is not enough."""
    a, b = first.record, other.record
    if (a.page is not None and a.page == b.page) or (a.festival is not None and a.festival == b.festival):
        return None
    if not _same_place(first.place, other.place):
        return None if _worth_a_comparison(first, other) else False
    return True if _same_hour(a, b) and _same_title(first, other) else None


def _same_place(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours) and bool(theirs) and (ours <= theirs or theirs <= ours)


def _same_hour(a: Record, b: Record) -> bool:
    return a.instant is not None and b.instant is not None and abs(a.instant - b.instant) <= HOUR


def _worth_a_comparison(first: Glimpse, other: Glimpse) -> bool:
    """Venues that share no word need titles that share most of their names."""
    if not first.place or not other.place:
        return True
    ours, theirs = first.title - _known(), other.title - _known()
    if 2 * len(ours & theirs) > min(len(ours), len(theirs)) or not (ours and theirs):
        return True
    return not _beginnings(first.place).isdisjoint(_beginnings(other.place))


def _same_title(first: Glimpse, other: Glimpse) -> bool:
    """The same words in any order, but for noise, a year, the venue's name and slips of the pen in names."""
    ours, theirs = first.title - other.title, other.title - first.title
    if not ours and not theirs:
        return True
    noise = _noise() | first.place | other.place
    ours, theirs = _without_years(ours - noise), _without_years(theirs - noise)
    both = first.title & other.title
    if not ours and not theirs:
        return bool(both)
    known = _known()
    if not ours.isdisjoint(known) or not theirs.isdisjoint(known):
        return False
    if DIGIT.search(" ".join(ours)) or DIGIT.search(" ".join(theirs)):
        return False
    return spelled_alike(first.record.title, other.record.title) or spelled_alike(
        " ".join(sorted(both | ours)), " ".join(sorted(both | theirs))
    )


def spelled_alike(one: str, other: str) -> bool:
    """Nearly the same letters; of titles as printed, or of their words in alphabetical order."""
    return ratio(one.casefold(), other.casefold(), score_cutoff=SLIPS) > 0


def _without_years(words: set[str]) -> set[str]:
    return {word for word in words if not (len(word) == 4 and word.isdigit())} if words else words

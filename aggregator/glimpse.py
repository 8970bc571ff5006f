"""A first look at a record, cheap enough for every one of a hundred thousand.

It decides which pairs deserve the full comparison of `identity`, and settles those that anybody would settle
at sight: the same words, the same venue, the same hour. Where a look is not enough it says so.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from aggregator.evidence import HOUR
from aggregator.records import Record, festival_words
from aggregator.titles import near
from aggregator.venues import GENERIC, read_place
from aggregator.words import WORD, plain, vocabulary

# Latin letters to lower case, apostrophes away, everything else that is no letter or digit to a space.
LETTERS = bytes(
    code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() and code < 128 else 32 for code in range(256)
)
FEW_WORDS = 3
# Degrees: beyond about two kilometres two stated places are two places.
FAR_LAT, FAR_LON = 0.02, 0.03


class Glimpse(NamedTuple):
    """`keys`: under which words the record is looked for; `title`, `place`: distinctive plain words."""

    keys: set[str]
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
    return known.stop | known.meaning.keys() | {f"{word}s" for word in known.meaning} | set("0123456789")


@cache
def _noise() -> frozenset[str]:
    """Words that make no title another one."""
    return vocabulary().stop | {"meetup", "festival", "fest", "film"}


@lru_cache(maxsize=20_000)
def _place_words(venue: str | None) -> frozenset[str]:
    return frozenset(bare_words(venue)) - GENERIC if venue else frozenset()


def look(record: Record) -> Glimpse:
    """A first look at the record."""
    title = set(bare_words(record.title))
    place = _place_words(record.venue)
    keys = title - _known()
    if not keys or record.address:
        keys |= _address_keys(record, unnamed=not keys)
    keys |= place
    if not place and record.venue:
        keys.add(record.venue.casefold())
    if record.festival:
        keys.update(f"festival {word}" for word in festival_words(record.festival))
    if not keys:
        keys.add(" ".join(sorted(title)))
    return Glimpse(keys, title, place)


def _address_keys(record: Record, *, unnamed: bool) -> set[str]:
    """House and street; the city only for a title that names nothing ("Doc Drinks")."""
    place = read_place(record.venue, record.address)
    keys = {f"{number} {street}" for number in place.numbers for street in place.streets}
    return keys | place.city if unnamed else keys


def at_sight(a: Record, b: Record, first: Glimpse, other: Glimpse) -> bool | None:
    """Whether two records whose starts are near are one gathering; `None` when a look is not enough."""
    if a.lat is not None and b.lat is not None and a.lon is not None and b.lon is not None:
        if abs(a.lat - b.lat) > FAR_LAT or abs(a.lon - b.lon) > FAR_LON:
            return False
    if a.page is not None and a.page == b.page:
        return None
    if a.place_of_source is not None and a.place_of_source == b.place_of_source:
        return False
    if a.festival is not None and a.festival == b.festival:
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
    if not first.place or not other.place or first.place & other.place:
        return True
    ours, theirs = first.title - _known(), other.title - _known()
    return 2 * len(ours & theirs) > min(len(ours), len(theirs)) or not (ours and theirs)


def _same_title(first: Glimpse, other: Glimpse) -> bool:
    """The same words in any order, but for noise, a year, the venue's name and one slip of the pen."""
    besides = _noise() | first.place | other.place
    ours, theirs = first.title - other.title - besides, other.title - first.title - besides
    ours, theirs = _without_years(ours), _without_years(theirs)
    if not ours and not theirs:
        return len(first.title & other.title) > 0
    if len(ours) != 1 or len(theirs) != 1 or len(first.title) < FEW_WORDS:
        return False
    one, two = ours.pop(), theirs.pop()
    return one not in _known() and two not in _known() and near(one, two)


def _without_years(words: set[str]) -> set[str]:
    return {word for word in words if not (len(word) == 4 and word.isdigit())} if words else words

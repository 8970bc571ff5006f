"""Pairs that anybody would settle at sight, many at once: the same words, the same venue, the same hour.

Who is neither settled nor clearly elsewhere is in doubt, and worth the full comparison of `identity`. All
pairs go through one test after the other: each leaves fewer for the next, and long loops are what an
interpreter does well. Titles and venues are read for those only whom the cheaper tests left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from aggregator.comparing.columns import Columns
from aggregator.comparing.evidence import HOUR
from aggregator.comparing.glimpse import (
    BEGINNING,
    DIGIT,
    Looks,
    naming_nothing,
    noise,
    place_words,
    spelled_alike,
    words_of_each,
)
from aggregator.comparing.windows import Pair

YEAR = 4  # digits
AT_ONCE = 5000  # pairs: their words are read together and then forgotten

Words = Mapping[int, set[str]]  # the plain words of titles, by the numbers of their records
Places = Mapping[str | None, frozenset[str]]  # the words that name each venue


class Sorted(NamedTuple):
    """Pairs that are one gathering at sight, and pairs for which a look is not enough."""

    same: list[Pair]
    doubtful: list[Pair]


def settled(looks: Looks, pairs: Iterable[Pair]) -> Sorted:
    """What a look says of pairs whose starts are near; those named in neither list are two gatherings."""
    found = Sorted([], [])
    places: dict[str | None, frozenset[str]] = {}
    left = iter(pairs)
    while some := [*islice(left, AT_ONCE)]:
        _settle(looks, some, places, found)
    return found


def _settle(
    looks: Looks, pairs: Iterable[Pair], places: dict[str | None, frozenset[str]], found: Sorted
) -> None:
    of = looks.columns
    rest = _without_one_page(looks, _without_same_letters(looks, pairs, found.same), found.doubtful)
    places |= place_words({of.venue[number] for number in chain.from_iterable(rest)} - places.keys())
    here, elsewhere = _by_place(of.venue, places, rest)
    words = _words(of.title, rest)
    found.doubtful.extend(pair for pair in elsewhere if _worth_a_comparison(of.venue, places, words, pair))
    for pair in here:
        alike = _same_hour(of.instant, pair) and _same_title(of, places, words, pair)
        (found.same if alike else found.doubtful).append(pair)


def _without_same_letters(looks: Looks, pairs: Iterable[Pair], same: list[Pair]) -> list[Pair]:
    """The pairs but for two listings of one source, and for one title and venue letter for letter.

    The latter, but for capitals and what follows a comma, are put into `same`.
    """
    sources, titles, venues = looks.columns.source, looks.columns.title, looks.columns.venue
    instants = looks.columns.instant
    rest: list[Pair] = []
    for pair in pairs:
        one, other = pair
        if sources[one] == sources[other] and looks.of_one_source(one, other):
            continue
        ours, theirs = titles[one], titles[other]
        alike = ours == theirs or ours.casefold() == theirs.casefold()
        if alike and _same_venue(venues[one], venues[other]) and _same_hour(instants, pair):
            same.append(pair)
        else:
            rest.append(pair)
    return rest


def _same_venue(here: str | None, there: str | None) -> bool:
    if here is None or there is None:
        return False
    if here == there:
        return True
    here, there = here.casefold(), there.casefold()
    return here == there or there.startswith(here + ",") or here.startswith(there + ",")


def _same_hour(instants: Sequence[int | None], pair: Pair) -> bool:
    first, second = instants[pair[0]], instants[pair[1]]
    return first is not None and second is not None and -HOUR <= first - second <= HOUR


def _without_one_page(looks: Looks, pairs: list[Pair], doubtful: list[Pair]) -> list[Pair]:
    """The pairs but for those of one page or festival, which are put among the doubtful."""
    if not looks.shared:
        return pairs
    rest: list[Pair] = []
    for pair in pairs:
        (doubtful if looks.share(*pair) else rest).append(pair)
    return rest


def _by_place(
    venues: Sequence[str | None], places: Places, pairs: Iterable[Pair]
) -> tuple[list[Pair], list[Pair]]:
    """Pairs at one venue, of which one may say more than the other; then all others."""
    here: list[Pair] = []
    elsewhere: list[Pair] = []
    for pair in pairs:
        ours, theirs = places[venues[pair[0]]], places[venues[pair[1]]]
        met = ours and theirs and (ours <= theirs or theirs <= ours)
        (here if met else elsewhere).append(pair)
    return here, elsewhere


def _words(titles: Sequence[str], pairs: Iterable[Pair]) -> Words:
    numbers = [*{*chain.from_iterable(pairs)}]
    words = words_of_each([*map(titles.__getitem__, numbers)])
    return dict(zip(numbers, map(set, words), strict=True))


def _worth_a_comparison(venues: Sequence[str | None], places: Places, words: Words, pair: Pair) -> bool:
    """Venues that share no word need titles that share most of their names."""
    here, there = places[venues[pair[0]]], places[venues[pair[1]]]
    ours, theirs = words[pair[0]], words[pair[1]]
    known = naming_nothing()
    if not here or not there or known.issuperset(ours) or known.issuperset(theirs):
        return True
    shared = (ours & theirs) - known
    if shared and 2 * len(shared) > min(len(ours - known), len(theirs - known)):
        return True
    return not {word[:BEGINNING] for word in here}.isdisjoint([word[:BEGINNING] for word in there])


def _same_title(of: Columns, places: Places, words: Words, pair: Pair) -> bool:
    """The same words in any order, but for noise, a year, the venue's words and slips of the pen."""
    one, other = pair
    ours, theirs = words[one], words[other]
    if ours == theirs:
        return True
    left = (ours ^ theirs) - noise() - places[of.venue[one]] - places[of.venue[other]]
    telling = [word for word in left if not (len(word) == YEAR and word.isdigit())]
    if not telling:
        return not ours.isdisjoint(theirs)
    if not _may_be_slips(telling):
        return False
    if spelled_alike(of.title[one], of.title[other]):
        return True
    both = ours & theirs
    return spelled_alike(*(" ".join(sorted({*both, *own.intersection(telling)})) for own in (ours, theirs)))


def _may_be_slips(words: list[str]) -> bool:
    """Whether these may be other words misspelled: they mean nothing themselves and count nothing."""
    if not naming_nothing().isdisjoint(words):
        return False
    return "".join(words).isalpha() or not any(map(DIGIT.search, words))

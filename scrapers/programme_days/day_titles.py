"""Days as headings over the titles of what is on, none of which tells an hour: the talks of a conference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import is_sentence, names_place
from scrapers.programmes.told import Told

Make = tuple[str, int]

FEWEST_DAYS = 2
FEWEST_OF_DAY = 2
FEWEST_TITLES = 6
"""Days of a programme, the titles below each of them, and those of all."""

MOST_APART = 7
"""Days from one day of a programme to the next."""

LONGEST_REMARK = 120
"""Characters of a sentence below a title, beyond which a report goes on."""


_AMONG_NAMES = frozenset(
    ("&", "/", "and", "und", "et", "y", "e", "en", "og", "och", "von", "van", "de", "der", "da", "di", "del",
     "la", "le", "el", "bin", "with", "mit", "avec", "con")
)  # fmt: skip
"""Words in small letters that stand in and between the names of people."""


def titles_of_days(told: Sequence[Told]) -> dict[int, list[int]]:
    """For each heading that is a day of a programme without hours, the headings below it that say what is on.

    `Monday, 26 March` over `Ada Reef`, `Knots for beginners`, `Read more`, `Jo Sail`, `Of lights`. Days of
    such a programme follow each other; the titles are not those of parts that come again below each day, nor
    do reports go on below them.
    """
    found: dict[int, list[int]] = {}
    for heads in _days(told):
        parts = list(zip(heads, [*heads[1:], _end(told, heads[-1])], strict=True))
        if any(one.dated or one.clocks for low, high in parts for one in told[low + 1 : high]):
            continue
        titles = [_headings(told, low, high) for low, high in parts]
        make = _make_of_titles(told, titles)
        chosen = [[at for at in below if _make(told[at]) == make] for below in titles]
        if make and _are_a_programme(told, chosen, parts):
            found |= dict(zip(heads, chosen, strict=True))
    return found


def _days(told: Sequence[Told]) -> list[list[int]]:
    """The headings of one make that name a day each, where these follow each other."""
    makes: dict[Make, list[int]] = {}
    for at, one in enumerate(told):
        if 0 < one.line.level < 7 and len(one.whens) == 1 and not one.prose and _is_day(one):
            makes.setdefault(_make(one), []).append(at)
    return [heads for heads in makes.values() if len(heads) >= FEWEST_DAYS and _follow(told, heads)]


def _is_day(one: Told) -> bool:
    return not (one.whens[0].time_stated or one.whens[0].end)


def _follow(told: Sequence[Told], heads: Sequence[int]) -> bool:
    days = [told[at].whens[0].start_on for at in heads]
    return all(0 < (two - one).days <= MOST_APART for one, two in pairwise(days))


def _end(told: Sequence[Told], at: int) -> int:
    """Where the last day ends: at a heading of its rank or above, or with the block that holds it."""
    level = told[at].line.level
    return next((here for here in range(at + 1, len(told)) if 0 < told[here].line.level <= level), len(told))


def _headings(told: Sequence[Told], low: int, high: int) -> list[int]:
    return [at for at in range(low + 1, high) if told[low].line.level < told[at].line.level < 7]


def _make(one: Told) -> Make:
    return one.line.sign, one.line.level


def _make_of_titles(told: Sequence[Told], titles: Sequence[Sequence[int]]) -> Make | None:
    """The make of headings of which each day has some: of two that alternate the one that holds no people."""
    by_day = [Counter(_make(told[at]) for at in below) for below in titles]
    of_all = [make for make in by_day[0] if all(day[make] >= FEWEST_OF_DAY for day in by_day)]
    named = [make for make in of_all if not _are_people(told, titles, make)]
    return next(iter(named or of_all), None)


def _are_people(told: Sequence[Told], titles: Sequence[Sequence[int]], make: Make) -> bool:
    words = [told[at].line.text for below in titles for at in below if _make(told[at]) == make]
    return sum(map(_names_people, words)) * 5 >= len(words) * 4


def _names_people(words: str) -> bool:
    """Whether words are two or more names: `Ada Reef & Jo "Buoy" van Sail`."""
    said = [word.strip("\"“”'(),") for word in words.split()]
    names = [word for word in said if word and word not in _AMONG_NAMES]
    return len(names) > 1 and all(word[0].isupper() for word in names)


def _are_a_programme(
    told: Sequence[Told], chosen: Sequence[Sequence[int]], parts: Sequence[tuple[int, int]]
) -> bool:
    titles = [title_words(told[at]) for below in chosen for at in below]
    names = {words for words in titles if words and not (is_generic(words) or names_place(words))}
    if len(titles) < FEWEST_TITLES or len(names) * 10 < len(titles) * 9:
        return False
    told_of = sum(
        len(one.line.text) > LONGEST_REMARK and is_sentence(one.line.text)
        for low, high in parts
        for one in told[low:high]
    )
    return told_of * 3 <= len(titles)

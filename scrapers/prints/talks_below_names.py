"""Printed rows whose hour stands beside who speaks and over what is said: `10:15  Ada Reed`, `Salt roads`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from scrapers.prints.row import Row
from scrapers.programme_places.speakers_no_places import is_speaker, is_speaker_at_home
from scrapers.programme_titles.known_people import is_of_talks
from scrapers.programme_words.line_words import is_filler, is_place_line
from scrapers.programme_words.people_names import PEOPLE, are_people
from scrapers.programme_words.talk_words import names_break, names_part_of_day
from scrapers.programmes.told import Told

FEWEST = 4
"""So many rows with names over a talk show that a print tells its talks so."""

USUAL = 0.8
"""Of the rows beside names: so many have a talk below, and so many of the names differ."""

SURE = 0.25
"""Of those rows: so many tell several names, a home or a degree; `Parallel I` is no name."""

MOST_LINES = 4
"""Lines that names go on for, and then a home."""

SHORTEST = 4


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # "Ada Reed, Jo" has room for no more.
        "begun": rf"{PEOPLE}(?:,|\s(?:and|&|und|et|y|e|en))?(?:\s[A-ZÀ-Þ][\w.'’-]*)?",
        "ended": rf"{PEOPLE}(?:$|(?::|\s[–—-])(?:\s|$))",
    }
    return re.compile(known[name])


def names_go_on(words: str, text: str) -> bool:
    """Whether several names go on in the next line: `Ada Reed, Jo` over `Lund` or `Lund – Salt roads`."""
    if "," not in words or not _begun(words):
        return False
    return _pattern("ended").match(f"{words} {text}") is not None


def talks_below_names(
    rows: Mapping[int, Row], days: Mapping[int, object], told: Sequence[Told]
) -> dict[int, int]:
    """The line in which the talk begins, for each row that tells who speaks, where a print does so."""
    ends = dict(pairwise(sorted({*rows, *days, len(told)})))
    others = [head for row in rows.values() if not _is_part((head := _head(row, ends[row.at], told)).words)]
    named = [head for head in others if _speaks(head.words)]
    sure = sum("," in head.words or is_speaker_at_home(head.words) for head in named)
    if (
        len(named) < FEWEST
        or len(named) * 3 < len(others)
        or sure < SURE * len(named)
        or not is_of_talks(told)
    ):
        return {}
    found = {head.row: at for head in named if (at := _talk(head, ends[head.row], told)) is not None}
    enough = len(found) >= max(FEWEST, USUAL * len(named))
    return found if enough and len({head.words for head in named}) >= USUAL * len(named) else {}


@dataclass(frozen=True, slots=True)
class _Head:
    """The first words of a row in line `at`: beside its hour, or right below one that stands alone."""

    row: int
    at: int
    words: str


def _head(row: Row, below: int, told: Sequence[Told]) -> _Head:
    if row.rest or row.at + 1 >= below:
        return _Head(row.at, row.at, row.rest)
    return _Head(row.at, row.at + 1, told[row.at + 1].line.text)


def _talk(head: _Head, below: int, told: Sequence[Told]) -> int | None:
    """The first line below the names of a row that is no more of them and no home."""
    names = head.words
    for at in range(head.at + 1, min(below, head.at + MOST_LINES)):
        text = told[at].line.text
        if names_go_on(names, text):
            names = f"{names} {text}"
        elif not is_place_line(text):
            says = sum(map(str.isalpha, text)) >= SHORTEST and not is_filler(text)
            return at if says and not are_people(text) else None
    return None


def _speaks(words: str) -> bool:
    names = words.rstrip(" :,–—-")
    return are_people(names) or is_speaker(names) or ("," in names and _begun(names))


def _begun(words: str) -> bool:
    return _pattern("begun").fullmatch(words) is not None


def _is_part(words: str) -> bool:
    return not words or names_break(words) or names_part_of_day(words)

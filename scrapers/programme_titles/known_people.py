"""Names of people that markup or a list's own make calls speakers: no titles where talks have their own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from scrapers.programme_places.speakers_no_places import is_speaker
from scrapers.programme_words.line_words import is_filler, is_sentence, names_place
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programme_words.people_names import are_people
from scrapers.programme_words.presenters import is_presenter
from scrapers.programme_words.talk_words import names_break, names_part_of_day, speaks_of_talks
from scrapers.programmes.told import Told

FEWEST_NAMES = 3
"""So many names under one kind of class, or in lines of one make, make a list of people."""

MOST_APART = 2
"""Lines between who speaks and what is said."""

FARTHEST = 4
"""Lines behind a moment whose place tells cells and blocks of one make apart: who speaks, what is said."""

BESIDE = -2
"""What stands in the line of its moment itself."""

Make = tuple[str, str, int, int]
"""What lines of one make have in common: tags, names and rank, and how far behind a moment they stand."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    part = r"(?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|di|da|der|el|al|bin)"
    known = {
        "called": r"(?:^|[\s_-])(?:speakers?|presenters?|panell?ists?|lecturers?|referent(?:en|in)?|"
        r"instructors?|intervenant(?:e?s)?|ponentes?|relator[ei]|sprekers?|palestrantes?|bios?)(?=$|[\s_-])",
        "name": rf"{part}(?:\s{part}){{1,3}}(?:\s\([^()]{{1,30}}\))?",
    }
    return re.compile(known[name])


def known_people(told: Sequence[Told]) -> frozenset[str]:
    """The names, in small letters, that stand without a moment in lines called after who speaks.

    Or in lines of one make that are all names, each beside one of another make that mostly are none:
    `Ada Reed (MIT)` over `Injective types`, on a page of talks.
    """
    names = {
        one.line.text.casefold()
        for one in told
        if not one.dated and not one.clocks and _pattern("called").search(one.line.names)
        if _pattern("name").fullmatch(one.line.text)
    }
    return frozenset(names if len(names) >= FEWEST_NAMES else ()) | _people_beside_talks(told)


def _people_beside_talks(told: Sequence[Told]) -> frozenset[str]:
    """The words of those lines that are names, on a page of talks."""
    if not is_of_talks(told):
        return frozenset()
    fields: dict[Make, list[int]] = defaultdict(list)
    behind = 0
    for at, one in enumerate(told):
        behind = 0 if one.dated or one.clocks else behind + 1
        if is_filler(one.rest) or one.prose or one.line.sign.endswith("/th") or names_break(one.rest):
            continue
        if is_presenter(one.line.text):
            continue  # "Chair: Ada Reed" over the first talk of a session
        if not behind and (at + 1 == len(told) or told[at + 1].dated or told[at + 1].clocks):
            continue  # nothing is said below it
        make = one.line.sign, one.line.names, one.line.level
        if behind:
            fields[*make, 0].append(at)
        fields[*make, (behind if behind <= FARTHEST else -1) if behind else BESIDE].append(at)
    people = [set(places) for places in fields.values() if _are_people(told, places)]
    # `Reading Old Tide Tables` is made like a name; its field is not all names.
    mixed = [places for places in fields.values() if not _are_people(told, places)]
    said = {at for places in mixed if len(places) >= FEWEST_NAMES for at in places}
    every = {at for places in fields.values() for at in places}
    found: set[str] = set()
    for names in people:
        beside = [_talk_beside(told, at, every - names, said) for at in names]
        if sum(beside) * 3 >= len(beside) * 2:
            texts = [told[at].rest for at in names]
            parts = (names_gathering, names_part_of_day)
            found |= {text.casefold() for text in texts if not any(names(text) for names in parts)}
    without_homes = {part(" (")[0] for text in found for part in (text.partition, text.rpartition)}
    return frozenset(found | without_homes | {text.partition(", ")[0] for text in found})


def is_of_talks(told: Sequence[Told]) -> bool:
    """Whether a page speaks of talks, or has a break among its rows of hours, as agendas have."""
    if speaks_of_talks([one.line.text for one in told]):
        return True
    return any(
        names_break(one.rest) and (one.hours or (at and told[at - 1].hours)) for at, one in enumerate(told)
    )


def _are_people(told: Sequence[Told], places: Sequence[int]) -> bool:
    """Whether nearly all lines but parts of a conference are names of people, and most different ones."""
    texts = [text for at in places if not names_part_of_day(text := told[at].rest)]
    named = [text for text in texts if is_speaker(text) and not names_place(text.partition(" (")[0])]
    return len(set(named)) >= FEWEST_NAMES and len(named) * 10 >= len(texts) * 9


def _talk_beside(told: Sequence[Told], at: int, others: set[int], said: set[int]) -> bool:
    """Whether a line right beside a name, in its block, may be what is said."""
    block = told[at].line.path[:-3]
    near = (here for here in range(at - MOST_APART, at + MOST_APART + 1) if here in others)
    return any(
        told[here].line.path[: len(block)] == block
        and (not are_people(text := told[here].rest) or here in said)
        and not (names_place(text) or is_sentence(text))
        for here in near
    )

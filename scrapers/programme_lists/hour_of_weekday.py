"""The hour that a line above a list of days tells with the one weekday of them all: `Sundays, 18:30`."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.dates.words import fold, weekdays
from scrapers.programme_lists.labels_of_all import Common
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

BESIDE = 3
"""Lines before or behind an hour in which the weekday is looked for."""

SHORTEST_WEEKDAY = 5
"""Letters of a weekday's name within a line; shorter ones are words of other languages too."""

LONGEST_HEAD = 120
"""Characters at the beginning of a line in which its weekday stands."""

FEWEST_DAYS = 3
"""Days on one weekday that show whose hour a line above them tells."""


def hour_of_weekday(told: Sequence[Told], labelled: Common | None) -> Common | None:
    """The hour that a line above the days tells with the weekday of them all: `Sundays, 18:30`.

    Or beside a line with that weekday: `6:30 p.m.`, `Second Wednesday of the month`, `Courthouse Annex`.
    """
    dated = [at for at, one in enumerate(told) if one.dated and not one.prose]
    days = {when.start_on.weekday() for at in dated for when in told[at].whens}
    if len(dated) < FEWEST_DAYS or len(days) != 1 or (labelled and labelled.clock):
        return labelled
    place = labelled.place if labelled else None
    for at, one in enumerate(told[: dated[0]]):
        if len(one.clocks) != 1:
            continue
        if any(days <= named for text in (one.rest, one.line.text) for named in _weekdays_in(text)):
            return Common(one.clocks[0], place)
        beside = [] if one.rest else _beside(told, at)
        named_beside = [named for line in beside for named in _weekdays_in(line.text)]
        if len(named_beside) == 1 and days <= named_beside[0]:
            houses = [line.text for line in beside if not _weekdays_in(line.text) and names_place(line.text)]
            return Common(one.clocks[0], houses[0] if len(houses) == 1 else place)
    return labelled


def _weekdays_in(text: str) -> list[frozenset[int]]:
    """The weekday that a line begins with or names: `Sun, 18:30`, `Second Wednesday of the month`."""
    words = [word.strip(" .,:") for word in fold(text[:LONGEST_HEAD]).split()]
    named = [weekdays().get(word) or weekdays().get(word.removesuffix("s")) for word in words]
    # Within a line short words are others' weekdays: "so", "me", "do".
    whole = [days for word, days in zip(words, named, strict=True) if days and len(word) >= SHORTEST_WEEKDAY]
    first = named[0] if named else None
    return [first] if first else whole if len(whole) == 1 else []


def _beside(told: Sequence[Told], at: int) -> list[Line]:
    """The lines right beside one in its block or list that tell no moment."""
    block = told[at].line.path[:-2]
    near = [*told[max(0, at - BESIDE) : at], *told[at + 1 : at + 1 + BESIDE]]
    return [
        one.line
        for one in near
        if one.line.path[: len(block)] == block
        and len(one.line.path) == len(block) + 2
        and not (one.dated or one.clocks or 0 < one.line.level < 7)
    ]

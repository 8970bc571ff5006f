"""The hour below the heading of a section whose days tell none: `Open rehearsals`, `6:30–8:30 pm in …`.

It holds for the days of that section, whatever a sentence further above says of those of another. Behind a
label it may stand some lines below the heading: `Timetable Group`, `Older papers`, `Meeting time: 8 am`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from scrapers.dates.times import find_times
from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programme_lists.labels_of_all import Common
from scrapers.programme_words.line_words import label_of_when
from scrapers.programmes.told import Told

FEWEST_DAYS = 2
"""One alone is a card, which owns its hour anyway."""

LONGEST = 120

LOWEST = 4
"""Lines below a heading among which a label may tell the hour of its days."""


def hours_of_sections(told: Sequence[Told], house_in: Callable[[str], str | None]) -> dict[int, Common]:
    """For each line with a day in such a section what the line below its heading says.

    `house_in` finds the place that a line names.
    """
    heads = [at for at, one in enumerate(told) if 0 < one.line.level < 7 and not one.dated]
    found: dict[int, Common] = {}
    for at, after in pairwise([*heads, len(told)]):
        line, common = _said_below(told, at, after, house_in)
        if common:
            below = [here for here in range(line + 1, after) if told[here].dated and not told[here].prose]
            alone = not any(told[here].clocks for here in range(line + 1, after))
            days = sum(len(told[here].whens) for here in below)
            if alone and days >= FEWEST_DAYS and not any(map(_timed, (told[here] for here in below))):
                found |= dict.fromkeys(below, common)
    return found


def _said_below(
    told: Sequence[Told], head: int, after: int, house_in: Callable[[str], str | None]
) -> tuple[int, Common | None]:
    """What a line right below a heading says, or one with a label before the first day; with its place."""
    for at in range(head + 1, min(after, head + 1 + LOWEST)):
        if told[at].dated:
            break
        near = at == head + 1 or label_of_when(told[at].line.text)
        if near and (common := _said(told[at], house_in)):
            return at, common
    return head, None


def _said(one: Told, house_in: Callable[[str], str | None]) -> Common | None:
    """The one hour that a line begins with which tells no day, perhaps behind its label: `Time: 7:15 pm`."""
    text = one.line.text[label_of_when(one.line.text) :]
    clocks = [] if one.dated or len(text) > LONGEST else leading_clocks(text)
    return Common(clocks[0], house_in(text)) if len(clocks) == 1 and len(find_times(text)) == 1 else None


def _timed(one: Told) -> bool:
    return any(when.time_stated for when in one.whens)

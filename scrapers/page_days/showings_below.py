"""Hours in the note below a row that tells a day and what is on: `92 min. Two shows: 7:30 and 9:45`.

A word for showings or their beginning says that they are the row's; they are put beside its day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.dates.clock import Clock, Strength
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programme_words.line_words import is_filler, is_hours
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

LONGEST_NOTE = 160
FARTHEST = 3
"""Lines between a row and the note that tells its hours."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    shown = (
        r"show(?:s|ings?|times?)?|screenings?|performances?|starts?|start(?:ing)? time|begins?|séances?|"
        r"projections?|début|vorstellung(?:en)?|beginn|funci(?:ón|ones)|pases?|sesi(?:ón|ones)|"
        r"sess(?:ão|ões)|proiezion[ei]|spettacol[oi]|inizio|voorstelling(?:en)?|aanvang|"
        r"föreställning(?:ar)?|visning(?:ar|er)?|forestilling(?:er)?"
    )
    known = {
        "label": rf"(?:^|[^\w’'-])(?:{shown})\s?(?:(?:are|is|only|at|um|à|a las?|alle|às|om|kl\.?)\s?){{0,2}}"
        r"[:–—-]?\s*$",
        "first": rf"\W*(?:{shown})\s?[:–—]",
        "between": r"\s*(?:[/,&|+;]|and|und|et|y|e|og|och|en|or)?\s*",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_showings_of_notes(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines, the hours that a note labels put behind the day of the row above it."""
    found = list(lines)
    for at, line in enumerate(lines):
        hours = labelled_hours(line.text) if 0 < len(line.text) <= LONGEST_NOTE and not line.level else None
        if hours is None or _day_in(line, around):
            continue
        for above in range(at - 1, max(-1, at - 1 - FARTHEST), -1):
            if lines[above].path[:-1] != line.path[:-1] or labelled_hours(lines[above].text):
                break
            if day := _day_in(lines[above], around):
                found[above] = _with_hours(found[above], day, line.text[slice(*hours)])
                found[at] = replace(line, text=f"{line.text[: hours[0]]}{line.text[hours[1] :]}".strip(" :"))
                break
    return [line for line in found if line.text]


def labelled_hours(text: str) -> tuple[int, int] | None:
    """Where the hours stand that a word for showings begins: `Shows at 7:30 and 9:45`."""
    if not any(map(str.isdigit, text)) or is_hours(text):
        return None
    run = first_run(text, find_times(text))
    return run if run and _pattern("label").search(text[: run[0]]) else None


def begins_with_showings(text: str) -> bool:
    """Whether a line begins with a word for showings and a colon: `Screenings: on 23 and 24, 7 pm`."""
    return _pattern("first").match(text) is not None


def first_run(text: str, clocks: Sequence[Clock]) -> tuple[int, int] | None:
    """From where to where hours stand side by side in a text, none of which is a number or a price."""
    if not clocks or clocks[0].strength is not Strength.CLEAR:
        return None
    low, high = clocks[0].span
    for clock in clocks[1:]:
        if not _pattern("between").fullmatch(text, high, clock.span[0]):
            break
        high = clock.span[1]
    return low, high


def _day_in(line: Line, around: Surroundings) -> When | None:
    """The one day without an hour that a row names beside other words."""
    if not may_name_day(line.text) or len(line.text) > LONGEST_NOTE:
        return None
    whens = find_whens(line.text, near=around.near, language=around.language, dates=around.dates)
    if len(whens) != 1 or whens[0].time_stated or whens[0].end:
        return None
    low, high = whens[0].span
    return None if is_filler(line.text[:low] + " " + line.text[high:]) else whens[0]


def _with_hours(row: Line, day: When, hours: str) -> Line:
    end = day.span[1]
    return replace(row, text=f"{row.text[:end]}, {hours}{row.text[end:]}")

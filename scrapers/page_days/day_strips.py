"""Strips of days to choose from, as cinemas have them over hours: what stands below is the chosen one's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.page_days.relative_days import TODAY, TOMORROW
from scrapers.programme_days.lone_days import ANY_DAY, day_alone
from scrapers.programmes.lines import Line, shared_blocks

TAB = "day-tab"
"""What the day of a tab is named where it stands over the block that the tab shows."""

FEWEST_DAYS = 2
FEWEST_ALIKE = 4
"""Days of a strip, among which the one that looks otherwise than the others is the chosen one."""

ONE_DAY = timedelta(days=1)
LONGEST_WEEK = 8
"""Days of a strip that is no week's: nobody sets so many beside each other but to choose from.

Behind so many it may leave out those on which nothing is on.
"""

FARTHEST_HOUR = 15
"""Lines below a strip in which the first hour of its chosen day stands."""

LONGEST_HOUR = 40
LONGEST_DAY = 30


@cache
def _chosen() -> re.Pattern[str]:
    """Names of the chosen one of several, compiled when first wanted."""
    return re.compile(
        r"(?:^|[\s_-])(?:selected|active|current|chosen|checked|aria-(?:selected|current))(?=$|[\s_-])"
    )


@cache
def _chooser() -> re.Pattern[str]:
    """Names of what one chooses a day with, compiled when first wanted."""
    return re.compile(r"slider|carousel|roller|swiper|picker|tabs?(?![a-z])|date-?(?:nav|filter|select)")


@cache
def near_days() -> re.Pattern[str]:
    """What stands over the first days of a strip instead of their weekday, compiled when first wanted."""
    return re.compile(f"{TODAY}|{TOMORROW}")


def with_chosen_days(lines: Sequence[Line]) -> list[Line]:
    """The lines with strips of days reduced to the day whose hours stand below, where one is marked.

    A strip of which none is chosen tells nothing where what stands below tells its own days.
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        days = _strip(lines, at)
        end = days[-1] + 1 if days else at + 1
        chosen = _chosen_of([lines[day] for day in days]) if len(days) >= FEWEST_DAYS else None
        if chosen and _hours_follow(lines, end):
            around = lines[at].path[: shared_blocks(lines[at].path, lines[end].path)]
            kept.append(replace(chosen, level=chosen.level or 6, path=(*around, 0, 0), row=0))
        elif not _tells_nothing(lines, days, end):
            kept += lines[at:end]
        at = end
    return kept


def _tells_nothing(lines: Sequence[Line], days: Sequence[int], end: int) -> bool:
    """Whether a strip is there to choose from: what is on tells its day below it, or is not there yet.

    Tabs whose days stand over their own blocks by now are such a strip, few as they may be.
    """
    strip = [lines[day] for day in days]
    if len(strip) >= FEWEST_DAYS and end < len(lines) and lines[end].names == TAB:
        return True
    return _is_chooser(strip) and (len(strip) >= LONGEST_WEEK or _moments_follow(lines, end))


def _is_chooser(days: Sequence[Line]) -> bool:
    """Whether days side by side, each soon after the last, are many, or named as what one chooses."""
    if len(days) < FEWEST_ALIKE or days[0].row:
        return False
    told = [day for line in days if (day := _day(line))]
    in_turn = all(ONE_DAY <= two - one <= 2 * ONE_DAY for one, two in pairwise(told[:LONGEST_WEEK]))
    in_turn = (in_turn and told == sorted(told) and len(told) == len(days)) or _count_up(days)
    named = any(_chooser().search(line.names) for line in days)
    return in_turn and (named or len(days) >= LONGEST_WEEK)


def _count_up(days: Sequence[Line]) -> bool:
    """Whether figures of days count up within a month, whichever of the two is the month: `6/7`, `7/7`."""
    found = [_figures().search(line.text) for line in days]
    if not all(found):
        return False
    pairs = [(int(one[1]), int(one[2])) for one in found if one]
    return all(two[1] == one[1] and 1 <= two[0] - one[0] <= 2 for one, two in pairwise(pairs))


@cache
def _figures() -> re.Pattern[str]:
    """A day and its month in figures, compiled when first wanted."""
    return re.compile(r"(?<!\d)(\d{1,2})\s?[./]\s?(\d{1,2})(?!\d)")


def _moments_follow(lines: Sequence[Line], low: int) -> bool:
    """Whether several lines below tell a day, and some an hour."""
    days = hours = 0
    for line in lines[low:]:
        if len(line.text) <= LONGEST_HOUR and any(map(str.isdigit, line.text)):
            hours += bool(find_times(line.text))
            days += bool(find_whens(line.text, near=ANY_DAY))
        if days >= FEWEST_DAYS and hours:
            return True
    return False


def _strip(lines: Sequence[Line], at: int) -> list[int]:
    """The places of days side by side from here on; a weekday may stand over each.

    Days that follow one another may stand in blocks of their own, and so may later ones behind a week.
    """
    days: list[int] = []
    first = last = None
    for place in range(at, len(lines)):
        line = lines[place]
        day = _day(line)
        if day is None:
            said = fold(line.text)
            names_day = said in weekdays() or near_days().fullmatch(said)
            if names_day and place + 1 < len(lines) and _day(lines[place + 1]):
                continue
            break
        beside = first is None or line.path[:-2] == first.path[:-2]
        if last and (day == last or not (beside or _goes_on(lines, days, place, day - last))):
            break
        days.append(place)
        first, last = first or line, day
    return days


def _goes_on(lines: Sequence[Line], days: Sequence[int], place: int, after: timedelta) -> bool:
    """Whether a day in a block of its own is the next one, or a later one behind a week of such."""
    later = len(days) >= LONGEST_WEEK and after > ONE_DAY and lines[place].is_made_like(lines[days[0]])
    return later or after == ONE_DAY


def _chosen_of(days: Sequence[Line]) -> Line | None:
    """The one day that is marked as chosen, or that alone of a week looks otherwise than all others."""
    marks = [{name for name in line.names.split() if _chosen().search(name)} for line in days]
    often = Counter(name for names in marks for name in names)
    # What all of them are, `slide-active`, is no mark.
    marked = [
        line
        for line, names in zip(days, marks, strict=True)
        if any(often[name] < len(days) for name in names)
    ]
    if len(marked) == 1:
        return marked[0]
    looks = Counter(line.names for line in days)
    odd = [line for line in days if looks[line.names] == 1]
    return odd[0] if not marked and len(days) >= FEWEST_ALIKE and len(odd) == 1 and len(looks) == 2 else None


def _day(line: Line) -> date | None:
    if len(line.text) > LONGEST_DAY:
        return None
    return day_alone(line.text) or _day_in_figures(line.text)


def _day_in_figures(text: str) -> date | None:
    """The day of `Pá 3/7`, whatever the language of its short weekday."""
    found = _short_day().fullmatch(text.strip())
    try:
        return date(ANY_DAY.year, int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


@cache
def _short_day() -> re.Pattern[str]:
    """A short weekday before figures, compiled when first wanted."""
    return re.compile(r"[^\W\d_]{1,4}\.?\s(\d{1,2})\s?[./]\s?(\d{1,2})\.?")


def _hours_follow(lines: Sequence[Line], low: int) -> bool:
    """Whether an hour stands below before another day does."""
    for line in lines[low : low + FARTHEST_HOUR]:
        if _day(line):
            return False
        if len(line.text) <= LONGEST_HOUR and find_times(line.text):
            return True
    return False

"""Lists of days to choose from in a form, which drop down: what stands below is on the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from selectolax.lexbor import LexborNode

from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.page_days.day_strips import near_days
from scrapers.programme_days.lone_days import ANY_DAY, day_alone
from scrapers.programmes.lines import Line, shared_blocks

NAME = "day-select"
"""What the line of a chosen day is named, until it heads the hours below."""

FEWEST_DAYS = 3
MOST_OPTIONS = 8
"""The first options, which show whether all are days; a year of them may follow."""

MOST_OTHERS = 2
"""Options before the days that are none: `Choose a date`, `Today`."""

LONGEST_STEP = timedelta(days=3)
"""Between a day and the next one: a house may be closed."""

FARTHEST_HOUR, FARTHEST = 15, 60
"""Lines below a chosen day in which the first hour stands, and the others."""

FEWEST_HOURS = 3
"""So many hours below at which something begins: guests come from three and leave until eleven."""

MOST_MOMENTS, LONGEST_MOMENT = 60, 80
"""Options that are days with their hours, and the characters of one."""

HALF_A_YEAR = timedelta(days=180)
"""Farther back is January behind December, where no year is told."""

LONGEST_ROW = 250
NEAR_ABOVE = 3
"""Lines above in which the page may have told the chosen day itself."""


def chosen_day(select: LexborNode) -> str | None:
    """The day that is chosen in a list of days that follow one another: `Mon 16 Jan` of ninety."""
    options = select.css("option")
    first = [_day(option) for option in options[:MOST_OPTIONS]]
    days = [day for one in first if (day := day_alone(one or ""))]
    if len(days) < FEWEST_DAYS or len(first) - len(days) > MOST_OTHERS:
        return None
    if not all(timedelta() < two - one <= LONGEST_STEP for one, two in pairwise(days)):
        return None
    marked = [option for option in options if "selected" in option.attributes] or options[:1]
    return _day(marked[0]) if len(marked) == 1 else None


def moments_to_choose(select: LexborNode) -> list[str]:
    """The days with their hours of a list that holds nothing else: `Fri 23 Jan - 6:30 p.m`.

    Where days begin anew (`26 Jan, 20:00` before `19 Jan, 11:00`) the list is of several things, each with
    its own, and some other list tells which.
    """
    options = select.css("option")[:MOST_MOMENTS]
    texts = [" ".join((option.text() or "").split()) for option in options]
    told = {text: when for text in texts if (when := _hour_of_day(text))}
    if len(texts) - sum(text in told for text in texts) > MOST_OTHERS - (len(texts) < FEWEST_DAYS):
        return []
    days = [told[text].start_on for text in texts if text in told]
    anew = any(timedelta() < one - two < HALF_A_YEAR for one, two in pairwise(days))
    return [] if anew else list(told)


def _hour_of_day(text: str) -> When | None:
    if len(text) > LONGEST_MOMENT or not any(map(str.isdigit, text)):
        return None
    whens = find_whens(text, near=ANY_DAY)
    return whens[0] if len(whens) == 1 and whens[0].time_stated else None


def choices_of(select: LexborNode) -> list[tuple[str, str]]:
    """What a list to choose from tells of when something is, with the name of its line.

    The one day that is chosen, or each day with its hour; nothing of other lists.
    """
    if day := chosen_day(select):
        return [(day, NAME)]
    return [(words, "moment-option") for words in moments_to_choose(select)]


def _day(option: LexborNode) -> str | None:
    """The day an option names, with the year its value tells: `Today` may be `2027-03-04`."""
    words = " ".join((option.text() or "").split())
    value = (option.attributes.get("value") or "").strip()
    if isinstance(read := read_iso(value), date) and (day_alone(words) or near_days().match(words.lower())):
        return read.isoformat()[:10]
    return words if day_alone(words) else None


def with_selected_days(lines: Sequence[Line]) -> list[Line]:
    """The lines with the chosen day of a page as heading over its hours; one without hours is left out.

    Of two such days one may be the first and the other the last of what is looked for.
    """
    places = [at for at, line in enumerate(lines) if line.names == NAME]
    if not places:
        return list(lines)
    kept = [line for line in lines if line.names != NAME]
    at, chosen = places[0], lines[places[0]]
    hour = _hour_below(kept, at) if len(places) == 1 and not _is_told(kept, at, chosen.text) else None
    if hour is not None:
        around = chosen.path[: shared_blocks(chosen.path, kept[hour].path)]
        kept.insert(at, replace(chosen, path=(*around, 0, 0)))
    return kept


def _hour_below(lines: Sequence[Line], at: int) -> int | None:
    """Where the first of several hours stands below a chosen day, if no other day does before it."""
    first, count = None, 0
    for below in range(at, min(len(lines), at + FARTHEST)):
        text = lines[below].text
        if first is None and (below >= at + FARTHEST_HOUR or day_alone(text)):
            return None
        clocks = find_times(text) if len(text) <= LONGEST_ROW else []
        first = below if clocks and first is None else first
        count += sum(clock.end is None for clock in clocks)
        if first is not None and count >= FEWEST_HOURS:
            return first
    return None


def _is_told(lines: Sequence[Line], at: int, words: str) -> bool:
    """Whether a line right above tells the chosen day too: `Showing on 1/16/2027`."""
    chosen = day_alone(words)
    above = lines[max(0, at - NEAR_ABOVE) : at]
    days = [when.start_on for line in above for when in find_whens(line.text, near=ANY_DAY)]
    return chosen is not None and any((day.month, day.day) == (chosen.month, chosen.day) for day in days)

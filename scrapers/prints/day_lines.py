"""Lines of an agenda that are a day: which day they head, and that of the rows above the first of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import day_alone
from scrapers.programme_words.bylines import is_byline
from scrapers.programme_words.line_words import is_filler
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

LONGEST_HEADING = 100
NEXT_DAY = timedelta(days=1)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "number": r"^\W*(?:day|tag|jour|journée|día|dia|giorno|dag)\s+\d{1,2}\b[\s:.,–—-]*(?=\S)",
        "aside": r"^(?P<day>[^()\[\]]{5,60}?)\s*[(\[](?P<aside>[^()\[\]]{4,100})[)\]]\W*$",
    }
    return re.compile(known[name], re.IGNORECASE)


def without_remarks(lines: Sequence[Line]) -> list[Line]:
    """Headings without the number of their day, and without hours in a bracket behind it.

    `Day 1 July 11` is no first of July, `Friday, 5 March (box office 10–18)` is no gathering at ten.
    """
    return [replace(line, text=_without_hours(_pattern("number").sub("", line.text))) for line in lines]


def _without_hours(text: str) -> str:
    found = _pattern("aside").match(text) if text[-1:] in ")]" and len(text) <= 2 * LONGEST_HEADING else None
    if found is None or not find_times(found["aside"]) or day_alone(found["day"]) is None:
        return text
    return found["day"]


def day_of(one: Told) -> date | None:
    """The day of a heading that names one day and no time, or the day and its hours alone."""
    text = one.line.text
    if len({when.start for when in one.whens}) != 1 or one.prose:
        return None
    if len(text) > LONGEST_HEADING or is_byline(text):
        return None
    when = one.whens[0]
    if when.time_stated:
        return when.start_on if is_filler(one.rest) else None
    return None if when.end else when.start_on


def first_day(told: Sequence[Told], days: Collection[date]) -> date | None:
    """The day of rows above the first heading: the only day, or the one before it where a span says so.

    `5 and 6 March` over the rows of the fifth, and over those of the sixth `6 March`.
    """
    if len(set(days)) != 1:
        return None
    only = next(iter(days))
    spans = (when for one in told for when in one.whens if when.end and not when.time_stated)
    before = any(when.start_on == only - NEXT_DAY and when.end == only for when in spans)
    return only - NEXT_DAY if before else only

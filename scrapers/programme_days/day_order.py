"""Whether a page writes 2/12 for the second of December or for 12 February, told by everything else on it.

A line alone often cannot say. Another date of the page can (2/13), else the weekdays beside them (Thu 3/4),
or what the page prints of an address or a clock: states with ZIP codes are written in the United States,
slashed days before "PM" in capitals mostly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from urllib.parse import urlsplit

from scrapers.dates.printed import find_whens
from scrapers.dates.words import fold, weekdays
from scrapers.programme_days.lone_days import ANY_DAY, may_name_day

_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|"
    "ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "figures": r"\d\s?[/-]\s?\d",  # what all of the others but the last have
        "slashed": r"(?<![\d/.,-])(\d{1,2})\s?/\s?(\d{1,2})\s?/\s?(?:(?:19|20)\d\d|\d\d)(?![\d/])",
        "dashed": r"(?<![\d/.,-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?![\d-])",
        # In what has no long year only a day in the middle shows the order: the first may be a year.
        "dashed short": r"(?<![\d/.,-])(0?[1-9]|1[0-2])-(1[3-9]|2\d|3[01])-\d\d(?![\d-])",
        "hour behind": r"(?<![\d/.,-])(\d{1,2})/(\d{1,2})"
        r"(?=,?\s(?:at\s|@\s?|[–-]\s)?\d{1,2}(?::\d\d|\s?[ap]m\b))",
        "weekday": r"(?<![^\W\d_])(?P<weekday>[^\W\d_]{2,13})[.,]?\s\(?(?P<one>\d{1,2})/(?P<two>\d{1,2})"
        r"(?P<year>/(?:20)?\d\d)?(?![\d/])",
        "of four": r"(?<![\d/.,-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])",
        "american": rf"\b(?:{_STATES})[.,]?\s+\d{{5}}(?:-\d{{4}})?\b|"
        r"/\d\d(?:\d\d)?,?\s+\d{1,2}:\d\d\s?[AP]M\b",
    }
    return re.compile(known[name])


LONGEST_WRITTEN, MOST_WRITTEN = 60, 300
"""Characters of a line that writes a day in words, and so many of such lines are read."""

FEWEST = 2
"""Days with their weekdays that show which number is the month; one agrees with a wrong one too easily."""

_BACK, _AHEAD = timedelta(days=60), timedelta(days=300)


def day_first(texts: Sequence[str], near: date) -> bool | None:
    """Whether the page's days in figures put the day first, as far as they can only be read one way."""
    possible = (text for text in texts if "/" in text or text.count("-") > 1)
    printed = [text for text in possible if _pattern("figures").search(text)]
    found = [
        (int(one[1]), int(one[2]))
        for text in printed
        for name in ("slashed", "dashed short", "hour behind")
        for one in _pattern(name).finditer(text)
    ]
    found += [(int(one[1]), int(one[3])) for text in printed for one in _pattern("dashed").finditer(text)]
    beside = list(_beside_weekdays(printed))
    found += [(one, two) for one, two, _, _ in beside]
    day, month = any(one > 12 for one, _ in found), any(two > 12 for _, two in found)
    if day != month:
        return day
    return None if day else _by_weekdays(beside, near)


def _beside_weekdays(texts: Iterable[str]) -> Iterator[tuple[int, int, int | None, frozenset[int]]]:
    """The two numbers, the year and the weekday of days such as `Thu 3/4`."""
    for text in texts:
        for found in _pattern("weekday").finditer(text):
            one, two = int(found["one"]), int(found["two"])
            meant = weekdays().get(fold(found["weekday"]))
            if meant and 1 <= min(one, two) <= 12 and max(one, two) <= 31:
                year = found["year"]
                yield one, two, 2000 + int(year[-2:]) if year else None, meant


def _by_weekdays(days: Sequence[tuple[int, int, int | None, frozenset[int]]], near: date) -> bool | None:
    """The order under which all weekdays are right, where the other makes one wrong."""
    if len({(one, two) for one, two, _, _ in days if one != two}) < FEWEST:
        return None
    for around in (None, (near - _BACK, near + _AHEAD)):
        agree = [
            all(_agrees(pair[::step], year, meant, near, around) for *pair, year, meant in days)
            for step in (1, -1)
        ]
        if agree[0] != agree[1]:
            return agree[0]
    return None


def _agrees(
    pair: Sequence[int], year: int | None, meant: frozenset[int], near: date, around: tuple[date, date] | None
) -> bool:
    """Whether a day and a month have the weekday in their year, or in one that is near."""
    for possible in [year] if year else range(near.year - 1, near.year + 2):
        try:
            day = date(possible, pair[1], pair[0])
        except ValueError:
            continue
        if day.weekday() in meant and (around is None or around[0] <= day <= around[1]):
            return True
    return False


def regional_language(language: str | None, url: str, texts: Sequence[str]) -> str | None:
    """The language with its country added where an English page turns out to be American: `en-US`.

    `texts` are the page's lines, `url` its address. A language with a country, another language and a page
    without ambiguous days stay as they are.
    """
    slashed = [text for text in texts if "/" in text and _pattern("slashed").search(text)]
    if not slashed or (language and language.casefold() != "en"):
        return language
    country = (urlsplit(url).hostname or "").rpartition(".")[2]
    if country in ("gov", "us"):
        return "en-US"
    if len(country) == 2:
        return language
    american = any(_pattern("american").search(text) for text in texts) or _are_written_month_first(texts)
    return "en-US" if american else language


def _are_written_month_first(texts: Sequence[str]) -> bool:
    """Whether days in figures are those that other lines write in words, read month first and only so.

    `Feb 5, 2027` over `02/05/2027 Harbour Committee meeting`.
    """
    figures = {
        (int(found[3]), int(found[1]), int(found[2]))
        for text in texts
        for found in _pattern("of four").finditer(text)
        if found[1] != found[2] and max(int(found[1]), int(found[2])) <= 12
    }
    if not figures:
        return False
    short = [
        text for text in texts if len(text) <= LONGEST_WRITTEN and "/" not in text and may_name_day(text)
    ]
    whens = (when for text in short[:MOST_WRITTEN] for when in find_whens(text, near=ANY_DAY))
    written = {
        (when.start_on.year, when.start_on.month, when.start_on.day) for when in whens if when.year_stated
    }
    first, last = figures & written, {(year, two, one) for year, one, two in figures} & written
    return bool(first) and not last

"""When a stored page was saved, where nobody says: a schedule of 2019 is read as those who saved it read it.

What a page lists is to come or gone by the day of the visit. A file has none, and read as if it were fetched
now every old list is an archive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_whens
from scrapers.plain import plain_lines
from scrapers.plain_pages.weekday_years import begin_by_weekdays

MOST_CHARACTERS = 2_000_000
MOST_DAYS = 400

EARLIEST = 2_000
"""Characters in which a page says that it is one."""

NOTES = 100_000
"""Characters at either end of a page in which archives and caches write down when."""

LONGEST_LINE = 300
"""Characters of a line that may tell a day; longer ones are prose."""

STILL_FRESH = timedelta(days=30)
"""A page whose last day is not longer ago may have been saved now."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "page": r"<(?:!doctype html|html|head|body)\b",
        # Archives and caches write down when; so do many systems in the page's head.
        "archived": r"FILE ARCHIVED ON \d\d:\d\d:\d\d (?P<day>\w{3} \d\d, \d{4})",
        "cached": r"<!--[^>]{0,200}?(?:cached|generated|served|saved|created)[^>]{0,120}?"
        r"(?P<day>20\d\d-\d\d-\d\d)",
        "changed": r"<meta[^>]{0,80}(?:modified_time|updated_time|last-modified|dcterms\.modified|"
        r"date\.modified)[^>]{0,40}content=.(?P<day>20\d\d-\d\d-\d\d)",
        "rights": r"(?:©|&copy;|&#169;|copyright)\D{0,30}(?:(?:19|20)\d\d\s?[-–]\s?)?(?P<year>20\d\d)",
        "year": r"(?<!\d)20\d\d(?!\d)",
    }
    return re.compile(known[name], re.IGNORECASE | re.DOTALL)


def saved_when(body: bytes, now: datetime) -> datetime:
    """The moment a stored page seems to have been saved; `now` where it is no page or may be of today."""
    text = body[:MOST_CHARACTERS].decode("utf-8", "replace")
    if not _pattern("page").search(text, 0, EARLIEST):
        return now
    lines = plain_lines(text)
    days, year = _days(lines, now.date()), _year_of_rights(text, now.year)
    if days and max(days) > now.date() - STILL_FRESH:
        return now
    day = _written_down(text[:NOTES] + text[-NOTES:], now.date())
    if not day and year and not any(one.year >= year for one in days):
        day = _by_its_weekdays(lines, year, now.date())
    day = day or (_by_its_days(days, year) if days else _by_its_year(year or _last_year(lines), now))
    return datetime.combine(day, time(12), UTC)


def _days(lines: Iterable[str], today: date) -> list[date]:
    """The days that lines tell with their year, in the order of the page."""
    found: list[date] = []
    for line in lines:
        if len(line) <= LONGEST_LINE and _pattern("year").search(line):
            found += [when.start_on for when in find_whens(line, near=today) if when.year_stated]
        if len(found) >= MOST_DAYS:
            break
    return found


def _written_down(text: str, today: date) -> date | None:
    """The day that an archive, a cache or the page's head names, the latest of them."""
    named = [
        _day(found["day"])
        for name in ("archived", "cached", "changed")
        for found in _pattern(name).finditer(text)
    ]
    return max((day for day in named if day and day <= today), default=None)


def _day(text: str) -> date | None:
    try:
        if text[0].isdigit():
            found = read_iso(text)
            return found if isinstance(found, date) and not isinstance(found, datetime) else None
        return datetime.strptime(text, "%b %d, %Y").replace(tzinfo=UTC).date()
    except ValueError:
        return None


def _year_of_rights(text: str, latest: int) -> int | None:
    """The year a page's notice of rights ends with."""
    years = [int(found["year"]) for found in _pattern("rights").finditer(text)]
    return max((year for year in years if year <= latest), default=None)


def _last_year(lines: Iterable[str]) -> int | None:
    """The last year that lines print."""
    short = (line for line in lines if len(line) <= LONGEST_LINE)
    return max((int(year) for line in short for year in _pattern("year").findall(line)), default=None)


def _by_its_year(year: int | None, now: datetime) -> date:
    """The beginning of the year, unless it is this one: what such a page lists was to come in it."""
    return date(year, 1, 1) if year and year < now.year else now.date()


def _by_its_weekdays(lines: Iterable[str], year: int, today: date) -> date | None:
    """The beginning of the year of the page's weekdays, which a notice of rights may lie years behind."""
    begin = begin_by_weekdays(lines, year, today)
    return today if begin and begin.year == today.year else begin


def _by_its_days(days: list[date], year: int | None) -> date:
    """The first day of the page's last year where its days go on, the last where they go back like posts."""
    last = max(days)
    of_year = [day for day in days if day.year >= (year or last.year)] or [last]
    rising = sum((two > one) - (two < one) for one, two in pairwise(of_year))
    return min(of_year) if rising >= 0 else last

"""Pages that are older than the day of the visit: no weekday they name is one of a year near it.

`https://2016.week.example/events` says `Friday, October 21` and no year, as pages do that nobody took down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.when import When
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

FEWEST_DAYS = 3
"""Days with their weekday that show which year it is."""

MANY_DAYS = 8
"""Days from the visit on that are a list of what is on, and how far it reaches."""

MOST_LINES, LONGEST_LINE, LONGEST_SENTENCE = 2000, 120, 600
OLDEST = 8
"""Years back in which a page may have been made whose address does not tell."""


def of_its_year(around: Surroundings, lines: Sequence[Line], title: str, url: str) -> Surroundings:
    """The surroundings as of the year that the weekdays of a page are those of, where no near one is.

    The years that address and title tell come first, for which one such day is enough, then those gone by,
    the latest first.
    """
    in_title = (date(int(year), 1, 1) for year in dict.fromkeys(_year().findall(title)))
    in_address = [day for day in (*_days_in(url), *in_title) if day < around.near]
    longest = LONGEST_SENTENCE if in_address else LONGEST_LINE
    texts = [line.text for line in lines[:MOST_LINES] if len(line.text) <= longest]
    told = _with_weekdays(texts, around)
    if around.dates or not told:
        return around
    if printed := _years_beside_days(texts, around):
        return _of_printed_year(around, texts, printed)
    if any(when.weekday_agrees for when in told):
        return _of_year_said(around, texts, in_address) or around
    gone_by = range(around.near.year - 2, around.near.year - OLDEST, -1) if len(told) >= FEWEST_DAYS else ()
    years = [date(year, around.near.month, min(around.near.day, 28)) for year in gone_by]
    for near in (*in_address, *years):
        then = replace(around, near=near)
        if all(when.weekday_agrees for when in _with_weekdays(texts, then)):
            return then
    return around


def _years_beside_days(texts: Iterable[str], around: Surroundings) -> set[int]:
    """The years that lines with days print, those days' or others."""
    dated = (text for text in texts if _year().search(text) and find_whens(text, near=around.near))
    return {int(year) for text in dated for year in _year().findall(text)}


def _of_printed_year(around: Surroundings, texts: Sequence[str], years: Iterable[int]) -> Surroundings:
    """The surroundings as of the latest of these years that all weekdays are those of; else as they are.

    `The conference takes place on 24–27 June 2015` over `Wednesday, June 24`.
    """
    if sum(not when.weekday_agrees for when in _with_weekdays(texts, around)) < FEWEST_DAYS:
        return around
    for year in sorted((year for year in years if year < around.near.year), reverse=True):
        then = replace(around, near=date(year, 1, 1))
        if all(when.weekday_agrees for when in _with_weekdays(texts, then)):
            return replace(around, year=(date(year, 1, 1), date(year, 12, 31)))
    return around


def _days_in(url: str) -> list[date]:
    """The first days of the years, months or days that an address tells: `/2027/02/06/`, `/2027/`."""
    days = []
    for found in _dated_path().finditer(url):
        month, day = int(found["month"] or 1), int(found["day"] or 1)
        with suppress(ValueError):
            days.append(date(int(found["year"]), month, day))
    return days


def _of_year_said(
    around: Surroundings, texts: Sequence[str], in_address: Sequence[date]
) -> Surroundings | None:
    """The surroundings as of the one year that the address tells, if a line does too and all weekdays fit."""
    years = {day.year for day in in_address}
    if len(years) != 1:
        return None
    (year,) = years
    then = replace(around, near=in_address[0])
    days = _with_weekdays(texts, then)
    fit = all(when.weekday_agrees and when.start_on.year == year for when in days)
    said = any(str(year) in _year().findall(text) for text in texts)
    return then if said and fit and len(days) >= FEWEST_DAYS else None


def of_its_edition(around: Surroundings, lines: Sequence[Line], title: str, url: str) -> Surroundings:
    """The surroundings in the year of the edition by which a page and its address are called: `QC24`.

    Where a line prints that year too, and none that is yet to come: other names hold numbers. A year that
    both print in full, `Salt Week 2015` and `/2015/schedule`, needs no line; one that the title prints in
    full needs a line that does, and none with a later year.
    """
    if around.dates or around.year or _goes_on_from_visit(lines, around):
        return around
    full = _year_in_both(title, url, around.near) or _year_of_name(title, lines, around.near)
    if full := full or _year_of_address(url, lines, around):
        return replace(around, year=(date(full, 1, 1), date(full, 12, 31)))
    named = {found["year"] for found in _edition().finditer(title) if _is_called(found, url)}
    if len(named) != 1:
        return around
    year = 2000 + int(named.pop())
    said = any(str(year) in _year().findall(line.text) for line in lines)
    if not said or not around.near.year - OLDEST <= year <= around.near.year:
        return around
    return replace(around, year=(date(year, 1, 1), date(year, 12, 31)))


def _goes_on_from_visit(lines: Sequence[Line], around: Surroundings) -> bool:
    """Whether many days without a year follow each other from that of the visit on: what is on now.

    An address may keep the year in which somebody made it: `/events-2023/`.
    """
    texts = (line.text for line in lines[:MOST_LINES] if len(line.text) <= LONGEST_LINE)
    whens = (when for text in texts for when in find_whens(text, near=around.near, language=around.language))
    days = [when.start_on for when in whens if not when.year_stated]
    from_visit = bool(days) and 0 <= (days[0] - around.near).days <= 1 and days == sorted(days)
    return from_visit and len(days) >= MANY_DAYS and (days[-1] - days[0]).days >= MANY_DAYS


def _year_in_both(title: str, url: str, near: date) -> int | None:
    """The one year gone by that the page's title and its address print, if it is the only one there."""
    in_title = {int(found) for found in _year().findall(title)}
    in_address = {day.year for day in _days_in(url)}
    if len(in_title) != 1 or in_title != in_address:
        return None
    (year,) = in_title
    return year if year < near.year else None


def _year_of_name(title: str, lines: Sequence[Line], near: date) -> int | None:
    """The one year, not of today, that a title prints, if it is the latest that the lines print too."""
    in_title = {int(found) for found in _year().findall(title)}
    if len(in_title) != 1 or not near.year - OLDEST <= (year := min(in_title)) < near.year:
        return None
    in_lines = {int(found) for line in lines[:MOST_LINES] for found in _year().findall(line.text)}
    return year if in_lines and max(in_lines) == year else None


def _year_of_address(url: str, lines: Sequence[Line], around: Surroundings) -> int | None:
    """The one year gone by of an address, if it is the latest that lines print, and days print it too."""
    in_address = {day.year for day in _days_in(url)}
    if len(in_address) != 1 or not around.near.year - OLDEST <= (year := min(in_address)) < around.near.year:
        return None
    texts = [line.text for line in lines[:MOST_LINES] if str(year)[:2] in line.text]
    in_lines = {int(found) for text in texts for found in _year().findall(text)}
    dated = _years_beside_days((text for text in texts if len(text) <= LONGEST_LINE), around)
    return year if in_lines and max(in_lines) == year and year in dated else None


def _is_called(found: re.Match[str], url: str) -> bool:
    """Whether a part of an address is the code of an edition: `/qc24/`, `qc24.example`."""
    code = rf"(?<=[/.]){found['name']}[-_]?{found['year']}(?=[/.]|$)"
    return re.search(code, url, re.IGNORECASE) is not None


@cache
def _edition() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?P<name>[A-Za-z]{2,12})[-'’]?(?P<year>\d\d)(?![\w.]*\d)")


def _with_weekdays(texts: Iterable[str], around: Surroundings) -> list[When]:
    """The days without a year that stand with their weekday."""
    whens = (
        when
        for text in texts
        for when in find_whens(text, near=around.near, timezone=around.timezone, language=around.language)
    )
    return [when for when in whens if not when.year_stated and when.weekday_agrees is not None]


@cache
def _dated_path() -> re.Pattern[str]:
    """A year in an address, with the month and the day behind it."""
    return re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[/_-](?P<month>\d\d)(?:[/_-](?P<day>\d\d))?(?!\d))?(?!\d)"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

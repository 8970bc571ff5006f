"""Absolute dates as festivals print them, in the languages of `words`: text in, `When`s out.

A hand-made grammar: `days` finds days, `clock` finds times, this module pairs them and `years` decides what
was left out. Why not a library: docs/decisions/printed-dates.md. Speech such as `tonight` is read by `said`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache, lru_cache

from scrapers.dates.clock import Clock, find_clocks
from scrapers.dates.day import Day
from scrapers.dates.day_lists import dashes_read, with_days_in_turn, with_years_of_lists
from scrapers.dates.days import find_days
from scrapers.dates.house_numbers import halls_read
from scrapers.dates.month_first import reads_month_first
from scrapers.dates.pairing import Pair, held, paired, with_weekdays_before
from scrapers.dates.runs import days_of_run, last_day
from scrapers.dates.web_addresses import without_addresses
from scrapers.dates.when import NotRead, When
from scrapers.dates.words import UNTIL, UNTIL_DAY, a_means_to, base_language, either, fold
from scrapers.dates.years import Chosen, choose
from scrapers.dates.zones import printed_zone
from scrapers.remembered import remembered

LONGEST = 100_000
"""Characters of a text that are looked at."""

MOST_WAYS = 8
"""Ways to read lines of which the dates found are kept: a page is read in five or six."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "until": rf"\)?[\s,|]*(?:-{{1,2}}|~|(?<![a-z])(?:{either((*UNTIL, *UNTIL_DAY))})(?![a-z]))\s*",
        "between": r"(?<![a-z])(?:between|zwischen|entre|tra|tussen|mellan|mellom|mellem)\s(?:the\s)?$",
        "all day": r"all[ -]day|ganzt[aä]gig|toute la journee|todo el dia|o dia todo|dia inteiro|"
        r"tutto il giorno|"
        r"hele dag|heldag|hele dagen|caly dzien",
    }
    return re.compile(known[name])


def find_whens(
    text: str,
    *,
    near: date,
    timezone: str | None = None,
    language: str | None = None,
    dates: tuple[date, date] | None = None,
    day_first: bool | None = None,
) -> list[When]:
    """Every absolute date in a text, in the order of the text.

    `near` is the day the text was written or fetched and `dates` the edition's first and last day: they
    decide a missing year together with a printed weekday. `language` is a BCP 47 tag. `day_first` decides
    `2/12`; left `None`, the weekday, the edition, other dates of the text, the language and `timezone`
    (IANA) do.
    """
    if not any(map(str.isdigit, text)):
        return []
    return list(_reader(near, timezone, language, dates, day_first)(text[:LONGEST]))


@lru_cache(maxsize=MOST_WAYS)
def _reader(
    near: date,
    timezone: str | None,
    language: str | None,
    dates: tuple[date, date] | None,
    day_first: bool | None,
) -> Callable[[str], tuple[When, ...]]:
    """Reads a text in one way, and lines only once: the steps that make lines whole ask again and again."""

    @remembered
    def whens(text: str) -> tuple[When, ...]:
        return _whens_of(text, near, timezone, language, dates, day_first)

    return whens


def _whens_of(
    text: str,
    near: date,
    timezone: str | None,
    language: str | None,
    dates: tuple[date, date] | None,
    day_first: bool | None,
) -> tuple[When, ...]:
    folded = dashes_read(halls_read(without_addresses(fold(text))))
    days = find_days(folded, text, base_language(language), day_first)
    if not days and base_language(language):
        days = find_days(folded, text, None, day_first)  # a German festival's feed has English entries
    if not days:
        return ()
    spans = with_years_of_lists(_spans_joined(days, folded), folded)
    pairs = held(paired(spans, find_clocks(_masked(folded, spans), text), folded), folded)
    pairs = with_weekdays_before(pairs, folded, base_language(language))
    month_first = reads_month_first(days, language, timezone) if day_first is None else not day_first
    whens = [when for pair in pairs for when in _whens(pair, near, dates, month_first, timezone, folded)]
    return tuple(_all_day(when, folded) for when in _moments_joined(with_days_in_turn(whens, folded), folded))


def read_when(
    text: str,
    *,
    near: date,
    timezone: str | None = None,
    language: str | None = None,
    dates: tuple[date, date] | None = None,
    day_first: bool | None = None,
) -> When | NotRead:
    """The first date of a text that holds one date, e.g. the date line of an entry; see `find_whens`."""
    found = find_whens(
        text, near=near, timezone=timezone, language=language, dates=dates, day_first=day_first
    )
    if not found:
        return NotRead("no date is printed here")
    return found[0]


def _spans_joined(days: Sequence[Day], folded: str) -> list[Day]:
    """`30 Sept – 2 Oct 2027`: two days with only a dash or `to` between are one span."""
    joined: list[Day] = []
    for day in days:
        before = joined[-1] if joined else None
        if (
            before
            and before.last is None
            and _pattern("until").fullmatch(folded, before.span[1], day.span[0])
            and not _listed(before, day, folded)
        ):
            known = replace(before, year=before.year or _year_before(before, day.last or day))
            joined[-1] = replace(known, last=day.last or day, span=(before.span[0], day.span[1]), firm=True)
        else:
            if before and before.year is None and day.last is None and _with_and(before, day, folded):
                joined[-1] = replace(before, year=_year_before(before, day))
            joined.append(day)
    return joined


def _listed(one: Day, two: Day, folded: str) -> bool:
    """`July 26th and October 25th`: with an "and" between, days that lie apart are two and no span."""
    between = folded[one.span[1] : two.span[0]].strip(" ,.")
    if between == "a" and a_means_to(folded[slice(*one.span)]):
        return False
    apart = (two.month - one.month) * 31 + two.day - one.day
    if _pattern("between").search(folded, 0, one.span[0]):
        return False  # "between 4 September and 9 September 2027"
    return between in _AND and not 0 < apart <= (LONGEST_PAIR if between == "a" else 1)


def _with_and(one: Day, two: Day, folded: str) -> bool:
    """Whether "and" joins two days of which the second has the year of both: `4 May and 9 June 2027`."""
    return folded[one.span[1] : two.span[0]].strip(" ,") in _AND


_AND = frozenset(("and", "&", "und", "et", "y", "e", "en", "og", "och", "ja", "i", "a"))
LONGEST_PAIR = 3
"""Days from the first to the second that an "a" may join, which is "to" as often as "and"."""


def _year_before(first: Day, last: Day) -> int | None:
    """The year of the first day of a span, from that of its last: `30 Dec – 2 Jan 2027` begins in 2026."""
    if last.year is None:
        return None
    return last.year if (first.month, first.day) <= (last.month, last.day) else last.year - 1


def _masked(folded: str, days: Sequence[Day]) -> str:
    """The text without its days, so that no part of a day is read as a time; as long as before."""
    parts, at = [], 0
    for day in days:
        start, end = day.span
        if start < at:
            continue  # one of several days printed as one: "12 and 13 February"
        parts += [folded[at:start], "\x00" * (end - start)]
        at = end
    return "".join([*parts, folded[at:]])


def _whens(
    pair: Pair,
    near: date,
    dates: tuple[date, date] | None,
    month_first: bool | None,
    timezone: str | None,
    folded: str,
) -> list[When]:
    """The moments of one day: one for each of its times, or the day alone."""
    first = choose(pair.day, near, dates, month_first)
    if first is None:
        return []
    last = last_day(pair.day, first.day)
    if pair.day.moment and (read := _machine(pair.day, first)):
        return [read]
    if not pair.clocks:
        return [_day_alone(pair.day, first, last)]
    return [
        _at(pair.day, day, end, clock, timezone)
        for clock in pair.clocks
        for day, end in days_of_run(pair.day, first, last, clock, folded)
    ]


def _machine(day: Day, chosen: Chosen) -> When | None:
    from scrapers.dates.iso import read_iso

    read = read_iso(day.moment or "")
    if not isinstance(read, datetime):
        return None
    return When(read, None, True, False, True, chosen.weekday_agrees, day.span, chosen.guessed)


def _day_alone(day: Day, chosen: Chosen, last: date | None) -> When:
    stated = day.year is not None
    return When(
        chosen.day, last, False, last is not None, stated, chosen.weekday_agrees, day.span, chosen.guessed
    )


def _at(day: Day, chosen: Chosen, last: date | None, clock: Clock, timezone: str | None) -> When:
    """A day with a time of day, or a span of days with the hours of each."""
    start = _moment(chosen.day, clock.start)
    end = _moment(last or chosen.day, clock.end) if clock.end is not None else None
    zone = printed_zone(clock.zone, timezone, start) if clock.zone else None
    span = (min(day.span[0], clock.span[0]), max(day.span[1], clock.span[1]))
    guessed = chosen.guessed | ({"time"} if clock.guessed else set())
    end = None if end == start else end
    return When(
        _zoned(start, zone), _zoned(end, zone) if end else None, True, False, day.year is not None,
        chosen.weekday_agrees, span, frozenset(guessed),
    )  # fmt: skip


def _moment(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _zoned(moment: datetime, zone: tzinfo | None) -> datetime:
    return moment.replace(tzinfo=zone) if zone else moment


def _moments_joined(whens: Sequence[When], folded: str) -> list[When]:
    """`12 Feb 18:00 – 13 Feb 02:00`: two moments with only a dash or `to` between are one span.

    The hours may stand in brackets: `12 Feb (18:00) – 13 Feb (02:00)`.
    """
    joined: list[When] = []
    for when in whens:
        before = joined[-1] if joined else None
        if (
            before
            and _is_end_of(before, when)
            and not _are_two(before, when, folded)
            and _pattern("until").fullmatch(folded, before.span[1], when.span[0])
        ):
            end = when.start if when.time_stated else None  # an end without its hour is no moment
            joined[-1] = replace(before, end=end, span=(before.span[0], when.span[1]))
        else:
            joined.append(when)
    return joined


def _are_two(one: When, two: When, folded: str) -> bool:
    """Whether "and" stands between two days with an hour each: `5 May, 7 pm and 6 June, 8 pm`."""
    joined = folded[one.span[1] : two.span[0]].strip(" ,") in _AND - {"a"} and two.time_stated
    return joined and two.start_on > one.start_on and not _pattern("between").search(folded, 0, one.span[0])


def _is_end_of(before: When, when: When) -> bool:
    """Whether the second moment can be the end of the first."""
    if before.end is not None or when.end is not None or not before.time_stated:
        return False
    return before.start_on < when.start_on or (
        before.start_on == when.start_on and _bare(before) < _bare(when)
    )


def _bare(when: When) -> datetime:
    """The wall time of a start, midnight when it has none."""
    start = when.start
    return start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())


def _all_day(when: When, folded: str) -> When:
    """A day alone with `all day` beside it lasts the day."""
    if when.time_stated or when.all_day:
        return when
    beside = folded[max(0, when.span[0] - 20) : when.span[1] + 30]
    return replace(when, all_day=True) if _pattern("all day").search(beside) else when

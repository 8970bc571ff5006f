"""Hours of a clock of twelve without am and pm: what begins at `7:30` and `9:15` begins in the evening.

English pages alone are read so, and of them those whose rows print no hour in any other way and one that can
hardly be in the morning: `2:00`, `5:15`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from scrapers.dates.clock import Clock
from scrapers.dates.when import When
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.told import Told

NOON = 12 * 60
SEVEN, EIGHT, NINE = 7 * 60, 8 * 60, 9 * 60
LAST_HOUR = 12
FEWEST = 4
"""Hours of a page that show how it prints them."""


@cache
def _short() -> re.Pattern[str]:
    """An hour from one to twelve without a nought before it, or a span, compiled when first wanted."""
    hour = r"(?:[1-9]|1[0-2])[:.][0-5]\d"
    return re.compile(rf"{hour}(?:\s?[-–—]\s?{hour})?")


def with_afternoons(told: Sequence[Told], language: str | None) -> list[Told]:
    """The lines, hours that are those of an afternoon or an evening told as such."""
    if dated := _dated_rows(told, language) or _beside_noon(told, language):
        return [_later(one) if at in dated else one for at, one in enumerate(told)]
    rows = [at for at, one in enumerate(told) if one.clocks and _has_figures(one)]
    english = (language or "en").casefold().startswith("en")
    if not english or len(rows) < FEWEST:
        return list(told)
    if not all(_are_short(told[at]) for at in rows):
        later = _behind_noon(told, [at for at in rows if told[at].clocks[0].span[0] == 0])
        return [
            replace(one, clocks=_moved(one.clocks)) if at in later else one for at, one in enumerate(told)
        ]
    if any(when.time_stated for one in told for when in one.whens if not one.prose):
        return list(told)
    if not any(_first(told[at]) < SEVEN for at in rows):
        return list(told)
    days = list(_days(told, rows))
    late = {at for day in days for at in _late_of(day, told)}
    early = {at for day in days for at in _early_of(day, told)}
    beside = any(_first(told[at]) >= EIGHT for at in late) or all(_first(told[at]) < NINE for at in rows)
    if not early and beside:
        late.update(at for at in rows if _first(told[at]) < NOON)
    return [replace(one, clocks=_moved(one.clocks)) if at in late else one for at, one in enumerate(told)]


def _behind_noon(told: Sequence[Told], rows: Sequence[int]) -> set[int]:
    """The rows of days behind one from which the clock begins anew: `08:30`, `11:30`, `01:30`, `03:00`.

    `rows` begin with their hours; none begins at thirteen or later, or says which half of the day it is.
    """
    texts = [fold(told[at].line.text[slice(*clock.span)]) for at in rows for clock in told[at].clocks]
    latest = max((clock.start for at in rows for clock in told[at].clocks), default=0)
    if latest >= NOON + 60 or any(map(_says_half().search, texts)):
        return set()
    found: set[int] = set()
    for day in _days(told, rows):
        starts = [_first(told[at]) for at in day]
        turns = (n for n in range(1, len(day)) if 60 <= starts[n] < EIGHT and starts[n - 1] >= NINE)
        turn = next(turns, len(day))
        found.update(at for at in day[turn:] if _first(told[at]) < EIGHT)
    return found if len(found) >= FEWEST // 2 else set()


def _dated_rows(told: Sequence[Told], language: str | None) -> set[int]:
    """The rows with day and hour, `Thu 4 March @ 6:30`, where all of them are from one to nine o'clock."""
    rows = {at for at, one in enumerate(told) if one.whens and not one.prose}
    whens = [when for at in rows for when in told[at].whens if when.time_stated]
    if len(whens) < FEWEST or not (language or "en").casefold().startswith("en"):
        return set()
    starts = [when.start for when in whens if isinstance(when.start, datetime)]
    hours = [start.hour * 60 + start.minute for start in starts if start.tzinfo is None]
    if len(hours) < len(whens) or max(hours) >= NINE or min(hours) < 60 or min(hours) >= SEVEN:
        return set()
    if any(_has_figures(one) for one in told if one.clocks) or not all(
        _printed_short(told[at], when) for at in rows for when in told[at].whens if when.time_stated
    ):
        return set()
    return rows


def _beside_noon(told: Sequence[Told], language: str | None) -> set[int]:
    """The rows with day and hour before seven on a page of a clock of twelve, that prints `12:00-2:00`.

    Or whose spans are `9:00-10:30`, `11:00-12:30` and `2:00-3:30`, none of them later.
    """
    rows = {at for at, one in enumerate(told) if one.whens and not one.prose}
    texts = (told[at].line.text for at in rows)
    if not (language or "en").casefold().startswith("en"):
        return set()
    if not any(map(_over_noon().search, texts)) and not _end_at_noon(told, rows):
        return set()
    timed = {at: [when for when in told[at].whens if when.time_stated] for at in rows}
    return {at for at, whens in timed.items() if whens and all(_is_early(told[at], when) for when in whens)}


def _end_at_noon(told: Sequence[Told], rows: set[int]) -> bool:
    """Whether spans of a page lie in the morning and before seven, and no hour of it behind one."""
    whens = [when for at in rows for when in told[at].whens if when.time_stated]
    starts = [when.start.hour for when in whens if isinstance(when.start, datetime)]
    spans = all(isinstance(when.end, datetime) and when.end.hour <= LAST_HOUR for when in whens)
    clocks = all(clock.start < NOON + 60 for one in told for clock in one.clocks)
    morning = sum(EIGHT <= hour * 60 <= NOON for hour in starts)
    return spans and clocks and morning >= FEWEST // 2 <= sum(1 <= hour < 7 for hour in starts)


def _is_early(one: Told, when: When) -> bool:
    text = fold(one.line.text[slice(*when.span)])
    early = isinstance(when.start, datetime) and when.start.tzinfo is None and 1 <= when.start.hour < 7
    return early and _first_hour().search(text) is not None and _says_half().search(text) is None


@cache
def _first_hour() -> re.Pattern[str]:
    return re.compile(r"(?<![\d:.,/-])[1-6]:[0-5]\d(?![\d:.])")


@cache
def _over_noon() -> re.Pattern[str]:
    """An hour before one o'clock up to an early one: `11:30-1:00`."""
    return re.compile(r"(?<![\d:.])1[0-2]:[0-5]\d\s?[-–]\s?[1-6]:[0-5]\d(?![\d:.]|\s?[ap]\.?\s?m)")


def _printed_short(one: Told, when: When) -> bool:
    """Whether the hour beside a day is `6:30` and says of no half of the day which it is."""
    text = fold(one.line.text[slice(*when.span)])
    return _short_within().search(text) is not None and _says_half().search(text) is None


@cache
def _short_within() -> re.Pattern[str]:
    return re.compile(r"(?<![\d:.,/-])[1-8][:.][0-5]\d(?![\d:./-]|\s?[ap]\.?\s?m)")


@cache
def _says_half() -> re.Pattern[str]:
    """Words that say which half of the day it is, or that no clock of twelve is meant."""
    return re.compile(r"\d\s?[ap]\.?\s?m\b|morning|breakfast|noon|\d\s?h\b|uhr|hrs|t\d\d:")


def _later(one: Told) -> Told:
    """A row twelve hours later."""
    half = timedelta(hours=12)
    whens = [
        replace(when, start=when.start + half, end=_end_later(when, half))
        if when.time_stated and isinstance(when.start, datetime)
        else when
        for when in one.whens
    ]
    return replace(one, whens=tuple(whens))


def _end_later(when: When, half: timedelta) -> datetime | date | None:
    if not isinstance(when.end, datetime):
        return when.end
    return when.end + half if when.end.date() == when.start_on and when.end.hour < 12 else when.end


def _has_figures(one: Told) -> bool:
    return any(map(str.isdigit, one.line.text[slice(*one.clocks[0].span)]))


def _are_short(one: Told) -> bool:
    texts = (one.line.text[slice(*clock.span)].strip() for clock in one.clocks)
    return all(_short().fullmatch(text) for text in texts if any(map(str.isdigit, text)))


def _first(one: Told) -> int:
    return one.clocks[0].start


def _days(told: Sequence[Told], rows: Sequence[int]) -> Iterator[list[int]]:
    """The rows with hours between one day and the next."""
    day: list[int] = []
    wanted = set(rows)
    for at, one in enumerate(told):
        if one.dated or (at in wanted and fold(one.line.text.split()[0]).strip(".:,") in weekdays()):
            yield day
            day = []
        if at in wanted:
            day.append(at)
    yield day


def _early_of(day: Sequence[int], told: Sequence[Told]) -> list[int]:
    """The rows before noon: those that a smaller hour follows on the same day."""
    least, early = NOON, []
    for at in reversed(day):
        start = _first(told[at])
        if start >= SEVEN and least < start % NOON:
            early.append(at)
        least = min(least, start % NOON)
    return early


def _late_of(day: Sequence[int], told: Sequence[Told]) -> list[int]:
    """The rows from one to eight, and those that follow one of these."""
    early = set(_early_of(day, told))
    first = next((n for n, at in enumerate(day) if _first(told[at]) < EIGHT and at not in early), len(day))
    return [at for at in day[first:] if _first(told[at]) < NOON and at not in early]


def _moved(clocks: Sequence[Clock]) -> tuple[Clock, ...]:
    return tuple(_half_later(one) if one.start < NOON else one for one in clocks)


def _half_later(clock: Clock) -> Clock:
    end = clock.end + NOON if clock.end is not None and clock.end < NOON else clock.end
    return replace(clock, start=clock.start + NOON, end=end)


def said_in_evening(text: str, clock: Clock) -> Clock:
    """The hour that an English sentence says of evenings, told as one: `All films start at 7.30.`"""
    words, before = text[slice(*clock.span)].strip(), text[: clock.span[0]]
    short = _of_evening().fullmatch(words) and _at().search(before) and _evenings().search(text)
    return _moved((clock,))[0] if short and not _says_half().search(text.casefold()) else clock


@cache
def _of_evening() -> re.Pattern[str]:
    return re.compile(r"(?:at\s)?[1-8](?:[:.][0-5]\d)?", re.IGNORECASE)


@cache
def _at() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:start|begin|commence|show|screen|meet|held|place|time)\w*\b[^.;]{0,40}(?:\sat\s*)?$"
    )


@cache
def _evenings() -> re.Pattern[str]:
    """What begins in the evening or after noon, in English."""
    return re.compile(
        r"\b(?:(?:film|movie|screening|showing|concert|performance|gig|show|quiz|talk|lecture)(?:s|z?es)?|"
        r"evenings?)\b",
        re.IGNORECASE,
    )

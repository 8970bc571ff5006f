"""The days of posts, which stand newest first, and what they tell of days gone by: neither is a gathering."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programme_lists.list_evidence import ENOUGH, weigh
from scrapers.programme_words.column_words import rows_of_gatherings
from scrapers.programme_words.gathering_words import speaks_of
from scrapers.programme_words.line_words import is_filler
from scrapers.programme_words.meeting_names import names_body, names_gathering, without_place
from scrapers.programme_words.occasions import is_occasion
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programme_words.talk_words import names_series
from scrapers.programmes.told import Told

FEWEST_POSTS = 5
"""So many past days make a blog."""

FARTHEST = 40
"""Lines below its day that the last post goes on."""

A_YEAR = timedelta(days=365)

NEAREST_SPEAKER = 2
"""Lines below a day in which a talk names who speaks."""

NEAREST_HOUR = 9
"""Lines below a day in which a gathering tells its hour."""


def without_posts(told: Sequence[Told], near: date, about: str = "") -> list[Told]:
    """The lines, those of posts without their moments, unless these have an hour and are to come.

    `about` is what the page calls itself.
    """
    rows = rows_of_gatherings([one.line for one in told])
    posts = [
        range(found[0], _end(told, found))
        for found in _lists(told)
        if _are_posts(told, found, near, rows, about)
    ]
    if not posts:
        return list(told)
    return [
        _without_moments(one) if any(at in post for post in posts) and not _is_to_come(one, near) else one
        for at, one in enumerate(told)
    ]


def _lists(told: Sequence[Told]) -> list[list[int]]:
    """The places of lines of one make that hold one day and no hour; where as many tell theirs, none are."""
    makes: dict[tuple[str, str], list[int]] = defaultdict(list)
    timed = Counter((one.line.sign, one.line.names) for one in told if _tells_what_and_when(one))
    for at, one in enumerate(told):
        if len(one.whens) == 1 and not one.prose and not one.whens[0].time_stated and not one.whens[0].end:
            makes[one.line.sign, one.line.names].append(at)
    return [found for make, found in makes.items() if timed[make] < len(found)]


def _tells_what_and_when(one: Told) -> bool:
    return one.line.level > 0 and any(when.time_stated for when in one.whens) and not is_filler(one.rest)


def _are_posts(
    told: Sequence[Told], days_at: Sequence[int], near: date, gatherings: frozenset[int], about: str
) -> bool:
    """Whether days are all past, the latest first, so many that they are a blog's, and without hours."""
    days = _past(told, days_at, near)
    if len(set(days)) < FEWEST_POSTS or max(days) > near or days != sorted(days, reverse=True):
        return False
    if names_series(about) and speaks_of(about) >= 0:
        return False
    if 5 * sum(1 for at in days_at if told[at].line.row in gatherings) >= 4 * len(days):
        return False
    if 5 * sum(1 for at in days_at if _names_gathering(told, at)) >= 4 * len(days):
        return False
    if 5 * sum(1 for at in days_at if _event().search(told[at].line.names)) >= 4 * len(days):
        return False
    if 5 * sum(1 for at in days_at if _heads_occasion(told[at])) >= 3 * len(days):
        return False
    if 5 * sum(1 for at in days_at if _tells_speaker(told, at)) >= 4 * len(days):
        return False
    if weigh(days_at, days, [one.line for one in told], about, near) >= ENOUGH:
        return False
    return 2 * sum(1 for at in days_at if _has_hour(told, at)) < len(days)


def _past(told: Sequence[Told], days_at: Sequence[int], near: date) -> list[date]:
    """The days; where none tells its year and the latest stands first, those of the year before."""
    whens = [told[at].whens[0] for at in days_at]
    days = [when.start_on for when in whens]
    bare = not any(when.year_stated or when.weekday_agrees for when in whens)
    if bare and min(days) > near and days == sorted(days, reverse=True) and len(set(days)) == len(days):
        return [day - A_YEAR for day in days]
    return days


def _names_gathering(told: Sequence[Told], at: int) -> bool:
    """Whether the words beside a day, the line below it or the cell before it are a gathering's name."""
    beside = [told[at + 1]] if at + 1 < len(told) and not told[at + 1].dated else []
    before = told[at - 1].line.text if at and 0 < told[at].line.row == told[at - 1].line.row else ""
    if _is_body(before) or names_gathering(without_place(before)):
        return True
    return names_gathering(told[at].rest) or any(names_gathering(one.line.text) for one in beside)


def _heads_occasion(one: Told) -> bool:
    """Whether a heading names what people came to beside its day: `Meetup V / 2023 – Nets am 3. November`."""
    head = _theme().split(one.rest, maxsplit=1)[0]
    return 0 < one.line.level < 7 and is_occasion(_number().sub("", head))


@cache
def _event() -> re.Pattern[str]:
    """What the markup calls a gathering where it calls it one, compiled when first wanted."""
    return re.compile(
        r"(?:^|[\s_-])(?:events?|gigs?|concerts?|talks?|seminars?|veranstaltung|termin)(?=[\s_-]|$)"
    )


@cache
def _theme() -> re.Pattern[str]:
    return re.compile(r"\s[–—-]\s|:\s")


@cache
def _number() -> re.Pattern[str]:
    """The number of a gathering behind its name, and the year, compiled when first wanted."""
    return re.compile(r"(?:[\s#/]+(?:[IVXLC]+|\d{1,4})\b\.?)+\s*$")


def _is_body(name: str) -> bool:
    """Whether a cell says who meets and no more: `Board – Item 9` is a recording of a part."""
    return names_body(name) and not any(map(str.isdigit, name))


def _tells_speaker(told: Sequence[Told], at: int) -> bool:
    """Whether one of the lines right below a day is a label of who speaks: that of a talk, not of a post."""
    below = told[at + 1 : at + 1 + NEAREST_SPEAKER]
    return any(label_of_speaker(one.line.text) for one in below if not one.dated)


def _end(told: Sequence[Told], days_at: Sequence[int]) -> int:
    """Where the last post ends: with the block that holds them all, if not before."""
    first, last = told[days_at[0]].line.path, told[days_at[-1]].line.path
    depth = next((at for at, (one, two) in enumerate(zip(first, last, strict=False)) if one != two), 0)
    end = days_at[-1] + 1
    while end < min(len(told), days_at[-1] + FARTHEST) and told[end].line.path[:depth] == last[:depth]:
        end += 1
    return end


def _has_hour(told: Sequence[Told], at: int) -> bool:
    """Whether an hour stands below a day, before the next, alone or as a row begins, or behind a label."""
    day = told[at].whens[0].start_on
    for below in told[at + 1 : at + 1 + NEAREST_HOUR]:
        if any(when.time_stated and when.start_on == day for when in below.whens) and below.labelled:
            return True  # "Date & time: Friday, 5 March, 8 am"
        if any(when.start_on != day for when in below.whens):
            return False
        of_row = below.line.row and below.line.row == told[at].line.row  # "Board meeting (7 pm)" in a table
        if below.hours and (of_row or is_filler(below.rest) or begins_with_time(below.line.text)):
            return True
    return False


def _is_to_come(one: Told, near: date) -> bool:
    return any(when.time_stated and when.start_on >= near for when in one.whens)


def _without_moments(one: Told) -> Told:
    return Told(one.line) if one.whens or one.clocks else replace(one, whole_day=False)

"""Lists of what is over: under `Past events` a day without its year is one gone by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from scrapers.dates.when import When
from scrapers.programme_words.gathering_words import calls_gone_by, names_list
from scrapers.programmes.told import Told

LONGEST_HEADING = 40


@cache
def _shown() -> re.Pattern[str]:
    """What else such a list is headed with, compiled when first wanted."""
    return re.compile(
        r"\W*(?:(?:films? )?(?:already|previously|recently) (?:shown|screened|seen|held|played)"
        r"(?: (?:this|in the|last) \w+)?|"
        r"(?:bereits|schon) (?:gezeigt|gelaufen)|déjà (?:passés?|projetés?|vus?)|ya (?:proyectad|vist)[oa]s|"
        r"già (?:proiettati|visti)|já exibidos|reeds vertoond)\W*",
        re.IGNORECASE,
    )


def with_past_years(told: Sequence[Told], near: date) -> list[Told]:
    """The lines, days below a heading of what is over put before the day of the visit."""
    mended: list[Told] = []
    over = 0
    for one in told:
        level = one.line.level
        if 0 < level < 7 and (not over or level <= over):
            over = level if _is_over(one.line.text) else 0
        mended.append(_gone_by(one, near) if over and one.dated else one)
    return mended


def _is_over(text: str) -> bool:
    over = names_list(text) and calls_gone_by(text)
    return len(text) <= LONGEST_HEADING and (over or _shown().fullmatch(text) is not None)


def _gone_by(one: Told, near: date) -> Told:
    return replace(
        one, whens=tuple(_year_before(when) if when.start_on > near else when for when in one.whens)
    )


def _year_before(when: When) -> When:
    """The same day a year earlier, unless its year or a weekday says otherwise or there is none."""
    if when.year_stated or when.weekday_agrees:
        return when
    try:
        start = when.start.replace(year=when.start.year - 1)
        end = when.end.replace(year=when.end.year - 1) if when.end else None
    except ValueError:  # the 29th of February
        return when
    return replace(when, start=start, end=end)

"""Noon that a programme prints as `12 am`: between a row at 11:30 am and one at 1 pm it is no midnight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from scrapers.programmes.lines import Line

EARLIEST, LATEST = 6, 3
"""The hours of a morning and of an afternoon between which noon is."""


@cache
def _hours() -> re.Pattern[str]:
    """Hours that say which half of the day they are in, compiled when first wanted."""
    return re.compile(
        r"(?<![\d:.])(?P<hour>1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?(?P<half>[ap])(?=\.?\s?m\b)", re.IGNORECASE
    )


@dataclass(frozen=True, slots=True)
class _Hour:
    """An hour in a line; `at` is where its half of the day stands, `begins` that the line begins with it."""

    line: int
    at: int
    hour: int
    half: str
    begins: bool

    @property
    def is_twelve(self) -> bool:
        return self.hour == 12 and self.half == "a"


def with_noon(lines: Sequence[Line]) -> list[Line]:
    """The lines, with `12 pm` for `12 am` in rows between those of a morning and those of an afternoon."""
    hours = [hour for at, line in enumerate(lines) for hour in _hours_of(at, line.text)]
    told = list(lines)
    runs = [list(run) for _, run in groupby(hours, key=lambda hour: hour.is_twelve)]
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        if run[0].is_twelve and any(one.begins for one in run) and _are_around_noon(before[-1], after[0]):
            for one in run:
                text = told[one.line].text
                told[one.line] = replace(told[one.line], text=f"{text[: one.at]}p{text[one.at + 1 :]}")
    return told


def _hours_of(at: int, text: str) -> list[_Hour]:
    if "m" not in text and "M" not in text:
        return []
    return [
        _Hour(at, one.start("half"), int(one["hour"]), one["half"].lower(), not text[: one.start()].strip())
        for one in _hours().finditer(text)
    ]


def _are_around_noon(before: _Hour, after: _Hour) -> bool:
    morning = before.half == "a" and EARLIEST <= before.hour < 12
    return morning and after.half == "p" and (after.hour == 12 or after.hour <= LATEST)

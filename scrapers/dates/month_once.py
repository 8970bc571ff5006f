"""Days of a month that is told once for all: `12–14 & 19–21 March`, `Enero: Jue-29 (19:00), Vie-30`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from scrapers.dates.day import Day
from scrapers.dates.day_shapes import pattern, sign
from scrapers.dates.words import months, weekdays

BEFORE, BEHIND = 64, 40
"""Characters before the figures of a day, and behind them, that weekday, month and year take at most."""


def stretches(mark: re.Pattern[str], folded: str) -> list[tuple[int, int]]:
    """The stretches of a text around the sign that a shape of days is never without."""
    places: list[tuple[int, int]] = []
    for found in mark.finditer(folded):
        low, high = max(0, found.start() - BEFORE), found.end() + BEHIND
        if places and low <= places[-1][1]:
            places[-1] = places[-1][0], high
        else:
            places.append((low, high))
    return places


def days_below_months(folded: str, language: str | None, taken: bytearray) -> Iterator[Day]:
    """Days told by their weekday behind a month that stands once: `Enero: Jue-29 (19:00), Vie-30 (20:00)`."""
    places = stretches(sign("month once"), folded)
    finder = pattern("month once", language).finditer
    for month in (match for low, high in places for match in finder(folded, low, high)):
        begin, at = month.start(), month.end()
        while found := pattern("below month", language).match(folded, at):
            end = found.end()
            if any(taken[begin:end]):
                break
            taken[begin:end] = b"\x01" * (end - begin)
            meant = weekdays(language).get(found["wd"]) or weekdays().get(found["wd"])
            yield Day(int(found["d"]), months(language)[month["mon"]], None, (begin, end), meant)
            between = pattern("hours between").match(folded, end)
            begin = at = between.end() if between else end


def days_of_spans(match: re.Match[str], month: int, year: int | None) -> Iterator[Day]:
    """The days and spans of a list with one month: `12–14 & 19–21 March`; none where they do not rise.

    Where no "and" parts them, a number may be an hour or a room: all are spans then, and behind a month
    their year or hour shows that they are days.
    """
    items = [(int(one), int(two or 0)) for one, two in pattern("items").findall(match["list"])]
    numbers = [number for item in items for number in item if number]
    if any(one >= two for one, two in pairwise(numbers)) or not _are_days(match, items):
        return
    day = Day(items[0][0], month, year, match.span())
    for first, last in items:
        yield replace(day, day=first, last=replace(day, day=last) if last else None)


def _are_days(match: re.Match[str], items: Sequence[tuple[int, int]]) -> bool:
    """Whether what parts the items, or stands around them, says that they are days."""
    if not any(last for _, last in items):
        return False
    if pattern("also").search(match["list"]):
        return True
    ends = match["y"] is not None or pattern("hour follows").match(match.string, match.end()) is not None
    return all(last for _, last in items) and (match.start("mon") > match.start("list") or ends)

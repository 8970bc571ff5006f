"""Days below a month that is told once for all: `Enero: Jue-29 (19:00), Vie-30 (20:00)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

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

"""Links to the pages of other days, where a page tells the day of all it lists in words that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.page_days.day_strips import near_days
from scrapers.programme_days.lone_days import ANY_DAY, day_alone, may_name_day
from scrapers.programmes.lines import Line

FEWEST_HOURS = 2
"""Lines with hours below a day that make it the day of a programme."""

LONGEST_DAY = 40
LONGEST_HOUR = 60
LONGEST_LINE = 120


def without_other_days(lines: Sequence[Line]) -> list[Line]:
    """The lines without days that are mere links above all hours or below, where one day besides is told.

    `Friday 5 March` over `Saturday 6th`, `Sunday 7th`; `‹ Thu 4 March` `Fri 5 March` `Sat 6 March ›`: these
    lead to pages of their own. A page that tells another day in words that lead nowhere lists several, and
    so does one with links among its hours: they may be its rows.
    """
    others = {at: rest for at, line in enumerate(lines) if (rest := _beside_links(line)) is not None}
    hours = [at for at, line in enumerate(lines) if _tells_hour(line)] if others else []
    if len(hours) < FEWEST_HOURS or any(hours[0] < at < hours[-1] for at in others):
        return list(lines)
    days = [at for at, line in enumerate(lines) if _tells_day(others.get(at, line.text))]
    if len(days) != 1 or days[0] > hours[0]:
        return list(lines)
    return list(_reduced(lines, others))


def _reduced(lines: Sequence[Line], others: Mapping[int, str]) -> list[Line]:
    kept: list[Line] = []
    for at, line in enumerate(lines):
        if at not in others:
            kept.append(line)
        elif rest := others[at]:
            kept.append(replace(line, text=rest, links=(), lead="", tail="", mark="", first="", buttons=()))
    return kept


def _beside_links(line: Line) -> str | None:
    """What a line says beside its links, "" or a day, where each of these is a day; else `None`."""
    if not line.links or len(line.text) > LONGEST_LINE:
        return None
    rest = line.text
    for words, address in line.links:
        if not words or "#" in address or not _is_day(words):
            return None
        rest = rest.replace(words, "", 1)
    rest = rest.strip(" |/·•‹›«»<>←→-–")
    return "" if not any(map(str.isalnum, rest)) else rest if _is_day(rest) else None


def _is_day(text: str) -> bool:
    """Whether words are a day and nothing else: `6 March`, `Saturday 6th`, `Saturday`, `Tomorrow`."""
    if len(text) > LONGEST_DAY:
        return False
    if near_days().fullmatch(fold(text)):
        return True
    words = re.findall(r"[^\W\d_]+", fold(text))
    weekday = bool(words) and words[0] in weekdays() and _ORDINALS.issuperset(words[1:])
    return weekday or day_alone(text) is not None


_ORDINALS = frozenset(("st", "nd", "rd", "th"))


def _tells_day(text: str) -> bool:
    """Whether a short line names a day, whatever else it says."""
    return len(text) <= LONGEST_HOUR and may_name_day(text) and bool(find_whens(text, near=ANY_DAY))


def _tells_hour(line: Line) -> bool:
    return len(line.text) <= LONGEST_HOUR and bool(find_times(line.text))

"""Days told from the day of the visit: `Today` and `Tomorrow` over their hours, `Tonight, 8pm` in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line

FARTHEST_HOUR = 6
"""Lines below a day in which its first hour stands: a title, its facts, then hours."""

LONGEST_HEAD = 24
LONGEST_ROW = 160
LONGEST_HOUR = 60
"""Characters of a line in which an hour below a day is looked for."""

A_WEEK = 7

TODAY = (
    r"today|tonight|heute(?: abend)?|aujourd['’]hui|ce soir|hoy|esta noche|hoje|oggi|stasera|vandaag|"
    r"vanavond|i ?dag|i ?kveld|ikväll|dzis|dzisiaj|dnes|tanaan|avui|bugun"
)
TOMORROW = r"tomorrow|morgen|demain|manana|amanha|domani|i ?morgon|i ?morgen|jutro|zitra|huomenna|dema|yarin"
"""The day of a visit and the next one in the languages of pages, folded."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "day": rf"(?:(?P<today>{TODAY})|(?P<tomorrow>{TOMORROW}))(?!\w)",
        "clock": r"\s*(?:[,:|·–-]\s*)?(?:(?:at|from|um|ab|a las|alle|as|om|kl\.?|à|@)\s+)?(?=\d)",
        "opening": r"\b(?:open|opening|hours|closed|office|öffnungszeiten|geöffnet|horaires|ouvert|horarios?|"
        r"abierto|orari|aperto|openingstijden|opens?|forecast|weather|news|posted|updated)\b",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_days_of_visit(lines: Sequence[Line], visit: date) -> list[Line]:
    """The lines; "Today" and "Tomorrow" over hours become the days they are when the page is fetched.

    Weekdays alone over hours on such a page are the coming ones. Hours of opening stay what they are.
    """
    heads = {at: day for at, line in enumerate(lines) if (day := _head(lines, at, visit))}
    rows = {at: text for at, line in enumerate(lines) if at not in heads and (text := _row(line, visit))}
    if not heads and not rows:
        return list(lines)
    if heads:
        heads |= {at: day for at in range(len(lines)) if (day := _weekday_head(lines, at, visit))}
    told = {at: _written(day) for at, day in heads.items()} | rows
    return [replace(line, text=told.get(at, line.text)) for at, line in enumerate(lines)]


def names_day_of_visit(word: str) -> bool:
    """Whether a word is "today", "tomorrow" in some language."""
    found = _day_of(word)
    return found is not None and found.end() == len(word)


def _head(lines: Sequence[Line], at: int, visit: date) -> date | None:
    """The day of a line that says nothing but "Today"."""
    found = _day_of(lines[at].text) if len(lines[at].text) <= LONGEST_HEAD else None
    if found is None or found.end() < len(fold(lines[at].text).rstrip(" :,.!")):
        return None
    return _offset(found, visit) if _heads_hours(lines, at) else None


def _weekday_head(lines: Sequence[Line], at: int, visit: date) -> date | None:
    text = lines[at].text
    days = weekdays().get(fold(text.rstrip(" :,."))) if len(text) <= LONGEST_HEAD else None
    if not days or len(days) > 1 or not _heads_hours(lines, at):
        return None
    (day,) = days
    return visit + timedelta(days=(day - visit.weekday()) % A_WEEK)


def _heads_hours(lines: Sequence[Line], at: int) -> bool:
    """Whether hours stand soon below and no day before them; none of opening."""
    above = " ".join(line.text for line in lines[max(0, at - 2) : at])
    if _pattern("opening").search(above[-LONGEST_ROW:]):
        return False
    for line in lines[at + 1 : at + 1 + FARTHEST_HOUR]:
        if len(line.text) > LONGEST_HOUR:
            continue
        if _day_of(line.text) or find_whens(line.text, near=date(2000, 1, 1)):
            return False
        clocks = find_times(line.text)
        if clocks:
            return not _is_opening(line.text)
    return False


def _is_opening(text: str) -> bool:
    """Whether a line is nothing but a span of hours, or speaks of opening."""
    clocks = find_times(text)
    alone = len(clocks) == 1 and clocks[0].end is not None and not re.search(r"[^\W\d]{4,}", text)
    return alone or bool(_pattern("opening").search(text))


def _row(line: Line, visit: date) -> str | None:
    """A row that begins with "Tonight, 8pm", with its day; no span of hours, which may be of opening."""
    text = line.text
    found = _day_of(text) if len(text) <= LONGEST_ROW else None
    if found is None or _pattern("opening").search(text):
        return None
    clock = _pattern("clock").match(text, found.end())
    clocks = find_times(text[clock.end() :]) if clock else []
    if clock is None or not clocks or clocks[0].end is not None or clocks[0].span[0] > 0:
        return None
    return f"{_written(_offset(found, visit))} {text[clock.end() :]}"


def _day_of(text: str) -> re.Match[str] | None:
    return _pattern("day").match(fold(text))


def _offset(found: re.Match[str], visit: date) -> date:
    return visit + timedelta(days=1 if found["tomorrow"] else 0)


def _written(day: date) -> str:
    return day.isoformat()

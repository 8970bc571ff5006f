"""Guides to "this weekend": rows that tell a weekday alone mean the coming one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

LONGEST_ROW = 120
"""Characters of a row that begins with its weekday."""

FEWEST_ROWS = 2
A_WEEK = timedelta(days=7)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "this week": r"(?<!\w)(?:(?:this|the coming) week(?:end)?|(?:the )?week(?:end)? ahead|diese woche|"
        r"(?:dieses|am kommenden) wochenende|cette semaine|ce week-?end|est[ae] (?:semana|fin de semana|"
        r"fim de semana)|quest[ao] (?:settimana|weekend|fine settimana)|(?:deze|dit) (?:week|weekend)|"
        r"den här veckan|i helgen|denne (?:uge|uke|weekend|helgen)|w ten weekend|tento víkend)(?!\w)",
        "made": r"\b(?:updated|posted|published|stand|aktualisiert|mis à jour|actualizado|aggiornato|"
        r"bijgewerkt)\b",
        "days": r"(?P<days>[^\W\d_]{3,12}\.?(?:\s?(?:&|,|/|\+|and|und|et|y|e|en|och|og|a|i)\s?"
        r"[^\W\d_]{3,12}\.?){0,3})(?=\s?(?:[·|•,:–—-]|\d|at\b|um\b|à\b|$))",
        "joint": r"\s?(?:[&,/+]|(?<=\s)(?:and|und|et|y|e|en|och|og|a|i)(?=\s))\s?",
        "until": r"\s?[–—-]\s?(?P<day>[^\W\d_]{3,12})",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_days_of_this_week(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines; on a page headed "this week" rows that begin with weekdays tell the coming ones.

    The week is that of the day the page says it was made, if that is near the visit.
    """
    heads = [line.text for line in lines if 0 < line.level < 4]
    if not any(_pattern("this week").search(text) for text in heads):
        return list(lines)
    made = _made_on(lines, around)
    rows = {at: text for at, line in enumerate(lines) if (text := _with_days(line, made))}
    if len(rows) < FEWEST_ROWS:
        return list(lines)
    return [replace(line, text=rows.get(at, line.text)) for at, line in enumerate(lines)]


def _made_on(lines: Sequence[Line], around: Surroundings) -> date:
    for line in lines:
        if len(line.text) <= LONGEST_ROW and _pattern("made").search(line.text):
            whens = find_whens(line.text, near=around.near, language=around.language)
            if len(whens) == 1 and abs(whens[0].start_on - around.near) < A_WEEK:
                return whens[0].start_on
    return around.near


def _with_days(line: Line, made: date) -> str | None:
    """A row with the days for its weekdays: `Friday & Saturday · 6–9pm`."""
    found = _pattern("days").match(line.text) if len(line.text) <= LONGEST_ROW and not line.level else None
    if found is None:
        return None
    named = [_weekday(word.strip(" .")) for word in _pattern("joint").split(found["days"])]
    days = [day for day in named if day is not None]
    behind = _pattern("until").match(line.text, found.end())
    if len(days) < len(named) or (behind and _weekday(behind["day"]) is not None):  # "Tuesday–Sunday"
        return None
    if find_whens(line.text, near=made):  # "Sun 1 Jan to Mon 2 Jan" tells its days itself
        return None
    told = " & ".join((made + timedelta(days=(day - made.weekday()) % 7)).isoformat() for day in days)
    return told + line.text[found.end() :]


def _weekday(word: str) -> int | None:
    """The weekday a whole word names; `None` where it may mean several or none."""
    found = weekdays().get(fold(word), frozenset())
    return next(iter(found)) if len(found) == 1 else None

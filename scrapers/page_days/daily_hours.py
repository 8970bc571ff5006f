"""Hours of each of a few days told above them: `Fri 20 – Sun 22 May`, `9.30am – 5.30pm daily`.

Such a word elsewhere makes opening hours of what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.programme_days.lone_days import LONGEST_DAY, may_name_day
from scrapers.programme_words.line_words import is_filler, label_of_when
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings

LONGEST_HOURS = 50
LONGEST_COURSE = 7
"""Days of a course or a festival; what is on for longer is open rather than held."""

FARTHEST = 3
"""Lines between the days and their hours: a label, a place."""


@cache
def _pattern() -> re.Pattern[str]:
    """Words for each of some days, compiled when first wanted."""
    return re.compile(
        r"[\s,(]*(?<!\w)(?:daily|(?:each|every) day|(?:on )?(?:both|all(?: two| three| four)?) days|"
        r"täglich|jeden tag|(?:an )?(?:beiden|allen) tagen?|chaque jour|tous les jours|"
        r"les (?:deux|trois) jours|"
        r"cada d[ií]a|todos l?os d[ií]as|todos os dias|ambos (?:los |os )?d[ií]as|ogni giorno|tutti i giorni|"
        r"entrambi i giorni|dagelijks|elke dag|beide dagen|dagligen|varje dag|båda dagarna|dagligt?|hver dag|"
        r"begge dage(?:ne)?|codziennie|denně|päivittäin)(?!\w)[\s,:)]*",
        re.IGNORECASE,
    )


def with_hours_of_each_day(lines: Sequence[Line], around: Surroundings) -> list[Line]:
    """The lines, hours of each day without the word that says so, where a few days stand right above them."""
    return [
        replace(line, text=hours)
        if (hours := _hours(line.text)) and _tells_days_above(lines, at, around)
        else line
        for at, line in enumerate(lines)
    ]


def _hours(text: str) -> str:
    """The hours of a line that says them and "daily" and nothing else."""
    if len(text) > LONGEST_HOURS or not any(map(str.isdigit, text)) or not _pattern().search(text):
        return ""
    hours = _pattern().sub(" ", text).strip()
    rest = hours[label_of_when(hours) :]
    for clock in reversed(clocks := find_times(rest)):
        rest = rest[: clock.span[0]] + " " + rest[clock.span[1] :]
    return hours if len(clocks) == 1 and is_filler(rest) else ""


def _tells_days_above(lines: Sequence[Line], at: int, around: Surroundings) -> bool:
    """Whether the nearest day above is one of a few, told in a line of their own in the same block."""
    block = lines[at].path[:-2]
    for line in reversed(lines[max(0, at - FARTHEST) : at]):
        if line.path[: len(block)] != block:
            return False
        days = line.text[label_of_when(line.text) :]
        if len(days) > 2 * LONGEST_DAY or not may_name_day(days):
            continue
        whens = find_whens(days, near=around.near, language=around.language, dates=around.dates)
        if whens:
            last = whens[-1].end or whens[-1].start_on
            days_on = (last - whens[0].start_on).days if type(last) is date else 0
            return 0 < days_on < LONGEST_COURSE and not any(when.time_stated for when in whens)
    return False

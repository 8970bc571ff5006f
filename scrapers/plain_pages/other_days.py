"""Links to the pages of other days, on a page whose heading is the day of all it lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.programmes.lines import Line
from scrapers.programmes.lone_days import day_alone

FEWEST_HOURS = 2
"""Lines with hours below the heading that make it the day of a programme."""

LONGEST_DAY = 40
LONGEST_HOUR = 60


def without_other_days(lines: Sequence[Line]) -> list[Line]:
    """The lines without days that are mere links, where the page's heading is the one day it tells.

    `Friday 5 March` over `Saturday 6th`, `Sunday 7th`: these lead to pages of their own. A page that tells
    another day in words that lead nowhere lists several, and its links may be the titles of their rows.
    """
    heads = [at for at, line in enumerate(lines) if line.level == 1]
    if len(heads) != 1 or not day_alone(lines[heads[0]].text):
        return list(lines)
    others = {at for at, line in enumerate(lines) if at != heads[0] and _leads_to_days(line)}
    hours = sum(1 for line in lines[heads[0] :] if _tells_hour(line))
    said = (line for at, line in enumerate(lines) if at not in others and at != heads[0])
    if hours < FEWEST_HOURS or any(_is_day(line.text) for line in said):
        return list(lines)
    return [line for at, line in enumerate(lines) if at not in others]


def _leads_to_days(line: Line) -> bool:
    """Whether a line is links to other pages and nothing else, each of them a day."""
    rest = line.text
    for words, address in line.links:
        if not words or "#" in address or not _is_day(words):
            return False
        rest = rest.replace(words, "", 1)
    return bool(line.links) and not any(map(str.isalnum, rest))


def _is_day(text: str) -> bool:
    """Whether words are a day and nothing else: `6 March`, `Saturday 6th`, `Saturday`."""
    if len(text) > LONGEST_DAY:
        return False
    words = re.findall(r"[^\W\d_]+", fold(text))
    weekday = bool(words) and words[0] in weekdays() and _ORDINALS.issuperset(words[1:])
    return weekday or day_alone(text) is not None


_ORDINALS = frozenset(("st", "nd", "rd", "th"))


def _tells_hour(line: Line) -> bool:
    return len(line.text) <= LONGEST_HOUR and bool(find_times(line.text))

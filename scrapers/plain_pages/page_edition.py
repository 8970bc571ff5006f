"""A festival's own page that says no more than when it is: `KVRX Fest`, `May 10-11th`, and who plays.

Where nothing else on a page is a gathering, one named after a festival or a congress announces that, if its
head tells a few days, or one that is to come, and no line tells others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import cache

from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Surroundings, Told

TOP = 12
"""Lines in which the head of a page stands."""

LONGEST_LINE, MOST_WORDS = 60, 6
LONGEST = timedelta(days=14)
NEXT_DAY = timedelta(days=1)


def edition_of_page(names: Iterable[str], lines: Sequence[Line], around: Surroundings) -> Entry | None:
    """The festival that a page is named after, on the days at its head; `names` are what it is called."""
    name = next((name for name in names if _is_festival(name)), None)
    if name is None:
        return None
    told = tell(lines, around)
    heads = [at for at, one in enumerate(told[:TOP]) if _few_days(one) and len(one.line.text) <= LONGEST_LINE]
    days = {when.start_on for one in told if not one.prose for when in one.whens}
    if not heads or (span := _few_days(told[heads[0]])) is None:
        return None
    first, last = span
    if any(not first <= day <= last for day in days) or (first == last and first < around.near):
        return None
    return Entry(name, first, last if last > first else None, True, line=heads[0], own_title=False)


def _is_festival(name: str) -> bool:
    return len(name.split()) <= MOST_WORDS and _festival().search(name) is not None


def _few_days(one: Told) -> tuple[date, date] | None:
    """The first and the last of the few days that a line tells: `16–19 August`, `22. + 23. August 2026`."""
    if one.prose or not one.whens or any(when.time_stated for when in one.whens):
        return None
    first, end = one.whens[0].start_on, one.whens[0].end
    last = end.date() if isinstance(end, datetime) else end or first
    if len(one.whens) > 1:
        last = one.whens[-1].start_on
        if last - first != NEXT_DAY * (len(one.whens) - 1):
            return None
    return (first, last) if timedelta(0) <= last - first < LONGEST else None


@cache
def _festival() -> re.Pattern[str]:
    """What is held for a few days each year is called, compiled when first wanted."""
    return re.compile(
        r"\b(?:\w*fest(?:ival\w*)?|\w*festspiele|(?!(?:out|mont|herit|vint|cott|(?:dis)?advant|percent|short|sabot|host)age)\w+tage|\w*(?<!holi)(?<!week)days|\w+con|\w*camp|conference|congress|"
        r"symposium|convention|\w*summit|expo|biennale|kongress|tagung|konferenz|congrès|colloque|jornadas|"
        r"congreso|congresso|convegno|congres|konference|konferencja|festiwal|fesztivál|фестиваль|φεστιβάλ)\b",
        re.IGNORECASE,
    )

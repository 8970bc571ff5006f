"""Hours that lines above a list tell of weekdays in the plural: `Otters – Wednesdays 6.30 – 8pm`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from scrapers.dates.clock import Clock
from scrapers.dates.times import find_times
from scrapers.dates.words import fold, weekdays
from scrapers.programme_words.line_words import is_hours
from scrapers.programmes.told import Told

LONGEST = 80
"""Characters of such a line; a longer one is prose about something else."""

SHORTEST_WEEKDAY = 5

FEWEST_DAYS = 3
"""Days of a list on the weekdays that are told, without an hour."""

_ALL = frozenset(("los", "les", "os", "as", "alle", "i"))
"""What stands before a weekday whose plural looks like its singular: `los martes`."""


def hours_of_habits(told: Sequence[Told]) -> Mapping[int, Clock]:
    """For each weekday the hour that lines above the first day tell, where no other weekday is as frequent.

    A choir's rehearsals tell nothing of its concerts, which fall on any weekday.
    """
    first = next((at for at, one in enumerate(told) if one.dated and not one.prose), 0)
    found: dict[int, Clock] = {}
    for one in told[:first]:
        for weekday in _weekdays_of(one):
            if weekday in found:
                return {}  # two hours of one weekday are of two groups
            found[weekday] = one.clocks[0]
    if not found:
        return {}
    untimed = Counter(day for one in told[first:] if (day := _weekday_of(one)) is not None)
    own = sum(untimed[day] for day in found)
    other = max((count for day, count in untimed.items() if day not in found), default=0)
    return found if own >= FEWEST_DAYS and own > other and own * 3 >= untimed.total() else {}


def clock_of_habit(habits: Mapping[int, Clock], one: Told) -> Clock | None:
    """The hour of a row's weekday, where it tells none."""
    weekday = _weekday_of(one) if habits else None
    return None if weekday is None else habits.get(weekday)


def _weekday_of(one: Told) -> int | None:
    """The weekday of the one day that a row tells without an hour; a span of days has none."""
    if one.prose or one.clocks or len(one.whens) != 1:
        return None
    (when,) = one.whens
    alone = not when.time_stated and when.end is None
    return when.start_on.weekday() if alone else None


def _weekdays_of(one: Told) -> frozenset[int]:
    """The weekday in the plural that a short line with one hour names, else none."""
    text = one.line.text
    if (
        one.dated
        or len(text) > LONGEST
        or is_hours(text)
        or len(find_times(text)) != 1
        or len(one.clocks) != 1
    ):
        return frozenset()
    words = [word.strip(" .,:;()–—-") for word in fold(text).split()]
    named = [_plural(word, before) for before, word in zip(["", *words], words, strict=False)]
    days = [found for found in named if found]
    return days[0] if len(days) == 1 else frozenset()


def _plural(word: str, before: str) -> frozenset[int] | None:
    if len(word) < SHORTEST_WEEKDAY:
        return None
    if before in _ALL and word in weekdays():
        return weekdays()[word]
    plural = word.endswith("s") and word not in weekdays()
    return weekdays().get(word.removesuffix("s")) if plural else None

"""The moments of a RRULE (RFC 5545 §3.8.5.3) inside a window, by dateutil, with bounds.

Why the bounds stand where they stand: docs/decisions/recurrence.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from scrapers.contract import ScraperError

if TYPE_CHECKING:
    from dateutil.rrule import rrule

MOST_STEPS = 50_000
"""Occurrences of one rule that are looked at, inside the window and before it."""

MOST_OCCURRENCES = 1_500
"""Occurrences of one rule inside the window that are kept: three a day for over a year."""

MOST_TIMES_A_DAY = 48
"""Times of day one rule may list."""


@dataclass(slots=True)
class Patience:
    """What one document may still cost: steps through rules, shared by all of its events."""

    steps: int = 200_000

    def spend(self) -> None:
        """One step; raises `SenselessRule` when nothing is left."""
        self.steps -= 1
        if self.steps < 0:
            raise SenselessRule("the calendar's rules together have too many occurrences")


class SenselessRule(ScraperError):
    """A rule that no meeting follows: each second, never, or a million times."""

    code = "senseless_rule"


@dataclass(frozen=True, slots=True)
class Rule:
    """A RRULE as written, taken apart: upper-case names, values as strings."""

    parts: dict[str, str]

    def number(self, name: str, default: int) -> int:
        """A whole number of the rule; raises `SenselessRule` when it is none."""
        value = self.parts.get(name, str(default))
        if not re.fullmatch(r"\d{1,9}", value):
            raise SenselessRule(f"{name}={value[:30]} is no number")
        return int(value)

    def amount(self, name: str) -> int:
        """How many values a list of the rule has, at least one."""
        return self.parts.get(name, "").count(",") + 1


def read_rule(value: str) -> Rule:
    """A RRULE's value; raises `SenselessRule` for what could never be a programme."""
    value = re.sub(r"^\s*RRULE\s*[:=]", "", value.upper())  # written twice by some
    pairs = [part.split("=", 1) for part in value.strip().strip(";").split(";") if "=" in part]
    rule = Rule({name.strip(): text.strip() for name, text in pairs})
    if rule.parts.get("COUNT", "1").startswith(("-", "0")):
        del rule.parts["COUNT"]  # Confluence writes COUNT=-1 for no count
    frequency, interval = rule.parts.get("FREQ", ""), rule.number("INTERVAL", 1)
    if frequency not in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"):
        raise SenselessRule(f"FREQ={frequency[:30]} is no frequency")
    if interval == 0:
        raise SenselessRule("INTERVAL=0 never moves on")
    if frequency == "SECONDLY" or (frequency == "MINUTELY" and interval < 15):
        raise SenselessRule(f"it repeats {frequency.lower()}; nobody meets that often")
    if rule.amount("BYHOUR") * rule.amount("BYMINUTE") * rule.amount("BYSECOND") > MOST_TIMES_A_DAY:
        raise SenselessRule("it names more times of day than a programme has")
    return rule


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The first `MOST_OCCURRENCES` moments of a rule in a window; `more` says that there are others."""

    moments: list[datetime]
    more: bool = False


def occurrences(
    rule: Rule,
    start: datetime,
    until: datetime | None,
    window: tuple[datetime, datetime],
    patience: Patience | None = None,
) -> Occurrences:
    """Naive wall times of a rule from `start`, those inside `[window[0], window[1])`.

    `until` is the rule's UNTIL as a naive wall time, inclusive. Raises `SenselessRule` when the rule cannot
    be read, or goes on day and night with more of them than `MOST_OCCURRENCES`.
    """
    found: list[datetime] = []
    patience = patience or Patience()
    try:
        for steps, moment in enumerate(_moments(rule, _near(rule, start, window[0]), window[1])):
            patience.spend()
            if steps > MOST_STEPS:
                raise SenselessRule(
                    f"it has more than {MOST_STEPS:,} occurrences before it reaches the window"
                )
            if moment >= window[1] or (until is not None and moment > until):
                break
            if moment >= window[0]:
                found.append(moment)
            if len(found) > MOST_OCCURRENCES:
                return _cut(found)
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError) as error:
        raise SenselessRule(f"the rule cannot be read: {str(error)[:80]}") from error
    return Occurrences(found)


def _cut(found: list[datetime]) -> Occurrences:
    """What is kept of too many; raises `SenselessRule` where there is one an hour and more, day and night."""
    if found[-1] - found[0] <= timedelta(hours=MOST_OCCURRENCES):
        raise SenselessRule(f"it has more than {MOST_OCCURRENCES:,} occurrences in the window, at all hours")
    return Occurrences(found[:MOST_OCCURRENCES], more=True)


def _near(rule: Rule, start: datetime, first: datetime) -> datetime:
    """A start of the same rhythm shortly before the window, where nothing is counted from the first start."""
    lengths = {"WEEKLY": timedelta(weeks=1), "DAILY": timedelta(days=1), "HOURLY": timedelta(hours=1)}
    length = lengths.get(rule.parts["FREQ"])
    if length is None or "COUNT" in rule.parts or first <= start:
        return start
    beat = length * rule.number("INTERVAL", 1)
    return start + max((first - start) // beat - 1, 0) * beat


def _moments(rule: Rule, start: datetime, end: datetime) -> Iterator[datetime]:
    """The moments of a rule; ends by itself some months after `end`, even when nothing ever matches."""
    from dateutil.rrule import rrulestr

    written = ";".join(f"{name}={value}" for name, value in rule.parts.items() if name != "UNTIL")
    plain = rrulestr(written, dtstart=start)
    months = (end.year - start.year + 1) * 12 + 12
    try:
        yield from _watched()(plain, months)
    except _PastTheWindow:
        return


class _PastTheWindow(Exception):
    """A rule has stepped past the window without a match."""


@cache
def _watched() -> Any:
    """dateutil's rule with a brake.

    dateutil tries every year to 9999 before it admits that 30 February never comes, and offers no way to stop
    it. It looks up `_byeaster` (which iCalendar does not have) once whenever it enters a further month or
    year; counting those looks tells when the window is behind.
    """
    from dateutil.rrule import rrule as base

    class Watched(base):
        looks = 0
        most = 0

        @property
        def _byeaster(self) -> None:
            self.looks += 1
            if self.most and self.looks > self.most:
                raise _PastTheWindow

        @_byeaster.setter
        def _byeaster(self, value: object) -> None:
            """iCalendar has no Easter rule; dateutil sets `None`."""

    def braked(plain: rrule, months: int) -> Watched:
        own = Watched.__new__(Watched)
        own.__dict__.update({name: value for name, value in plain.__dict__.items() if name != "_byeaster"})
        own.most = months
        return own

    return braked

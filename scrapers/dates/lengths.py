"""Hours that say how long something takes and not when it begins: `1h 45`, `Knots (2 hrs)`."""

from __future__ import annotations

import re
from functools import cache

_LENGTHS = frozenset(("hours", "heures", "horas", "ore", "uur", "h"))
_SHORT = frozenset("1234")
"""The hours that a film or a course takes; later ones are of the clock where one letter marks them."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "hour before": r"(?:\d\d|[apd]\.?\s?m\.?|[hu]|uhr|uur)\s?[·•|,(/]\s?$",
        "minutes": r"\s?\d{1,2}\s?m(?:ins?)?(?![a-z])|"
        r"(?<=\dhours|\shours)\s(?:of|(?:per|a|each)\s(?:week|day|month))(?![a-z])",
    }
    return re.compile(known[name])


def is_length(match: re.Match[str]) -> bool:
    """Whether it is how long something takes: `1h 45`, `7pm · 2 hours`, `2-5 hours of`; no `02h10` at night.

    `match` is one of the hours that `clock` knows, with its groups. The English set an hour before "hours" in
    four figures: `8 Hours of Silence`, but `at 8 hours` abroad.
    """
    hour, unit = match["h1"] or "", match["u1"]
    if not match["m1"] and len(hour) == 1 and unit == "hours":
        return not match.string[: match.start()].rstrip().endswith(("at", "from", ":", ",", "|", "-"))
    if not match["m1"] and len(hour) == 1 and _fills_brackets(match) and unit in ("hr", "hrs", "h"):
        return unit != "h" or hour in _SHORT
    if not match["m1"] and hour in _SHORT and unit in _LENGTHS:
        return (
            unit == "hours"
            or _pattern("hour before").search(match.string, 0, match.start()) is not None
            or _pattern("minutes").match(match.string, match.end()) is not None
        )
    if hour in ("1", "2", "3") and "h" in (match["s1"] or ""):
        return True
    hours = (match["u2"] or unit) in ("h", "hr", "hrs", "std", "hour", "hours")
    return hours and _pattern("minutes").match(match.string, match.end()) is not None


def _fills_brackets(match: re.Match[str]) -> bool:
    """Whether nothing else stands in the brackets around it: `Knots (2 hrs)`."""
    return match.string[: match.start()].endswith("(") and match.string.startswith(")", match.end())

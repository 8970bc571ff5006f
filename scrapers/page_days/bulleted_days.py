"""Days and hours whose numbers bullets part, as designers set them: `10•12•27`, `20••30`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.lines import Line

LONGEST = 20

BULLETS = "•·∙⋅●"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    bullet = rf"\s?[{BULLETS}]{{1,2}}\s?"
    known = {
        "day": rf"(?P<head>\D{{0,5}})(\d{{1,2}}){bullet}(\d{{1,2}}){bullet}((?:20)?\d\d)",
        "hour": rf"(?P<head>\D{{0,5}})([01]?\d|2[0-4]){bullet}([0-5]\d)(?P<tail>\s?(?:uhr|h|[ap]m)?)",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_bulleted_days(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that are nothing but such a day, or such an hour beside such days, as usual."""
    days = {at: day for at, line in enumerate(lines) if (day := _match("day", line.text))}
    if not days:
        return list(lines)
    hours = {at: hour for at, line in enumerate(lines) if (hour := _match("hour", line.text))}
    told = {at: f"{one['head']}{one[2]}.{one[3]}.{one[4]}" for at, one in days.items()}
    told |= {at: f"{one['head']}{one[2]}:{one[3]}{one['tail']}" for at, one in hours.items()}
    return [replace(line, text=told[at]) if at in told else line for at, line in enumerate(lines)]


def _match(name: str, text: str) -> re.Match[str] | None:
    bulleted = len(text) <= LONGEST and any(bullet in text for bullet in BULLETS)
    return _pattern(name).fullmatch(text.strip()) if bulleted else None

"""Words that are one hour, or one span of hours, and nothing else."""

from __future__ import annotations

from scrapers.dates.times import find_times
from scrapers.programme_words.line_words import is_filler

LONGEST_HOUR = 40
"""Characters of words that are an hour and nothing else."""


def is_hour_alone(text: str) -> bool:
    """Whether words say one time of day and nothing beside it: `18:00`, `ab 18 Uhr`, `5–7 pm`."""
    if len(text) > LONGEST_HOUR or not any(map(str.isdigit, text)):
        return False
    clocks = find_times(text)
    if len(clocks) != 1:
        return False
    low, high = clocks[0].span
    return is_filler(text[:low] + text[high:])

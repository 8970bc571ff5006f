"""Whether `2/12` is read month first, where neither line nor page has shown it: by language and zone."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.dates.day import Day
from scrapers.dates.words import base_language

_ZONES = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
    "America/Detroit", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu", "America/Indiana/",
    "America/Kentucky/", "America/Boise", "US/")  # fmt: skip


def reads_month_first(days: Sequence[Day], language: str | None, timezone: str | None) -> bool | None:
    """What the surroundings say of `2/12`: other dates of the text, the language's country, the zone."""
    slashed = [day for day in days if not day.swappable and day.year and day.day > 12]
    if slashed and any(day.swappable for day in days):
        return None
    if language and language.lower().replace("_", "-") in ("en-us", "es-us", "en-ph"):
        return True
    if timezone:
        return timezone.startswith(_ZONES)
    if language and base_language(language) not in (None, "en"):
        return False
    return None

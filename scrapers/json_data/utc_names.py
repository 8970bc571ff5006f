"""Names that say of a moment that it is told in UTC: `datetime_utc` beside `datetime_local`, `startGmt`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime


def tells_utc(name: str) -> bool:
    """Whether what stands under a name is in UTC; where another tells the local hour, that is printed."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name[:80])
    return bool(words) and not {words[0].lower(), words[-1].lower()}.isdisjoint(("utc", "gmt"))


def as_named(name: str, moment: datetime | date | None) -> datetime | date | None:
    """The moment in UTC where its name says so and it tells no zone itself."""
    if isinstance(moment, datetime) and moment.tzinfo is None and tells_utc(name):
        return moment.replace(tzinfo=UTC)
    return moment

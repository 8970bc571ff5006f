"""What a reader of dates answers: a moment, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class When:
    """One moment or span found in a text.

    `start`/`end`: naive wall times, aware only when the text prints a zone or an offset; plain dates when no
    time of day is stated. A plain `end` is the last day, inclusive. `all_day` is true only when the text says
    so or a span of days carries no time. `weekday_agrees` is `None` when no weekday is printed. `span` is
    where in the text it stands. `guessed` names what was worked out: `"year"`, `"order"` (day and month could
    be swapped), `"time"` (morning or evening).
    """

    start: datetime | date
    end: datetime | date | None
    time_stated: bool
    all_day: bool
    year_stated: bool
    weekday_agrees: bool | None
    span: tuple[int, int]
    guessed: frozenset[str] = frozenset()

    @property
    def wall(self) -> datetime | date:
        """When it starts as a clock on its wall shows, whether a zone is printed or not."""
        return self.start.replace(tzinfo=None) if isinstance(self.start, datetime) else self.start

    @property
    def start_on(self) -> date:
        """The local day it starts."""
        return self.start.date() if isinstance(self.start, datetime) else self.start


@dataclass(frozen=True, slots=True)
class NotRead:
    """No date, and why; a sentence for people."""

    why: str

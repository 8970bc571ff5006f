"""When what happens. Reads like a timetable; `schedules.runner` follows it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from schedules.jobs import Jobs

if TYPE_CHECKING:
    from procrastinate import App

DIGESTS_EVERY = timedelta(minutes=5)
TIDY_AT = time(4, 10)


@dataclass(frozen=True, slots=True)
class Every:
    """A job that comes round: first at once, then each `interval`."""

    name: str
    interval: timedelta
    job: Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Daily:
    """A job for once a day, at a time of day in UTC."""

    name: str
    at: time
    job: Callable[[], Awaitable[None]]


def timetable(jobs: Jobs, tick: timedelta) -> tuple[Every | Daily, ...]:
    """Each source carries its own next visit, each subscription its own hour: we only look often enough."""
    return (
        Every("visit what is due", tick, jobs.visit_due),
        Every("send the digests whose hour has come", DIGESTS_EVERY, jobs.send_digests),
        Daily("forget what need not be kept", TIDY_AT, jobs.tidy),
    )


def queued_timetable(app: App, jobs: Jobs, tick: timedelta) -> tuple[Every | Daily, ...]:
    """The same, when others do the work: we only put it into the queue."""
    from schedules.queue import defer_digests, defer_due

    return (
        Every("queue the visits that are due", tick, partial(defer_due, app, jobs)),
        Every("queue the digests", DIGESTS_EVERY, partial(defer_digests, app)),
        Daily("forget what need not be kept", TIDY_AT, jobs.tidy),
    )

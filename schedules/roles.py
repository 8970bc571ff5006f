"""The two roles that do things at their time: `festmeet schedule` and `festmeet worker`.

On SQLite the schedule makes the visits itself. On PostgreSQL it queues them, and workers make them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from aggregator.store import Store
from schedules.jobs import Jobs, is_dead
from schedules.outbox import Sender
from schedules.runner import follow, stop_on_signals
from schedules.timetable import queued_timetable, timetable
from schedules.visits import Follow
from scrapers.fetch import Fetcher
from scrapers.fetching.manners import Manners

GRACE = 15.0


@dataclass(frozen=True, slots=True)
class Crew:
    """What a role works with. `queue_url` is the PostgreSQL address of the queue, `None` on SQLite."""

    store: Store
    follows: Mapping[str, Follow]
    manners: Manners
    sender: Sender
    now: Callable[[], datetime]
    at_once: int
    queue_url: str | None = None


@asynccontextmanager
async def at_work(crew: Crew) -> AsyncIterator[Jobs]:
    """The crew's jobs over one fetcher; visits under way at the end are finished or given up.

    What a killed process left claimed is free again at once, and not when its lease ends.
    """
    await asyncio.to_thread(crew.store.release_the_dead, is_dead)
    async with Fetcher(crew.manners) as fetcher:
        jobs = Jobs(crew.store, crew.follows, fetcher, crew.sender, crew.now, crew.at_once)
        try:
            yield jobs
        finally:
            await jobs.finish(GRACE)


async def schedule(crew: Crew, tick: timedelta) -> None:
    """Follow the timetable until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    stop_on_signals(stop)
    async with at_work(crew) as jobs:
        if crew.queue_url is None:
            await follow(timetable(jobs, tick), stop)
            return
        from schedules.queue import prepare, queue

        async with queue(crew.queue_url).open_async() as app:
            await prepare(app)
            await follow(queued_timetable(app, jobs, tick), stop)


async def work(crew: Crew) -> None:
    """Take work out of the queue until SIGTERM or SIGINT."""
    from schedules.queue import prepare, queue, register

    assert crew.queue_url is not None  # noqa: S101 - the front door asks before
    async with at_work(crew) as jobs, queue(crew.queue_url).open_async() as app:
        await prepare(app)
        register(app, jobs)
        await app.run_worker_async(concurrency=crew.at_once, shutdown_graceful_timeout=GRACE)

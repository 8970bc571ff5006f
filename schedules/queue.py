"""Outgrown one machine: visits and digests wait in Procrastinate, the PostgreSQL task queue.

Any number of schedulers may put work in (a queueing lock makes the second one's job the same job) and any
number of workers take it out. Locks, retries and the queue are PostgreSQL's and Procrastinate's.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued

from aggregator.clock import is_due
from schedules.jobs import Jobs

VISIT, DIGESTS = "visit", "digests"


def queue(database_url: str) -> App:
    """The queue in the store's own database. `database_url` is SQLAlchemy's or libpq's form."""
    return App(connector=PsycopgConnector(conninfo=libpq_url(database_url)))


def libpq_url(database_url: str) -> str:
    """The address without SQLAlchemy's driver name."""
    scheme, rest = database_url.split("://", 1)
    return f"{scheme.split('+')[0]}://{rest}"


async def prepare(app: App) -> None:
    """Create the queue's own tables when they are not there yet; two of us starting at once is fine."""
    if not await app.check_connection_async():
        try:
            await app.schema_manager.apply_schema_async()
        except Exception:
            # Somebody else may have been quicker; then the tables are there now, else this is a real error.
            if not await app.check_connection_async():
                raise


def register(app: App, jobs: Jobs) -> None:
    """Name the tasks a worker can run."""

    @app.task(name=VISIT, queue=VISIT)
    async def visit_source(source_key: str) -> None:
        claim = await asyncio.to_thread(jobs.store.claim, source_key, jobs.now(), jobs.holder)
        if claim is not None:
            await jobs.visit(claim)

    @app.task(name=DIGESTS, queue=DIGESTS)
    async def send_digests() -> None:
        await jobs.send_digests()


async def defer_due(app: App, jobs: Jobs) -> None:
    """Put every source that is due into the queue, once."""
    for source in await asyncio.to_thread(jobs.store.sources, jobs.now()):
        if source.active and is_due(source.next_visit_at, source.last_visit_at, jobs.now()):
            with suppress(AlreadyEnqueued):
                lock = f"{VISIT}:{source.key}"
                job = app.configure_task(VISIT, queue=VISIT, lock=lock, queueing_lock=lock)
                await job.defer_async(source_key=source.key)


async def defer_digests(app: App) -> None:
    """Put one look at the digests into the queue, unless one waits already."""
    with suppress(AlreadyEnqueued):
        await app.configure_task(DIGESTS, queue=DIGESTS, queueing_lock=DIGESTS).defer_async()

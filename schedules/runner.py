"""The wiring of `festmeet schedule`: an APScheduler that follows the timetable until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Sequence
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from schedules.timetable import Daily, Every


async def follow(entries: Sequence[Every | Daily], stop: asyncio.Event) -> None:
    """Run every entry at its time until `stop` is set. A late job runs once, never twice at a time."""
    scheduler = AsyncIOScheduler(timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1})
    for entry in entries:
        place(scheduler, entry)
    scheduler.start()
    try:
        await stop.wait()
    finally:
        scheduler.shutdown(wait=False)


def place(scheduler: AsyncIOScheduler, entry: Every | Daily) -> None:
    """Put one entry of the timetable on the scheduler."""
    if isinstance(entry, Every):
        trigger = IntervalTrigger(seconds=entry.interval.total_seconds(), timezone=UTC)
        first = datetime.now(UTC)
        scheduler.add_job(entry.job, trigger, id=entry.name, misfire_grace_time=None, next_run_time=first)
    else:
        trigger = CronTrigger(hour=entry.at.hour, minute=entry.at.minute, timezone=UTC)
        scheduler.add_job(entry.job, trigger, id=entry.name, misfire_grace_time=3600)


def stop_on_signals(stop: asyncio.Event) -> None:
    """SIGTERM and SIGINT set `stop`; a visit that runs is finished or rolled back, never half stored."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)

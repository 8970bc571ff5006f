"""Outgrown one machine: a schedule queues, workers visit, on a real PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from aggregator.model import Query
from aggregator.reports import Followed
from aggregator.store import Store
from aggregator.telling.letters import Letterhead
from schedules.jobs import Jobs
from schedules.outbox import FolderLine, Sender
from schedules.queue import VISIT, defer_due, libpq_url, prepare, queue, register
from schedules.visits import Follow
from scrapers.contract import Source
from scrapers.fetch import Fetcher
from scrapers.fetching.manners import Manners
from tests.aggregator.conftest import postgres, postgres_template  # noqa: F401 - fixtures
from tests.schedules.test_bad_day import NoLinks, calendar
from tests.scrapers.servers import Site

pytestmark = pytest.mark.postgres
NOW = datetime(2027, 2, 11, 9, 0, tzinfo=UTC)


@pytest.fixture
def store(postgres: Any, postgres_template: str) -> Iterator[tuple[Store, str]]:  # noqa: F811, ARG001
    """A migrated store in a database of its own, and its address."""
    import psycopg

    with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
        connection.execute("drop database if exists queued")
        connection.execute("create database queued")
    url = postgres.get_uri("queued")
    made = Store(url)
    made.upgrade()
    yield made, url
    made.close()


def test_two_schedules_queue_one_visit_and_a_worker_makes_it(store: tuple[Store, str], tmp_path: Any) -> None:
    shelf, url = store

    async def run() -> list[int]:
        async with Site({"/cal": calendar("one")}) as site:
            source = Source("guild", "icalendar", site.url("/cal"))
            shelf.follow((), [Followed(source.key, source.platform, source.url)], NOW)
            sender = Sender(FolderLine(tmp_path), Letterhead("a@b", "a@b", "b", "http://b"), NoLinks())
            manners = Manners(pause=0, private_hosts=(site.host,))
            async with Fetcher(manners) as fetcher, queue(url).open_async() as app:
                jobs = Jobs(shelf, {source.key: Follow(source)}, fetcher, sender, lambda: NOW)
                await asyncio.gather(prepare(app), prepare(app))
                await asyncio.gather(defer_due(app, jobs), defer_due(app, jobs))
                waiting = [job async for job in waiting_jobs(app)]
                register(app, jobs)
                await app.run_worker_async(wait=False, install_signal_handlers=False)
                left = [job async for job in waiting_jobs(app)]
            return [len(waiting), len(left), len(site.paths())]

    assert asyncio.run(run()) == [1, 0, 1]
    assert [event.title for event in shelf.search(Query(), NOW).events] == ["Filmmakers' Happy Hour one"]
    assert shelf.visits("guild", 5)[0].ended == "exhausted"


async def waiting_jobs(app: Any) -> Any:
    """The jobs that wait in the queue."""
    for job in await app.job_manager.list_jobs_async(queue=VISIT, status="todo"):
        yield job


def test_the_queue_wants_an_address_without_the_drivers_name() -> None:
    assert libpq_url("postgresql+psycopg://u:p@db/f") == "postgresql://u:p@db/f"

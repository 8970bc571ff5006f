"""Visits made at once, because a person asked: `festmeet scrape`, with or without remembering."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aggregator.reports import VisitOutcome
from aggregator.understand import Understood, understand
from schedules.jobs import Jobs
from schedules.roles import Crew, at_work
from schedules.visits import Follow
from scrapers import registry
from scrapers.collect import Plan, collect_many
from scrapers.fetch import Fetcher
from scrapers.visiting.visits import Collected

Done = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a visit brought that nobody remembers."""

    follow: Follow
    collected: Collected
    understood: Understood


async def scrape(crew: Crew, keys: Sequence[str], done: Done) -> list[VisitOutcome]:
    """Visit the sources now, due or not, and remember; those held by another process are left out."""

    async def one(jobs: Jobs, key: str) -> VisitOutcome | None:
        claim = await asyncio.to_thread(crew.store.claim, key, crew.now(), jobs.holder)
        outcome = await jobs.visit(claim) if claim else None
        done(key)
        return outcome

    async with at_work(crew) as jobs:
        gate = asyncio.Semaphore(crew.at_once)

        async def in_turn(key: str) -> VisitOutcome | None:
            async with gate:
                return await one(jobs, key)

        outcomes = await asyncio.gather(*(in_turn(key) for key in keys))
    return [outcome for outcome in outcomes if outcome is not None]


async def try_out(crew: Crew, keys: Sequence[str], done: Done) -> list[Trial]:
    """Visit the sources and say what they would bring; nothing is stored."""
    trials: list[Trial] = []

    async def ended(collected: Collected) -> None:
        follow = crew.follows[collected.visit.source_key]
        understood = await asyncio.to_thread(
            understand, collected.findings, follow.source, follow.festival, crew.now(), follow.wanted
        )
        trials.append(Trial(follow, collected, understood))
        done(follow.source.key)

    plans = [
        Plan(crew.follows[key].source, registry.adapter(crew.follows[key].source.platform)) for key in keys
    ]
    async with Fetcher(crew.manners) as fetcher:
        await collect_many(plans, fetcher, concurrency=crew.at_once, done=ended)
    return trials

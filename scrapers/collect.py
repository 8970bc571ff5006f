"""Drives visits: requests → pages → what they say, until a source is exhausted or has had its share.

A page that did not change is not read, so its listings and links are not known. Therefore a visit first asks,
with validators, for every address of the last complete visit. When all are unchanged the visit ends there;
at the first change it turns into a whole visit, which reuses the bodies that came and asks for the others
anew. So a visit either lists everything or nothing, and what it does not list is really not there. For a
source of one page, the common case, that is exactly one conditional request.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from urllib.parse import urlsplit

from scrapers.contract import Adapter, ScraperError, Source
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import Known
from scrapers.visiting.visits import Collected, Limits, Plan, Visit
from scrapers.visiting.walk import Walk

__all__ = ["Collected", "Known", "Limits", "Plan", "Visit", "collect", "collect_many"]

log = logging.getLogger(__name__)

Done = Callable[[Collected], Awaitable[None]]


async def collect(
    source: Source,
    adapter: Adapter,
    fetcher: Fetcher,
    *,
    known: Mapping[str, Known] | None = None,
    limits: Limits | None = None,
    full: bool = False,
    trusted: bool = True,
) -> Collected:
    """One visit to one source. Never raises but on cancellation: trouble is in the visit's report."""
    plan = Plan(source, adapter, {} if full else known or {}, full, trusted)
    walk = Walk(plan, fetcher, limits or Limits())
    try:
        walk.begin()
        if not await walk.is_unchanged():
            await walk.whole()
    except ScraperError as trouble:
        walk.fail(trouble.code, trouble.why)
    except Exception as surprise:
        log.exception("visit failed", extra={"source": source.key})
        walk.fail("surprise", f"{type(surprise).__name__}: {str(surprise)[:200]}")
    return walk.report()


async def collect_many(
    plans: Iterable[Plan],
    fetcher: Fetcher,
    *,
    limits: Limits | None = None,
    concurrency: int = 12,
    done: Done | None = None,
) -> tuple[Collected, ...]:
    """Many visits side by side, in the order they end; `done` is awaited with each as soon as it has.

    Sources of one host wait in one lane, so that a host which makes us wait takes one of the `concurrency`
    places and not all of them. `concurrency` bounds the memory too: a body of the largest kind each.
    """
    lanes: dict[str, list[Plan]] = {}
    for plan in plans:
        lanes.setdefault(_host(plan.source.url), []).append(plan)
    places, ended = asyncio.Semaphore(concurrency), list[Collected]()

    async def walk_lane(lane: list[Plan]) -> None:
        for plan in lane:
            async with places:
                collected = await _collect(plan, fetcher, limits)
            ended.append(collected)
            if done is not None:
                await done(collected)

    async with asyncio.TaskGroup() as lanes_at_once:
        for lane in lanes.values():
            lanes_at_once.create_task(walk_lane(lane))
    return tuple(ended)


async def _collect(plan: Plan, fetcher: Fetcher, limits: Limits | None) -> Collected:
    return await collect(
        plan.source,
        plan.adapter,
        fetcher,
        known=plan.known,
        limits=limits,
        full=plan.full,
        trusted=plan.trusted,
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return url

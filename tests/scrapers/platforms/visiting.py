"""Visits to a local server that speaks as a platform does, one after another with what is remembered."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from scrapers import registry
from scrapers.collect import Collected, collect
from scrapers.contract import Post, Remember, Removed, Source
from scrapers.fetch import Fetcher
from scrapers.fetching.manners import Manners
from tests.scrapers.moments import NOON
from tests.scrapers.servers import Asked, Route, Site, reply


def answer(value: Any, status: int = 200, /, **headers: str) -> bytes:
    """JSON as a platform sends it."""
    return reply(json.dumps(value), status, content_type="application/json", **headers)


def visits(platform: str, *rounds: Mapping[str, Route], **source: Any) -> tuple[list[Collected], list[Asked]]:
    """One visit for each round of routes, memory carried over; and everything that was asked.

    `{site}` in the source's address and options is the server's own address.
    """

    async def run() -> tuple[list[Collected], list[Asked]]:
        collected: list[Collected] = []
        memory: dict[str, str] = {}
        async with Site() as site:
            manners = Manners(pause=0, seconds=3.0, private_hosts=(site.host,))
            async with Fetcher(manners, now=lambda: NOON) as fetcher:
                told = json.loads(json.dumps(source).replace("{site}", site.url("").rstrip("/")))
                for routes in rounds:
                    site.routes = dict(routes)
                    place = Source("tags", platform, told["url"], **{**of(told), "memory": dict(memory)})
                    collected.append(await collect(place, registry.adapter(platform), fetcher))
                    memory |= {
                        one.name: one.value for one in collected[-1].findings if isinstance(one, Remember)
                    }
                return collected, [asked for asked in site.asked if asked.path != "/robots.txt"]

    return asyncio.run(run())


def of(told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(value) if name == "hashtags" else value for name, value in told.items() if name != "url"
    }


def ids(collected: Collected) -> list[str]:
    return [one.id for one in collected.findings if isinstance(one, Post)]


def removed(collected: Collected) -> list[str]:
    return [one.origin_id for one in collected.findings if isinstance(one, Removed)]

"""A stranger's link, read like any source: what the api is handed to prefill its form with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aggregator.model import Draft
from aggregator.people.proposals import proposal_of
from aggregator.people.submissions import LinkRead
from aggregator.understand import understand
from scrapers import registry
from scrapers.contract import Adapter, Finding, Listing, Page, Post, Request, ScraperError, Source
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import Unchanged
from scrapers.fetching.manners import Manners
from scrapers.threads import in_thread
from scrapers.visiting.reading import read_page

READ_SECONDS, ALL_SECONDS = 10.0, 40.0
MOST_PAGES, MOST_ITEMS, MOST_SHOWN = 3, 200, 20


def link_reader(manners: Manners, now: Callable[[], datetime]) -> Callable[[str], LinkRead]:
    """A function from an address to what it announces. It never raises for what a stranger may send."""

    def read(url: str) -> LinkRead:
        return asyncio.run(read_link(url, manners, now()))

    return read


@dataclass(frozen=True, slots=True)
class _Door:
    """The fetcher, and how far the address is trusted."""

    fetcher: Fetcher
    trusted: bool

    async def page(self, request: Request) -> Page:
        """The page at an address, whole."""
        answer = await self.fetcher.fetch(request, full=True, trusted=self.trusted)
        assert not isinstance(answer, Unchanged)  # noqa: S101 - without validators nothing is unchanged
        return answer


async def read_link(url: str, manners: Manners, now: datetime, *, trusted: bool = False) -> LinkRead:
    """Fetch as for a stranger (no private address, robots obeyed), recognise, read, understand.

    `trusted` is for an address that the operator named.
    """
    try:
        async with asyncio.timeout(ALL_SECONDS), Fetcher(manners) as fetcher:
            source, findings = await _findings(url, _Door(fetcher, trusted))
    except ScraperError as trouble:
        return LinkRead(url, trouble=trouble.why)
    except TimeoutError:
        return LinkRead(url, trouble="Reading it took too long.")
    judged = understand(findings, source, None, now).judged
    coming = [pair for pair in judged if is_to_come(pair[0], now)]
    coming.sort(key=lambda pair: (not pair[1].is_meetup, pair[0].start_at))
    return LinkRead(
        url=url,
        platform=source.platform,
        proposals=tuple(proposal_of(draft, judgement) for draft, judgement in coming[:MOST_SHOWN]),
        found=len(judged),
        meetups=sum(judgement.is_meetup for _, judgement in judged),
        trouble=None if judged else "Nothing on that page could be read as a gathering.",
    )


def is_to_come(draft: Draft, now: datetime) -> bool:
    """Whether it is not over; a day without a time counts until it ends."""
    return (draft.end_at or draft.start_at) >= now - (timedelta() if draft.time_stated else timedelta(days=1))


async def _findings(url: str, door: _Door) -> tuple[Source, list[Finding]]:
    """What the page says, and the few pages it sends its reader to."""
    page = await door.page(Request(url))
    adapter = await in_thread(lambda: registry.recognise(page), READ_SECONDS)
    source = Source("submitted", adapter.platform, page.url, lineage="community")
    found, asked = await _said(adapter, page, source), 1
    requests = [one for one in found if isinstance(one, Request)]
    while requests and asked < MOST_PAGES and not any(isinstance(one, Listing | Post) for one in found):
        further = await _said(adapter, await door.page(requests.pop(0)), source)
        requests += [one for one in further if isinstance(one, Request)]
        found, asked = found + further, asked + 1
    return source, found


async def _said(adapter: Adapter, page: Page, source: Source) -> list[Finding]:
    reading = await read_page(adapter, page, source, MOST_ITEMS, READ_SECONDS)
    if reading.failure is not None and not reading.findings:
        raise reading.failure
    return reading.findings

"""Leads visited once each, to see what they bring and which of them say the same."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from scrapers import registry
from scrapers.collect import collect
from scrapers.contract import Listing, Source
from scrapers.fetch import Fetcher
from scrapers.sites.lead_addresses import closed
from scrapers.sites.leads import OWN_PAGES, Lead
from scrapers.sites.reading import same_site
from scrapers.visiting.visits import Collected, Found, Limits

MOST_VISITS = 24
"""Leads of one site that are visited."""

_SHARE = Limits(pages=4, items=1000, seconds=25.0)

Judge = Callable[[Source, Sequence[Found]], int]
Credential = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Discovered:
    """A lead and what one visit brought. `trouble` says why it cannot be followed as it is, if so.

    `visited` is false where nobody asked: no adapter reads the place, or enough others had been visited.
    `timezone` is the zone that most of its listings name.
    """

    lead: Lead
    listings: int = 0
    meetups: int = 0
    posts: int = 0
    trouble: str | None = None
    visited: bool = False
    timezone: str | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it can be followed as it is."""
        return self.trouble is None and self.visited


@dataclass(frozen=True, slots=True)
class Visited:
    """`said` are the gatherings that came, by title and day, without editions; `links` are theirs."""

    discovered: Discovered
    said: frozenset[tuple[str, str]] = frozenset()
    links: frozenset[str] = frozenset()


async def visit_all(
    leads: Sequence[Lead], home: str, fetcher: Fetcher, judge: Judge, credential: Credential
) -> list[Discovered]:
    """Visit the leads: other people's side by side, then the site's own pages as far as they say more."""
    local = fetcher.is_private(home)
    others = [lead for lead in leads if lead.kind != OWN_PAGES]

    async def one(number: int, lead: Lead) -> Visited:
        if number >= MOST_VISITS:
            return Visited(Discovered(lead, trouble="not visited: enough others were"))
        return await visit(lead, fetcher, judge, credential, trusted=local and same_site(lead.url, home))

    visited = list(await asyncio.gather(*(one(number, lead) for number, lead in enumerate(others))))
    for lead in (lead for lead in leads if lead.kind == OWN_PAGES):
        if not _is_answered(lead, visited, home):
            visited.append(await one(len(visited), lead))
    return _said_once(visited, home)


def _is_answered(page: Lead, visited: Sequence[Visited], home: str) -> bool:
    """Whether the site's own door to this platform (its REST address) has brought what its pages would."""
    leads = [one.discovered.lead for one in visited if one.said]
    return any(
        lead.platform == page.platform and lead.kind != OWN_PAGES and same_site(lead.url, home)
        for lead in leads
    )


async def visit(
    lead: Lead, fetcher: Fetcher, judge: Judge, credential: Credential, *, trusted: bool
) -> Visited:
    """What one visit to a lead brings."""
    if lead.platform not in registry.names():
        return Visited(Discovered(lead, trouble=closed(lead.platform)))
    source = source_of(lead, credential)
    collected = await collect(
        source, registry.adapter(lead.platform), fetcher, limits=_SHARE, full=True, trusted=trusted
    )
    listings = [said for said in collected.findings if isinstance(said, Listing)]
    zones = Counter(listing.timezone for listing in listings if listing.timezone)
    discovered = Discovered(
        lead,
        listings=collected.visit.listings,
        meetups=judge(source, collected.findings),
        posts=collected.visit.posts,
        trouble=_trouble(collected, lead),
        visited=True,
        timezone=zones.most_common(1)[0][0] if zones else None,
    )
    return Visited(
        discovered,
        frozenset((one.title.casefold(), str(one.start)[:10]) for one in listings if not _is_edition(one)),
        frozenset(_event_number(one.url) for one in listings if one.url),
    )


def _is_edition(listing: Listing) -> bool:
    """Whether it lasts for days: a festival, not a gathering in it."""
    starts_on, ends_on = (str(moment)[:10] for moment in (listing.start, listing.end or listing.start))
    return (date.fromisoformat(ends_on) - date.fromisoformat(starts_on)).days > 1


def _event_number(url: str) -> str:
    """What names an event in its address: its last long number, else the address itself."""
    numbers = re.findall(r"\d{7,}", urlsplit(url).path)
    return numbers[-1] if numbers else url.split("?")[0].split("://")[-1].removeprefix("www.").rstrip("/")


def source_of(lead: Lead, credential: Credential = lambda _: None, key: str = "discovered") -> Source:
    """The source that a lead would be."""
    key_of_operator = credential(lead.platform)
    return Source(
        key, lead.platform, lead.url, lineage=lead.lineage, options=lead.options, credential=key_of_operator
    )


def _trouble(collected: Collected, lead: Lead) -> str | None:
    """Why a lead cannot be followed; a visit that merely had its share is no trouble."""
    visit = collected.visit
    if visit.listings or visit.posts:
        return None
    if visit.code is not None:
        return visit.reason or visit.code
    if lead.kind == OWN_PAGES:
        return "nothing to be read there now; a recipe may help"
    return None


def _said_once(visited: Sequence[Visited], home: str) -> list[Discovered]:
    """Without the site's own pages that say nothing, or nothing that another source of the site does not.

    A section where people meet stays, empty as it may be: the operator should know of it.
    """
    kept: list[Visited] = []
    for one in visited:
        lead = one.discovered.lead
        others = (other for other in visited if other is not one and lead.kind != OWN_PAGES)
        if any(_event_number(lead.url) in other.links for other in others):
            continue  # a single event that another source lists among its own
        if lead.kind != OWN_PAGES and not (one.said and same_site(lead.url, home)):
            kept.append(one)
        elif not one.said:
            if is_meeting_section(lead):
                kept.append(one)
        elif not any(one.said <= other.said for other in kept if same_site(other.discovered.lead.url, home)):
            kept.append(one)
    return [one.discovered for one in kept]


def is_meeting_section(lead: Lead) -> bool:
    """Whether a page of the site is one where people are told to meet."""
    return lead.why.endswith("people meet there")

"""A festival's or association's address → the sources found there, each visited once.

    async with Fetcher(manners) as fetcher:
        discovery = await discover("https://festival.example/", fetcher, judge=count_meetups)

What `discover` knows of platforms it asks the adapters: `claims(url)` says whose an address is, `leads(page)`
what a page shows, `recognise` whose a page is (docs/discover.md). `judge` counts the meetups among a visit's
findings; this room does not know what a meetup is.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from scrapers import registry
from scrapers.collect import collect
from scrapers.contract import Listing, Page, Request, Source
from scrapers.document import Document
from scrapers.fetch import Fetcher
from scrapers.lead_addresses import CLOSED, leads_of_address, leads_of_hashtags
from scrapers.leads import OWN_PAGES, Lead
from scrapers.leads_of_page import leads_of_page
from scrapers.page_kinds import starts_as_markup
from scrapers.site_sections import MEETING
from scrapers.site_facts import FestivalFacts, festival_of, hashtags, site_name
from scrapers.site_reading import MOST_PAGES, SitePage, read_site, same_site
from scrapers.visits import Collected, Found, Limits

MOST_VISITS = 24
"""Leads of one site that are visited."""

_SHARE = Limits(pages=4, items=1000, seconds=25.0)
_FILES_OF_ONE = 3
"""So many calendar files side by side are the buttons of single events."""

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
    code: str | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it can be followed as it is."""
        return self.trouble is None and self.visited


@dataclass(frozen=True, slots=True)
class Discovery:
    """All that one site shows. `pages` were read; `missed` (address, why) could not be."""

    url: str
    name: str
    found: tuple[Discovered, ...]
    hashtags: tuple[str, ...] = ()
    festival: FestivalFacts | None = None
    timezone: str | None = None
    pages: tuple[str, ...] = ()
    missed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Visited:
    """`said` are the gatherings that came, by title and day; an edition of several days is none. `links` are theirs."""

    discovered: Discovered
    said: frozenset[tuple[str, str]] = frozenset()
    links: frozenset[str] = frozenset()


async def discover(
    url: str,
    fetcher: Fetcher,
    *,
    judge: Judge,
    credential: Credential = lambda _: None,
    most_pages: int = MOST_PAGES,
) -> Discovery:
    """Read a site and visit what it leads to. Raises `FetchFailed` when its first page cannot be had.

    `credential` gives the operator's key for a platform. An address that is a platform's own (an organiser's
    page, a group) is one source and is not read as a site.
    """
    known = [lead for lead in leads_of_address(url, "the address itself") if lead.kind != "hashtag"]
    if known:
        visited = [await _visit(lead, fetcher, judge, credential, trusted=True) for lead in known]
        return Discovery(url, known[0].title, tuple(one.discovered for one in visited))
    read = await read_site(url, fetcher, most=most_pages)
    home = read.pages[0].page.url if read.pages else url
    name = site_name(read.pages)
    leads = gathered(read.pages, name)
    tags = tuple(lead.url.removeprefix("#") for lead in leads if lead.platform == "hashtag")
    leads = [*leads_of_hashtags(tags), *(lead for lead in leads if lead.platform != "hashtag")]
    found = await _visit_all(leads, home, fetcher, judge, credential)
    zones = Counter(one.timezone for one in found if one.timezone)
    return Discovery(
        url=home,
        name=name,
        found=tuple(found),
        hashtags=tags,
        festival=festival_of(read.pages, name, fetcher.now().date()),
        timezone=zones.most_common(1)[0][0] if zones else None,
        pages=tuple(one.page.url for one in read.pages),
        missed=tuple(read.trouble),
    )


async def leads_of_one(url: str, fetcher: Fetcher) -> Lead:
    """The source that one address is: by the address, else by what answers there.

    Raises `FetchFailed`, and `LayoutChanged` when no platform knows the answer.
    """
    for lead in leads_of_address(url, "added by its address"):
        if lead.kind != "hashtag":
            return lead
    answer = await fetcher.fetch(Request(url))
    assert isinstance(answer, Page)  # noqa: S101 - nothing was known, so nothing is unchanged
    platform = registry.recognise(answer).platform
    title = ""
    if starts_as_markup(answer) and (node := Document(answer).tree.css_first("title")) is not None:
        title = " ".join(node.text().split())[:60]
    kind = {"icalendar": "calendar", "feed": "feed"}.get(platform, OWN_PAGES)
    return Lead(platform, url, "added by its address", title, kind, "organiser")


def gathered(pages: Sequence[SitePage], name: str) -> list[Lead]:
    """The leads of all pages, each once, what was shown first and the site's own pages last."""
    leads: dict[tuple[str, str], Lead] = {}
    for one in pages:
        for lead in leads_of_page(one.page, one.document):
            told = lead
            if lead.kind == OWN_PAGES:
                told = replace(lead, title=lead.title or one.section, why=f"{lead.why}; {_why(one)}")
            leads.setdefault(_identity(told), told)
    for lead in hashtags(pages, name):
        leads.setdefault(_identity(lead), lead)
    for one in pages:
        if not any(lead.kind == OWN_PAGES and lead.url == one.page.url for lead in leads.values()):
            lead = Lead("website", one.page.url, _why(one), one.section, OWN_PAGES, "festival")
            leads.setdefault(_identity(lead), lead)
    kept = _without_single_files(leads.values())
    return sorted(kept, key=lambda lead: lead.kind == OWN_PAGES)


def _identity(lead: Lead) -> tuple[str, str]:
    """Hashtags differ by case only in looks."""
    return (lead.platform, lead.url.casefold()) if lead.platform == "hashtag" else lead.identity


def _why(one: SitePage) -> str:
    promised = "people meet there" if one.worth >= MEETING else "things are listed there"
    return "the address itself" if one.section == "home page" else f"a section of the site: {promised}"


def _without_single_files(leads: Iterable[Lead]) -> list[Lead]:
    """Without the calendar files of single events: many addresses that differ in one part only."""
    shapes = Counter(_shape(lead) for lead in leads if lead.platform == "icalendar")
    return [lead for lead in leads if lead.platform != "icalendar" or shapes[_shape(lead)] < _FILES_OF_ONE]


def _shape(lead: Lead) -> tuple[str, str]:
    parts = urlsplit(lead.url)
    if parts.hostname and parts.hostname.endswith(("google.com", "tockify.com", "teamup.com")):
        return "", lead.url  # whole calendars, however many
    pieces = [part for part in parts.path.split("/") if part]
    around = (
        pieces[:-1]
        if parts.path.endswith(".ics")
        else pieces[:-2] + pieces[-1:]
        if parts.path.endswith("/ics")
        else pieces[:-1]
    )
    return parts.hostname or "", "/".join(around)


async def _visit_all(
    leads: Sequence[Lead], home: str, fetcher: Fetcher, judge: Judge, credential: Credential
) -> list[Discovered]:
    """Visit the leads: other people's side by side, then the site's own pages as far as they say more."""
    local = fetcher.is_private(home)
    others = [lead for lead in leads if lead.kind != OWN_PAGES]

    async def one(number: int, lead: Lead) -> _Visited:
        if number >= MOST_VISITS:
            return _Visited(Discovered(lead, trouble="not visited: enough others were"))
        return await _visit(lead, fetcher, judge, credential, trusted=local and same_site(lead.url, home))

    visited = list(await asyncio.gather(*(one(number, lead) for number, lead in enumerate(others))))
    for lead in (lead for lead in leads if lead.kind == OWN_PAGES):
        if not _is_answered(lead, visited, home):
            visited.append(await one(len(visited), lead))
    return _said_once(visited, home)


def _is_answered(page: Lead, visited: Sequence[_Visited], home: str) -> bool:
    """Whether the site's own door to this platform (its REST address) has brought what its pages would."""
    leads = [one.discovered.lead for one in visited if one.said]
    return any(
        lead.platform == page.platform and lead.kind != OWN_PAGES and same_site(lead.url, home)
        for lead in leads
    )


async def _visit(
    lead: Lead, fetcher: Fetcher, judge: Judge, credential: Credential, *, trusted: bool
) -> _Visited:
    """What one visit to a lead brings."""
    if lead.platform not in registry.names():
        why = CLOSED.get(lead.platform, f"no adapter reads {lead.platform}")
        return _Visited(Discovered(lead, trouble=why))
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
        code=collected.visit.code,
    )
    return _Visited(
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


def _said_once(visited: Sequence[_Visited], home: str) -> list[Discovered]:
    """Without the site's own pages that say nothing, or nothing that another source of the site does not.

    A section where people meet stays, empty as it may be: the operator should know of it.
    """
    kept: list[_Visited] = []
    for one in visited:
        lead = one.discovered.lead
        if any(_event_number(lead.url) in other.links for other in visited if other is not one):
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

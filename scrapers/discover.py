"""A festival's or association's address → the sources found there, each visited once.

    async with Fetcher(manners) as fetcher:
        discovery = await discover("https://festival.example/", fetcher, judge=count_meetups)

What `discover` knows of platforms it asks the adapters: `claims(url)` says whose an address is, `leads(page)`
what a page shows, `recognise` whose a page is (docs/discover.md). `judge` counts the meetups among a visit's
findings; this room does not know what a meetup is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from scrapers import registry
from scrapers.contract import Page, Request
from scrapers.document import Document
from scrapers.fetch import Fetcher
from scrapers.page_kinds import starts_as_markup
from scrapers.sites.facts import FestivalFacts, festival_of, hashtags, site_name
from scrapers.sites.lead_addresses import leads_of_address, leads_of_hashtags
from scrapers.sites.lead_visits import Credential, Discovered, Judge, visit, visit_all
from scrapers.sites.leads import OWN_PAGES, Lead
from scrapers.sites.leads_of_page import leads_of_page
from scrapers.sites.reading import MOST_PAGES, SitePage, read_site
from scrapers.sites.section_links import MEETING
from scrapers.sites.whose_accounts import without_strangers

MOST_SINGLES = 3
"""More single events of one platform are the festival's tickets."""

_FILES_OF_ONE = 3
"""So many calendar files side by side are the buttons of single events."""


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
        visited = [await visit(lead, fetcher, judge, credential, trusted=True) for lead in known]
        return Discovery(url, known[0].title, tuple(one.discovered for one in visited))
    read = await read_site(url, fetcher, most=most_pages)
    home = read.pages[0].page.url if read.pages else url
    name = site_name(read.pages)
    leads = gathered(read.pages, name)
    tags = tuple(lead.url.removeprefix("#") for lead in leads if lead.platform == "hashtag")
    leads = [*leads_of_hashtags(tags), *(lead for lead in leads if lead.platform != "hashtag")]
    found = await visit_all(leads, home, fetcher, judge, credential)
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
    kept = _without_single_events(_without_single_files(leads.values()))
    kept = without_strangers(kept, name, pages[0].page.url if pages else "")
    return sorted(kept, key=lambda lead: lead.kind == OWN_PAGES)


def _identity(lead: Lead) -> tuple[str, str]:
    """Hashtags differ by case only in looks; a platform's long numbers are the same under all its domains."""
    if lead.platform == "hashtag":
        return lead.platform, lead.url.casefold()
    number = re.search(r"\d{9,}$", urlsplit(lead.url).path) if lead.kind in ("account", "event") else None
    return (lead.platform, number[0]) if number else lead.identity


def _why(one: SitePage) -> str:
    promised = "people meet there" if one.worth >= MEETING else "things are listed there"
    return "the address itself" if one.section == "home page" else f"a section of the site: {promised}"


def _without_single_events(leads: Sequence[Lead]) -> list[Lead]:
    """Many single events of a platform are tickets: a few are kept, none beside their organiser."""
    organised = {lead.platform for lead in leads if lead.kind in ("account", "tickets", "calendar")}
    many = Counter(lead.platform for lead in leads if lead.kind == "event")
    kept, told = list[Lead](), Counter[str]()
    for lead in leads:
        told[lead.platform] += lead.kind == "event"
        if (
            lead.kind != "event"
            or many[lead.platform] <= MOST_SINGLES
            or (lead.platform not in organised and told[lead.platform] <= MOST_SINGLES)
        ):
            kept.append(lead)
    return kept


def _without_single_files(leads: Iterable[Lead]) -> list[Lead]:
    """Without the buttons of single events: calendar files that share text and address but for one part."""
    found = list(leads)
    shapes = Counter(shape for lead in found for shape in _shapes(lead))
    return [lead for lead in found if all(shapes[shape] < _FILES_OF_ONE for shape in _shapes(lead))]


def _shapes(lead: Lead) -> Iterator[tuple[str, ...]]:
    """The address of a calendar file with each of its parts left out in turn, beside the link's text."""
    parts = urlsplit(lead.url)
    pieces = [part for part in parts.path.split("/") if part]
    for at in range(len(pieces) if lead.kind in ("calendar", "programme") else 0):
        asked = re.sub(r"\d+", "#", parts.query)
        yield (lead.title, parts.netloc, asked, *pieces[:at], "*", *pieces[at + 1 :])

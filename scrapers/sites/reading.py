"""Reads the dozen pages of a site that promise most, best first, through the polite client.

Home page, then what its links promise (`scrapers/sites/section_links.py`), then what those pages
link to. The site map is asked for only when the home page leads nowhere, as a menu drawn by a script does.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from scrapers.contract import LayoutChanged, Page, Request
from scrapers.document import Document
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import FetchFailed
from scrapers.page_kinds import starts_as_markup
from scrapers.sites.leads_of_page import joined, title_of
from scrapers.sites.section_links import MEETING, NEVER, UNKNOWN, promise, section_of, without_index

MOST_PAGES = 12
"""Pages of one site that are read."""

SMALL = 8
"""So many further links on the home page make a small site."""

FEW = 3
"""So few promising links on the home page are a menu that only a script draws."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page that was read: `section` is what the site calls it, `worth` what it promised."""

    page: Page
    document: Document
    section: str
    worth: int


@dataclass(slots=True)
class SiteRead:
    """The pages of a site, in the order they were read, and what could not be had (address, why)."""

    pages: list[SitePage] = field(default_factory=list)
    trouble: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Ways:
    """Addresses still to read, most promising first; of equals the one that was seen first."""

    home: str
    language: str | None = None
    others: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[tuple[int, int, int, str, str]] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    count: int = 0

    def add(self, url: str, text: str, depth: int) -> None:
        worth = promise(url, text, self.language)
        bare = _bare(url)
        if worth == NEVER or bare in self.named or not same_site(url, self.home):
            return
        self.named.add(bare)
        if worth == UNKNOWN and depth == 1:
            self.others.append((url, text))
        if worth != UNKNOWN:
            self._wait(url, text, worth, depth)

    def take_others(self) -> None:
        """Of a small site everything is read, whatever its words: after what promises more."""
        for url, text in self.others if len(self.others) <= SMALL else ():
            self._wait(url, text, UNKNOWN, 1)

    def _wait(self, url: str, text: str, worth: int, depth: int) -> None:
        self.count += 1
        heapq.heappush(self.waiting, (-worth + depth - 1, depth, self.count, url, section_of(url, text)))


def same_site(url: str, home: str) -> bool:
    """Whether an address belongs to the same site: its host, without `www.`, or one below it."""
    theirs, ours = (urlsplit(one) for one in (url, home))
    host, base = (f"{(one.hostname or '').removeprefix('www.')}:{one.port or ''}" for one in (theirs, ours))
    return theirs.scheme in ("http", "https") and (host == base or host.endswith(f".{base}"))


async def read_site(url: str, fetcher: Fetcher, *, most: int = MOST_PAGES) -> SiteRead:
    """The home page and the most promising others. Raises `FetchFailed` when the first cannot be had."""
    read = SiteRead()
    local = fetcher.is_private(url)
    first = await _page(url, fetcher, trusted=True)
    home = first.url
    ways = _Ways(home, named={_bare(url), _bare(home)})
    _take(read, ways, first, "home page", MEETING, 0)
    if len(ways.waiting) < FEW:
        for address in await _mapped(home, fetcher, local):
            ways.add(address, "", 1)
    ways.take_others()
    while ways.waiting and len(read.pages) + len(read.trouble) < most:
        _, depth, _, address, section = heapq.heappop(ways.waiting)
        try:
            page = await _page(address, fetcher, trusted=local)
        except FetchFailed as failed:
            read.trouble.append((address, failed.why))
            continue
        ways.named.add(_bare(page.url))
        _take(read, ways, page, section, promise(address, section, ways.language), depth)
    return read


async def _page(url: str, fetcher: Fetcher, *, trusted: bool) -> Page:
    answer = await fetcher.fetch(Request(url), trusted=trusted)
    assert isinstance(answer, Page)  # noqa: S101 - nothing was known, so nothing is unchanged
    return answer


def _take(read: SiteRead, ways: _Ways, page: Page, section: str, worth: int, depth: int) -> None:
    """Keep a page and note where it leads; what is no web page leads nowhere."""
    if not starts_as_markup(page):
        return
    if any(known.page.url == page.url for known in read.pages):
        return
    try:
        document = Document(page)
    except LayoutChanged as broken:
        read.trouble.append((page.url, broken.why))
        return
    read.pages.append(SitePage(page, document, section, worth))
    ways.language = ways.language or document.language
    for url, text in _links(document):
        ways.add(url, text, depth + 1)


def _links(document: Document) -> Iterator[tuple[str, str]]:
    """The links for people, without those to the same page in another language."""
    other = {
        _bare(joined(document.base, node.attributes.get("href") or "") or "")
        for node in document.tree.css("link[rel~=alternate][hreflang][href]")
    }
    for node in document.tree.css("a[href]")[:3000]:
        url = joined(document.base, node.attributes.get("href") or "")
        if url and _bare(url) not in other:
            yield url, title_of(node)


async def _mapped(home: str, fetcher: Fetcher, local: bool) -> list[str]:
    """The addresses of the site map; of an index, those of the first map about pages or events."""
    try:
        whole = await _page(urljoin(home, "/sitemap.xml"), fetcher, trusted=local)
        found = _located(whole)
        if b"<sitemapindex" in whole.body[:2000]:
            best = next((url for url in found if re.search(r"page|event", url)), found[0] if found else None)
            if best is None or not same_site(best, home):
                return []
            found = _located(await _page(best, fetcher, trusted=local))
    except FetchFailed:
        return []
    return found[:2000]


def _located(page: Page) -> list[str]:
    return [
        found.strip() for found in re.findall(r"<loc>\s*([^<]{1,2000}?)\s*</loc>", page.text()[:2_000_000])
    ]


def _bare(url: str) -> str:
    bare = without_index(url.split("#")[0].split("://", 1)[-1])
    return bare.removeprefix("www.").rstrip("/").lower()

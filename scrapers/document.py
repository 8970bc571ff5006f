"""A page parsed once, and what its visible part says about an event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from unicodedata import normalize
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.contract import LayoutChanged, Page
from scrapers.markup import Markup, as_utf8, of_page
from scrapers.needles import holds
from scrapers.plain import from_html
from scrapers.plain_pages.headings import page_heading
from scrapers.status import mentions_calling_off

MOST_CLIMBED = 10
"""Elements above a link that may belong to the block about its event."""

MOST_LINKS = 50
"""Links to one event that are looked at."""

MOST_FOLLOWERS = 6
"""Elements behind an entry that may still belong to it."""

MOST_INSIDE = 40
"""Links inside an entry of a list; more is a column."""

PATIENCE = 5_000_000
"""Characters of markup in which visible text is looked for on one page; each look costs 5,000 more."""

LARGE = 60_000
"""Characters of markup from which on a part counts double and more: another like it holds the same events."""

NESTED = 8
"""So many times does a part count that lies inside the part looked at before, or around it."""

_TOO_LARGE = frozenset({"body", "html", "main", "tbody", "table"})


class Document:
    """A page with its base address and language. Parsing happens here, once, when a tree is first wanted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._patience = PATIENCE
        self._seen: dict[int, str] = {}
        self._last = ""
        self._entries: dict[tuple[int, bool], list[LexborNode]] = {}

    @cached_property
    def markup(self) -> Markup:
        """The page's bytes and what they say without a tree."""
        return of_page(self.page)

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page parsed. Raises `LayoutChanged` when no parser makes a page of it."""
        try:
            return LexborHTMLParser(as_utf8(self.page))
        except (ValueError, RuntimeError, MemoryError, UnicodeError) as broken:
            raise LayoutChanged(f"no parser makes a page of it ({broken})", self.page.url) from broken

    @property
    def is_parsed(self) -> bool:
        """Whether there is a tree already: to ask it costs less than a look at the bytes."""
        return "tree" in vars(self)

    @cached_property
    def jsonld(self) -> Sequence[bytes]:
        """The texts of its JSON-LD scripts."""
        if self.markup.jsonld is not None:
            return self.markup.jsonld
        return [script.text().encode() for script in self.tree.css("script[type*='ld+json' i]")]

    @cached_property
    def base(self) -> str:
        """The address that relative links start from."""
        try:
            return urljoin(self.page.url, self.markup.base)
        except ValueError:
            return self.page.url

    @cached_property
    def language(self) -> str | None:
        """The language the page says it is in, as a BCP 47 tag."""
        return self.markup.language

    @cached_property
    def mentions_calling_off(self) -> bool:
        """Whether a word for cancelled or postponed stands anywhere; if not, no closer look is needed."""
        if not mentions_calling_off(self.markup.lower, self.language):
            return False
        return mentions_calling_off(self.markup.rest, self.language)

    @cached_property
    def is_of_modern_events_calendar(self) -> bool:
        """Whether the page shows one event of Modern Events Calendar (WordPress)."""
        return holds(self.page.body, b"mec-single-event")

    @cached_property
    def main_text(self) -> str:
        """The visible text of the page's main part, lines by blocks."""
        node = self.tree.css_first("main,[role=main],article,#content,#main") or self.tree.body
        return self.visible_text(node) if node is not None else ""

    @cached_property
    def heading(self) -> str:
        """The first heading of the first rank that is not the site's own."""
        return page_heading(self.tree)

    @cached_property
    def _links(self) -> dict[str, list[LexborNode]]:
        found: dict[str, list[LexborNode]] = {}
        for node in self.tree.css("a[href]"):
            address = self.address(node)
            if address:
                found.setdefault(address, []).append(node)
        return found

    def address(self, link: LexborNode) -> str | None:
        """Where a link leads, without fragment and last slash."""
        target = (link.attributes.get("href") or "").strip()
        if target.startswith(("http://", "https://")):
            return target.partition("#")[0].rstrip("/")
        if target.startswith("/") and not target.startswith("//"):
            return (self._origin + target.partition("#")[0]).rstrip("/")  # ten times quicker than urljoin
        try:
            return urldefrag(urljoin(self.base, target)).url.rstrip("/")
        except ValueError:
            return None

    @cached_property
    def _origin(self) -> str:
        parts = urlsplit(self.base)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def is_weary(self) -> bool:
        """Whether so much was looked at that the visible page is not consulted any more."""
        return self._patience <= 0

    def visible_text(self, node: LexborNode) -> str:
        """The text a visitor sees in an element, lines by blocks; nothing once the page has had enough of it.

        A page whose events all lie inside each other would be read as often as it has events. An element is
        read once: occurrences that share an address share their entries.
        """
        seen = self._seen.get(node.mem_id)
        if seen is not None or self._patience <= 0:
            return seen or ""
        markup = node.html or ""
        nested = markup in self._last or self._last in markup if self._last else False
        self._patience -= int(len(markup) * max(1, len(markup) / LARGE) * (NESTED if nested else 1)) + 5000
        self._last = markup
        # Parts of a date in elements of their own run together: <span>01</span>Feb.
        text = re.sub(r"(?<=\d)(?=[A-Z][a-zà-ÿ]{2})", " ", from_html(markup))
        self._seen[node.mem_id] = text
        return text

    def text_about(self, url: str | None, entries: Mapping[int, str], day: date, shared: bool) -> str | None:
        """The visible text of the event's entry in a list: around a link to it, up to its neighbours'.

        `entries` are the links to all events, see `links_to`. `shared`: several occurrences have this
        address; then only an entry that carries the day counts, in print or in its markup
        (`data-date="2027-02-11"`, `id="…-20270211"`).
        """
        wanted = _bare(url) if url else ""
        links = self._links.get(wanted, ())[:MOST_LINKS]
        for link in links:
            if self._patience <= 0:
                return None
            parts = self._entries.get((link.mem_id, shared))
            if parts is None:
                twins = _twins(link, links) if shared else frozenset[int]()
                parts = _entry_of(link, _Foreign(entries, wanted, twins))
                self._entries[link.mem_id, shared] = parts
            text = "\n".join(map(self.visible_text, parts))
            if shared and not _carries(parts[0], day) and not _prints(text, day):
                continue
            if len(text) > len(link.text() or "") + 3:
                return text
        return None

    def links_to(self, addresses: Iterable[str]) -> dict[int, str]:
        """The links of the page that lead to one of these addresses, by node, with the address."""
        bare = (_bare(address) for address in addresses)
        return {node.mem_id: address for address in bare for node in self._links.get(address, ())}


@dataclass(frozen=True, slots=True)
class _Foreign:
    """Knows the links that belong to another event's entry, or to another occurrence of this one."""

    entries: Mapping[int, str]
    wanted: str
    twins: frozenset[int]

    def holds(self, node: LexborNode) -> bool:
        """Whether this is such a link."""
        return node.mem_id in self.twins or self.entries.get(node.mem_id, self.wanted) != self.wanted


def _bare(url: str) -> str:
    return urldefrag(url).url.rstrip("/")


def _twins(link: LexborNode, links: Sequence[LexborNode]) -> frozenset[int]:
    """The other links to the same address with the same words: those of other occurrences."""
    said = link.text().strip()
    others = [one for one in links if said and one.mem_id != link.mem_id]
    return frozenset(one.mem_id for one in others if one.text().strip() == said)


def _prints(text: str, day: date) -> bool:
    """Whether the text prints the day, with or without its year."""
    from scrapers.dates.printed import find_whens  # needed by few pages, and not quick to import

    # No grammar finds a day without its figures, and to ask one about a long text costs milliseconds.
    return day.day in _figures(text) and any(when.start_on == day for when in find_whens(text, near=day))


@lru_cache(64)
def _figures(text: str) -> frozenset[int]:
    """The numbers of at most two figures that a text prints."""
    numbers = re.findall(r"(?<!\d)\d{1,2}(?!\d)", normalize("NFKD", text))
    return frozenset(map(int, numbers))


def _grown(link: LexborNode, foreign: _Foreign) -> LexborNode:
    """The largest element around a link that holds no link to a neighbouring event."""
    block = link
    for _ in range(MOST_CLIMBED):
        around = block.parent
        if around is None or around.tag in _TOO_LARGE:
            break
        inside = around.css("a[href]")
        if len(inside) > MOST_INSIDE or any(map(foreign.holds, inside)):
            break
        block = around
    return block


def _entry_of(link: LexborNode, foreign: _Foreign) -> list[LexborNode]:
    """A link's entry and what stands flat behind it, up to the next event: a tooltip, a line of details."""
    entry = _grown(link, foreign)
    parts = [entry]
    following = entry.next
    bounded = len(set(foreign.entries.values())) > 1 or foreign.twins
    while bounded and following is not None and len(parts) < MOST_FOLLOWERS:
        if following.is_element_node:
            if any(map(foreign.holds, following.css("a[href]"))):
                break
            parts.append(following)
        following = following.next
    return parts


def _carries(entry: LexborNode, day: date) -> bool:
    """Whether an attribute of the entry or of an element closely around it names the day."""
    names = (day.isoformat(), day.strftime("%Y%m%d"))
    node: LexborNode | None = entry
    for _ in range(3):
        if node is None:
            break
        if any(name in (value or "") for value in node.attributes.values() for name in names):
            return True
        node = node.parent
    return any(name in (entry.html or "") for name in names)

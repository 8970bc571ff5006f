"""A page parsed once, and what its visible part says about an event."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from urllib.parse import urldefrag, urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.contract import LayoutChanged, Page
from scrapers.plain import from_html

MOST_CLIMBED = 10
"""Elements above a link that may belong to the block about its event."""

LONGEST_BLOCK = 40_000
"""Characters of markup of such a block; more is a column, not an entry."""


class Document:
    """A page's tree, with its base address and language. Parsing happens once, here."""

    def __init__(self, page: Page) -> None:
        self.page = page
        text = page.text()
        try:
            self.tree = LexborHTMLParser(text)
        except (ValueError, RuntimeError, MemoryError, UnicodeError) as broken:
            raise LayoutChanged(f"no parser makes a page of it ({broken})", page.url) from broken
        self.markup = text

    @cached_property
    def base(self) -> str:
        """The address that relative links start from."""
        node = self.tree.css_first("base[href]")
        stated = (node.attributes.get("href") or "").strip() if node is not None else ""
        try:
            return urljoin(self.page.url, stated) if stated else self.page.url
        except ValueError:
            return self.page.url

    @cached_property
    def language(self) -> str | None:
        """The language the page says it is in, as a BCP 47 tag."""
        root = self.tree.css_first("html")
        stated = (
            (root.attributes.get("lang") or root.attributes.get("xml:lang") or "") if root is not None else ""
        )
        return stated.strip().replace("_", "-") or None

    @cached_property
    def main_text(self) -> str:
        """The visible text of the page's main part, lines by blocks."""
        node = self.tree.css_first("main,[role=main],article,#content,#main") or self.tree.body
        return visible_text(node) if node is not None else ""

    @cached_property
    def heading(self) -> str:
        """The first heading of the first rank."""
        node = self.tree.css_first("h1")
        return " ".join(node.text().split()) if node is not None else ""

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
        try:
            return urldefrag(urljoin(self.base, (link.attributes.get("href") or "").strip())).url.rstrip("/")
        except ValueError:
            return None

    def block_about(self, url: str | None, neighbours: Iterable[str]) -> LexborNode | None:
        """The largest element around a link to the event that holds no link to a neighbouring event."""
        wanted = urldefrag(url).url.rstrip("/") if url else None
        others = {id_ for other in neighbours for id_ in (urldefrag(other).url.rstrip("/"),) if id_ != wanted}
        foreign = {node.mem_id for other in others for node in self._links.get(other, ())}
        for link in self._links.get(wanted or "", ())[:3]:
            block = self._grown(link, foreign)
            if block.mem_id != link.mem_id:
                return block
        return None

    def _grown(self, link: LexborNode, foreign: set[int]) -> LexborNode:
        block = link
        for _ in range(MOST_CLIMBED):
            around = block.parent
            if (
                around is None
                or around.tag in ("body", "html", "main", "tbody", "table")
                or len(around.html or "") > LONGEST_BLOCK
            ):
                break
            if foreign and any(inner.mem_id in foreign for inner in around.css("a[href]")):
                break
            block = around
        return block


def visible_text(node: LexborNode) -> str:
    """The text a visitor sees in an element, lines by blocks."""
    return from_html(node.html or "")

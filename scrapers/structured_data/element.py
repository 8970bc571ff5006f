"""What one element of markup says: to machines by its attributes, to visitors by its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

MOST_PIECES = 600
"""Elements and texts below one whose words are read."""

_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg"})
_BLOCKS = frozenset(
    {
        "br",
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "td",
        "tr",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "dt",
        "dd",
        "section",
    }
)
_LINKS = {
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "object": "data",
    "iframe": "src",
    "source": "src",
}
_VALUED = frozenset({"data", "meter", "input"})
_ADDRESSES = frozenset(
    {"url", "sameAs", "image", "eventStatus", "eventAttendanceMode", "availability", "mainEntityOfPage"}
)
_DATES = frozenset(
    {"startDate", "endDate", "previousStartDate", "doorTime", "startTime", "endTime", "duration"}
)


@dataclass(slots=True)  # not frozen: a page has thousands
class Element:
    """A node of markup with what is asked of it again and again, and the properties it names."""

    node: LexborNode
    id: int
    attributes: Mapping[str, str | None]
    names: tuple[str, ...]


def value_of(element: Element, name: str) -> str:
    """What a property element says: for addresses and dates the machine's value, else the visible text."""
    node, attributes = element.node, element.attributes
    tag = node.tag
    content = attributes.get("content")
    if content is not None and ((said := content.strip()) or tag == "meta"):
        return said
    if name in _DATES:
        stated = (attributes.get("datetime"), attributes.get("title" if tag == "abbr" else "value"))
        return next((found.strip() for found in stated if found and found.strip()), None) or words(node)
    if name in _ADDRESSES or tag == "link":
        address = attributes.get(_LINKS.get(tag or "", "resource")) or attributes.get("resource")
        if not address and name == "url" and (inner := first_link(node)) is not None:
            address = inner.attrs.get("href")
        if address:
            return address.strip()
    if tag in _VALUED and (value := attributes.get("value")):
        return value.strip()
    if tag == "img":
        return (attributes.get("alt") or attributes.get("src") or "").strip()
    return words(node)


def words(node: LexborNode) -> str:
    """The text a visitor sees in an element, blanks collapsed; blocks do not run together."""
    only = node.first_child
    if only is None:
        return ""
    if only.next is None and only.is_text_node:
        text = only.text_content or ""
        plain = text.isprintable() and "  " not in text  # printable text holds no blanks but spaces
        return text.strip(" ") if plain else " ".join(text.split())
    return " ".join("".join(_pieces(node)).split())


def _pieces(node: LexborNode) -> Iterator[str]:
    """The texts below an element in order, blanks at the edges of blocks; of a whole page, its beginning."""
    pending: list[LexborNode | str] = [*reversed(list(node.iter(include_text=True)))]
    for _ in range(MOST_PIECES):
        if not pending:
            return
        piece = pending.pop()
        if isinstance(piece, str):
            yield piece
        elif piece.is_text_node:
            yield piece.text_content or ""
        elif (tag := piece.tag) not in _UNSEEN:
            edge = [" "] if tag in _BLOCKS else []
            pending += [*edge, *list(piece.iter(include_text=True))[::-1], *edge]


def first_link(node: LexborNode) -> LexborNode | None:
    """The first link with an address in an element, or the element itself."""
    if node.tag == "a" and node.attrs.get("href"):
        return node
    inner = node.first_child
    if inner is not None and inner.is_text_node:
        inner = inner.next
    if inner is None or (inner.tag == "a" and inner.attrs.get("href")):
        return inner
    return node.css_first("a[href]")


def link_around(node: LexborNode, scope: LexborNode) -> str | None:
    """The address of the link that a name is, holds or stands in."""
    inner = first_link(node)
    if inner is not None:
        return inner.attributes.get("href")
    around = node.parent
    while around is not None and around.mem_id != scope.mem_id:
        if around.tag == "a":
            return around.attributes.get("href")
        around = around.parent
    return None

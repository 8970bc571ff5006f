"""What one element of markup says: to machines by its attributes, to visitors by its words."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

_LINKS = {
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "object": "data",
    "iframe": "src",
    "source": "src",
}
_ADDRESSES = frozenset(
    {"url", "sameAs", "image", "eventStatus", "eventAttendanceMode", "availability", "mainEntityOfPage"}
)
_DATES = frozenset(
    {"startDate", "endDate", "previousStartDate", "doorTime", "startTime", "endTime", "duration"}
)


def value_of(node: LexborNode, name: str) -> str:
    """What a property element says: for addresses and dates the machine's value, else the visible text."""
    attributes = node.attributes
    content = attributes.get("content")
    if content is not None and (content.strip() or node.tag == "meta"):
        return content.strip()
    if name in _DATES:
        stated = (attributes.get(key) for key in ("datetime", "title" if node.tag == "abbr" else "value"))
        return next((found.strip() for found in stated if found and found.strip()), None) or words(node)
    if name in _ADDRESSES or node.tag == "link":
        link = _LINKS.get(node.tag or "")
        if link and (address := attributes.get(link) or attributes.get("resource")):
            return address.strip()
        inner = node.css_first("a[href]") if name == "url" else None
        if inner is not None:
            return (inner.attributes.get("href") or "").strip()
    if node.tag in ("data", "meter", "input") and attributes.get("value"):
        return (attributes.get("value") or "").strip()
    if node.tag == "img":
        return (attributes.get("alt") or attributes.get("src") or "").strip()
    return words(node)


def words(node: LexborNode) -> str:
    """The text a visitor sees in an element, blanks collapsed."""
    only = node.first_child
    if only is None or (only.next is None and only.is_text_node):
        return " ".join((node.text() or "").split())
    if node.css_first("script,style") is None:
        return (
            " ".join(node.text(separator=" ").split()) if _has_blocks(node) else " ".join(node.text().split())
        )
    parts = [text for child in node.iter(include_text=True) if (text := _shown(child))]
    return " ".join(parts)


def _shown(child: LexborNode) -> str:
    if child.is_text_node:
        return " ".join((child.text() or "").split())
    return "" if child.tag in ("script", "style", "template") else words(child)


def _has_blocks(node: LexborNode) -> bool:
    return node.css_first("br,p,div,li,td,h1,h2,h3,h4,h5") is not None


def link_around(node: LexborNode, scope: LexborNode) -> str | None:
    """The address of the link that a name is, holds or stands in."""
    inner = node.css_first("a[href]")
    if inner is not None:
        return inner.attributes.get("href")
    around = node.parent
    while around is not None and around.mem_id != scope.mem_id:
        if around.tag == "a":
            return around.attributes.get("href")
        around = around.parent
    return None

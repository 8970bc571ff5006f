"""What an h-event or vevent is called that marks no name of its own (http://microformats.org/wiki/hcalendar).

Authors mark the moment and the place and leave the heading around them as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.structured_data.element import words
from scrapers.structured_data.thing import Thing

HEADINGS = "h1,h2,h3,h4,h5"
NAMES = f".name,.fn,.entry-title,{HEADINGS}"

OTHERS = frozenset(
    {"location", "p-location", "vcard", "h-card", "organizer", "p-organizer", "attendee", "adr"}
)
"""Classes of what has a name of its own inside an event: its house, who answers for it."""

MOST_NAMES = 20
MOST_CLIMBED = 3
"""Blocks around an event in which its heading is looked for."""

MOST_COUNTED = 6
"""Blocks around an event that are known to hold it."""

OUTERMOST = frozenset({"body", "html", "main", "ul", "ol", "table", "tbody"})


def events_in_blocks(roots: Sequence[LexborNode]) -> Counter[int]:
    """How many events lie in each of the nearest blocks around them."""
    return Counter(block.mem_id for root in roots for block in islice(_blocks(root), MOST_COUNTED))


def _blocks(root: LexborNode) -> Iterator[LexborNode]:
    around = root.parent
    while around is not None:
        yield around
        around = around.parent


def implied_name(
    tree: LexborHTMLParser,
    root: LexborNode,
    found: Mapping[str, Sequence[str | Thing]],
    events: Mapping[int, int],
) -> str | None:
    """A summary, an old `name` class, a heading in or above it, a link that the title names.

    `events` are how many lie in each block, as `events_in_blocks` counts them.
    """
    for summary in found.get("summary", ()):
        if isinstance(summary, str):
            return summary
    first = root.css_first(NAMES)
    if first is not None and not _is_of_other(first, root):
        return words(first)
    further = first is not None and root.mem_id not in events  # events within events are not looked through
    for named in root.css(NAMES)[1:MOST_NAMES] if further else ():
        if not _is_of_other(named, root):
            return words(named)
    link = root.css_first("a.url,a.u-url")
    title = tree.css_first("title") if link is not None and not _is_of_other(link, root) else None
    if link is not None and title is not None and words(link) in words(title):
        return words(link) or None
    return _heading_above(root, events)


def _is_of_other(node: LexborNode, root: LexborNode) -> bool:
    """Whether an element lies in a card of something else inside the event."""
    around: LexborNode | None = node
    while around is not None and around.mem_id != root.mem_id:
        if OTHERS & set((around.attributes.get("class") or "").split()):
            return True
        around = around.parent
    return False


def _heading_above(root: LexborNode, events: Mapping[int, int]) -> str | None:
    """The first heading of the nearest block that has one and holds no other event."""
    for around in islice(_blocks(root), MOST_CLIMBED):
        if around.tag in OUTERMOST or events.get(around.mem_id, 0) > 1:
            return None
        heading = around.css_first(HEADINGS)
        if heading is not None:
            return words(heading) or None
    return None

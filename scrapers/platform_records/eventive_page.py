"""A schedule of Eventive as a browser drew and kept it: a day, then its rows of an hour, a title and tags.

    <div>Sunday, May 11th</div><div class="EventList--EventListItem"><div>3:00 PM</div>
      <div>Salt and smoke<span class="Tag">All ages</span></div></div>

The page as it is fetched holds none of this, only the script that draws it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from selectolax.lexbor import LexborNode

from scrapers.contract import Listing, Source
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.document import Document
from scrapers.plain import plain
from scrapers.status import status_from_title

_ROW = "EventListItem"
MOST_ROWS = 2000
"""Rows of one schedule that are read."""

HOUR = 30
"""Characters of an element that holds an hour and no more: `3:00 PM – 4:45 PM`."""


def read_drawn(document: Document, source: Source) -> Iterator[Listing]:
    """The rows of a drawn schedule, each on the day that stands above it; nothing of a page without any."""
    day = ""
    for row in document.tree.css(f"div[class*='{_ROW}']")[:MOST_ROWS]:
        above = _element_before(row)
        if above is not None and _ROW not in (above.attributes.get("class") or ""):
            day = plain(above.text()) or day
        if found := _listing(row, day, document, source):
            yield found


def _listing(row: LexborNode, day: str, document: Document, source: Source) -> Listing | None:
    hour = next((one for one in row.css("div,span,time") if _is_hour(one)), None)
    told = hour.next if hour is not None else None
    while told is not None and not told.is_element_node:
        told = told.next
    if hour is None or told is None:
        return None
    title = plain(told.text(deep=False)) or document.visible_text(told).strip().split("\n")[0]
    whens = find_whens(
        f"{day} {hour.text()}",
        near=document.page.fetched_at.date(),
        language=document.language or source.language,
        timezone=source.timezone,
        dates=(source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None,
    )
    if not title or not whens or not isinstance(start := whens[0].start, datetime):
        return None
    link = row.css_first("a[href*='/schedule/'],a[href*='/films/']")
    url = document.address(link) if link is not None else None
    tags = dict.fromkeys(words for tag in row.css(".Tag") if (words := plain(tag.text())))
    return Listing(
        origin_id=f"{url or document.page.url}#{title}#{start.isoformat()}",
        title=title,
        start=start,
        end=whens[0].end,
        url=url,
        status=status_from_title(title),
        section=", ".join(tags) or None,
    )


def _is_hour(node: LexborNode) -> bool:
    if any(True for _ in node.iter()):
        return False
    words = node.text().strip()
    return 0 < len(words) <= HOUR and words[0].isdigit() and bool(find_times(words))


def _element_before(node: LexborNode) -> LexborNode | None:
    before = node.prev
    while before is not None and not before.is_element_node:
        before = before.prev
    return before

"""The Events Calendar's own markup, for pages whose theme leaves out the schema.org.

<article class="tribe-events-calendar-list__event"><time datetime="2027-05-01">
  <span class="tribe-event-date-start">May 1 @ 7:00 pm</span> - …</time>
  <a class="tribe-events-calendar-list__event-title-link" href="…">Mixer</a></article>
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from selectolax.lexbor import LexborNode

from scrapers.climbing import innermost, once
from scrapers.contract import Listing, Place, Source
from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_whens
from scrapers.document import Document
from scrapers.plain import plain
from scrapers.platform_records.tec_month import read_month
from scrapers.status import status_from_title

MOST = 1000
"""Entries of one page that are read."""

_ENTRIES = "article[class*='tribe-events'],div.type-tribe_events,.tribe-events-single,#tribe-events-content"
_TITLE = "[class*='event-title'],.tribe-events-single-event-title,.tribe-events-list-event-title"
_WHEN = (
    ".tribe-events-schedule,.tribe-event-schedule-details,time[class*='datetime'],time[datetime],"
    ".tribe-events-abbr"
)
_PLACE = "[class*='venue-title'],.tribe-venue,.tribe-events-venue-details a"
_ADDRESS = "[class*='venue-address'],.tribe-street-address"


def read_own(document: Document, source: Source) -> Iterator[Listing]:
    """The entries of a month, else those of a list or of a page of one event."""
    found = list(read_month(document, source))
    yield from found or read_entries(document, source)


def read_entries(document: Document, source: Source) -> Iterator[Listing]:
    """A listing of each entry that has a title and a date."""
    for entry in innermost(once(document.tree.css(_ENTRIES)[:MOST])):
        title, when = _text(entry, _TITLE), _when(entry, document, source)
        if title and when:
            link = entry.css_first(
                "[class*='event-title'] a[href],a[class*='event-title'][href],a.tribe-event-url[href]"
            )
            url = document.address(link) if link is not None else document.page.url
            name, address = _text(entry, _PLACE), _text(entry, _ADDRESS)
            yield Listing(
                origin_id=url or title,
                title=title,
                start=when[0],
                end=when[1],
                all_day=not isinstance(when[0], datetime),
                timezone=source.timezone,
                url=url,
                status=status_from_title(title),
                place=Place(name=name, address=address) if name or address else None,
            )


def _when(
    entry: LexborNode, document: Document, source: Source
) -> tuple[datetime | date, datetime | date | None] | None:
    """What is printed, in the year that the machine's day names."""
    node = entry.css_first(_WHEN)
    if node is None:
        return None
    marked = node if node.attributes.get("datetime") else node.css_first("[datetime]")
    stated = read_iso(marked.attributes.get("datetime") or "") if marked is not None else None
    day = stated.date() if isinstance(stated, datetime) else stated
    words = (plain(node.html) or "").replace("@", " ")
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    near = day or document.page.fetched_at.date()
    whens = find_whens(words, near=near, language=document.language or source.language, dates=dates)
    if whens:
        return whens[0].start, whens[0].end
    return (stated, None) if stated else None


def _text(around: LexborNode, selector: str) -> str | None:
    node = around.css_first(selector)
    return plain(node.html) if node is not None else None

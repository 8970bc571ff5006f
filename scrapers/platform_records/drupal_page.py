"""Drupal's markup: the fields of a node's own page and the rows of a Views list.

<div class="field field-type-datetime"><span class="date-display-single" content="2027-02-11T19:00">
<div class="views-row"><span class="views-field-field-date">…</span><a href="/events/mixer">Mixer</a></div>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from selectolax.lexbor import LexborNode

from scrapers.climbing import above, classes, innermost, once, outermost
from scrapers.contract import Listing, Place, Source
from scrapers.document import Document
from scrapers.plain import from_html, plain
from scrapers.platform_records.drupal_moments import Moments, days_of, when_of, with_lone_clock
from scrapers.platform_records.drupal_titles import text_of, title_and_url
from scrapers.programme_lists.document_lines import is_file
from scrapers.programme_words.line_words import is_filler
from scrapers.status import status_from_title

MOST_ROWS = 1000
"""Rows of one list that are read."""

_FIELD = (
    ".field-type-datetime,.field-type-date,.field-type-datestamp,.field--type-datetime,.field--type-daterange,"
    ".field--type-smartdate,.field--type-date-recur,.field--type-datetime-range"
)
_DATED = (
    ".date-display-single,.date-display-range,[class*='smart-date'],[class*='date-recur'],"
    "[class*='views-field-field'][class*='date'],[class*='views-field-field'][class*='time'],"
    "[class*='views-field-field'][class*='when'],[class*='field--name-field'][class*='date'],"
    "[class*='field--name-field'][class*='when'],[class*='event-date'],[class*='event__date'],time[datetime]"
)
_HOURS = ".field--type-time-range,.field--type-time,.field-name-field-time,.field--name-field-event-time"
_NOT_EVENT = re.compile(
    r"creat|chang|publi|updat|post|submit|author|news|article|deadline|expir|modif|no-event-date|revision",
    re.I,
)
_PLACE = re.compile(
    r"(?:field|views-field|event)[\w-]*(?:location|venue|place|address|room|lieu|lugar|ort\b|sede|local\b)",
    re.I,
)
_WHERE = re.compile(r"^(?:location(?:\(s\)|s)?|venue|where|place|address)\s*:\s*", re.I)
_HEADINGS = (
    "h1.page-title",
    "h1.page-header",
    "h1#page-title",
    "h1.node__title",
    "main h1",
    ".field--name-title",
    "h1",
)
_CHROME = {"nav", "header", "footer", "aside"}


def read_fields(document: Document, source: Source) -> Iterator[Listing]:
    """The page's own node where it has a date; else the rows of its lists and its teasers."""
    fields = [one for one in once(document.tree.css(_FIELD))[:MOST_ROWS] if _is_own_field(one)]
    teasers = [_teaser_of(one) for one in fields]
    own = next((field for field, teaser in zip(fields, teasers, strict=True) if teaser is None), None)
    if own is not None and (listings := list(_node(own, document, source))):
        yield from listings
        return
    rows = document.tree.css(".views-row,.view-content table tbody tr")[: MOST_ROWS * 5]
    rows = innermost(once([*rows, *(teaser for teaser in teasers if teaser is not None)]))
    for row in rows[:MOST_ROWS]:
        yield from _row(row, document, source)


def _teaser_of(field: LexborNode) -> LexborNode | None:
    """The part around a field that has one linked heading of its own: the teaser of another page."""
    for around in above(field, 8):
        if around.tag in ("body", "main") or re.search(r"view-mode-full|node-full", classes(around)):
            return None
        links = around.css("h2 a[href],h3 a[href],h4 a[href],h5 a[href]")
        if links:
            return around if len({link.attributes.get("href") for link in links}) == 1 else None
    return None


def next_page(document: Document) -> str | None:
    """Where the pager leads on."""
    link = document.tree.css_first(".pager-next a[href],.pager__item--next a[href],.pager__item--next[href]")
    return document.address(link) if link is not None else None


def _row(row: LexborNode, document: Document, source: Source) -> Iterator[Listing]:
    dated = [node for node in once(row.css(_DATED)) if _is_event_date(node, row)]
    if not dated:
        return
    title, url = title_and_url(row, document, source)
    if not title or (url and is_file(url) and not _names_what(title)):
        return  # "PDF", "25-371": an opinion or a decision with the day it was filed
    for day in (days := days_of(outermost(dated), document, source)):
        listing = _listing(title, day, url, row, document)
        yield replace(listing, origin_id=f"{listing.origin_id}#{day[0].isoformat()}", series=url)
    if not days and (when := when_of(outermost(dated), document, source)):
        yield _listing(title, with_lone_clock(when, row, document), url, row, document)


def _names_what(title: str) -> bool:
    """Whether the words of a link to a file say more than that it is one, or its number."""
    return any(map(str.isalpha, title)) and not is_filler(title)


def _node(field: LexborNode, document: Document, source: Source) -> Iterator[Listing]:
    """The event that the page is about, once for each of its dates, under the page's heading."""
    headings = (plain(node.text()) for selector in _HEADINGS for node in document.tree.css(selector))
    heading = next((words for words in headings if words), None)
    if not heading:
        return
    around = [one for one in above(field, 12) if one.tag != "body"]
    whole = next((one for one in around if _is_whole(one)), around[-1] if around else field)
    url = document.page.url
    parts = [[part] for part in field.css(".field__item,.field-item")[:MOST_ROWS]]
    if len(parts) < 2:
        parts = [[field, *_clocks_beside(field, whole)]]
    whens = [when for nodes in parts if (when := when_of(nodes, document, source))]
    for when in whens:
        listing = _listing(heading, when, url, whole, document)
        shared = len(whens) > 1
        yield replace(listing, origin_id=f"{url}#{when[0].isoformat()}", series=url) if shared else listing


def _is_whole(node: LexborNode) -> bool:
    return node.tag in ("article", "main", "section") or "node" in classes(node).split()


def _clocks_beside(field: LexborNode, whole: LexborNode) -> list[LexborNode]:
    """The field for the hours, where that for the date holds the day alone."""
    return [one for one in whole.css(_HOURS)[:3] if one.mem_id != field.mem_id]


def _listing(
    title: str,
    when: Moments,
    url: str | None,
    around: LexborNode,
    document: Document,
) -> Listing:
    start, end = when
    body = around.css_first(
        ".field-name-body,.field--name-body,.views-field-body,.field--name-field-description"
    )
    return Listing(
        origin_id=url or f"{document.page.url}#{title}",
        title=title,
        start=start,
        end=end,
        all_day=not isinstance(start, datetime) and end is not None,
        url=url,
        status=status_from_title(title),
        description=from_html(body.html or "", links=True) or None if body is not None else None,
        place=_place(around),
    )


def _is_event_date(node: LexborNode, row: LexborNode) -> bool:
    """No element between the date and its row calls it the date of publication or the like."""
    names = [classes(node)]
    for around in above(node):
        names.append(classes(around))
        if around.mem_id == row.mem_id:
            break
    if any(_NOT_EVENT.search(name) for name in names):
        return False
    return node.tag != "time" or bool(re.search(r"date|time|when|field", " ".join(names[:-1])))


def _place(around: LexborNode) -> Place | None:
    for node in around.css("[class*='field'],[class*='event']"):
        if not _PLACE.search(classes(node)):
            continue
        held = node.css_first(".field-item,.field__item,.field-content") or node
        if name := _WHERE.sub("", plain(text_of(held)) or ""):
            return Place(name=name)
    return None


def _is_own_field(field: LexborNode) -> bool:
    """A field of the page's own node: in no list and not in the page's frame."""
    if _NOT_EVENT.search(classes(field)):
        return False
    return not any("views-row" in classes(one).split() or one.tag in _CHROME for one in above(field))

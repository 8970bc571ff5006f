"""Drupal's markup: the fields of a node's own page and the rows of a Views list.

<div class="field field-type-datetime"><span class="date-display-single" content="2027-02-11T19:00">
<div class="views-row"><span class="views-field-field-date">…</span><a href="/events/mixer">Mixer</a></div>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from selectolax.lexbor import LexborNode

from scrapers.climbing import above, classes, innermost, once, outermost
from scrapers.contract import Listing, Place, Source
from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.document import Document
from scrapers.plain import from_html, plain
from scrapers.programmes.whole_days import says_whole_day
from scrapers.status import status_from_title

MOST_ROWS = 1000
"""Rows of one list that are read."""

BARE = 45
"""Characters of a line that holds nothing but a time of day, with a label perhaps."""

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
_TITLE = ".views-field-title,.field--name-title,.node-title,.node__title,h2,h3,h4,[class*='title']"
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
    link = _title_link(row)
    title = _title(row, link)
    if not dated or not title:
        return
    url = document.address(link) if link is not None else None
    when = _when(outermost(dated), document, source)
    if when:
        yield _listing(title, _with_lone_clock(when, row, document), url, row, document)


def _title(row: LexborNode, link: LexborNode | None) -> str | None:
    """The words of the title's link; where the link wraps the whole card, those of the heading in it."""
    heading = row.css_first(_TITLE) if link is None else link.css_first(_TITLE)
    if link is None:
        return plain(_text(heading))
    return (plain(_text(heading)) if heading is not None else None) or plain(link.text())


def _with_lone_clock(
    when: tuple[datetime | date, datetime | date | None], row: LexborNode, document: Document
) -> tuple[datetime | date, datetime | date | None]:
    """A day alone, with the one time of day that stands elsewhere in its row."""
    start, end = when
    if isinstance(start, datetime) or end is not None:
        return when
    lines = [line for line in document.visible_text(row).split("\n") if len(line) <= BARE]
    clocks = {(clock.start, clock.end) for line in lines for clock in find_times(line)}
    if len(clocks) != 1:
        return when
    first, last = clocks.pop()
    midnight = datetime.combine(start, time())
    ends = midnight + timedelta(minutes=last) if last is not None and last != first else None
    return midnight + timedelta(minutes=first), ends


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
    whens = [when for nodes in parts if (when := _when(nodes, document, source))]
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
    when: tuple[datetime | date, datetime | date | None],
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


def _when(
    nodes: list[LexborNode], document: Document, source: Source
) -> tuple[datetime | date, datetime | date | None] | None:
    """Start and end: the machine's instants on the printed clock, else what is printed, else the instants."""
    stated = [moment for node in nodes for moment in _stated(node)]
    words = re.sub(r"\s+", " ", " ".join(document.visible_text(node) for node in nodes))
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    printed = find_whens(
        words,
        near=document.page.fetched_at.date(),
        language=document.language or source.language,
        timezone=source.timezone,
        dates=dates,
    )
    first = printed[0] if printed else None
    if first and isinstance(first.start, datetime):
        return _aligned(first.start, first.end, stated)
    if not stated or (first and says_whole_day(words)):
        return (first.start, first.end) if first else None
    # A field for days alone is written as noon in UTC.
    moments = [
        one.date() if isinstance(one, datetime) and first and f"{one:%H%M}" == "1200" else one
        for one in stated
    ]
    later = [one for one in moments[1:] if type(one) is type(moments[0]) and str(one) > str(moments[0])]
    return moments[0], later[-1] if later else None


def _aligned(
    start: datetime, end: datetime | date | None, stated: list[datetime | date]
) -> tuple[datetime | date, datetime | date | None]:
    """What is printed is the wall clock; how far it is from the machine's instant is the offset."""
    instants = [one for one in stated if isinstance(one, datetime) and one.tzinfo is not None]
    if not instants or start.tzinfo is not None:
        return start, end
    instant = instants[0].astimezone(UTC).replace(tzinfo=None)
    ahead = timedelta(minutes=(start.hour * 60 + start.minute - instant.hour * 60 - instant.minute) % 1440)
    zone = timezone(ahead if ahead <= timedelta(hours=13) else ahead - timedelta(days=1))
    if ahead % timedelta(minutes=15):
        return start, end
    last = instants[-1].astimezone(zone) if instants[-1] > instants[0] else None
    if last is None and isinstance(end, datetime):
        last = end.replace(tzinfo=zone)
    return instants[0].astimezone(zone), last


def _stated(node: LexborNode) -> list[datetime | date]:
    """The machine-readable moments of a node; where some name a time of day, those."""
    said = [
        read_iso(value)
        for one in once([node, *node.css("[content]"), *node.css("[datetime]")])
        if (value := one.attributes.get("content") or one.attributes.get("datetime"))
    ]
    moments = [moment for moment in said if moment is not None]
    timed: list[datetime | date] = [moment for moment in moments if isinstance(moment, datetime)]
    aware = [moment for moment in timed if isinstance(moment, datetime) and moment.tzinfo]
    return list(aware) or timed or moments


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


def _title_link(row: LexborNode) -> LexborNode | None:
    """The link of the title; else the first link with words, which may wrap the whole row."""
    for node in row.css(_TITLE):
        link = node if node.tag == "a" else node.css_first("a[href]")
        if link is not None and plain(link.text()):
            return link
    return next((link for link in row.css("a[href]") if plain(link.text())), None)


def _place(around: LexborNode) -> Place | None:
    for node in around.css("[class*='field'],[class*='event']"):
        if not _PLACE.search(classes(node)):
            continue
        held = node.css_first(".field-item,.field__item,.field-content") or node
        if name := _WHERE.sub("", plain(_text(held)) or ""):
            return Place(name=name)
    return None


def _is_own_field(field: LexborNode) -> bool:
    """A field of the page's own node: in no list and not in the page's frame."""
    if _NOT_EVENT.search(classes(field)):
        return False
    return not any("views-row" in classes(one).split() or one.tag in _CHROME for one in above(field))


def _text(node: LexborNode | None) -> str:
    return (node.html or "") if node is not None else ""

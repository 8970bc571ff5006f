"""Squarespace's entries of events in pages: a list's `article.eventlist-event`, a page's `.eventitem`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

from selectolax.lexbor import LexborNode

from scrapers.contract import Listing, Place, Unreadable
from scrapers.dates.iso import read_clock, read_iso
from scrapers.document import Document
from scrapers.json_data.events import status_from_slug
from scrapers.plain import from_html, plain
from scrapers.status import graver, status_from_title

MOST = 1000
"""Entries of one page that are read."""


def read_articles(document: Document, zone: str | None) -> Iterator[Listing | Unreadable]:
    """A listing of each entry; wall time in `zone` (IANA), else with the offset of its calendar link."""
    # A part of a page may hold the columns without their article.
    articles = document.tree.css("article.eventlist-event,.eventitem") or document.tree.css(
        ".eventlist-column-info"
    )
    for number, article in enumerate(articles[:MOST]):
        yield _listing(article, document, zone, f"article[{number}]")


def _listing(article: LexborNode, document: Document, zone: str | None, where: str) -> Listing | Unreadable:
    title = _text(article, ".eventlist-title,.eventitem-title")
    start, end = _times(article)
    if title is None or start is None:
        return Unreadable(where, "no title" if title is None else "no date", title or "")
    if zone is None and isinstance(start, datetime) and (offset := _offset(article, start)):
        start = start.replace(tzinfo=offset)
        end = end.replace(tzinfo=offset) if isinstance(end, datetime) else end
    link = article.css_first(".eventlist-title a[href],a.eventlist-title-link[href],a.eventlist-button[href]")
    url = document.address(link) if link is not None else document.page.url
    body = article.css_first(".eventlist-description,.eventlist-excerpt,.eventitem-column-content")
    return Listing(
        origin_id=_number(article) or url or title,
        title=title,
        start=start,
        end=end if end != start else None,
        all_day=not isinstance(start, datetime),
        timezone=zone,
        url=url,
        status=graver(status_from_title(title), status_from_slug(url, title)),
        description=from_html(body.html or "", links=True) or None if body is not None else None,
        place=_place(article),
    )


def _number(article: LexborNode) -> str | None:
    """Squarespace's id of the entry, as its JSON has it."""
    stated = re.fullmatch(r"article-(\w+)", article.attributes.get("id") or "")
    return article.attributes.get("data-item-id") or (stated[1] if stated else None)


def _times(article: LexborNode) -> tuple[datetime | date | None, datetime | date | None]:
    """Days from the machine's attributes, clocks from the printed words, in their order: start, then end."""
    days: list[date] = []
    clocks: list[tuple[date, str]] = []
    spare: list[tuple[date, str]] = []
    for node in article.css("time[datetime]"):
        day = read_iso(node.attributes.get("datetime") or "")
        day = day.date() if isinstance(day, datetime) else day
        name = node.attributes.get("class") or ""
        if day is None:
            continue
        if "time" in name.replace("datetime", ""):
            (spare if "24hr" in name else clocks).append((day, node.text()))
        elif "event-date" in name:
            days.append(day)
    clocks = clocks or spare
    if not days and not clocks:
        return None, None
    moments = [moment for day, words in clocks if (moment := _at(day, words))]
    start = moments[0] if moments else (days or [clocks[0][0]])[0]
    if not moments:
        return start, days[-1] if len(days) > 1 else None
    return start, _after(moments[0], moments[1]) if len(moments) > 1 else None


def _at(day: date, words: str) -> datetime | None:
    clock = read_clock(re.sub(r"\s+", " ", words).strip())
    return datetime.combine(day, clock.replace(tzinfo=None)) if clock else None


def _after(start: datetime, end: datetime) -> datetime | None:
    """The end; past midnight it carries the day of the start."""
    if end < start and end.date() == start.date():
        end += timedelta(days=1)
    return end if end > start else None


def _offset(article: LexborNode, start: datetime) -> timezone | None:
    """What the same start in UTC, in the entry's link to Google Calendar, says of the zone."""
    link = article.css_first("a[href*='google.com/calendar']")
    found = re.search(
        r"dates=(\d{8}T\d{6})Z", (link.attributes.get("href") or "") if link is not None else ""
    )
    instant = read_iso(f"{found[1]}Z") if found else None
    if not isinstance(instant, datetime):
        return None
    ahead = start - instant.astimezone(UTC).replace(tzinfo=None)
    sound = abs(ahead) <= timedelta(hours=14) and not ahead % timedelta(minutes=15)
    return timezone(ahead) if sound else None


def _place(article: LexborNode) -> Place | None:
    name = _text(article, ".eventitem-meta-address-line--title,.eventlist-meta-address-line--title")
    lines = [
        line
        for node in article.css(".eventitem-meta-address-line,.eventlist-meta-address-line")
        if (line := plain(node.text())) and line != name
    ]
    whole = None if name or lines else _text(article, ".eventlist-meta-address,.eventitem-meta-address")
    name = name or (re.sub(r"\s*\(map\)\s*$", "", whole, flags=re.IGNORECASE) if whole else None)
    address = ", ".join(lines) or _mapped(article)
    return Place(name=name or None, address=address) if name or address else None


def _mapped(article: LexborNode) -> str | None:
    """The address in the entry's link to a map."""
    link = article.css_first("a[class*='address-maplink'][href*='q=']")
    asked = parse_qs(urlsplit(link.attributes.get("href") or "").query).get("q") if link is not None else None
    return plain(asked[0]) if asked else None


def _text(around: LexborNode, selector: str) -> str | None:
    node = around.css_first(selector)
    return plain(node.html) if node is not None else None

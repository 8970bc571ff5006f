"""Any RSS or Atom feed of gatherings: event modules and elements of that meaning first, then the words.

A publication date is not the date of a gathering. It counts as one only where it cannot be anything else: an
entry with an element for its end and none for its start (LiveWhale), or a feed most of whose entries were
"published" after the feed was built.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Place, Request, Source, Unreadable

if TYPE_CHECKING:
    from scrapers.feed_elements import Stated
    from scrapers.feed_text import Told
    from scrapers.feeds import Entry, Feed

platform = "feed"


def recognise(page: Page) -> float:
    """The root element says so; feeds of posts have adapters of their own, which are surer."""
    from scrapers.feeds import is_feed

    return 0.45 if is_feed(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The feed itself."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """A listing for each start an entry names; entries that name none are no gatherings."""
    from scrapers.feeds import read_feed

    try:
        feed = read_feed(page.body, page.content_type)
    except LayoutChanged as error:
        raise LayoutChanged(error.why, page.url) from error
    dated_ahead = _published_ahead(feed)
    for entry in feed.entries:
        yield from _listings(entry, feed, page, source, dated_ahead)
    if not feed.complete:
        why = "cut off: its closing tag is missing, so entries may be missing too"
        yield Unreadable("feed", why, cut=True)


def _published_ahead(feed: Feed) -> bool:
    """Whether most entries were "published" after the feed was built, so that their date must be another."""
    if feed.built is None or len(feed.entries) < 3:
        return False
    ahead = [e for e in feed.entries if e.published and e.published > feed.built + timedelta(hours=12)]
    return len(ahead) * 2 > len(feed.entries)


def _listings(entry: Entry, feed: Feed, page: Page, source: Source, dated_ahead: bool) -> Iterator[Listing]:
    """What one entry says."""
    from scrapers.feed_elements import stated_when
    from scrapers.feed_markup import marked_up
    from scrapers.feed_text import Around, told
    from scrapers.plain import plain, plain_lines

    title = plain(entry.title) or ""
    near = page.fetched_at.date() if dated_ahead or not entry.published else entry.published.date()
    language = source.language or feed.language
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    around = Around(near, language, source.timezone, dates, published=entry.published is not None)
    words = told(title, plain_lines(entry.markup), around) if title else None
    stated = (
        stated_when(entry.fields, near, language)
        or marked_up(entry.markup)
        or _by_publication(entry, dated_ahead)
    )
    base = _base(entry, words, source, title)
    if base is None:
        return
    if stated:
        stated = _local(stated, words)
        yield replace(base, title=title, start=stated.start, end=stated.end, all_day=stated.all_day)
        return
    whens = words.whens if words else ()
    for when in whens:
        named = base.origin_id if len(whens) == 1 else f"{base.origin_id}#{when.start.isoformat()}"
        series = base.origin_id if len(whens) > 1 else None
        guessed = when.guessed & {"year", "order", "time"}
        yield replace(
            base, origin_id=named, series=series, start=when.start, end=when.end,
            all_day=when.all_day, guessed=frozenset({"start"}) if guessed else frozenset(),
        )  # fmt: skip


def _by_publication(entry: Entry, dated_ahead: bool) -> Stated | None:
    """The publication date as the start, where it cannot be a publication date."""
    from scrapers.feed_elements import Stated, stated_end

    if entry.published is None:
        return None
    end = stated_end(entry.fields, entry.published.date(), None)
    if end is not None and _is_after(end, entry.published):
        return Stated(entry.published, end)
    return Stated(entry.published) if dated_ahead else None


def _is_after(end: datetime | date, start: datetime) -> bool:
    if not isinstance(end, datetime):
        return end >= start.date()
    return (end if end.tzinfo else end.replace(tzinfo=UTC)) > start


def _local(stated: Stated, words: Told | None) -> Stated:
    """An element that calls the printed wall time UTC means the wall time; what people read wins."""
    from scrapers.feed_elements import Stated
    from scrapers.feed_text import same_clock

    start, end = stated.start, stated.end
    if not isinstance(start, datetime) or start.utcoffset() != timedelta() or words is None:
        return stated
    if not same_clock(start, words.whens):
        return stated
    return Stated(start.replace(tzinfo=None), end.replace(tzinfo=None) if isinstance(end, datetime) else end)


def _base(entry: Entry, words: Told | None, source: Source, title: str) -> Listing | None:
    """All of a listing but its times; `None` when the entry has no title."""
    from scrapers.feed_elements import stated_place, stated_status
    from scrapers.plain import from_html, plain
    from scrapers.status import graver, status_from_title, status_from_word

    if not title:
        return None
    named = words.title if words else title
    place = stated_place(entry.fields) or (Place(name=words.place) if words and words.place else None)
    status = graver(status_from_title(title), status_from_word(stated_status(entry.fields) or "confirmed"))
    link = entry.link or (entry.guid if entry.guid and entry.guid.startswith("http") else None)
    return Listing(
        origin_id=entry.guid or link or hashlib.sha256(f"{source.key}\n{title}".encode()).hexdigest()[:24],
        title=named,
        start=date.min,
        timezone=source.timezone,
        url=link,
        status=status,
        description=from_html(entry.markup, links=True) or None,
        place=place,
        organiser=plain(str(entry.fields.get("host") or entry.fields.get("ev_organizer") or "")) or None,
        section=", ".join(filter(None, (plain(word) for word in entry.categories[:5]))) or None,
    )

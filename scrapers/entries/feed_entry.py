"""One entry of a feed as listings: what its elements state first, then its markup, then its words."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urljoin

from scrapers.contract import Listing, Page, Place, Source
from scrapers.dates.iso import read_iso
from scrapers.dates.printed import find_whens
from scrapers.entries.daily_rows import Showing, daily_rows, house_of
from scrapers.entries.dated_rows import dated_rows
from scrapers.entries.feed_elements import Stated, stated_end, stated_place, stated_status, stated_when
from scrapers.entries.feed_markup import marked_up
from scrapers.entries.feed_text import Around, Told, same_clock, told
from scrapers.entries.own_elements import Own, own_or_stated
from scrapers.feeds import Entry, Feed
from scrapers.ical.zones import zone_of
from scrapers.plain import from_html, plain, plain_lines
from scrapers.status import graver, status_from_title, status_from_word


def published_ahead(feed: Feed) -> bool:
    """Whether most entries were "published" after the feed was built, so that their date must be another."""
    if feed.built is None or len(feed.entries) < 3:
        return False
    ahead = [e for e in feed.entries if e.published and e.published > feed.built + timedelta(hours=12)]
    return len(ahead) * 2 > len(feed.entries)


def published_on_the_day(feed: Feed) -> bool:
    """Whether nearly every title begins with the day on which it was "published": Localist's feeds."""
    days = [
        (found[0].start_on, _published(entry))
        for entry in feed.entries[:50]
        if (found := find_whens(entry.title[:40], near=date.max.replace(month=1), language=feed.language))
        and found[0].year_stated and not found[0].time_stated and found[0].span[0] == 0
    ]  # fmt: skip
    same = [day for day, moment in days if moment and moment.date() == day]
    return len(same) >= 2 and len(same) * 10 >= len(feed.entries[:50]) * 9


def _published(entry: Entry) -> datetime | None:
    """The publication date, on the clock of the place where an element tells it."""
    zone = zone_of(entry.fields.get("livewhale_timezone"))
    told_again = read_iso(str(entry.fields.get("updated") or ""))
    if isinstance(told_again, datetime) and told_again.tzinfo and told_again == entry.published:
        zone = zone or told_again.tzinfo
    return entry.published.astimezone(zone) if entry.published and zone else entry.published


def listings_of(
    entry: Entry, feed: Feed, page: Page, source: Source, dated_ahead: bool, own: Sequence[Own] = ()
) -> Iterator[Listing]:
    """What one entry says; `own` is what its own elements tell by the words of their names."""

    title = plain(entry.title) or ""
    near = page.fetched_at.date() if dated_ahead or not entry.published else entry.published.date()
    language = source.language or feed.language
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    around = Around(near, language, source.timezone, dates, published=entry.published is not None)
    lines = plain_lines(entry.markup)
    words = told(title, lines, around) if title else None
    stated = (
        stated_when(entry.fields, near, language)
        or marked_up(entry.markup)
        or _by_publication(entry, dated_ahead)
    )
    base = _base(entry, words, source, page, title)
    if base is None:
        return
    own = [one for one in own if one.title == title]  # of a broken feed another item may stand there
    stated = own_or_stated(own, stated)
    if own and own[0].place and not stated_place(entry.fields):
        base = replace(base, place=Place(name=own[0].place))
    if len(own) > 1:
        yield from _of_each(own, base, title)
        return
    if stated:
        stated = _local(stated, words)
        yield replace(base, title=title, start=stated.start, end=stated.end, all_day=stated.all_day)
        return
    if rows := daily_rows(lines, around.whens):
        base = base if base.place else replace(base, place=house_of(lines))
    elif rows := _dated(lines, words, around):
        base = replace(base, place=None)
    if rows:
        yield from _of_a_week(rows, base)
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


def _of_each(own: Sequence[Own], base: Listing, title: str) -> Iterator[Listing]:
    """An entry with several starts."""
    for one in own:
        yield replace(
            base, origin_id=f"{base.origin_id}#{one.start.isoformat()}", series=base.origin_id, title=title,
            start=one.start, end=one.end, all_day=not isinstance(one.start, datetime),
        )  # fmt: skip


def _dated(lines: list[str], words: Told | None, around: Around) -> list[Showing]:
    """Lines with names and days of their own, where title and labels tell no day.

    A single one beside other words, and lone words (`Vernissage`, `Finissage`), are of what the title names.
    """
    if words is not None and not words.loosely:
        return []
    rows = dated_rows(lines, around.whens, around.near)
    return rows if words is None or (len(rows) > 1 and all(" " in row.title for row in rows)) else []


def _of_a_week(rows: list[Showing], base: Listing) -> Iterator[Listing]:
    """The rows of a week's programme; two at one hour are told apart by their order."""
    seen: Counter[str] = Counter()
    for row in rows:
        moment = row.start.isoformat()
        named = f"{base.origin_id}#{moment}" + (f"#{seen[moment]}" if seen[moment] else "")
        seen[moment] += 1
        guessed = frozenset({"start"}) if row.guessed & {"year", "order", "time"} else frozenset[str]()
        status = graver(base.status, status_from_title(row.title))
        yield replace(
            base, origin_id=named, series=base.origin_id, title=row.title, start=row.start, end=row.end,
            status=status, guessed=guessed,
        )  # fmt: skip


def _by_publication(entry: Entry, dated_ahead: bool) -> Stated | None:
    """The publication date as the start, where it cannot be a publication date."""

    published = _published(entry)
    if published is None:
        return None
    end = stated_end(entry.fields, published.date(), None)
    if end is not None and _is_after(end, published):
        return Stated(published, end)
    if entry.fields.get("livewhale_type") == "events":
        all_day = entry.fields.get("livewhale_all_day") == "1"
        return Stated(published.date() if all_day else published, all_day=all_day)
    return Stated(published) if dated_ahead else None


def _address(link: str | None, page: Page) -> str | None:
    """A link, made whole by the feed's own address; `None` when it leads nowhere on the web."""
    try:
        whole = urljoin(page.url, link) if link else ""
    except ValueError:
        return None
    return whole if whole.startswith(("http://", "https://")) else None


def _is_after(end: datetime | date, start: datetime) -> bool:
    if not isinstance(end, datetime):
        return end >= start.date()
    return (end if end.tzinfo else end.replace(tzinfo=UTC)) > start


def _local(stated: Stated, words: Told | None) -> Stated:
    """An element that calls the printed wall time UTC means the wall time; what people read wins."""

    start, end = stated.start, stated.end
    if not isinstance(start, datetime) or start.utcoffset() != timedelta() or words is None:
        return stated
    if not same_clock(start, words.whens):
        return stated
    return Stated(start.replace(tzinfo=None), end.replace(tzinfo=None) if isinstance(end, datetime) else end)


def _base(entry: Entry, words: Told | None, source: Source, page: Page, title: str) -> Listing | None:
    """All of a listing but its times; `None` when the entry has no title."""

    if not title:
        return None
    named = words.title if words else title
    place = stated_place(entry.fields) or (Place(name=words.place) if words and words.place else None)
    status = graver(status_from_title(title), status_from_word(stated_status(entry.fields) or "confirmed"))
    guid = entry.guid if entry.guid and entry.guid.startswith("http") else None
    link = _address(entry.link, page) or guid
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

"""One page, read and written down as plain records: the stage behind `festmeet extract`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from scrapers import registry
from scrapers.contract import Finding, Listing, Page, Post, Source

Window = tuple[date | None, date | None]


def read_page(page: Page, *, platform: str | None, window: Window) -> Iterator[Finding]:
    """What the page says, by the named platform's adapter or by the one that recognises it.

    `window` is `[from, to)` for recurring calendars; `None` means not given. Raises `LayoutChanged`.
    """
    chosen = registry.adapter(platform) if platform else registry.recognise(page)
    return iter(chosen.read(page, stand_in_source(page, chosen.platform, window)))


def stand_in_source(page: Page, platform: str, window: Window) -> Source:
    """A source that knows nothing but the page's address and the window.

    Without a window a repeating event is told once, at its first start.
    """
    options: dict[str, Any] = {
        name: day.isoformat() for name, day in zip(("from", "to"), window, strict=True) if day
    }
    options["expand"] = any(window)
    return Source(key="extract", platform=platform, url=page.url, options=options)


def record(finding: Listing | Post) -> dict[str, Any]:
    """A listing or a post as JSON-ready values, in the shape the command promises (design §7)."""
    return post_record(finding) if isinstance(finding, Post) else listing_record(finding)


def listing_record(listing: Listing) -> dict[str, Any]:
    """`start`/`end` are ISO 8601, with an offset when one is known; a plain date has no time of day."""
    end = None if listing.end == listing.start else listing.end
    return {
        "title": listing.title,
        "start": iso(listing.start, listing.timezone),
        "end": iso(end, listing.timezone) if end else None,
        "all_day": listing.all_day or not isinstance(listing.start, datetime),
        "timezone": listing.timezone,
        "location": listing.place.line() if listing.place else None,
        "url": listing.url,
        "status": listing.status,
        "description": listing.description,
    }


def post_record(post: Post) -> dict[str, Any]:
    """A post's own fields; `posted_at` is ISO 8601 or null."""
    return {
        "id": post.id,
        "text": post.text,
        "posted_at": post.posted_at.isoformat() if post.posted_at else None,
        "author": post.author,
        "url": post.url,
        "tags": list(post.tags),
    }


def iso(moment: datetime | date, timezone: str | None) -> str:
    """The moment as the wall clock of its zone shows it, with that zone's offset when there is one."""
    if not isinstance(moment, datetime) or timezone is None:
        return moment.isoformat()
    zone = ZoneInfo(timezone)
    return (moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)).isoformat()

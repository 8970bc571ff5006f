"""A search as Atom (RFC 4287) and JSON Feed 1.1, newest first, for those who read feeds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

import orjson

from aggregator.model import Event
from aggregator.telling.icaltext import clean, uri
from aggregator.telling.wording import day, hours, moved_from, place_line, prefix, price_line, who_may_come

ATOM = "application/atom+xml; charset=utf-8"
JSON_FEED = "application/feed+json"


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What a feed says of itself; absolute addresses. `updated` is that of the newest entry."""

    name: str
    page: str
    itself: str
    base_url: str
    domain: str


def atom(events: Sequence[Event], head: FeedHead, started: datetime) -> bytes:
    """The Atom document; `started` stands in for the moment of an empty feed."""
    updated = max((event.updated for event in events), default=started)
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{_text(head.itself)}</id><title>{_text(head.name)}</title><updated>{_stamp(updated)}</updated>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(head.itself)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(head.page)}/>',
        "<author><name>festmeet</name></author>",
        *(_entry(event, head) for event in events),
        "</feed>\n",
    ]
    return "\n".join(parts).encode(errors="replace")


def _entry(event: Event, head: FeedHead) -> str:
    page = f"{head.base_url}/events/{event.id}"
    tags = [tag for tag in (event.kind, *event.roles, *event.genres) if tag]
    return (
        # The id never changes; a changed event is the same entry with a newer moment.
        f"<entry><id>tag:{_text(head.domain)},2026:event/{_text(event.id)}</id>"
        f'<title>{_text(headline(event))}</title><link rel="alternate" href={quoteattr(page)}/>'
        f"<published>{_stamp(event.first_seen)}</published><updated>{_stamp(event.updated)}</updated>"
        + "".join(f"<category term={quoteattr(clean(tag))}/>" for tag in tags)
        + f'<content type="text">{_text(summary(event))}</content></entry>'
    )


def json_feed(events: Sequence[Event], head: FeedHead) -> bytes:
    """The JSON Feed document."""
    entries = [
        {
            "id": event.id,
            "url": f"{head.base_url}/events/{event.id}",
            "external_url": uri(event.url),
            "title": headline(event),
            "content_text": summary(event),
            "date_published": event.first_seen,
            "date_modified": event.updated,
            "tags": [tag for tag in (event.kind, *event.roles, *event.genres) if tag],
        }
        for event in events
    ]
    said = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": head.name,
        "home_page_url": head.page,
        "feed_url": head.itself,
        "items": [{name: value for name, value in entry.items() if value} for entry in entries],
    }
    return orjson.dumps(said, option=orjson.OPT_UTC_Z)


def headline(event: Event) -> str:
    """Title, day and time together."""
    return f"{prefix(event)}{event.title} — {day(event)}, {hours(event)}"


def summary(event: Event) -> str:
    """Who may come, where, price, what changed, and the words themselves."""
    moved = moved_from(event)
    parts = [who_may_come(event), place_line(event.venue), price_line(event), moved, event.description]
    return "\n".join(part for part in parts if part)


def _stamp(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _text(value: str) -> str:
    return escape(clean(value))

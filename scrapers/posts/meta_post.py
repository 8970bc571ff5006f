"""Posts of Meta's Graph APIs: media of Instagram, posts of Threads (developers.facebook.com/docs)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from scrapers.contract import Post, Unreadable
from scrapers.json_data.events import at, http_url, moment_at, text_at
from scrapers.posts.text import links_in, once, tags_in


def post_of(record: Any, where: str) -> Post | Unreadable:
    """The post of one object; Instagram calls its words a caption, Threads a text."""
    identity, url = text_at(record, "id"), http_url(text_at(record, "permalink"))
    if identity is None or url is None:
        return Unreadable(where, "a post without an id or address", str(record)[:200])
    text = str(at(record, "text|caption") or "").strip()
    topic, attached = text_at(record, "topic_tag"), http_url(text_at(record, "link_attachment_url"))
    posted = moment_at(record, "timestamp")
    return Post(
        id=identity,
        text=text,
        posted_at=posted if isinstance(posted, datetime) else None,
        author=text_at(record, "username"),
        url=url,
        tags=once([*filter(None, (topic,)), *tags_in(text)]),
        links=tuple(dict.fromkeys([*filter(None, (attached,)), *links_in(text)])),
    )

"""Reddit's posts (things of kind t3) and feed entries as posts: title, an empty line, body."""

from __future__ import annotations

import html
import re
from datetime import datetime
from typing import Any

from scrapers.contract import Post, Unreadable
from scrapers.feeds import Entry
from scrapers.json_events import at, http_url, moment_at, text_at
from scrapers.plain import plain
from scrapers.post_text import links_in, links_of, text_of

SITE = "https://www.reddit.com"
_GONE = ("[deleted]", "[removed]")


def is_deleted(post: dict[str, Any]) -> bool:
    """Whether its author took it back, or a moderator took it out: the stub stays in listings."""
    return (
        text_at(post, "author") == "[deleted]"
        or at(post, "selftext") in _GONE
        or at(post, "removed_by_category") is not None
    )


def post_of(post: dict[str, Any], where: str, escaped: bool) -> Post | Unreadable:
    """The post of a thing's data. `escaped`: asked for without `raw_json`, so `&` is `&amp;`."""
    name, permalink = text_at(post, "name"), text_at(post, "permalink") or ""
    title, body = at(post, "title"), at(post, "selftext") or ""
    if not (name and permalink.startswith("/") and isinstance(title, str) and isinstance(body, str)):
        return Unreadable(where, "a post without an id, an address or a title", str(name)[:200])
    text = "\n\n".join(filter(None, (title.strip(), body.strip())))
    text = html.unescape(text) if escaped else text
    posted = moment_at(post, "created_utc")
    target = http_url(text_at(post, "url_overridden_by_dest|url"))
    elsewhere = (target,) if target and "/comments/" not in target else ()
    return Post(
        id=name,
        text=text,
        posted_at=posted if isinstance(posted, datetime) else None,
        author=text_at(post, "author"),
        url=SITE + permalink.split("?")[0],
        links=tuple(dict.fromkeys([*elsewhere, *links_in(text)])),
    )


def post_of_entry(entry: Entry, where: str) -> Post | Unreadable | None:
    """The post of a feed's entry; "submitted by … [link] [comments]" behind the body is not of its text.

    `None` for a comment: those have feeds too.
    """
    if (entry.guid or "").startswith("t1_"):
        return None
    if entry.guid is None or entry.link is None:
        return Unreadable(where, "a post without an id or address", entry.title[:200])
    found = re.search(r'<div class="md">(.*)</div>', entry.markup, re.DOTALL)
    body = found[1] if found else ""
    return Post(
        id=entry.guid,
        text="\n\n".join(filter(None, (plain(entry.title), text_of(body)))),
        posted_at=entry.published,
        author=re.sub(r"^/?u/", "", entry.author or "") or None,
        url=entry.link,
        links=links_of(body),
    )

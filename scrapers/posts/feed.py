"""Feeds whose entries are posts: each handed to its platform's reader, and whether the feed was whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scrapers.contract import Page, Post, Unreadable
from scrapers.feeds import Entry, read_feed


def read_posts(
    page: Page, post_of: Callable[[Entry, str], Post | Unreadable | None]
) -> Iterator[Post | Unreadable]:
    """A feed's posts; `post_of` gets an entry and where it stands. Raises `LayoutChanged`."""
    feed = read_feed(page.body, page.content_type)
    for number, entry in enumerate(feed.entries, 1):
        if (post := post_of(entry, f"entry {number}")) is not None:
            yield post
    if not feed.complete:
        yield Unreadable("feed", "cut off: its closing tag is missing, so posts may be missing too", cut=True)

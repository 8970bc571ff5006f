"""Mastodon's statuses (https://docs.joinmastodon.org/entities/Status/) and feed items as posts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from scrapers.contract import LayoutChanged, Page, Post, Unreadable
from scrapers.feeds import Entry
from scrapers.json_data.events import at, complaint, http_url, moment_at, text_at
from scrapers.json_data.lists import texts_at
from scrapers.plain import from_html
from scrapers.posts.outbox import statuses_of_outbox
from scrapers.posts.text import links_of, once, tags_in, text_of


def statuses_of(told: Any, page: Page) -> list[Any]:
    """The statuses of a timeline, a search, a conversation, or one status alone; raises `LayoutChanged`."""
    if isinstance(told, list):
        return told
    if (kept := statuses_of_outbox(told)) is not None:
        return kept
    lists = [
        told[name] for name in ("ancestors", "descendants", "statuses") if isinstance(told.get(name), list)
    ]
    if lists:
        return [status for statuses in lists for status in statuses]
    if "content" in told and "account" in told:
        return [told]
    raise LayoutChanged(complaint(told) or "no list of posts in it", page.url)


def ids_and_addresses(statuses: list[Any]) -> list[tuple[str, str]]:
    """The server's id and the address of each status."""
    pairs = ((text_at(one, "id"), text_at(one, "url|uri")) for one in statuses)
    return [(theirs, url) for theirs, url in pairs if theirs and url]


def made_at(statuses: list[Any]) -> datetime | None:
    """When the last status was made; `None` when it does not say so with a zone."""
    moment = moment_at(statuses[-1], "created_at") if statuses else None
    return moment if isinstance(moment, datetime) and moment.tzinfo else None


def post_of(status: Any, where: str, known: Mapping[str, str]) -> Post | Unreadable | None:
    """The post of a status; `None` for what is not ours to read: boosts, posts to followers or to one person.

    `known` leads from a server's ids to addresses, which are our ids: one post has another id on each server.
    """
    if not isinstance(status, dict):
        return Unreadable(where, "not a status", repr(status)[:200])
    seen_by = text_at(status, "visibility") or "public"
    if at(status, "reblog") or seen_by not in ("public", "unlisted"):
        return None
    url = http_url(text_at(status, "url|uri"))
    markup = at(status, "content")
    if url is None or not (markup is None or isinstance(markup, str)):
        return Unreadable(where, "a status without an address or text", str(at(status, "id"))[:200])
    text = "\n\n".join(filter(None, (text_at(status, "spoiler_text"), text_of(markup or ""))))
    posted = moment_at(status, "created_at")
    links = (*filter(None, (http_url(text_at(status, "card.url")),)), *links_of(markup or ""))
    stated = texts_at(status, "tags", "name")
    return Post(
        id=url,
        text=text,
        posted_at=posted if isinstance(posted, datetime) else None,
        author=(text_at(status, "account.acct") or "").lstrip("@") or None,
        url=url,
        tags=once(stated or tags_in(text)),
        thread=_thread(status, url, known),
        language=text_at(status, "language"),
        links=tuple(dict.fromkeys(links)),
        shy=seen_by == "unlisted" or _shy(status),
    )


def _shy(status: dict[str, Any]) -> bool:
    """Whether the author asks not to be indexed: by the account's setting, or by words in the profile."""
    note = at(status, "account.note")
    asked = isinstance(note, str) and re.search(r"#(?:nobots?|noindex)\b", from_html(note), re.IGNORECASE)
    return at(status, "account.noindex") is True or bool(asked)


def _thread(status: dict[str, Any], url: str, known: Mapping[str, str]) -> str:
    """What joins a post to its author's own answers to it; strangers' answers speak for themselves."""
    before = text_at(status, "in_reply_to_id")
    own = at(status, "in_reply_to_account_id") == at(status, "account.id")
    return known.get(before, url) if before and own else url


def post_of_entry(entry: Entry, where: str) -> Post | Unreadable:
    """The post of a feed's item; the author is in its address."""
    link = entry.link
    if link is None:
        return Unreadable(where, "a post without an address", entry.markup[:200])
    who = re.search(r"^https?://([^/]+)/(?:@|users/)([^/@]+)(?:@([^/]+))?/", link)
    text = text_of(entry.markup)
    return Post(
        id=link,
        text=text,
        posted_at=entry.published,
        author=f"{who[2]}@{who[3] or who[1]}" if who else None,
        url=link,
        tags=once(entry.categories) or tags_in(text),
        links=links_of(entry.markup),
    )

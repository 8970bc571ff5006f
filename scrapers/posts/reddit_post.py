"""Reddit's posts (things of kind t3) and feed entries as posts: title, an empty line, body."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from scrapers.contract import LayoutChanged, Page, Post, Unreadable
from scrapers.feeds import Entry
from scrapers.json_data.events import at, complaint, http_url, moment_at, text_at
from scrapers.json_data.lists import dicts_at
from scrapers.plain import plain
from scrapers.posts.text import links_in, links_of, text_of

SITE = "https://www.reddit.com"
_GONE = ("[deleted]", "[removed]")
_ADDRESS = re.compile(r"https?://(?:\w{2,8}\.)?reddit\.com/r/\w{2,30}/comments/(\w{4,12})/")
_BY = re.compile(r"submitted by\s+<a href=\"[^\"]{0,80}/user/([\w-]{2,30})/?\"")
"""Who posted, behind the body of an entry: RSS, unlike Atom, names no author."""


def things_of(told: Any, page: Page) -> tuple[list[dict[str, Any]], str | None]:
    """The posts (kind t3) of a listing, or one alone, and the listing's cursor; raises `LayoutChanged`.

    A conversation is a list of two listings, the post's first.
    """
    listing = told[0] if isinstance(told, list) and told else told
    kind = text_at(listing, "kind")
    if kind not in ("Listing", "t3"):
        raise LayoutChanged(complaint(listing) or "no listing of posts in it", page.url)
    children = dicts_at(listing, "data.children") if kind == "Listing" else [listing]
    things = [at(child, "data") for child in children if text_at(child, "kind") == "t3"]
    return [thing for thing in things if isinstance(thing, dict)], text_at(listing, "data.after")


def posts_of(things: list[dict[str, Any]], *, escaped: bool) -> Iterator[Post | Unreadable]:
    """The posts, without deleted ones and advertisements."""
    for number, thing in enumerate(things):
        if not is_deleted(thing) and not at(thing, "promoted"):
            yield _post(thing, f"children[{number}]", escaped)


def made_at(things: list[dict[str, Any]]) -> datetime | None:
    """When the last of them was made."""
    moment = moment_at(things[-1], "created_utc") if things else None
    return moment if isinstance(moment, datetime) else None


def is_deleted(post: dict[str, Any]) -> bool:
    """Whether its author took it back, or a moderator took it out: the stub stays in listings."""
    return (
        text_at(post, "author") == "[deleted]"
        or at(post, "selftext") in _GONE
        or at(post, "removed_by_category") is not None
    )


def _post(post: dict[str, Any], where: str, escaped: bool) -> Post | Unreadable:
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


def _name(guid: str) -> str:
    """The full name of a post; the RSS of until 2015 knows posts by their addresses."""
    address = _ADDRESS.match(guid)
    return f"t3_{address[1]}" if address else guid


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
    by = _BY.search(entry.markup, found.end() if found else 0)
    return Post(
        id=_name(entry.guid),
        text="\n\n".join(filter(None, (plain(entry.title), text_of(body)))),
        posted_at=entry.published,
        author=re.sub(r"^/?u/", "", entry.author or "") or (by[1] if by else None),
        url=entry.link,
        links=links_of(body),
    )

"""Bluesky's post views (lexicon app.bsky.feed.defs#postView) as posts."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from scrapers.contract import LayoutChanged, Page, Post, Unreadable
from scrapers.json_data.events import at, complaint, find_records, http_url, moment_at, records_at, text_at
from scrapers.json_data.lists import dicts_at, texts_at
from scrapers.posts.text import in_place_of, once, tags_in

POST = "app.bsky.feed.post"
"""The type of a post among the records of a repository."""

_KEY = re.compile(r"at://([^/]+)/app\.bsky\.feed\.post/([^/?#]+)$")


def views_of(told: Any, page: Page) -> list[dict[str, Any]]:
    """The posts of a search, a feed, a thread or a repository; raises `LayoutChanged`.

    Of a feed neither those passed on, nor those that a post answers: they stand beside it for context.
    """
    if (kept := _kept(told)) is not None:
        return kept
    views = records_at(told, "posts|feed") if isinstance(told, dict) else None
    if views is None and not (isinstance(told, dict) and "thread" in told):
        raise LayoutChanged(complaint(told) or "not a list of posts", page.url)
    shown = [told] if views is None else views
    own = [one for one in shown if not text_at(one, "reason.$type|reason.by.did")]
    return find_records([at(one, "post") or one for one in own], _is_view)


def _kept(told: Any) -> list[dict[str, Any]] | None:
    """The posts of an account's repository (`listRecords`, `getRecord`), where no handle stands."""
    records = [told] if text_at(told, "value.$type") == POST else records_at(told, "records")
    if records is None or not isinstance(told, dict):
        return None
    posts = [one for one in records if text_at(one, "value.$type") == POST]
    return [{"uri": one.get("uri"), "record": one["value"], "author": {}} for one in posts]


def _is_view(record: dict[str, Any]) -> bool:
    """A post as feeds show it; a quoted post is inside of one and has no `record`."""
    around = (record.get("record"), record.get("author"))
    return all(isinstance(one, dict) for one in around) and "uri" in record


def post_of(view: dict[str, Any]) -> Post | Unreadable:
    """The post of a view; shy when its author asks to be shown to signed-in people only."""
    uri = text_at(view, "uri") or ""
    found = _KEY.search(uri)
    text = at(view, "record.text") or ""
    if found is None or not isinstance(text, str):
        return Unreadable(uri[:100] or "post", "a post without an address or text")
    handle = text_at(view, "author.handle")
    posted = moment_at(view, "record.createdAt|indexedAt")
    facets = dicts_at(view, "record.facets")
    written = _with_links(text, facets).strip()
    external = text_at(view, "record.embed.external.uri|record.embed.media.external.uri|embed.external.uri")
    links = [http_url(text_at(feature, "uri")) for _, feature in _features(facets)]
    return Post(
        id=uri,
        text=written,
        posted_at=(posted if posted.tzinfo else posted.replace(tzinfo=UTC))
        if isinstance(posted, datetime)
        else None,
        author=None if handle == "handle.invalid" else handle,
        url=f"https://bsky.app/profile/{handle or found[1]}/post/{found[2]}",
        tags=_tags(view, facets, written),
        thread=_thread(view, uri, found[1]),
        language=text_at(view, "record.langs.0"),
        links=tuple(dict.fromkeys(filter(None, (*links, http_url(external))))),
        shy="!no-unauthenticated" in texts_at(view, "author.labels", "val"),
    )


def _features(facets: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each facet with each thing it says of its bytes."""
    return [(facet, feature) for facet in facets for feature in dicts_at(facet, "features")]


def _with_links(text: str, facets: list[dict[str, Any]]) -> str:
    """The text with the links' full addresses. Facets count bytes of UTF-8, not characters."""
    raw = text.encode("utf-8", "replace")
    spans = []
    for facet, feature in _features(facets):
        start, end = at(facet, "index.byteStart") or 0, at(facet, "index.byteEnd")
        target = http_url(text_at(feature, "uri"))
        if target and isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(raw):
            spans.append((start, end, target))
    before = len(raw)
    for start, end, target in sorted(spans, reverse=True):
        if end <= before:
            shown = raw[start:end].decode("utf-8", "replace")
            raw = raw[:start] + in_place_of(shown, target).encode() + raw[end:]
            before = start
    return raw.decode("utf-8", "replace")


def _tags(view: dict[str, Any], facets: list[dict[str, Any]], text: str) -> tuple[str, ...]:
    """The tags the post marks, those kept beside the text, and those only written."""
    marked = [tag for _, feature in _features(facets) if (tag := text_at(feature, "tag"))]
    beside = texts_at(view, "record.tags")
    return once([*marked, *beside, *tags_in(text)])


def _thread(view: dict[str, Any], uri: str, author: str) -> str:
    """The first post of the author's own thread; an answer to somebody else speaks for itself."""
    root = text_at(view, "record.reply.root.uri")
    return root if root and root.startswith(f"at://{author}/") else uri

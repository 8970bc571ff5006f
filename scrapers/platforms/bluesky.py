"""Bluesky: posts with the festival's hashtags, by a search that needs an app password; accounts without one.

The key is `handle:app-password`. Options of a source: `accounts` (handles whose own posts are read, no key
needed), `hashtags`, `api` (the account's own server, when it is not bsky.social). Reposts are passed over,
and authors who ask apps to show them to signed-in people only (`!no-unauthenticated`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source
from scrapers.fetching.keys import api_of, bearer, missing_key
from scrapers.page_kinds import starts_as_json

platform = "bluesky"
options = ("accounts",)
credential_setting = "FESTMEET_BLUESKY"
credential_help = "bsky.app → Settings → Privacy and security → App passwords; write handle:app-password"
min_interval = 900
"""Seconds: each visit signs in once, and an account may do so 300 times a day."""

API = "https://bsky.social"
PUBLIC = "https://public.api.bsky.app"
MOST_PAGES = 5
"""Pages of 100 posts that one visit follows back."""


def recognise(page: Page) -> float:
    """Answers of the app.bsky methods, by their names in the address or their types in the body."""
    if not starts_as_json(page):
        return 0.0
    head = page.body[:20_000]
    named = b"app.bsky." in head or b"#atproto_pds" in head or b'"at://' in head
    return 0.9 if named or "/xrpc/app.bsky." in page.url else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """A session first, when there is a key; the named accounts' posts in any case."""
    if "/xrpc/" in source.url:
        yield Request(source.url)
        return
    public = str(source.options.get("api") or PUBLIC).rstrip("/")
    accounts = [str(one).lstrip("@") for one in source.options.get("accounts") or ()]
    for actor in accounts:
        asked = urlencode({"actor": actor, "limit": 50, "filter": "posts_no_replies"})
        yield Request(f"{public}/xrpc/app.bsky.feed.getAuthorFeed?{asked}")
    if source.credential:
        name, _, password = source.credential.partition(":")
        body = json.dumps({"identifier": name.lstrip("@"), "password": password}).encode()
        url = f"{api_of(source, API)}/xrpc/com.atproto.server.createSession"
        yield Request(url, "POST", {"Content-Type": "application/json"}, body, "session")
    elif not accounts:
        raise missing_key(source, credential_setting, credential_help)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """A session leads to the searches; every other answer holds posts."""
    from scrapers.json_data.events import at, text_at
    from scrapers.json_data.islands import read_body
    from scrapers.posts.bluesky_post import post_of, views_of
    from scrapers.posts.memory import gone_since

    if page.role == "session":
        yield from _questions(page, source)
        return
    island = read_body(page)
    views = views_of(island.value, page)
    yield from map(post_of, views)
    yield from island.missing()
    task, _, rest = page.role.partition(" ")
    if task == "again":
        yield from gone_since(page, "uris", {str(at(view, "uri")) for view in views})
    if task == "search":
        yield from _onward(views, text_at(island.value, "cursor"), page, source, rest)


def _questions(page: Page, source: Source) -> Iterator[Request]:
    """The searches, newest first, from where the last visit ended; and the posts to look after."""
    from scrapers.json_data.events import complaint, text_at
    from scrapers.json_data.islands import read_body
    from scrapers.posts.hashtags import hashtags_of
    from scrapers.posts.memory import portion, trail_of

    told = read_body(page).value
    token = text_at(told, "accessJwt")
    if token is None:
        why = complaint(told) or "no session: the handle or the app password is wrong"
        raise LayoutChanged(why, page.url)
    for tag in hashtags_of(source):
        trail = trail_of(source, tag)
        asked = {"q": f"#{tag}", "tag": tag, "sort": "latest", "limit": "100", "since": trail.newest or ""}
        query = urlencode({name: value for name, value in asked.items() if value})
        yield _ask(page, f"app.bsky.feed.searchPosts?{query}", f"search {token} 1 {tag}", token)
        if posts := portion(trail):
            uris = urlencode([("uris", uri) for uri in posts])
            yield _ask(page, f"app.bsky.feed.getPosts?{uris}", "again", token)


def _ask(page: Page, method: str, role: str, token: str) -> Request:
    """A question to the server that gave the session. The token lives in the role, for this visit only."""
    url = "://".join(urlsplit(page.url)[:2])
    return Request(f"{url}/xrpc/{method}", headers={"Accept": "application/json", **bearer(token)}, role=role)


def _onward(
    views: list[dict[str, Any]], cursor: str | None, page: Page, source: Source, rest: str
) -> Iterator[Finding]:
    """What to remember, and the page before this one."""
    from scrapers.json_data.events import moment_at, text_at, with_query
    from scrapers.posts.memory import Batch, follow

    token, depth, tag = rest.split(" ", 2)
    seen = [(uri, uri) for view in views if (uri := text_at(view, "uri"))]
    moments = [moment for view in views if isinstance(moment := moment_at(view, "indexedAt"), datetime)]
    method = with_query(page.url, cursor=cursor).partition("/xrpc/")[2]
    further = (
        _ask(page, method, f"search {token} {int(depth) + 1} {tag}", token) if cursor and moments else None
    )
    newest = text_at(views[0], "indexedAt") if views else None
    batch = Batch(tag, int(depth), seen, newest, min(moments, default=None), further)
    yield from follow(batch, page, source, MOST_PAGES)

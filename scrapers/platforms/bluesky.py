"""Bluesky: posts with the festival's hashtags, by a search that needs an app password; accounts without one.

The key is `handle:app-password`. Options of a source: `accounts` (handles whose own posts are read, no key
needed), `hashtags`, `api` (the account's own server, when it is not bsky.social). Reposts are passed over,
and authors who ask apps to show them to signed-in people only (`!no-unauthenticated`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source, Unreadable
from scrapers.keys import api_of, missing_key
from scrapers.page_kinds import starts_as_json

platform = "bluesky"
credential_setting = "FESTMEET_BLUESKY"
credential_help = "bsky.app → Settings → Privacy and security → App passwords; write handle:app-password"
min_interval = 900
"""Seconds: each visit signs in once, and an account may do so 300 times a day."""

API = "https://bsky.social"
PUBLIC = "https://public.api.bsky.app"
MOST_PAGES = 5
"""Pages of 100 posts that one visit follows back."""

FIRST_DAYS = timedelta(days=30)


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
    from scrapers.bluesky_post import post_of
    from scrapers.islands import read_body
    from scrapers.json_events import at, complaint, find_records, records_at, text_at
    from scrapers.post_memory import gone

    if page.role == "session":
        yield from _questions(page, source)
        return
    island = read_body(page)
    views = records_at(island.value, "posts|feed") if isinstance(island.value, dict) else None
    if views is None and not (isinstance(island.value, dict) and "thread" in island.value):
        raise LayoutChanged(complaint(island.value) or "not a list of posts", page.url)
    shown = [view for view in views or [island.value] if not text_at(view, "reason.$type|reason.by.did")]
    posts = find_records(shown if views != [] else [], _is_view)
    yield from map(post_of, posts)
    yield from island.missing()
    task, _, rest = page.role.partition(" ")
    if task == "again":
        asked = parse_qs(urlsplit(page.url).query).get("uris", ())
        yield from gone({uri: uri for uri in asked}, {str(at(view, "uri")) for view in posts})
    if task == "search":
        yield from _onward(posts, text_at(island.value, "cursor"), page, source, rest)


def _is_view(record: dict[str, Any]) -> bool:
    """A post as feeds show it; a quoted post is inside of one and has no `record`."""
    return (
        isinstance(record.get("record"), dict) and isinstance(record.get("author"), dict) and "uri" in record
    )


def _questions(page: Page, source: Source) -> Iterator[Request]:
    """The searches, newest first, from where the last visit ended; and the posts to look after."""
    from scrapers.hashtags import hashtags_of
    from scrapers.islands import read_body
    from scrapers.json_events import complaint, text_at
    from scrapers.post_memory import portion, trail_of

    told = read_body(page).value
    token = text_at(told, "accessJwt")
    if token is None:
        raise LayoutChanged(
            complaint(told) or "no session: the handle or the app password is wrong", page.url
        )
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
    parts = urlsplit(page.url)
    url = f"{parts.scheme}://{parts.netloc}/xrpc/{method}"
    return Request(url, headers={"Accept": "application/json", "Authorization": f"Bearer {token}"}, role=role)


def _onward(
    posts: list[dict[str, Any]], cursor: str | None, page: Page, source: Source, rest: str
) -> Iterator[Finding]:
    """What to remember, and the page before this one."""
    from scrapers.json_events import moment_at, text_at, with_query
    from scrapers.post_memory import remember, trail_of

    token, depth, tag = rest.split(" ", 2)
    trail = trail_of(source, tag)
    seen = [(uri, uri) for view in posts if (uri := text_at(view, "uri"))]
    moments = [moment for view in posts if isinstance(moment := moment_at(view, "indexedAt"), datetime)]
    if depth == "1":
        newest = text_at(posts[0], "indexedAt") if posts else None
        yield remember(trail, tag, seen, newest)
    if not cursor or not moments or (not trail.newest and min(moments) < page.fetched_at - FIRST_DAYS):
        return
    if int(depth) >= MOST_PAGES:
        yield Unreadable(f"#{tag}", f"more than {MOST_PAGES} pages of posts; the oldest are left out")
        return
    method = with_query(page.url, cursor=cursor).partition("/xrpc/")[2]
    yield _ask(page, method, f"search {token} {int(depth) + 1} {tag}", token)

"""Reddit: posts of a subreddit or of a search, by OAuth with the operator's own app; Atom without a key.

The key is `client_id:secret` of a "script" app. Without one only a subreddit's feed can be asked for, and
only where robots.txt permits. Options of a source: `query` (search words), `hashtags`, `api` (another base
address for both the token and the answers).
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from scrapers.contract import Finding, LayoutChanged, Page, Removed, Request, Source, Unreadable
from scrapers.keys import missing_key
from scrapers.page_kinds import host_is, starts_as_json

platform = "reddit"
credential_setting = "FESTMEET_REDDIT"
credential_help = "reddit.com/prefs/apps → create an app of type script; write client_id:secret"
min_interval = 600

API = "https://oauth.reddit.com"
SITE = "https://www.reddit.com"
MOST_PAGES = 5
FIRST_DAYS = timedelta(days=30)


def recognise(page: Page) -> float:
    """Listings by their kinds, feeds by Reddit's address or ids."""
    from scrapers.feeds import is_feed

    head = page.body[:20_000]
    if starts_as_json(page):
        listing = re.search(rb'"kind"\s*:\s*"(?:Listing|t3)"', head)
        return 0.9 if listing or host_is(page.url, "oauth.reddit.com") else 0.0
    ours = host_is(page.url, "reddit.com") or b"www.redditstatic.com" in head or b"<id>t3_" in head
    return 0.9 if ours and is_feed(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """A token first when there is a key; else the subreddit's feed."""
    subreddit = _subreddit(source)
    if source.credential:
        key = base64.b64encode(source.credential.encode()).decode()
        base = str(source.options.get("api") or SITE).rstrip("/")
        headers = {"Authorization": f"Basic {key}", "Content-Type": "application/x-www-form-urlencoded"}
        body = b"grant_type=client_credentials"
        yield Request(f"{base}/api/v1/access_token", "POST", headers, body, "token")
    elif ".rss" in source.url:
        yield Request(source.url)
    elif subreddit:
        parts = urlsplit(source.url)
        yield Request(f"{parts.scheme}://{parts.netloc}/r/{subreddit}/new/.rss")
    else:
        raise missing_key(source, credential_setting, credential_help)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The posts of a listing or a feed; where they go on; which of those looked after are gone."""
    from scrapers.islands import read_body
    from scrapers.json_events import at, text_at
    from scrapers.post_feed import read_posts
    from scrapers.post_memory import gone
    from scrapers.reddit_post import is_deleted, post_of, post_of_entry

    if not starts_as_json(page):
        yield from read_posts(page, post_of_entry)
        return
    island = read_body(page)
    if page.role == "token":
        yield from _questions(island.value, page, source)
        return
    listing = island.value[0] if isinstance(island.value, list) and island.value else island.value
    posts = _posts(listing, page)
    escaped = "raw_json=1" not in page.url
    for number, post in enumerate(posts):
        if not is_deleted(post) and not at(post, "promoted"):
            yield post_of(post, f"children[{number}]", escaped)
    yield from island.missing()
    task, _, rest = page.role.partition(" ")
    if task == "again":
        asked = parse_qs(urlsplit(page.url).query).get("id", [""])[0].split(",")
        yield from gone({one: one for one in asked}, {text_at(post, "name") or "" for post in posts})
        yield from (Removed(str(post["name"])) for post in posts if is_deleted(post))
    if task == "new":
        yield from _onward(posts, text_at(listing, "data.after"), page, source, rest)


def _subreddit(source: Source) -> str | None:
    found = re.search(r"/r/(\w{2,30})", urlsplit(source.url).path)
    return found[1] if found else None


def _posts(listing: Any, page: Page) -> list[dict[str, Any]]:
    """The posts (kind t3) of a listing, or one alone."""
    from scrapers.json_events import at, complaint, text_at
    from scrapers.json_lists import dicts_at

    kind = text_at(listing, "kind")
    if kind not in ("Listing", "t3"):
        raise LayoutChanged(complaint(listing) or "no listing of posts in it", page.url)
    children = dicts_at(listing, "data.children") if kind == "Listing" else [listing]
    told = [at(child, "data") for child in children if text_at(child, "kind") == "t3"]
    return [post for post in told if isinstance(post, dict)]


def _questions(told: Any, page: Page, source: Source) -> Iterator[Request]:
    """The newest posts of the subreddit, or of a search; and the posts to look after."""
    from scrapers.hashtags import hashtags_of
    from scrapers.json_events import complaint, text_at
    from scrapers.post_memory import portion, trail_of

    token = text_at(told, "access_token")
    if token is None:
        raise LayoutChanged(complaint(told) or "no token: the client id or the secret is wrong", page.url)
    api = str(source.options.get("api") or API).rstrip("/")
    subreddit, query = _subreddit(source), source.options.get("query")
    words = str(query or " OR ".join(hashtags_of(source)))
    asked = {"limit": 100, "raw_json": 1} | ({"sort": "new", "q": words} if query or not subreddit else {})
    within = f"/r/{subreddit}" if subreddit else ""
    path = f"{within}/new" if "q" not in asked else f"{within}/search"
    asked |= {"restrict_sr": 1} if "q" in asked and subreddit else {}
    yield _ask(f"{api}{path}?{urlencode(asked)}", f"new {token} 1", token)
    if posts := portion(trail_of(source, "new"), 50):
        yield _ask(f"{api}/api/info?{urlencode({'id': ','.join(posts), 'raw_json': 1})}", "again", token)


def _ask(url: str, role: str, token: str) -> Request:
    """A question with the visit's token, which lives in the role meanwhile."""
    return Request(url, headers={"Accept": "application/json", "Authorization": f"Bearer {token}"}, role=role)


def _onward(
    posts: list[dict[str, Any]], after: str | None, page: Page, source: Source, rest: str
) -> Iterator[Finding]:
    """What to remember; and the page before this one, until the last visit's newest post is met."""
    from scrapers.json_events import moment_at, text_at, with_query
    from scrapers.post_memory import remember, trail_of

    token, depth = rest.split(" ")
    trail = trail_of(source, "new")
    names = [name for post in posts if (name := text_at(post, "name"))]
    if depth == "1":
        yield remember(trail, "new", [(name, name) for name in names], names[0] if names else None)
    oldest = moment_at(posts[-1], "created_utc") if posts else None
    if not after or not isinstance(oldest, datetime) or (trail.newest in names):
        return
    if oldest < page.fetched_at - FIRST_DAYS or any(name in dict(trail.kept) for name in names):
        return
    if int(depth) >= MOST_PAGES:
        yield Unreadable("posts", f"more than {MOST_PAGES} pages of posts; the oldest are left out")
        return
    yield _ask(with_query(page.url, after=after), f"new {token} {int(depth) + 1}", token)

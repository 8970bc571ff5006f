"""Reddit: posts of a subreddit or of a search, by OAuth with the operator's own app; Atom without a key.

The key is `client_id:secret` of a "script" app. Without one only a subreddit's feed can be asked for, and
only where robots.txt permits. Options of a source: `query` (search words), `hashtags`, `api` (another base
address for both the token and the answers).
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

from scrapers.contract import Finding, LayoutChanged, Page, Removed, Request, Source
from scrapers.fetching.keys import api_of, bearer, missing_key
from scrapers.page_kinds import host_is, starts_as_json

platform = "reddit"
options = ("query",)
credential_setting = "FESTMEET_REDDIT"
credential_help = "reddit.com/prefs/apps → create an app of type script; write client_id:secret"
min_interval = 600

API = "https://oauth.reddit.com"
SITE = "https://www.reddit.com"
MOST_PAGES = 5


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
    if source.credential:
        key = base64.b64encode(source.credential.encode()).decode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", **bearer(key, "Basic")}
        url = f"{api_of(source, SITE)}/api/v1/access_token"
        yield Request(url, "POST", headers, b"grant_type=client_credentials", "token")
    elif ".rss" in source.url:
        yield Request(source.url)
    elif subreddit := _subreddit(source):
        parts = urlsplit(source.url)
        yield Request(f"{parts.scheme}://{parts.netloc}/r/{subreddit}/new/.rss")
    else:
        raise missing_key(source, credential_setting, credential_help)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The posts of a listing or a feed; where they go on; which of those looked after are gone."""
    from scrapers.json_data.events import text_at
    from scrapers.json_data.islands import read_body
    from scrapers.posts.feed import read_posts
    from scrapers.posts.memory import gone_since
    from scrapers.posts.reddit_post import is_deleted, post_of_entry, posts_of, things_of

    if not starts_as_json(page):
        yield from read_posts(page, post_of_entry)
        return
    island = read_body(page)
    if page.role == "token":
        yield from _questions(island.value, page, source)
        return
    things, after = things_of(island.value, page)
    yield from posts_of(things, escaped="raw_json=1" not in page.url)
    yield from island.missing()
    task, _, rest = page.role.partition(" ")
    if task == "again":
        yield from gone_since(page, "id", {text_at(thing, "name") or "" for thing in things})
        yield from (Removed(str(thing["name"])) for thing in things if is_deleted(thing))
    if task == "new":
        yield from _onward(things, after, page, source, rest)


def _subreddit(source: Source) -> str | None:
    found = re.search(r"/r/(\w{2,30})", urlsplit(source.url).path)
    return found[1] if found else None


def _questions(told: Any, page: Page, source: Source) -> Iterator[Request]:
    """The newest posts of the subreddit, or of a search; and the posts to look after."""
    from scrapers.json_data.events import complaint, text_at
    from scrapers.posts.hashtags import hashtags_of
    from scrapers.posts.memory import portion, trail_of

    token = text_at(told, "access_token")
    if token is None:
        raise LayoutChanged(complaint(told) or "no token: the client id or the secret is wrong", page.url)
    subreddit, query = _subreddit(source), source.options.get("query")
    words = str(query or " OR ".join(hashtags_of(source)))
    asked = {"limit": 100, "raw_json": 1} | ({"sort": "new", "q": words} if query or not subreddit else {})
    asked |= {"restrict_sr": 1} if "q" in asked and subreddit else {}
    path = (f"/r/{subreddit}" if subreddit else "") + ("/search" if "q" in asked else "/new")
    yield _ask(f"{api_of(source, API)}{path}?{urlencode(asked)}", f"new {token} 1", token)
    if posts := portion(trail_of(source, "new"), 50):
        again = urlencode({"id": ",".join(posts), "raw_json": 1})
        yield _ask(f"{api_of(source, API)}/api/info?{again}", "again", token)


def _ask(url: str, role: str, token: str) -> Request:
    """A question with the visit's token, which lives in the role meanwhile."""
    return Request(url, headers={"Accept": "application/json", **bearer(token)}, role=role)


def _onward(
    things: list[dict[str, Any]], after: str | None, page: Page, source: Source, rest: str
) -> Iterator[Finding]:
    """What to remember; and the page before this one, until a post of the last visit is met."""
    from scrapers.json_data.events import text_at, with_query
    from scrapers.posts.memory import FIRST_DAYS, Batch, follow, trail_of
    from scrapers.posts.reddit_post import made_at

    token, depth = rest.split(" ")
    trail, oldest = trail_of(source, "new"), made_at(things)
    names = [name for thing in things if (name := text_at(thing, "name"))]
    met = trail.newest in names or any(name in dict(trail.kept) for name in names)
    further = None
    if after and oldest and not met and oldest >= page.fetched_at - FIRST_DAYS:
        further = _ask(with_query(page.url, after=after), f"new {token} {int(depth) + 1}", token)
    seen, newest = [(name, name) for name in names], names[0] if names else None
    yield from follow(Batch("new", int(depth), seen, newest, oldest, further), page, source, MOST_PAGES)

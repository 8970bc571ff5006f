"""Threads (experimental, from the documentation): a search for a hashtag, by the Threads API.

The key is a token with `threads_keyword_search`; without Meta's approval the search covers the operator's
own posts only. Options of a source: `hashtags`, `api`.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

from scrapers.contract import Finding, Page, Post, Remember, Request, Source
from scrapers.fetching.keys import api_of, ask_api, bearer, missing_key
from scrapers.page_kinds import host_is, host_of, starts_as_json

platform = "threads"
credential_setting = "FESTMEET_THREADS"
credential_help = "developers.facebook.com → app with the Threads API, permission threads_keyword_search"
min_interval = 900

API = "https://graph.threads.net/v1.0"
_FIELDS = "id,text,timestamp,permalink,username,media_type,topic_tag,link_attachment_url,is_quote_post"


def recognise(page: Page) -> float:
    """Posts by their permalinks."""
    if not starts_as_json(page):
        return 0.0
    head = page.body[:50_000]
    ours = b'"permalink"' in head and (b"threads.net/" in head or b"threads.com/" in head)
    return 0.9 if ours or host_is(page.url, "graph.threads.net") else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """A search for each hashtag, since the newest post of the last visit."""
    from scrapers.posts.hashtags import hashtags_of

    if not source.credential:
        raise missing_key(source, credential_setting, credential_help)
    for tag in hashtags_of(source):
        asked = {"q": tag, "search_type": "RECENT", "search_mode": "TAG", "limit": "100", "fields": _FIELDS}
        if since := source.memory.get(f"since {tag}"):
            asked["since"] = since
        yield _ask(source, f"{api_of(source, API)}/keyword_search?{urlencode(asked)}", "first")


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The posts of an answer; where it goes on; where the next visit begins."""
    from scrapers.json_data.answers import answered
    from scrapers.json_data.events import text_at
    from scrapers.posts.meta_post import post_of

    island, records = answered(page, "data", alone=lambda told: "permalink" in told)
    posts = [post_of(record, f"data[{number}]") for number, record in enumerate(records)]
    yield from posts
    yield from island.missing()
    moments = [post.posted_at for post in posts if isinstance(post, Post) and post.posted_at]
    if page.role == "first" and moments:
        tag = parse_qs(urlsplit(page.url).query).get("q", [""])[0]
        yield Remember(f"since {tag}", str(int(max(moments).timestamp())))
    following = text_at(island.value, "paging.next") or ""
    if host_of(following) and records:
        yield _ask(source, following, "later")


def _ask(source: Source, url: str, role: str) -> Request:
    return ask_api(url, api_of(source, API), bearer(source.credential), role=role)

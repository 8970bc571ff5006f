"""X (once Twitter): recent posts with the festival's hashtags, by API v2 with the operator's bearer token.

Reading is paid for by the post, so only new ones are asked for. Without a key nothing is asked. A feed of a
Nitter server is read where somebody kept one, as a format; it is never fetched. So are the answers that X's
own page is drawn from, and the posts in the archive that X gives an account's owner (`data/tweets.js`).
Options of a source: `query` (X's own search words, instead of the hashtags), `hashtags`, `api`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode

from scrapers.contract import Finding, Page, Request, Source
from scrapers.fetching.keys import api_of, ask_api, bearer, missing_key
from scrapers.page_kinds import host_is, starts_as_json

platform = "x"
options = ("query",)
credential_setting = "FESTMEET_X_BEARER"
credential_help = (
    "developer.x.com → your app → Keys and tokens → Bearer token (reading is paid for by the post)"
)
min_interval = 900

API = "https://api.x.com"
MOST_PAGES = 5
"""Pages of 100 posts that one visit follows back; each costs money."""

LOOKED_AFTER = 10
"""Posts asked for again on one visit."""

SEARCHED = timedelta(days=6)
"""Recent search knows seven days, and refuses a `since_id` that is older."""

_ARCHIVED = re.compile(
    rb"[\xef\xbb\xbf\s]*(?:window\.YTD\.(?:community_)?tweets?\.part\d{1,4}|Grailbird\.data\.tweets_\d{4}_\d\d)\s*=\s*"
)
"""An archive's file is a script: a list assigned to a part of "your Twitter data", before 2018 to a month."""

_FIELDS = {
    "tweet.fields": "created_at,entities,lang,conversation_id,in_reply_to_user_id,referenced_tweets"
    ",note_tweet",
    "expansions": "author_id",
    "user.fields": "username",
}


def recognise(page: Page) -> float:
    """Answers of the API by address or fields; Nitter's feeds and archives by what they say of themselves."""
    from scrapers.feeds import is_feed

    head = page.body[:8_000]
    if _ARCHIVED.match(head):
        return 0.9
    if starts_as_json(page):
        fields = (
            b'"edit_history_tweet_ids"' in head or b'"tweet_count"' in head or b'"newest_id"' in page.body
        )
        fields = fields or (b'"screen_name"' in page.body and b'"id_str"' in head)
        fields = fields or (b'"tweet_results"' in page.body and b'"full_text"' in page.body)
        ours = host_is(page.url, "api.x.com", "api.twitter.com") or "/2/tweets" in page.url
        return 0.9 if fields or ours else 0.0
    nitter = b"Twitter feed for:" in head or (b"nitter" in head and b"/status/" in page.body)
    return 0.9 if nitter and is_feed(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """A search at first; later some known posts, whose answer leads on to the search for newer ones."""
    from scrapers.posts.memory import portion, trail_of

    if not source.credential:
        raise missing_key(source, credential_setting, credential_help)
    if posts := portion(trail_of(source, "recent"), LOOKED_AFTER):
        asked = urlencode({"ids": ",".join(posts), **_FIELDS})
        yield _ask(source, f"{api_of(source, API)}/2/tweets?{asked}", "again")
    else:
        yield _search(source, None)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The posts of an answer, and where they go on."""
    from scrapers.json_data.events import text_at
    from scrapers.json_data.islands import read_body
    from scrapers.posts.feed import read_posts
    from scrapers.posts.x_post import post_of_entry, posts_of, tweets_of

    archived = _ARCHIVED.match(page.body[:8_000])
    page = replace(page, body=page.body[archived.end() :]) if archived else page
    if not starts_as_json(page):
        yield from read_posts(page, post_of_entry)
        return
    island = read_body(page)
    tweets, people = tweets_of(island.value, page)
    yield from posts_of(tweets, people)
    yield from island.missing()
    ids = [one for tweet in tweets if (one := text_at(tweet, "id"))]
    if page.role == "again":
        yield from _again(ids, page, source)
    elif page.role.startswith("search "):
        yield from _onward(ids, text_at(island.value, "meta.next_token"), page, source)


def _query(source: Source) -> str:
    """Any of the hashtags, retweets left out; X takes 512 characters."""
    from scrapers.posts.hashtags import hashtags_of

    words = " OR ".join(f"#{tag}" for tag in hashtags_of(source))
    fitting = words[:480].rsplit(" OR ", 1)[0] if len(words) > 480 else words
    return str(source.options.get("query") or f"({fitting}) -is:retweet")


def _search(source: Source, since: str | None) -> Request:
    from scrapers.json_data.events import with_query

    asked = urlencode({"query": _query(source), "max_results": "100", **_FIELDS})
    url = f"{api_of(source, API)}/2/tweets/search/recent?{asked}"
    return _ask(source, with_query(url, since_id=since), "search 1")


def _ask(source: Source, url: str, role: str) -> Request:
    return ask_api(url, api_of(source, API), bearer(source.credential), role=role)


def _again(ids: list[str], page: Page, source: Source) -> Iterator[Finding]:
    """Which of the posts asked for again are gone; then what is new."""
    from scrapers.posts.memory import gone_since, trail_of
    from scrapers.posts.x_post import made_at

    trail = trail_of(source, "recent")
    yield from gone_since(page, "ids", set(ids), dict(trail.kept))
    recent = trail.newest and page.fetched_at - made_at(trail.newest) < SEARCHED
    yield _search(source, trail.newest if recent else None)


def _onward(ids: list[str], token: str | None, page: Page, source: Source) -> Iterator[Finding]:
    from scrapers.json_data.events import with_query
    from scrapers.posts.memory import Batch, follow

    depth = int(page.role.split(" ")[1])
    further = _ask(source, with_query(page.url, next_token=token), f"search {depth + 1}") if token else None
    newest = ids[0] if ids else None
    batch = Batch("recent", depth, [(one, one) for one in ids], newest, None, further)
    yield from follow(batch, page, source, MOST_PAGES)

"""X (once Twitter): recent posts with the festival's hashtags, by API v2 with the operator's bearer token.

Reading is paid for by the post, so only new ones are asked for. Without a key nothing is asked. A feed of a
Nitter server is read where somebody kept one, as a format; it is never fetched. Options of a source:
`query` (X's own search words, instead of the hashtags), `hashtags`, `api`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source, Unreadable
from scrapers.keys import api_of, ask_api, missing_key
from scrapers.page_kinds import host_is, starts_as_json

platform = "x"
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

_FIELDS = {
    "tweet.fields": "created_at,entities,lang,conversation_id,in_reply_to_user_id,referenced_tweets"
    ",note_tweet",
    "expansions": "author_id",
    "user.fields": "username",
}


def recognise(page: Page) -> float:
    """Answers of the API by address or fields; Nitter's feeds by what they say of themselves."""
    from scrapers.feeds import is_feed

    head = page.body[:8_000]
    if starts_as_json(page):
        fields = (
            b'"edit_history_tweet_ids"' in head or b'"tweet_count"' in head or b'"newest_id"' in page.body
        )
        fields = fields or (b'"screen_name"' in page.body and b'"id_str"' in head)
        ours = host_is(page.url, "api.x.com", "api.twitter.com") or "/2/tweets" in page.url
        return 0.9 if fields or ours else 0.0
    nitter = b"Twitter feed for:" in head or (b"nitter" in head and b"/status/" in page.body)
    return 0.9 if nitter and is_feed(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """A search at first; later some known posts, whose answer leads on to the search for newer ones."""
    from scrapers.post_memory import portion, trail_of

    if not source.credential:
        raise missing_key(source, credential_setting, credential_help)
    if posts := portion(trail_of(source, "recent"), LOOKED_AFTER):
        asked = urlencode({"ids": ",".join(posts), **_FIELDS})
        yield _ask(source, f"{api_of(source, API)}/2/tweets?{asked}", "again")
    else:
        yield _search(source, None)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The posts of an answer, and where they go on."""
    from scrapers.islands import read_body
    from scrapers.json_events import text_at
    from scrapers.json_lists import dicts_at
    from scrapers.post_feed import read_posts
    from scrapers.x_post import is_retweet, old_statuses, post_of, post_of_entry

    if not starts_as_json(page):
        yield from read_posts(page, post_of_entry)
        return
    island = read_body(page)
    if old := old_statuses(island.value):
        yield from _read_old(old)
        yield from island.missing()
        return
    tweets = _tweets(island.value, page)
    people = {
        text_at(one, "id"): text_at(one, "username") for one in dicts_at(island.value, "includes.users")
    }
    for number, tweet in enumerate(tweets):
        if not is_retweet(tweet):
            yield post_of(tweet, people, f"data[{number}]")
    yield from island.missing()
    if page.role == "again":
        yield from _again(tweets, page, source)
    elif page.role.startswith("search "):
        yield from _onward(tweets, text_at(island.value, "meta.next_token"), page, source)


def _read_old(statuses: list[dict[str, Any]]) -> Iterator[Finding]:
    from scrapers.x_post import as_v2, is_retweet, post_of

    for number, status in enumerate(statuses):
        tweet, name = as_v2(status)
        if not is_retweet(tweet):
            yield post_of(tweet, {tweet["author_id"]: name}, f"statuses[{number}]")


def _tweets(told: Any, page: Page) -> list[dict[str, Any]]:
    """The posts of an answer; it has no `data` when nothing was found."""
    from scrapers.json_events import complaint, text_at
    from scrapers.json_lists import dicts_at

    if not isinstance(told, dict):
        raise LayoutChanged("no answer of the API v2", page.url)
    if isinstance(told.get("data"), dict) and "text" in told["data"]:
        return [told["data"]]
    tweets = dicts_at(told, "data")
    if tweets and "tweet_count" in tweets[0]:
        raise LayoutChanged("counts answer, no posts in it: ask /2/tweets/search/recent", page.url)
    if not tweets and "meta" not in told and page.role != "again":
        raise LayoutChanged(complaint(told) or text_at(told, "title") or "no list of posts in it", page.url)
    return tweets


def _query(source: Source) -> str:
    """Any of the hashtags, retweets left out; X takes 512 characters."""
    from scrapers.hashtags import hashtags_of

    words = " OR ".join(f"#{tag}" for tag in hashtags_of(source))
    return str(
        source.options.get("query")
        or f"({words[:480].rsplit(' OR ', 1)[0] if len(words) > 480 else words}) -is:retweet"
    )


def _search(source: Source, since: str | None) -> Request:
    from scrapers.json_events import with_query

    asked = urlencode({"query": _query(source), "max_results": "100", **_FIELDS})
    url = f"{api_of(source, API)}/2/tweets/search/recent?{asked}"
    return _ask(source, with_query(url, since_id=since), "search 1")


def _ask(source: Source, url: str, role: str) -> Request:
    asked = ask_api(url, api_of(source, API), {"Authorization": f"Bearer {source.credential}"})
    return Request(asked.url, headers=asked.headers, role=role)


def _again(tweets: list[dict[str, Any]], page: Page, source: Source) -> Iterator[Finding]:
    """Which of the posts asked for again are gone; then what is new."""
    from scrapers.post_memory import gone, trail_of

    trail = trail_of(source, "recent")
    kept, asked = dict(trail.kept), parse_qs(urlsplit(page.url).query).get("ids", [""])[0].split(",")
    yield from gone({one: kept[one] for one in asked if one in kept}, {str(one.get("id")) for one in tweets})
    recent = trail.newest and page.fetched_at - _made_at(trail.newest) < SEARCHED
    yield _search(source, trail.newest if recent else None)


def _made_at(tweet_id: str) -> datetime:
    """When a post was made: its id counts milliseconds since X's epoch in the bits above the lowest 22."""
    if not re.fullmatch(r"\d{15,20}", tweet_id):
        return datetime(2010, 11, 4, tzinfo=UTC)
    return datetime.fromtimestamp(((int(tweet_id) >> 22) + 1288834974657) / 1000, UTC)


def _onward(tweets: list[dict[str, Any]], token: str | None, page: Page, source: Source) -> Iterator[Finding]:
    from scrapers.json_events import text_at, with_query
    from scrapers.post_memory import remember, trail_of

    depth = int(page.role.split(" ")[1])
    if depth == 1:
        seen = [(one, one) for tweet in tweets if (one := text_at(tweet, "id"))]
        yield remember(trail_of(source, "recent"), "recent", seen, seen[0][0] if seen else None)
    if token and depth >= MOST_PAGES:
        yield Unreadable("search", f"more than {MOST_PAGES} pages of posts; the oldest are left out")
    elif token:
        yield _ask(source, with_query(page.url, next_token=token), f"search {depth + 1}")

"""Posts of X: objects of API v2 (docs.x.com, data dictionary) and items of Nitter's feeds."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from scrapers.contract import LayoutChanged, Page, Post, Unreadable
from scrapers.feeds import Entry
from scrapers.json_data.events import at, complaint, http_url, moment_at, text_at
from scrapers.json_data.lists import dicts_at, texts_at
from scrapers.posts.text import links_of, once, tags_in, text_of
from scrapers.posts.x_timeline import shown_statuses

_OWN_MEDIA = re.compile(
    r"https?://(?:pic\.(?:twitter|x)\.com/\w+|(?:twitter|x)\.com/\w+/status/\d+/(?:photo|video)/\d+)$"
)


def tweets_of(told: Any, page: Page) -> tuple[list[dict[str, Any]], dict[str | None, str | None]]:
    """The posts of an answer of API v2 or of the retired v1.1, and user names by id; raises `LayoutChanged`.

    When nothing was found an answer of v2 has no `data`, one of v1.1 is an empty list.
    """
    told = _joined(told)
    if old := _old_statuses(told):
        read = [_as_v2(status) for status in old]
        return [tweet for tweet, _ in read], {tweet["author_id"]: name for tweet, name in read}
    people = {text_at(one, "id"): text_at(one, "username") for one in dicts_at(told, "includes.users")}
    if isinstance(told, dict) and isinstance(told.get("data"), dict) and "text" in told["data"]:
        return [told["data"]], people
    tweets = dicts_at(told, "data")
    if tweets and "tweet_count" in tweets[0]:
        raise LayoutChanged("counts answer, no posts in it: ask /2/tweets/search/recent", page.url)
    empty = told == [] or (isinstance(told, dict) and ("meta" in told or told.get("results") == []))
    if not tweets and page.role != "again" and not empty:
        raise LayoutChanged(complaint(told) or text_at(told, "title") or "no list of posts in it", page.url)
    return _with_whole_retweets(tweets, told), people


def _with_whole_retweets(tweets: list[dict[str, Any]], told: Any) -> list[dict[str, Any]]:
    """The posts; retweets, which X cuts short, with the other's words as an answer's `includes` hold them."""
    others = {text_at(one, "id"): one for one in dicts_at(told, "includes.tweets")}
    for tweet in tweets:
        passed_on = next((one for one in texts_at(tweet, "referenced_tweets", "id") if one in others), None)
        if passed_on and "retweeted" in texts_at(tweet, "referenced_tweets", "type"):
            whole = text_at(others[passed_on], "note_tweet.text|text")
            tweet["text"] = _passed_on(text_at(tweet, "text") or "", whole)
    return tweets


def _passed_on(text: str, whole: str | None) -> str:
    """`RT @ana: Producers mee…` with the other's words whole."""
    who, colon, _ = text.partition(": ")
    return f"{who}: {whole}" if whole and colon and who.startswith("RT @") else text


def posts_of(
    tweets: list[dict[str, Any]], people: Mapping[str | None, str | None]
) -> Iterator[Post | Unreadable]:
    """The posts; a retweet is one, as who passes a call on makes it too."""
    for number, tweet in enumerate(tweets):
        yield _post(tweet, people, f"data[{number}]")


def made_at(tweet_id: str) -> datetime:
    """When a post was made: its id counts milliseconds since X's epoch in the bits above the lowest 22."""
    if not re.fullmatch(r"\d{15,20}", tweet_id):
        return datetime(2010, 11, 4, tzinfo=UTC)
    return datetime.fromtimestamp(((int(tweet_id) >> 22) + 1288834974657) / 1000, UTC)


def _joined(told: Any) -> Any:
    """Several answers of v2, or posts each with its author, kept one a line: as one answer."""
    if not isinstance(told, list) or not told or not all(isinstance(one, dict) for one in told):
        return told
    if all(isinstance(one.get("data"), list) or "meta" in one for one in told):
        users = [user for one in told for user in dicts_at(one, "includes.users")]
        return {
            "data": [post for one in told for post in dicts_at(one, "data")],
            "includes": {"users": users},
            "meta": {},
        }
    if all("author_id" in one and "text" in one for one in told):
        return {"data": told, "includes": {"users": [one["author"] for one in told if "author" in one]}}
    return told


def _old_statuses(told: Any) -> list[dict[str, Any]]:
    """The statuses of an answer of v1.1: a search, a timeline or one alone; those of an account's archive.

    Premium search of v1.1 (`/1.1/tweets/search/30day`) calls its list `results`. An archive puts each into
    a `tweet` and leaves its author out, who is the same for all.
    """
    shown = shown_statuses(told) if isinstance(told, dict) else []
    listed = shown or dicts_at(told, "statuses|results") or (told if isinstance(told, list) else [told])
    unpacked = [at(one, "tweet") or one for one in listed if isinstance(one, dict)]
    return [
        one for one in unpacked
        if isinstance(one, dict) and "id_str" in one and ("user" in one or "full_text" in one)
    ]  # fmt: skip


def _as_v2(status: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """A status of the retired API v1.1, as archives keep them, in the words of v2; and its author's name."""
    tags = [{"tag": text_at(one, "text")} for one in dicts_at(status, "entities.hashtags")]
    made, said = text_at(status, "created_at") or "", "extended_tweet.full_text|full_text|text"
    tweet = {
        "id": text_at(status, "id_str|id"),
        "text": _passed_on(text_at(status, said) or "", text_at(at(status, "retweeted_status") or {}, said)),
        "created_at": _made(made) or made,
        "lang": text_at(status, "lang"),
        "author_id": text_at(status, "user.id_str"),
        "in_reply_to_user_id": text_at(status, "in_reply_to_user_id_str"),
        "entities": {
            "urls": dicts_at(status, "entities.urls|extended_tweet.entities.urls"),
            "hashtags": tags,
        },
    }
    return tweet, text_at(status, "user.screen_name")


def _made(said: str) -> str | None:
    """`Mon Sep 06 20:22:18 +0000 2021` as ISO 8601; its names of days and months are always English."""
    found = re.fullmatch(r"\w{3} (\w{3}) (\d\d) (\d\d:\d\d:\d\d) \+0000 (\d{4})", said)
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    if found is None or found[1] not in months:
        return None
    return f"{found[4]}-{months.index(found[1]) + 1:02}-{found[2]}T{found[3]}Z"


def _post(tweet: dict[str, Any], people: Mapping[str | None, str | None], where: str) -> Post | Unreadable:
    """The post of a v2 object; `people` leads from ids to user names."""
    identity = text_at(tweet, "id")
    # Posts of more than 280 characters are whole only in their note.
    words = at(tweet, "note_tweet.text") or at(tweet, "text")
    if identity is None or not isinstance(words, str):
        return Unreadable(where, "a post without an id or text", str(identity)[:200])
    entities = at(tweet, "note_tweet.entities" if at(tweet, "note_tweet.text") else "entities") or {}
    urls = dicts_at(entities, "urls")
    author = people.get(text_at(tweet, "author_id"))
    posted = moment_at(tweet, "created_at")
    text = html.unescape(_with_links(words, urls)).strip()
    targets = [target for one in urls if (target := _target(one)) and not _OWN_MEDIA.match(target)]
    return Post(
        id=identity,
        text=text,
        posted_at=posted if isinstance(posted, datetime) else None,
        author=author,
        url=f"https://x.com/{author or 'i/web'}/status/{identity}",
        tags=_tags(entities, text),
        thread=_thread(tweet, identity),
        language=text_at(tweet, "lang"),
        links=tuple(dict.fromkeys(targets)),
    )


def _target(url: dict[str, Any]) -> str | None:
    return http_url(text_at(url, "unwound_url|expanded_url"))


def _with_links(text: str, urls: list[dict[str, Any]]) -> str:
    """The text with full addresses for `t.co`; without the link to its own picture."""
    for one in urls:
        short, target = text_at(one, "url"), _target(one)
        if short and target:
            text = text.replace(short, "" if _OWN_MEDIA.match(target) else target)
    return text


def _tags(entities: Any, text: str) -> tuple[str, ...]:
    marked = texts_at(entities, "hashtags", "tag")
    return once(marked) or tags_in(text)


def _thread(tweet: dict[str, Any], identity: str) -> str:
    """The first post of the author's own thread; an answer to somebody else speaks for itself."""
    answered, author = text_at(tweet, "in_reply_to_user_id"), text_at(tweet, "author_id")
    return text_at(tweet, "conversation_id") or identity if answered and answered == author else identity


def post_of_entry(entry: Entry, where: str) -> Post | Unreadable:
    """The post of a Nitter item: the first author's, even where somebody else passed it on."""
    found = re.search(r"/([^/]+)/status/(\d+)", entry.link or entry.guid or "")
    if found is None:
        return Unreadable(where, "a post without an address", entry.title[:200])
    text = text_of(entry.markup) or re.sub(r"^(?:RT by|R to) @\w+:\s*", "", entry.title)
    return Post(
        id=found[2],
        text=text,
        posted_at=entry.published,
        author=(entry.author or found[1]).lstrip("@"),
        url=f"https://x.com/{found[1]}/status/{found[2]}",
        tags=tags_in(text),
        links=links_of(entry.markup),
    )

"""Bluesky through a local server: the session, the search, deletions, limits, errors."""

from __future__ import annotations

import json
from typing import Any

from tests.scrapers.platforms.visiting import answer, ids, removed, visits

SESSION = "/xrpc/com.atproto.server.createSession"
SEARCH, LOOK = "/xrpc/app.bsky.feed.searchPosts", "/xrpc/app.bsky.feed.getPosts"
SIGNED_IN = answer({"accessJwt": "j.w.t", "handle": "farol.example", "did": "did:plc:f"})


def view(key: str, text: str = "Coffee at ten") -> dict[str, Any]:
    record = {"text": text, "createdAt": "2027-02-11T10:00:00Z"}
    author = {"did": "did:plc:ana", "handle": "ana.example"}
    return {"uri": uri(key), "author": author, "record": record, "indexedAt": "2027-02-11T10:00:00Z"}


def uri(key: str) -> str:
    return f"at://did:plc:ana/app.bsky.feed.post/{key}"


def here(**more: Any) -> dict[str, Any]:
    told = {"url": "{site}/", "hashtags": ["farol"], "options": {"api": "{site}"}}
    return {**told, "credential": "@farol.example:pass-word", **more}


def pages(first: Any, later: Any) -> Any:
    async def route(asked: Any, writer: Any) -> None:
        writer.write(answer(later if "cursor=" in asked.path else first))
        await writer.drain()

    return route


def test_a_session_a_search_with_a_cursor_and_next_time_only_what_is_new() -> None:
    rounds = (
        {SESSION: SIGNED_IN, SEARCH: pages({"posts": [view("3b")], "cursor": "1"}, {"posts": [view("3a")]})},
        {SESSION: SIGNED_IN, SEARCH: answer({"posts": []}), LOOK: answer({"posts": [view("3b")]})},
    )
    (one, two), asked = visits("bluesky", *rounds, **here())
    assert ids(one) == [uri("3b"), uri("3a")]
    assert one.visit.complete
    assert two.visit.complete
    assert json.loads(asked[0].body) == {"identifier": "farol.example", "password": "pass-word"}
    assert asked[1].headers["authorization"] == "Bearer j.w.t"
    searches = [request.path for request in asked if SEARCH in request.path]
    assert "since=2027-02-11T10%3A00%3A00Z" in searches[-1]
    assert "since" not in searches[0]


def test_a_visit_keeps_no_post_of_somebody_who_asks_for_signed_in_readers() -> None:
    shy = view("3b")
    shy["author"] = {**shy["author"], "labels": [{"val": "!no-unauthenticated"}]}
    (one,), _ = visits(
        "bluesky", {SESSION: SIGNED_IN, SEARCH: answer({"posts": [shy, view("3a")]})}, **here()
    )
    assert ids(one) == [uri("3a")]


def test_what_a_post_of_a_feed_answers_is_not_the_feeds() -> None:
    answered = {"root": view("3r"), "parent": {"$type": "app.bsky.feed.defs#postView", **view("3p")}}
    passed_on = {"post": view("3c"), "reason": {"$type": "app.bsky.feed.defs#reasonRepost"}}
    feed = [{"post": view("3b"), "reply": answered}, passed_on, {"post": view("3a")}]
    account = {"accounts": ["ana.example"], "api": "{site}"}
    routes = {"/xrpc/app.bsky.feed.getAuthorFeed": answer({"feed": feed})}
    (one,), _ = visits("bluesky", routes, **here(options=account, credential=None))
    assert ids(one) == [uri("3b"), uri("3a")]


def test_a_deleted_post_is_removed() -> None:
    rounds = (
        {SESSION: SIGNED_IN, SEARCH: answer({"posts": [view("3b"), view("3a")]})},
        {SESSION: SIGNED_IN, SEARCH: answer({"posts": []}), LOOK: answer({"posts": [view("3b")]})},
    )
    (_, two), _ = visits("bluesky", *rounds, **here())
    assert removed(two) == [uri("3a")]


def test_accounts_are_read_without_a_key() -> None:
    feed = {"feed": [{"post": view("3c")}, {"post": view("3d"), "reason": {"by": {"did": "did:plc:x"}}}]}
    options = {"api": "{site}", "accounts": ["@ana.example"]}
    (one,), asked = visits(
        "bluesky",
        {"/xrpc/app.bsky.feed.getAuthorFeed": answer(feed)},
        **here(credential=None, options=options),
    )
    assert ids(one) == [uri("3c")]
    assert "actor=ana.example" in asked[0].path


def test_posts_are_read_from_an_accounts_repository_too() -> None:
    from datetime import UTC, datetime

    from scrapers.contract import Page, Post
    from scrapers.posts.bluesky_post import post_of, views_of

    text = {"$type": "app.bsky.feed.post", "text": "Coffee at ten", "createdAt": "2027-02-11T10:00:00.5"}
    one, other = {"uri": uri("3b"), "cid": "c", "value": text}, {"uri": "x", "value": {"$type": "app.x.like"}}
    page = Page(
        "https://pds.example/xrpc/com.atproto.repo.listRecords", b"{}", datetime(2027, 2, 12, tzinfo=UTC)
    )
    for told in (one, {"records": [one, other], "cursor": "3b"}):
        (found,) = map(post_of, views_of(told, page))
        assert isinstance(found, Post)
        assert (found.id, found.author, found.posted_at) == (
            uri("3b"),
            None,
            datetime(2027, 2, 11, 10, tzinfo=UTC),
        )
    assert views_of({"records": []}, page) == []


def test_errors_and_limits_are_told() -> None:
    refused = answer({"error": "AuthenticationRequired", "message": "Invalid identifier or password"}, 401)
    (one,), _ = visits("bluesky", {SESSION: refused}, **here())
    assert one.visit.code == "http_401"
    (one,), _ = visits("bluesky", {SESSION: SIGNED_IN, SEARCH: answer({"did": "did:plc:x"})}, **here())
    assert one.visit.reason == "not a list of posts"
    (one,), _ = visits("bluesky", {SESSION: SIGNED_IN, SEARCH: answer({}, 429, retry_after="60")}, **here())
    assert one.visit.code == "rate_limited"
    (one,), _ = visits("bluesky", {}, **here(credential=None))
    assert "FESTMEET_BLUESKY" in (one.visit.reason or "")

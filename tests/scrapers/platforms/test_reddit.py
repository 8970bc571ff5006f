"""Reddit through a local server: the token, a listing's pages, a search, deletions, limits, errors."""

from __future__ import annotations

from typing import Any

from tests.scrapers.platforms.visiting import answer, ids, removed, visits

TOKEN = "/api/v1/access_token"
GIVEN = answer({"access_token": "t0ken", "token_type": "bearer", "expires_in": 86400, "scope": "*"})
NEW, LOOK = "/r/farolfest/new", "/api/info"


def post(name: str, **more: Any) -> dict[str, Any]:
    told = {"name": f"t3_{name}", "title": f"Lunch {name}", "selftext": "Friday at one", "author": "ana"}
    return {
        "kind": "t3",
        "data": {**told, "permalink": f"/r/farolfest/comments/{name}/", "created_utc": 1802340000, **more},
    }


def listing(*posts: dict[str, Any], after: str | None = None) -> dict[str, Any]:
    return {"kind": "Listing", "data": {"children": list(posts), "after": after}}


def here(**more: Any) -> dict[str, Any]:
    told = {"url": "{site}/r/farolfest", "options": {"api": "{site}"}}
    return {**told, "credential": "id:secret", **more}


def pages(first: Any, later: Any) -> Any:
    async def route(asked: Any, writer: Any) -> None:
        writer.write(answer(later if "after=" in asked.path else first))
        await writer.drain()

    return route


def test_a_token_the_pages_of_a_subreddit_and_next_time_not_behind_what_is_known() -> None:
    later = listing(post("c"), post("b"), after="t3_b")
    rounds = (
        {TOKEN: GIVEN, NEW: pages(listing(post("b"), after="t3_b"), listing(post("a")))},
        {TOKEN: GIVEN, NEW: answer(later), LOOK: answer(listing(post("b")))},
    )
    (one, two), asked = visits("reddit", *rounds, **here())
    assert ids(one) == ["t3_b", "t3_a"]
    assert one.visit.complete
    assert "t3_c" in ids(two)
    assert asked[0].body == b"grant_type=client_credentials"
    assert asked[0].headers["authorization"] == "Basic aWQ6c2VjcmV0"
    assert asked[1].headers["authorization"] == "Bearer t0ken"
    assert sum("after=" in request.path for request in asked) == 1


def test_a_post_taken_back_or_gone_is_removed() -> None:
    stub = post("a", author="[deleted]", selftext="[deleted]")
    rounds = (
        {TOKEN: GIVEN, NEW: answer(listing(post("c"), post("b"), post("a")))},
        {TOKEN: GIVEN, NEW: answer(listing(post("c"))), LOOK: answer(listing(post("c"), stub))},
    )
    (_, two), _ = visits("reddit", *rounds, **here())
    assert sorted(removed(two)) == ["t3_a", "t3_b"]


def test_without_a_subreddit_the_hashtags_are_searched_for() -> None:
    source = here(url="{site}/", hashtags=["Farol27", "FarolFest"])
    (one,), asked = visits("reddit", {TOKEN: GIVEN, "/search": answer(listing(post("a")))}, **source)
    assert ids(one) == ["t3_a"]
    assert "q=Farol27+OR+FarolFest" in asked[1].path


def test_errors_and_limits_are_told() -> None:
    (one,), _ = visits("reddit", {TOKEN: answer({"error": "invalid_grant"})}, **here())
    assert one.visit.reason == "invalid_grant"
    (one,), _ = visits(
        "reddit", {TOKEN: GIVEN, NEW: answer({"message": "Forbidden", "error": 403})}, **here()
    )
    assert not one.visit.complete
    (one,), _ = visits("reddit", {TOKEN: GIVEN, NEW: answer({}, 429, retry_after="60")}, **here())
    assert one.visit.code == "rate_limited"
    (one,), _ = visits("reddit", {}, **here(url="{site}/", credential=None))
    assert "FESTMEET_REDDIT" in (one.visit.reason or "")

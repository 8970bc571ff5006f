"""X through a local server: search, paging, what is new, deletions, limits, errors."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.scrapers.platforms.visiting import answer, ids, removed, visits

# Made on 2027-02-11, a day before the visits; by the clock that X's ids carry.
NEW = ((1802340000000 - 1288834974657) << 22) + 5
SEARCH, LOOK = "/2/tweets/search/recent", "/2/tweets"


def tweet(number: int, **more: Any) -> dict[str, Any]:
    return {"id": str(number), "text": f"Coffee at ten {number}", "author_id": "5", **more}


def found(*numbers: int, **meta: Any) -> dict[str, Any]:
    people = {"users": [{"id": "5", "username": "ana"}]}
    return {"data": [tweet(one) for one in numbers], "includes": people, "meta": {"result_count": 1, **meta}}


def here(**more: Any) -> dict[str, Any]:
    return {
        "url": "{site}/",
        "hashtags": ["farol"],
        "options": {"api": "{site}"},
        "credential": "s3cret",
        **more,
    }


def pages(first: Any, later: Any) -> Any:
    async def route(asked: Any, writer: Any) -> None:
        writer.write(answer(later if "next_token" in asked.path else first))
        await writer.drain()

    return route


def test_a_search_is_followed_to_its_end_and_next_time_starts_behind_it() -> None:
    rounds = (
        {SEARCH: pages(found(NEW, NEW - 1, next_token="t2"), found(NEW - 2))},
        {LOOK: answer(found(NEW, NEW - 1)), SEARCH: answer({"meta": {"result_count": 0}})},
    )
    (one, two), asked = visits("x", *rounds, **here(starts_on=None))
    assert ids(one) == [str(NEW), str(NEW - 1), str(NEW - 2)]
    assert one.visit.complete
    assert two.visit.complete
    assert asked[0].headers["authorization"] == "Bearer s3cret"
    first, last = (parse_qs(urlsplit(request.path).query) for request in (asked[0], asked[-1]))
    assert first["query"] == ["(#farol) -is:retweet"]
    assert "since_id" not in first
    assert last["since_id"] == [str(NEW)]


def test_a_post_that_does_not_come_back_is_removed() -> None:
    rounds = (
        {SEARCH: answer(found(NEW, NEW - 1))},
        {LOOK: answer(found(NEW)), SEARCH: answer({"meta": {"result_count": 0}})},
    )
    (_, two), asked = visits("x", *rounds, **here())
    assert removed(two) == [str(NEW - 1)]
    assert parse_qs(urlsplit(asked[1].path).query)["ids"] == [f"{NEW},{NEW - 1}"]


def test_when_none_of_many_comes_back_none_is_believed_deleted() -> None:
    rounds = (
        {SEARCH: answer(found(*range(NEW, NEW - 8, -1)))},
        {LOOK: answer({"errors": [{"detail": "?"}]}), SEARCH: answer({"meta": {"result_count": 0}})},
    )
    (_, two), _ = visits("x", *rounds, **here())
    assert removed(two) == []
    assert "none is taken as deleted" in two.visit.unreadable[0].why


def test_a_newest_post_too_old_for_the_search_is_not_named() -> None:
    old = NEW - ((9 * 86_400_000) << 22)
    rounds = (
        {SEARCH: answer(found(old))},
        {LOOK: answer(found(old)), SEARCH: answer(found(NEW))},
    )
    (_, two), asked = visits("x", *rounds, **here())
    assert str(NEW) in ids(two)
    assert "since_id" not in asked[-1].path


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"data": [{"tweet_count": 3}], "meta": {"total_tweet_count": 3}}, "counts answer, no posts in it"),
        (
            {"title": "Invalid Request", "detail": "One or more parameters was invalid."},
            "One or more parameters",
        ),
        ([3], "no list of posts in it"),
    ],
)
def test_what_is_no_list_of_posts_is_said(said: Any, reason: str) -> None:
    (one,), _ = visits("x", {SEARCH: answer(said)}, **here())
    assert reason in (one.visit.reason or "")
    assert not one.visit.complete


def test_a_rate_limit_is_kept_to() -> None:
    (one,), _ = visits("x", {SEARCH: answer({}, 429, retry_after="900")}, **here())
    assert (one.visit.code, one.visit.retry_at is not None) == ("rate_limited", True)


def test_without_a_key_the_setting_is_named_and_nothing_asked() -> None:
    (one,), asked = visits("x", {}, **here(credential=None))
    assert one.visit.code == "missing_credential"
    assert "FESTMEET_X_BEARER" in (one.visit.reason or "")
    assert asked == []

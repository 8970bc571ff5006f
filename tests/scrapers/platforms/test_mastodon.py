"""Mastodon through a local server: several servers and tags, only what is new, deletions, limits, errors."""

from __future__ import annotations

from typing import Any

from scrapers.posts.mastodon_status import post_of
from tests.scrapers.platforms.visiting import answer, ids, removed, visits
from tests.scrapers.servers import reply


def status(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": str(number),
        "created_at": "2027-02-11T18:30:00.000Z",
        "visibility": "public",
        "url": f"https://kino.example/@ana/{number}",
        "content": f"<p>Coffee {number} <a href='/tags/farol' class='mention hashtag'>#farol</a></p>",
        "account": {"id": "7", "acct": "ana"},
        "tags": [{"name": "farol"}],
        **more,
    }


def url(number: int) -> str:
    return f"https://kino.example/@ana/{number}"


TAG = "/api/v1/timelines/tag/farol?limit=40"


def test_pages_are_followed_and_next_time_only_newer_posts_are_asked_for() -> None:
    link = '<http://{host}/api/v1/timelines/tag/farol?limit=40&max_id=4>; rel="next"'

    async def first(asked: Any, writer: Any) -> None:
        writer.write(answer([status(5), status(4)], link=link.format(host=asked.headers["host"])))
        await writer.drain()

    older = "/api/v1/timelines/tag/farol?max_id=4&limit=40"
    rounds = (
        {TAG: first, older: answer([status(3)]), "/api/v1/statuses": answer([status(5)])},
        {f"{TAG}&since_id=5": answer([status(6)]), "/api/v1/statuses": answer([status(5), status(4)])},
    )
    (one, two), asked = visits("mastodon", *rounds, url="{site}/", hashtags=["farol"])
    assert sorted(ids(one)) == [url(3), url(4), url(5)]
    assert one.visit.complete
    assert url(6) in ids(two)
    assert two.visit.complete
    assert older in [request.path for request in asked]


def test_a_deleted_post_is_removed_and_an_edited_one_told_anew() -> None:
    again = {"/api/v1/statuses": answer([status(5)])}
    edited = status(5, content="<p>Coffee moved to noon</p>")
    rounds = (
        {TAG: answer([status(5), status(4)]), **again},
        {f"{TAG}&since_id=5": answer([]), "/api/v1/statuses": answer([edited])},
    )
    (_, two), asked = visits("mastodon", *rounds, url="{site}/", hashtags=["farol"])
    assert removed(two) == [url(4)]
    assert [post.text for post in two.findings if getattr(post, "id", "") == url(5)] == [
        "Coffee moved to noon"
    ]
    assert asked[-1].path == "/api/v1/statuses?id[]=5&id[]=4"


def test_a_server_that_cannot_be_asked_again_still_makes_a_complete_visit() -> None:
    rounds = ({TAG: answer([status(5), status(4)])}, {f"{TAG}&since_id=5": answer([])})
    (one, two), asked = visits("mastodon", *rounds, url="{site}/", hashtags=["farol"])
    assert ids(one) == [url(5), url(4)]
    assert (one.visit.complete, two.visit.complete) == (True, True)
    assert removed(two) == []
    assert len(asked) == 3


def test_one_post_seen_on_two_servers_is_one_and_boosts_and_shy_authors_are_passed_over() -> None:
    shown = [
        status(5),
        status(4, reblog=status(3)),
        status(2, account={"id": "8", "acct": "shy", "noindex": True}),
        status(1, account={"id": "9", "acct": "shy", "note": "<p>please #<span>nobot</span></p>"}),
        status(0, visibility="unlisted"),
    ]
    routes = {TAG: answer(shown), "/api/v1/timelines/tag/farol27?limit=40": answer([status(55, url=url(5))])}
    routes["/api/v1/statuses"] = answer([])
    (one,), _ = visits(
        "mastodon", routes, url="{site}/", hashtags=["farol"], options={"hashtags": ["farol27"]}
    )
    assert ids(one) == [url(5)]


def test_a_post_whose_author_asks_later_not_to_be_indexed_is_removed() -> None:
    asks = status(4, account={"id": "7", "acct": "ana", "noindex": True})
    rounds = (
        {TAG: answer([status(5), status(4)]), "/api/v1/statuses": answer([status(5)])},
        {f"{TAG}&since_id=5": answer([]), "/api/v1/statuses": answer([status(5), asks])},
    )
    (one, two), _ = visits("mastodon", *rounds, url="{site}/", hashtags=["farol"])
    assert ids(one) == [url(5), url(4)]
    assert (ids(two), removed(two)) == ([url(5)], [url(4)])


def test_the_wish_holds_for_copies_on_servers_that_do_not_know_of_it() -> None:
    asks = status(4, account={"id": "7", "acct": "ana", "noindex": True})
    copies = {"/api/v1/timelines/tag/farol27?limit=40": answer([status(55, url=url(4))])}
    for first, then in ((asks, status(4)), (status(4), asks)):
        routes = {TAG: answer([first, then]), "/api/v1/statuses": answer([]), **copies}
        (one,), _ = visits(
            "mastodon", routes, url="{site}/", hashtags=["farol"], options={"hashtags": ["farol27"]}
        )
        assert (ids(one), removed(one)) == ([], [url(4)])


def test_posts_to_followers_are_not_read_and_shy_ones_are_marked() -> None:
    told = [
        post_of(status(number, **more), "", {})
        for number, more in enumerate(
            [{}, {"visibility": "unlisted"}, {"visibility": "private"}, {"visibility": "direct"}]
        )
    ]
    assert [getattr(one, "shy", None) for one in told] == [False, True, None, None]


def test_a_reply_of_the_author_belongs_to_the_first_post() -> None:
    reply_of_ana = status(6, in_reply_to_id="5", in_reply_to_account_id="7")
    stranger = status(7, in_reply_to_id="5", in_reply_to_account_id="7", account={"id": "8", "acct": "rui"})
    routes = {TAG: answer([stranger, reply_of_ana, status(5)]), "/api/v1/statuses": answer([])}
    (one,), _ = visits("mastodon", routes, url="{site}/", hashtags=["farol"])
    threads = {post.id: post.thread for post in one.findings if hasattr(post, "thread")}
    assert threads == {url(7): url(7), url(6): url(5), url(5): url(5)}


def test_a_server_that_asks_to_wait_is_left_alone() -> None:
    (one,), asked = visits(
        "mastodon", {TAG: answer({"error": "Too many requests"}, 429, retry_after="120")},
        url="{site}/", hashtags=["farol"], options={"hashtags": ["more"]},
    )  # fmt: skip
    assert one.visit.code == "rate_limited"
    assert one.visit.retry_at is not None
    assert not one.visit.complete
    assert len(asked) == 1


def test_an_error_in_a_good_answer_and_a_page_instead_of_json_are_told() -> None:
    says = {"error": "This method requires an authenticated user"}
    (one,), _ = visits("mastodon", {TAG: answer(says)}, url="{site}/", hashtags=["farol"])
    assert one.visit.reason == "This method requires an authenticated user"
    cut = answer([status(5), status(4)])
    body = cut.split(b"\r\n\r\n", 1)[1][:-200]
    (one,), _ = visits("mastodon", {TAG: reply(body)}, url="{site}/", hashtags=["farol"])
    assert not one.visit.complete
    assert ids(one) == [url(5)]


def test_a_token_goes_to_its_own_server_only() -> None:
    (_,), asked = visits(
        "mastodon", {}, url="{site}/", hashtags=["farol"], credential="s3cret",
        options={"instances": ["http://localhost:1"]},
    )  # fmt: skip
    assert asked[0].headers["authorization"] == "Bearer s3cret"

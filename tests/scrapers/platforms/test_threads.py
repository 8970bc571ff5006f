"""Threads through a local server: a search page by page, what is new, limits, errors."""

from __future__ import annotations

from typing import Any

from tests.scrapers.platforms.visiting import answer, ids, visits

SEARCH = "/keyword_search"


def post(number: int) -> dict[str, Any]:
    said = {"text": f"Beers {number} at nine", "timestamp": "2027-02-11T18:30:00+0000", "username": "ana"}
    return {"id": str(number), "permalink": f"https://www.threads.com/@ana/post/{number}", **said}


def here(**more: Any) -> dict[str, Any]:
    told = {"url": "{site}/", "hashtags": ["farol"], "options": {"api": "{site}"}, "credential": "t0ken"}
    return {**told, **more}


async def pages(asked: Any, writer: Any) -> None:
    onward = {"paging": {"next": f"http://{asked.headers['host']}{SEARCH}?after=1"}}
    last = "after=" in asked.path
    writer.write(answer({"data": [post(2)]} if last else {"data": [post(1)], **onward}))
    await writer.drain()


def test_a_search_is_read_to_its_end_and_next_time_starts_behind_it() -> None:
    (one, two), asked = visits("threads", {SEARCH: pages}, {SEARCH: answer({"data": []})}, **here())
    assert ids(one) == ["1", "2"]
    assert (one.visit.complete, two.visit.complete) == (True, True)
    assert "since=" not in asked[0].path
    assert "since=1802370600" in asked[-1].path
    assert asked[-1].headers["authorization"] == "Bearer t0ken"


def test_errors_limits_and_a_missing_key_are_told() -> None:
    (one,), _ = visits("threads", {SEARCH: answer({"error": {"message": "Invalid token"}})}, **here())
    assert one.visit.reason == "Invalid token"
    (one,), _ = visits("threads", {SEARCH: answer({}, 429, retry_after="60")}, **here())
    assert one.visit.code == "rate_limited"
    (one,), _ = visits("threads", {}, **here(credential=None))
    assert "FESTMEET_THREADS" in (one.visit.reason or "")

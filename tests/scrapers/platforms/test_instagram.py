"""Instagram through a local server: a hashtag's id, its media page by page, limits, errors."""

from __future__ import annotations

from typing import Any

from tests.scrapers.platforms.visiting import answer, ids, visits

SEARCH, MEDIA = "/ig_hashtag_search", "/17841/recent_media"
FOUND = answer({"data": [{"id": "17841"}]})


def media(number: int) -> dict[str, Any]:
    said = {"caption": f"Breakfast {number} at nine #farol", "timestamp": "2027-02-11T18:30:00+0000"}
    return {"id": str(number), "permalink": f"https://www.instagram.com/p/{number}/", **said}


def here(**more: Any) -> dict[str, Any]:
    told = {"url": "{site}/", "hashtags": ["Farol"], "options": {"api": "{site}"}, "credential": "42:t0ken"}
    return {**told, **more}


def test_a_hashtags_media_are_read_to_the_last_page() -> None:
    async def pages(asked: Any, writer: Any) -> None:
        onward = {"paging": {"next": f"http://{asked.headers['host']}{MEDIA}?after=1"}}
        last = "after=" in asked.path
        writer.write(answer({"data": [media(2)]} if last else {"data": [media(1)], **onward}))
        await writer.drain()

    (one,), asked = visits("instagram", {SEARCH: FOUND, MEDIA: pages}, **here())
    assert ids(one) == ["1", "2"]
    assert one.visit.complete
    assert asked[0].path == "/ig_hashtag_search?user_id=42&q=farol"
    assert {request.headers["authorization"] for request in asked} == {"Bearer t0ken"}


def test_a_next_page_elsewhere_gets_no_key() -> None:
    elsewhere = {"data": [media(1)], "paging": {"next": "http://localhost:1/steal"}}
    (one,), asked = visits("instagram", {SEARCH: FOUND, MEDIA: answer(elsewhere)}, **here())
    assert ids(one) == ["1"]
    assert len(asked) == 2


def test_errors_limits_and_a_missing_key_are_told() -> None:
    refused = {"error": {"message": "(#10) Application does not have permission", "code": 10}}
    (one,), _ = visits("instagram", {SEARCH: answer(refused)}, **here())
    assert one.visit.reason == "(#10) Application does not have permission"
    (one,), _ = visits("instagram", {SEARCH: answer({}, 429, retry_after="60")}, **here())
    assert one.visit.code == "rate_limited"
    (one,), _ = visits("instagram", {}, **here(credential=None))
    assert "FESTMEET_INSTAGRAM" in (one.visit.reason or "")

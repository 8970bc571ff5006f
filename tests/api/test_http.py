"""How answers travel: validators, compression, limits, what every one of them carries."""

from __future__ import annotations

import asyncio
import gzip
from dataclasses import replace
from datetime import timedelta
from threading import Event
from typing import Any

import httpx
import pytest

from aggregator.model import Found
from aggregator.store import Store
from api.caching import Answer, Shelf, minute_of
from api.limits import Limiter, network
from tests.api.planting import LISTINGS, NOW, SITE, Planted, moved, planted, visit

READS = (
    "/", "/api/v1/events", "/api/v1/facets", "/api/v1/changes", "/api/v1/festivals", "/api/v1/sources",
    "/calendar.ics", "/festivals/harbourfest-2027.ics", "/feed.atom", "/feed.json", "/festivals",
    "/festivals/harbourfest-2027", "/sources", "/subscribe?kind=niche",
)  # fmt: skip


@pytest.mark.parametrize("path", READS)
def test_what_is_known_is_not_sent_again(shared: Planted, path: str) -> None:
    first = shared.client.get(path)
    again = shared.client.get(path, headers={"If-None-Match": f'"old", W/{first.headers["etag"]}'})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    for name in ("etag", "cache-control", "vary", "last-modified"):
        assert again.headers[name] == first.headers[name]
    since = shared.client.get(path, headers={"If-Modified-Since": first.headers["last-modified"]})
    assert since.status_code == 304
    old = shared.client.get(path, headers={"If-Modified-Since": "Mon, 01 Jan 2024 00:00:00 GMT"})
    assert old.status_code == 200
    broken = shared.client.get(path, headers={"If-Modified-Since": "yesterday"})
    assert broken.status_code == 200


@pytest.mark.parametrize("path", READS)
def test_head_is_get_without_a_body(shared: Planted, path: str) -> None:
    full, head = shared.client.get(path), shared.client.head(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == full.headers["etag"]
    assert head.headers["content-length"] == full.headers["content-length"]


def test_a_304_asks_the_store_nothing_but_its_version(
    place: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = place.client.get("/api/v1/events")

    def refuse(*_: Any) -> None:
        raise AssertionError("searched")

    monkeypatch.setattr(place.store, "search", refuse)
    monkeypatch.setattr(place.store, "festivals", refuse)
    assert place.client.get("/api/v1/events").content == first.content
    same = place.client.get("/api/v1/events", headers={"If-None-Match": first.headers["etag"]})
    assert same.status_code == 304


def test_a_change_is_told_at_once_and_no_change_keeps_the_bytes(place: Planted) -> None:
    before = place.client.get("/calendar.ics")
    visit(place.store, LISTINGS, NOW - timedelta(hours=23))
    assert place.client.get("/calendar.ics").headers["etag"] == before.headers["etag"]
    visit(place.store, [moved(LISTINGS[0], timedelta(hours=1)), *LISTINGS[1:]], NOW)
    after = place.client.get("/calendar.ics", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert "SUMMARY:[MOVED]" in after.text


def test_bytes_that_changed_within_a_second_are_younger(place: Planted) -> None:
    path = "/api/v1/events?from=2027-01-01"
    before = place.client.get(path)
    visit(place.store, [moved(LISTINGS[0], timedelta(hours=1)), *LISTINGS[1:]], NOW)
    place.now -= timedelta(hours=3)  # somebody set the clock
    since = {"If-Modified-Since": before.headers["last-modified"]}
    assert place.client.get(path, headers=since).status_code == 200


def test_who_asks_after_a_change_is_not_told_what_was_being_written_before(
    place: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched, told = Event(), Event()
    search = place.store.search

    def slowly(*asked: Any) -> Found:
        found = search(*asked)
        searched.set()
        assert told.wait(5)
        return found

    async def both() -> list[str]:
        transport = httpx.ASGITransport(place.client.app)
        async with httpx.AsyncClient(transport=transport, base_url=SITE.base_url) as client:
            monkeypatch.setattr(place.store, "search", slowly)
            early = asyncio.create_task(client.get("/calendar.ics"))
            await asyncio.to_thread(searched.wait, 5)
            visit(place.store, [moved(LISTINGS[0], timedelta(hours=1)), *LISTINGS[1:]], NOW)
            monkeypatch.setattr(place.store, "search", search)
            late = asyncio.create_task(client.get("/calendar.ics"))
            # The early one must still be on its way when the late one asks.
            await asyncio.wait([late], timeout=0.5)
            told.set()
            return [(await early).text, (await late).text, (await client.get("/calendar.ics")).text]

    assert ["[MOVED]" in text for text in asyncio.run(both())] == [False, True, True]


def test_many_addresses_with_little_to_say_are_not_all_kept() -> None:
    shelf = Shelf(most=1_000_000)
    for number in range(1_000):
        shelf.put(f"/?q={number}", Answer(b"nothing", "text/plain"), (1, 1), NOW)
    kept = [n for n in range(1_000) if shelf.get(f"/?q={n}", (1, 1), minute_of(NOW))]
    assert kept == list(range(min(kept), 1_000))
    assert 100 < len(kept) < 300


def test_a_relative_search_moves_with_the_minute(place: Planted) -> None:
    assert place.client.get("/api/v1/events").json()["page"]["total"] == 4
    place.now = LISTINGS[0][0].start_at + timedelta(hours=3)
    assert place.client.get("/api/v1/events").json()["page"]["total"] == 3


def test_gzip_has_an_etag_of_its_own_and_opens_to_the_same(shared: Planted) -> None:
    plain = shared.client.get("/api/v1/events", headers={"Accept-Encoding": "identity"})
    with shared.client.stream(
        "GET", "/api/v1/events", headers={"Accept-Encoding": "br, gzip;q=0.8"}
    ) as packed:
        raw = b"".join(packed.iter_raw())
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["etag"] != plain.headers["etag"]
    assert gzip.decompress(raw) == plain.content
    never = shared.client.get("/api/v1/events", headers={"Accept-Encoding": "gzip;q=0"})
    assert "content-encoding" not in never.headers


@pytest.mark.parametrize(
    "path", ["/", "/api/v1/events", "/nowhere", "/api/v1/events?x=1", "/static/style.css"]
)
def test_every_answer_is_sealed(shared: Planted, path: str) -> None:
    headers = shared.client.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe-inline" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["access-control-allow-origin"] == "*"
    assert len(headers["x-request-id"]) == 16


def test_a_proxys_request_id_is_kept_and_a_strange_one_is_not(shared: Planted) -> None:
    assert (
        shared.client.get("/healthz", headers={"X-Request-Id": "abc-12345"}).headers["x-request-id"]
        == "abc-12345"
    )
    strange = shared.client.get("/healthz", headers={"X-Request-Id": "<script>alert(1)</script>"})
    assert "<" not in strange.headers["x-request-id"]


def test_other_sites_may_read_but_not_post(shared: Planted) -> None:
    preflight = shared.client.options("/api/v1/events", headers={"Origin": "https://app.example"})
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-methods"] == "GET, HEAD"
    assert "access-control-allow-origin" not in shared.client.post("/api/v1/subscriptions", json={}).headers


def test_one_address_is_limited_and_told_so(store: Store) -> None:
    place = planted(store, replace(SITE, requests_per_minute=3))
    answers = [place.client.get("/api/v1/festivals") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[0].headers["ratelimit-policy"] == '"requests";q=3;w=60'
    assert answers[0].headers["ratelimit"].startswith('"requests";r=2;t=')
    assert 1 <= int(answers[3].headers["retry-after"]) <= 60
    assert answers[3].headers["content-type"] == "application/problem+json"
    assert place.client.get("/healthz").status_code == 200


def test_a_limit_is_for_a_network_and_ends_with_its_window() -> None:
    limiter = Limiter(1, 60)
    assert not limiter.take("a", 0).is_used_up
    assert limiter.take("a", 59).is_used_up
    assert not limiter.take("b", 59).is_used_up
    assert not limiter.take("a", 60).is_used_up
    assert network("2001:db8::1") == network("2001:db8::2:3") == "2001:db8::/64"
    assert network("::ffff:192.0.2.1") == network("192.0.2.1") == "192.0.2.1"
    assert network("testclient") == "testclient"
    assert network(None) == "unknown"


def test_health_readiness_and_figures(place: Planted) -> None:
    assert place.client.get("/healthz").json() == {"status": "ok"}
    assert place.client.get("/readyz").json()["status"] == "ok"
    figures = place.client.get("/metrics").text
    assert 'festmeet_source_listings{platform="website",source="harbour-site"} 4.0' in figures
    assert 'festmeet_http_answers_total{kind="other",status="200"}' in figures


def test_not_ready_without_a_store(place: Planted, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> int:
        raise OSError("disk gone")

    monkeypatch.setattr(place.store, "versions", broken)
    answer = place.client.get("/readyz")
    assert answer.status_code == 503
    assert "disk gone" not in answer.text


def test_a_surprise_is_a_problem_without_secrets(place: Planted, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError("password=hunter2")

    monkeypatch.setattr(place.store, "search", broken)
    answer = place.client.get("/api/v1/events")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "hunter2" not in answer.text


def test_methods_and_addresses_that_are_not_ours(shared: Planted) -> None:
    assert shared.client.delete("/api/v1/events").status_code == 405
    assert shared.client.get("/api/v2").json()["status"] == 404
    page = shared.client.get("/nowhere", headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert shared.client.get("/static/../app.py").status_code == 404

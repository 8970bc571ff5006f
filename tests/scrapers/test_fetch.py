"""The polite client against a real server: validators, caps, redirects, pauses, and who stands in the way."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import brotli  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import Page, Request
from scrapers.fetch import Fetcher, known_of
from scrapers.fetching.answers import CODES, FetchFailed, Known, Unchanged
from scrapers.fetching.codings import Damaged, Inflater
from scrapers.fetching.freshness import fresh_until, retry_moment
from scrapers.fetching.manners import Manners
from tests.scrapers.moments import NOON
from tests.scrapers.servers import (
    Route,
    Site,
    conditional,
    dropped,
    endless,
    moved,
    reply,
    served_tls,
    trusting_tls,
)

T = TypeVar("T")
ROOT = Path(__file__).resolve().parent.parent.parent
QUICK = Manners(pause=0, seconds=5.0)
BODY = b"<h1>Documentary editors' coffee</h1>" * 40


def quick_fetcher(manners: Manners, *sites: Site) -> Fetcher:
    return Fetcher(replace(manners, private_hosts=tuple(site.host for site in sites)), now=lambda: NOON)


def with_site(work: Callable[[Site, Fetcher], Awaitable[T]], manners: Manners = QUICK) -> T:
    async def run() -> T:
        async with Site() as site, quick_fetcher(manners, site) as fetcher:
            return await work(site, fetcher)

    return asyncio.run(run())


def failure(route: Route, manners: Manners = QUICK, path: str = "/") -> FetchFailed:
    """The way fetching one route fails."""

    async def work(site: Site, fetcher: Fetcher) -> FetchFailed:
        site.routes["/"] = route
        with pytest.raises(FetchFailed) as caught:
            await fetcher.fetch(Request(site.url(path)))
        return caught.value

    return with_site(work, manners)


def success(route: bytes, manners: Manners = QUICK) -> Page:
    async def work(site: Site, fetcher: Fetcher) -> Page:
        site.routes["/"] = route
        page = await fetcher.fetch(Request(site.url("/"), role="list"))
        assert isinstance(page, Page)
        return page

    return with_site(work, manners)


def test_a_page_comes_with_all_its_facts() -> None:
    page = success(reply(BODY, content_type="text/html; charset=utf-8", etag='"1"'))
    assert (page.body, page.status, page.role, page.fetched_at) == (BODY, 200, "list", NOON)
    assert page.content_type == "text/html; charset=utf-8"
    assert page.headers["etag"] == '"1"'


def test_we_say_who_we_are_and_set_no_other_traps() -> None:
    async def work(site: Site, fetcher: Fetcher) -> None:
        site.routes["/"] = reply(BODY, set_cookie="a=b")
        headers = {"User-Agent": "Mozilla/5.0", "Cookie": "x=y", "X-Api-Key": "k", "Host": "evil.example"}
        await fetcher.fetch(Request(site.url("/"), headers=headers))
        await fetcher.fetch(Request(site.url("/?again")))
        first, second = (asked for asked in site.asked if asked.path != "/robots.txt")
        assert first.headers["user-agent"] == QUICK.user_agent
        assert "+https://" in first.headers["user-agent"]
        assert first.headers["host"] == site.host
        assert first.headers["x-api-key"] == "k"
        assert "cookie" not in {*first.headers, *second.headers}

    with_site(work)


# --- validators ------------------------------------------------------------------------------------------


def test_a_known_page_costs_one_304() -> None:
    async def work(site: Site, fetcher: Fetcher) -> None:
        site.routes["/"] = conditional(BODY, '"v1"')
        page = await fetcher.fetch(Request(site.url("/")))
        assert isinstance(page, Page)
        again = await fetcher.fetch(Request(site.url("/")), known_of(page))
        assert isinstance(again, Unchanged)
        assert again.page is None
        assert isinstance(await fetcher.fetch(Request(site.url("/")), known_of(page), full=True), Page)

    with_site(work)


def test_last_modified_is_sent_and_the_hash_is_compared() -> None:
    async def work(site: Site, fetcher: Fetcher) -> None:
        site.routes["/"] = reply(BODY, last_modified="Fri, 12 Feb 2027 08:00:00 GMT")
        page = await fetcher.fetch(Request(site.url("/")))
        assert isinstance(page, Page)
        again = await fetcher.fetch(Request(site.url("/")), known_of(page))
        assert site.asked[-1].headers["if-modified-since"] == "Fri, 12 Feb 2027 08:00:00 GMT"
        assert isinstance(again, Unchanged)
        assert again.page is not None

    with_site(work)


def test_validators_are_not_sent_to_another_hop() -> None:
    async def work(site: Site, fetcher: Fetcher) -> None:
        site.routes |= {"/": moved("/b"), "/b": conditional(BODY, '"v1"')}
        page = await fetcher.fetch(Request(site.url("/")))
        assert isinstance(page, Page)
        assert page.url == site.url("/b")
        assert isinstance(await fetcher.fetch(Request(site.url("/")), known_of(page)), Unchanged)
        hops = site.asked[-2:]
        assert ["if-none-match" in hop.headers for hop in hops] == [False, True]

    with_site(work)


def test_a_304_nobody_asked_for_is_an_error() -> None:
    assert failure(b"HTTP/1.1 304 Not Modified\r\n\r\n").code == "http_304"

    async def work(site: Site, fetcher: Fetcher) -> str:
        site.routes["/"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"
        with pytest.raises(FetchFailed) as caught:
            await fetcher.fetch(Request(site.url("/")), Known(body_hash="0" * 64))
        return caught.value.code

    assert with_site(work) == "http_304"


# --- content codings --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("coded", "coding"),
    [
        (gzip.compress(BODY), "gzip"),
        (gzip.compress(BODY), "x-gzip"),
        (gzip.compress(BODY[:100]) + gzip.compress(BODY[100:]), "gzip"),
        (gzip.compress(BODY) + b"\0\0\0", "gzip"),
        (zlib.compress(BODY), "deflate"),
        (zlib.compress(BODY)[2:-4], "deflate"),
        (brotli.compress(BODY), "br"),
        (gzip.compress(brotli.compress(BODY)), "br, gzip"),
        (BODY, "utf-8"),
        (BODY, "identity"),
    ],
)
def test_codings_are_undone(coded: bytes, coding: str) -> None:
    assert success(reply(coded, content_encoding=coding)).body == BODY


BOMB = gzip.compress(b"\0" * 40_000_000)
FLOOD = b"a" * 40_000_000
OK = b"HTTP/1.1 200 OK\r\n"


def packed(body: bytes, coding: str) -> bytes:
    return reply(body, content_encoding=coding)


TROUBLES: dict[str, tuple[str, Route]] = {
    "gzip bomb": ("bomb", packed(BOMB, "gzip")),
    "stacked bomb": ("bomb", packed(gzip.compress(BOMB), "gzip, gzip")),
    "deflate bomb": ("bomb", packed(zlib.compress(FLOOD), "deflate")),
    "brotli bomb": ("bomb", packed(brotli.compress(FLOOD, quality=1), "br")),
    "three layers": ("bad_encoding", packed(gzip.compress(b""), "gzip,gzip,gzip")),
    "2000 members": ("bad_encoding", packed(gzip.compress(b"a") * 2000, "gzip")),
    "truncated gzip": ("truncated", packed(gzip.compress(BODY)[:-9], "gzip")),
    "truncated brotli": ("truncated", packed(brotli.compress(BODY)[:-3], "br")),
    "truncated deflate": ("truncated", packed(zlib.compress(BODY)[:-5], "deflate")),
    "no gzip": ("bad_encoding", packed(b"no gzip at all", "gzip")),
    "no brotli": ("bad_encoding", packed(b"no brotli at all", "br")),
    "short of content-length": ("truncated", dropped(reply(BODY, 200, len(BODY) + 10))),
    "chunks end": ("truncated", dropped(OK + b"transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n")),
    "30 MB announced": ("too_large", reply(b"x" * 30_000_000)),
    "endless, not announced": ("too_large", endless(OK + b"\r\n", b"x" * 65_536)),
    "80 KB headers": ("headers_too_large", reply("", **{f"x-{i}": "y" * 8000 for i in range(10)})),
    "endless headers": ("headers_too_large", endless(OK, b"x-h: " + b"y" * 9000 + b"\r\n")),
    "not HTTP": ("protocol", dropped(b"SSH-2.0-OpenSSH\r\n\r\n")),
    "hangs up": ("protocol", dropped(b"")),
    "redirect to itself": ("redirect_loop", moved("/")),
    "redirect to nowhere": ("bad_redirect", reply("", 302)),
    "redirect to ftp": ("not_allowed_scheme", moved("ftp://festival.example/")),
    "redirect to rubbish": ("bad_redirect", moved("http://[::1")),
    "redirect with a password": ("userinfo", moved("http://me:pw@127.0.0.1/")),
    "404": ("http_404", reply("", 404)),
    "half a page nobody asked for": ("http_206", reply("", 206)),
    "500": ("http_500", reply("", 500)),
}


@pytest.mark.parametrize(("code", "route"), TROUBLES.values(), ids=TROUBLES.keys())
def test_every_trouble_has_its_code(code: str, route: Route) -> None:
    failed = failure(route)
    assert failed.code == code
    assert failed.url.startswith(("http://", "ftp://"))
    assert failed.why
    assert code in CODES or code.startswith("http_")


@pytest.mark.parametrize(
    "route",
    [
        pytest.param(endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x", 0.02), id="slow drip of the body"),
        pytest.param(endless(b"HTTP/1.1 200 OK\r\n", b"x", 0.02), id="slow drip of the headers"),
        pytest.param(endless(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.02), id="hints for ever"),
        pytest.param(endless(b"", b"", 0.02), id="silence"),
    ],
)
def test_a_server_that_never_ends_is_left(route: Route) -> None:
    assert failure(route, replace(QUICK, seconds=0.4)).code == "timeout"


def test_a_long_chain_of_redirects_is_left() -> None:
    async def hop(asked: object, writer: asyncio.StreamWriter) -> None:
        writer.write(moved(f"/?{len(getattr(asked, 'path', ''))}" + "x" * len(getattr(asked, "path", ""))))

    assert failure(hop).code == "redirect_loop"


def test_nobody_listens() -> None:
    async def work() -> str:
        async with Site() as site:
            host = site.host
        async with Fetcher(replace(QUICK, private_hosts=(host,))) as fetcher:
            with pytest.raises(FetchFailed) as caught:
                await fetcher.fetch(Request(f"http://{host}/"), keyed=True)
        return caught.value.code

    assert asyncio.run(work()) == "connect"


def test_an_unknown_name() -> None:
    async def resolver(_host: str, _port: int) -> list[str]:
        raise OSError("Name or service not known")

    async def work() -> str:
        async with Fetcher(QUICK, resolver=resolver) as fetcher:
            with pytest.raises(FetchFailed) as caught:
                await fetcher.fetch(Request("http://nowhere.example/"))
        return caught.value.code

    assert asyncio.run(work()) == "dns"


async def here(_host: str, _port: int) -> list[str]:
    return ["127.0.0.1"]


@pytest.mark.parametrize(
    ("name", "trusts", "code"),
    [("festival.example", True, None), ("festival.example", False, "tls"), ("other.example", True, "tls")],
)
def test_tls_verifies_the_name_and_not_the_address(name: str, trusts: bool, code: str | None) -> None:
    async def run() -> str | None:
        async with Site({"/": reply(BODY)}, tls=served_tls()) as site:
            manners = replace(QUICK, private_hosts=(f"{name}:{site.port}",))
            async with Fetcher(manners, resolver=here, tls=trusting_tls() if trusts else None) as fetcher:
                try:
                    page = await fetcher.fetch(Request(f"https://{name}:{site.port}/"), keyed=True)
                except FetchFailed as failed:
                    return failed.code
        assert isinstance(page, Page)
        assert site.asked[0].headers["host"] == f"{name}:{site.port}"
        return None

    assert asyncio.run(run()) == code


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "gzip, br"]), st.integers(1, 50))
@settings(max_examples=150)
def test_any_bytes_inflate_or_say_why_not(body: bytes, coding: str, size: int) -> None:
    inflater, codes = Inflater(coding, 1000, 2), set[str]()
    try:
        for start in range(0, len(body), size):
            inflater.feed(body[start : start + size])
        inflater.body()
    except Damaged as damage:
        codes.add(damage.code)
    assert codes <= {"bad_encoding", "truncated", "bomb", "too_large"}
    assert len(inflater.so_far()) <= 1000


# --- who may see what ---------------------------------------------------------------------------------------


def test_secrets_stay_with_their_origin() -> None:
    async def run() -> None:
        async with Site({"/": reply(BODY)}) as other, Site({"/": moved(other.url("/"))}) as site:
            async with Fetcher(replace(QUICK, private_hosts=(site.host, other.host))) as fetcher:
                headers = {"Authorization": "Bearer s", "X-Api-Key": "s", "Accept-Language": "de"}
                await fetcher.fetch(Request(site.url("/"), headers=headers))
            assert site.asked[-1].headers["authorization"] == "Bearer s"
            arrived = other.asked[-1].headers
            assert not {"authorization", "x-api-key"} & arrived.keys()
            assert arrived["accept-language"] == "de"
            assert arrived["host"] == other.host

    asyncio.run(run())


def test_a_posted_body_does_not_travel() -> None:
    async def work(site: Site, fetcher: Fetcher) -> None:
        site.routes |= {"/form": moved("/seen", 303), "/seen": reply(BODY)}
        await fetcher.fetch(Request(site.url("/form"), "POST", body=b"q=1"))
        assert [(asked.method, asked.body) for asked in site.asked if asked.path != "/robots.txt"] == [
            ("POST", b"q=1"),
            ("GET", b""),
        ]
        site.routes["/form"] = moved("http://festival.example/", 307)
        with pytest.raises(FetchFailed) as caught:
            await fetcher.fetch(Request(site.url("/form"), "POST", body=b"q=1"))
        assert caught.value.code == "bad_redirect"

    with_site(work)


# --- asked to wait, kept out ------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("header", ["120", "Fri, 12 Feb 2027 12:02:00 GMT"])
def test_retry_after_is_kept_for_the_whole_host(status: int, header: str) -> None:
    async def work(site: Site, fetcher: Fetcher) -> None:
        site.routes |= {"/a": reply("", status, retry_after=header), "/b": reply(BODY)}
        for path in ("/a", "/b"):
            with pytest.raises(FetchFailed) as caught:
                await fetcher.fetch(Request(site.url(path)))
            assert caught.value.code == "rate_limited"
            assert caught.value.retry_at == NOON + timedelta(seconds=120)
        assert site.paths() == ["/a"]
        fetcher.now = lambda: NOON + timedelta(seconds=121)
        assert isinstance(await fetcher.fetch(Request(site.url("/b"))), Page)

    with_site(work)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0),
        ("60", 60),
        ("99999999999999999999", 604800),
        ("-5", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("Fri, 12 Feb 2027 11:00:00 GMT", 0),
        ("Sunday, 12-Feb-2090 12:00:00 GMT", 604800),
        ("Fri, 99 Feb", None),
    ],
)
def test_retry_after_in_both_forms(header: str | None, seconds: int | None) -> None:
    assert retry_moment(header, NOON) == (None if seconds is None else NOON + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("headers", "until"),
    [
        ({"cache-control": "public, max-age=3600"}, NOON + timedelta(hours=1)),
        ({"expires": "Fri, 12 Feb 2027 18:00:00 GMT"}, NOON + timedelta(hours=6)),
        (
            {"cache-control": "max-age=60", "expires": "Fri, 12 Feb 2027 18:00:00 GMT"},
            NOON + timedelta(minutes=1),
        ),
        ({"cache-control": "no-cache, max-age=60"}, None),
        ({"expires": "0"}, None),
        ({}, None),
    ],
)
def test_how_long_an_answer_holds(headers: dict[str, str], until: datetime | None) -> None:
    assert fresh_until(headers, NOON) == until


@pytest.mark.parametrize(
    "route",
    [
        pytest.param(
            reply("<title>Just a moment...</title>", 403, cf_mitigated="challenge"), id="cloudflare"
        ),
        pytest.param(reply("<html><head><title>Just a moment...</title>"), id="cloudflare with 200"),
        pytest.param(
            reply('<html><script src="/_Incapsula_Resource?CWUDNSAI=9&incident_id=5"></script>'),
            id="incapsula",
        ),
        pytest.param(reply("<html><script>var s='';sucuri_cloudproxy_js='';</script>"), id="sucuri"),
        pytest.param(reply("", 202, x_amzn_waf_action="challenge"), id="aws"),
        pytest.param(
            reply(gzip.compress(b"<title>Just a moment...</title>" * 30), 503, content_encoding="gzip"),
            id="packed",
        ),
    ],
)
def test_a_guard_is_recognised(route: bytes) -> None:
    assert failure(route).code == "blocked"


def test_an_honest_page_that_carries_a_guards_script_is_no_challenge() -> None:
    page = (
        b"<html><title>Programme</title><script src='/_Incapsula_Resource?SWJIYLWA=1'></script>" + BODY * 20
    )
    assert success(reply(page)).body == page


# --- turns ------------------------------------------------------------------------------------------------


def test_one_request_at_a_time_and_a_pause() -> None:
    async def run() -> None:
        slept: list[float] = []

        async def sleep(seconds: float) -> None:
            slept.append(seconds)

        async def slowly(_: object, writer: asyncio.StreamWriter) -> None:
            await asyncio.sleep(0.02)
            writer.write(reply(BODY))

        async with Site({"/": slowly}) as site:
            manners = Manners(pause=30, private_hosts=(site.host,))
            async with Fetcher(manners, sleep=sleep) as fetcher:
                await asyncio.gather(*(fetcher.fetch(Request(site.url(f"/?{i}"))) for i in range(5)))
            assert site.most_at_once == 1
            assert site.connections == 1
            assert len(slept) == 5  # between robots.txt and five pages
            assert all(29 < pause <= 30 for pause in slept)

    asyncio.run(run())


def test_hosts_do_not_wait_for_each_other() -> None:
    async def run() -> None:
        both = asyncio.Barrier(2)

        async def together(_: object, writer: asyncio.StreamWriter) -> None:
            await both.wait()  # answers only when the other host is being asked as well
            writer.write(reply(BODY))

        async with (
            Site({"/": together}) as one,
            Site({"/": together}) as two,
            quick_fetcher(QUICK, one, two) as fetcher,
        ):
            pages = await asyncio.gather(*(fetcher.fetch(Request(site.url("/"))) for site in (one, two)))
        assert len(pages) == 2

    asyncio.run(run())


def test_waiting_for_a_turn_is_not_counted() -> None:
    async def run() -> None:
        async def slowly(_: object, writer: asyncio.StreamWriter) -> None:
            await asyncio.sleep(0.2)
            writer.write(reply(BODY))

        async with Site({"/": slowly}) as site:
            manners = Manners(pause=0, seconds=0.9, private_hosts=(site.host,))
            async with Fetcher(manners) as fetcher:
                pages = await asyncio.gather(*(fetcher.fetch(Request(site.url(f"/?{i}"))) for i in range(7)))
        assert len(pages) == 7

    asyncio.run(run())


def test_a_kept_connection_that_was_closed_is_replaced() -> None:
    async def work(site: Site, fetcher: Fetcher) -> None:
        site.routes["/a"] = reply(BODY)
        await fetcher.fetch(Request(site.url("/a")))
        site.routes["/b"] = dropped(reply(BODY))
        await fetcher.fetch(Request(site.url("/b")))
        assert isinstance(await fetcher.fetch(Request(site.url("/a"))), Page)

    with_site(work)


def test_proxies_of_the_environment_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert success(reply(BODY)).body == BODY


def test_moments_are_aware() -> None:
    async def work() -> datetime:
        async with Fetcher() as fetcher:
            return fetcher.now()

    assert asyncio.run(work()).tzinfo is UTC

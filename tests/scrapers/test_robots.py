"""robots.txt by RFC 9309, against a real server and against hostile files."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import Page, Request
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.manners import Manners
from scrapers.fetching.robots import LARGEST, read_rules
from tests.scrapers.moments import NOON
from tests.scrapers.servers import Route, Site, dropped, endless, moved, reply

QUICK = Manners(pause=0, seconds=5.0)


def fetcher_for(site: Site) -> Fetcher:
    return Fetcher(replace(QUICK, private_hosts=(site.host,)))


def outcome(routes: Mapping[str, Route], path: str = "/programme", *, keyed: bool = False) -> str:
    """`fetched`, or the code of the refusal."""

    async def run() -> str:
        async with Site({"/programme": reply("yes"), **routes}) as site, fetcher_for(site) as fetcher:
            try:
                await fetcher.fetch(Request(site.url(path)), keyed=keyed)
            except FetchFailed as failed:
                return failed.code
            return "fetched"

    return asyncio.run(run())


KEEP_OUT = "User-agent: *\nDisallow: /\n"
# More than 500 KiB; the rule that matters stands before the cut, or behind it.
PADDING = "# padding\n" * 60_000


@pytest.mark.parametrize(
    ("robots", "expected"),
    [
        pytest.param(reply(KEEP_OUT), "robots", id="everybody out"),
        pytest.param(reply("User-agent: festmeet\nDisallow: /programme\n"), "robots", id="we are named"),
        pytest.param(
            reply("User-agent: FestMeet/2.0\nDisallow: /\n"), "robots", id="named with version and capitals"
        ),
        pytest.param(reply("User-agent: fest\nDisallow: /\n"), "fetched", id="a shorter name is not ours"),
        pytest.param(
            reply("User-agent: festmeetings\nDisallow: /\n"), "fetched", id="a longer name is not ours"
        ),
        pytest.param(
            reply(KEEP_OUT + "\nUser-agent: festmeet\nAllow: /\n"),
            "fetched",
            id="our group goes before everybody's",
        ),
        pytest.param(
            reply("User-agent: other\nUser-agent: festmeet\nDisallow: /prog*\n"),
            "robots",
            id="one of several",
        ),
        pytest.param(
            reply("User-agent: *\nDisallow: /\nAllow: /programme$\n"),
            "fetched",
            id="the longest match decides",
        ),
        pytest.param(reply("\ufeffUser-agent: *\nDisallow: /\n"), "robots", id="byte order mark"),
        pytest.param(reply("User-agent: *\rDisallow: /\r"), "robots", id="carriage returns"),
        pytest.param(reply("", 404), "fetched", id="none"),
        pytest.param(reply("no", 403), "fetched", id="forbidden is unavailable"),
        pytest.param(reply("<html>not found</html>"), "fetched", id="a page with 200"),
        pytest.param(reply("", 500), "robots_unreachable", id="500"),
        pytest.param(reply("", 503), "robots_unreachable", id="503"),
        pytest.param(reply("", 429), "robots_unreachable", id="429"),
        pytest.param(dropped(b""), "robots_unreachable", id="hangs up"),
        pytest.param(reply(KEEP_OUT + PADDING), "robots", id="rule before the cut"),
        pytest.param(reply(PADDING + KEEP_OUT), "fetched", id="rule behind the cut"),
        pytest.param(
            endless(b"HTTP/1.1 200 OK\r\n\r\n" + KEEP_OUT.encode(), b"#\n" * 9000), "robots", id="endless"
        ),
    ],
)
def test_what_robots_txt_means(robots: Route, expected: str) -> None:
    assert outcome({"/robots.txt": robots}) == expected


def test_the_operators_own_key_goes_by_the_apis_terms() -> None:
    assert outcome({"/robots.txt": reply(KEEP_OUT)}, keyed=True) == "fetched"


def test_five_redirects_are_followed_and_no_more() -> None:
    chain = {f"/{step}": moved(f"/{step + 1}") for step in range(1, 9)}
    assert outcome({"/robots.txt": moved("/5"), **chain, "/9": reply(KEEP_OUT)}) == "robots"
    assert outcome({"/robots.txt": moved("/1"), **chain, "/9": reply(KEEP_OUT)}) == "fetched"


def test_robots_txt_cannot_lead_us_inside() -> None:
    assert outcome({"/robots.txt": moved("http://169.254.169.254/")}) == "private_address"


def test_a_redirect_is_held_against_the_rules_too() -> None:
    robots = reply("User-agent: *\nDisallow: /members\n")
    assert (
        outcome({"/robots.txt": robots, "/programme": moved("/members/list"), "/members/list": reply("x")})
        == "robots"
    )


def test_asked_once_a_day_and_sooner_after_trouble() -> None:
    async def run() -> None:
        moment, refusals = NOON, list[FetchFailed]()
        async with Site({"/": reply("yes"), "/robots.txt": reply("", 500)}) as site:
            manners = replace(QUICK, private_hosts=(site.host,))
            async with Fetcher(manners, now=lambda: moment) as fetcher:

                async def asks(url: str = site.url("/")) -> int:
                    site.asked.clear()
                    try:
                        await fetcher.fetch(Request(url))
                    except FetchFailed as failed:
                        refusals.append(failed)
                    return sum(asked.path == "/robots.txt" for asked in site.asked)

                assert [await asks(), await asks()] == [1, 0]
                assert {failed.code for failed in refusals} == {"robots_unreachable"}
                assert {failed.retry_at for failed in refusals} == {NOON + timedelta(minutes=10)}
                moment = NOON + timedelta(minutes=11)
                site.routes["/robots.txt"] = reply("")
                assert [await asks(), await asks()] == [1, 0]
                moment += timedelta(hours=23)
                assert await asks() == 0
                moment += timedelta(hours=2)
                assert await asks() == 1
                assert len(refusals) == 2

    asyncio.run(run())


def test_many_at_once_ask_for_it_once() -> None:
    async def run() -> None:
        async with Site({"/": reply("yes")}) as site, fetcher_for(site) as fetcher:
            pages = await asyncio.gather(*(fetcher.fetch(Request(site.url(f"/?{i}"))) for i in range(6)))
        assert all(isinstance(page, Page) for page in pages)
        assert sum(asked.path == "/robots.txt" for asked in site.asked) == 1

    asyncio.run(run())


@pytest.mark.parametrize(
    ("line", "pause"), [("Crawl-delay: 4", 4), ("Crawl-delay: 86400", 7), ("Crawl-delay: x", 1)]
)
def test_crawl_delay_is_honoured_within_a_bound(line: str, pause: int) -> None:
    async def run() -> None:
        slept: list[float] = []

        async def sleep(seconds: float) -> None:
            slept.append(seconds)

        robots = reply(f"User-agent: *\n{line}\n")
        async with Site({"/": reply("yes"), "/robots.txt": robots}) as site:
            manners = Manners(pause=1, longest_delay=7, private_hosts=(site.host,))
            async with Fetcher(manners, sleep=sleep) as fetcher:
                for number in range(3):
                    await fetcher.fetch(Request(site.url(f"/?{number}")))
        assert [round(seconds) for seconds in slept[1:]] == [pause, pause]

    asyncio.run(run())


def test_a_file_made_to_exhaust_us_stays_small() -> None:
    """15,000 agents over 15,000 rules would be 225 million rules, were the agents not folded into one."""
    agents = "".join(f"User-agent: a{number}\n" for number in range(15_000))
    rules = "".join(f"Disallow: /{number}\n" for number in range(15_000))
    parsed = read_rules((agents + "User-agent: festmeet\n" + rules).encode(), "festmeet")
    assert not parsed.can_fetch("https://festival.example/14999", "festmeet")
    assert parsed.can_fetch("https://festival.example/programme", "festmeet")
    assert len(parsed._user_agents) <= 2


@given(st.binary(max_size=2000) | st.text(max_size=500).map(str.encode))
@settings(max_examples=100)
def test_any_bytes_are_a_robots_txt(body: bytes) -> None:
    rules = read_rules(body, "festmeet")
    assert rules.can_fetch("https://festival.example/programme?page=2", "festmeet") in (True, False)
    assert LARGEST == 512_000

"""Visits: what is followed and kept, when it is enough, and that nobody waits for a hostile neighbour."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest

from scrapers.collect import Collected, Limits, Plan, collect, collect_many
from scrapers.contract import (
    Finding,
    LayoutChanged,
    Listing,
    MissingCredential,
    Page,
    Post,
    Remember,
    Removed,
    Request,
    Source,
    Unreadable,
)
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import Known
from scrapers.fetching.manners import Manners
from scrapers.visiting.visits import Visit
from tests.scrapers.moments import NOON
from tests.scrapers.servers import Route, Site, conditional, endless, moved, reply

QUICK = Manners(pause=0, seconds=3.0)


@dataclass
class Lists:
    """An adapter for pages of JSON: `{"listings": [ids], "next": [paths]}`. `read` may be exchanged."""

    platform: str = "lists"
    hook: Callable[[Page, Source], Iterator[Finding]] | None = None
    firsts: tuple[Request, ...] = ()

    def recognise(self, page: Page) -> float:
        return float(page.status == 0)

    def first_requests(self, source: Source) -> Iterator[Request]:
        yield from self.firsts or (Request(source.url),)

    def read(self, page: Page, source: Source) -> Iterator[Finding]:
        if self.hook:
            yield from self.hook(page, source)
            return
        said = json.loads(page.body)
        for origin_id in said.get("listings", ()):
            yield Listing(str(origin_id), f"Meetup {origin_id} by {page.role}", date(2027, 2, 12))
        for path in said.get("next", ()):
            yield Request(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + path, role="later")


def page(*listings: object, next: tuple[str, ...] = (), **headers: str) -> bytes:
    return reply(json.dumps({"listings": listings, "next": next}), **headers)


def visit(
    routes: Mapping[str, Route],
    adapter: Lists | None = None,
    *,
    limits: Limits | None = None,
    manners: Manners = QUICK,
    source: Mapping[str, Any] | None = None,
    **more: Any,
) -> tuple[Collected, list[str]]:
    """One visit to `/` of a site, and the paths it asked for."""

    async def run() -> tuple[Collected, list[str]]:
        async with Site(dict(routes)) as site:
            fetcher = Fetcher(replace(manners, private_hosts=(site.host,)), now=lambda: NOON)
            async with fetcher:
                place = Source("festival", "lists", site.url("/"), **(source or {}))
                collected = await collect(place, adapter or Lists(), fetcher, limits=limits, **more)
                return collected, site.paths()

    return asyncio.run(run())


def ids(collected: Collected) -> list[str]:
    return [finding.origin_id for finding in collected.findings if isinstance(finding, Listing)]


def test_a_source_is_followed_to_its_end() -> None:
    routes = {"/": page(1, 2, next=("/2",)), "/2": page(3, next=("/3", "/2")), "/3": page(4)}
    collected, paths = visit(routes)
    report = collected.visit
    assert ids(collected) == ["1", "2", "3", "4"]
    assert paths == ["/", "/2", "/3"]
    assert (report.ended, report.complete, report.pages, report.listings) == ("exhausted", True, 3, 4)
    assert (report.code, report.reason, report.unreadable) == (None, None, ())
    assert report.started_at == report.ended_at == NOON
    assert report.bytes > 60


# --- unchanged ----------------------------------------------------------------------------------------------


async def twice(site: Site, change: Callable[[], None], **more: Any) -> tuple[Visit, Collected, list[str]]:
    """A complete visit, a change, and the next visit with what the first one learnt."""
    async with Fetcher(replace(QUICK, private_hosts=(site.host,)), now=lambda: NOON) as fetcher:
        source = Source("festival", "lists", site.url("/"))
        first = await collect(source, Lists(), fetcher)
        change()
        site.asked.clear()
        again = await collect(source, Lists(), fetcher, known=first.visit.known, **more)
        return first.visit, again, site.paths()


def three_pages(**changed: bytes) -> dict[str, Route]:
    pages = {"/": page(1, next=("/a", "/b")), "/a": page(2), "/b": page(3)}
    bodies = {
        path: changed.get(path.strip("/") or "list", raw).split(b"\r\n\r\n")[1] for path, raw in pages.items()
    }
    return {path: conditional(body, f'"{hash(body)}"') for path, body in bodies.items()}


def run_twice(
    before: dict[str, Route], after: dict[str, Route], **more: Any
) -> tuple[Visit, Collected, list[str]]:
    async def run() -> tuple[Visit, Collected, list[str]]:
        async with Site(before) as site:
            return await twice(site, lambda: site.routes.update(after), **more)

    return asyncio.run(run())


def test_nothing_changed_costs_one_conditional_request_a_page() -> None:
    first, again, paths = run_twice(three_pages(), {})
    assert (again.visit.ended, again.visit.complete, again.findings) == ("unchanged", False, ())
    assert sorted(paths) == ["/", "/a", "/b"]
    assert again.visit.known == first.known
    assert again.visit.bytes == 0


def test_a_later_page_that_changed_makes_a_whole_visit() -> None:
    """The first page answers 304, so its listings are not known: they are fetched again, not forgotten."""
    _, again, paths = run_twice(three_pages(), three_pages(b=page(3, 4)))
    assert (again.visit.ended, again.visit.complete) == ("exhausted", True)
    assert ids(again) == ["1", "2", "3", "4"]
    assert paths.count("/b") == 1  # its new body came while looking, and is used


def test_same_bodies_without_validators_are_unchanged_too_and_not_asked_for_twice() -> None:
    plain: dict[str, Route] = {"/": page(1, next=("/a",)), "/a": page(2)}
    _, again, paths = run_twice(plain, {})
    assert (again.visit.ended, paths) == ("unchanged", ["/", "/a"])
    _, again, paths = run_twice(plain, {"/a": page(2, 5)})
    assert (ids(again), paths) == (["1", "2", "5"], ["/", "/a"])


def test_a_page_that_is_gone_is_a_change() -> None:
    _, again, _ = run_twice(three_pages(), {"/": page(1, next=("/a",)), "/b": reply("", 404)})
    assert (again.visit.complete, ids(again)) == (True, ["1", "2"])


def test_a_full_visit_takes_nothing_for_known() -> None:
    _, again, _ = run_twice(three_pages(), {}, full=True)
    assert (again.visit.ended, ids(again)) == ("exhausted", ["1", "2", "3"])


def test_trouble_while_looking_is_an_error_and_not_an_empty_source() -> None:
    _, again, _ = run_twice(three_pages(), {"/a": reply("", 500)})
    assert (again.visit.ended, again.visit.complete, again.visit.code) == ("error", False, "http_500")
    assert again.visit.known == {}


@pytest.mark.parametrize(
    "how", [{"headers": {"Authorization": "Bearer 1"}}, {"method": "POST", "body": b"{}"}]
)
def test_pages_that_cannot_be_asked_for_by_address_alone_are_never_taken_for_unchanged(
    how: dict[str, Any],
) -> None:
    def read(page: Page, _: Source) -> Iterator[Finding]:
        yield Listing(page.role or "1", "Coffee", date(2027, 2, 12))
        if not page.role:
            yield Request(page.url + "api", role="2", **how)

    collected, _ = visit({"/": reply("a"), "/api": reply("b")}, Lists(hook=read))
    assert (collected.visit.complete, ids(collected), collected.visit.known) == (True, ["1", "2"], {})


def test_the_credential_is_nowhere_to_be_seen() -> None:
    def first(url: str) -> tuple[Request, ...]:
        return (Request(f"{url}?id=hush"), Request(f"{url}broken?id=hush"))

    async def run() -> Collected:
        async with (
            Site({"/": page(1)}) as site,
            Fetcher(replace(QUICK, private_hosts=(site.host,))) as fetcher,
        ):
            source = Source("festival", "lists", site.url("/"), credential="hush")
            return await collect(source, Lists(firsts=first(site.url("/"))), fetcher)

    collected = asyncio.run(run())
    assert collected.visit.code == "http_404"
    assert "hush" not in repr(collected)


# --- enough -------------------------------------------------------------------------------------------------


async def more_and_more(asked: Any, writer: asyncio.StreamWriter) -> None:
    number = int(asked.path.strip("/") or 0)
    writer.write(page(f"id-{number}", next=(f"/{number + 1}",)))


async def empty_for_ever(asked: Any, writer: asyncio.StreamWriter) -> None:
    writer.write(page(next=(f"/{int(asked.path.strip('/') or 0) + 1}",)))


async def same_for_ever(asked: Any, writer: asyncio.StreamWriter) -> None:
    writer.write(page(1, 2, next=(f"/{int(asked.path.strip('/') or 0) + 1}",)))


def numbered(route: Route) -> dict[str, Route]:
    return {"/": route, **{f"/{number}": route for number in range(100)}}


@pytest.mark.parametrize(
    ("routes", "limits", "ended", "pages"),
    [
        (numbered(more_and_more), Limits(pages=7), "page_cap", 7),
        (numbered(more_and_more), Limits(items=4), "item_cap", 4),
        (numbered(more_and_more), Limits(bytes=100), "byte_cap", 3),
        (numbered(empty_for_ever), Limits(), "nothing_new", 3),
        (numbered(same_for_ever), Limits(), "nothing_new", 4),
        ({"/": page(1, next=("/2",)), "/2": page(1, next=("/2",))}, Limits(), "cursor_stuck", 2),
        ({"/": page(1, next=("/?p=2",))}, Limits(), "cursor_stuck", 2),
        ({"/": page(1, next=("/",))}, Limits(), "exhausted", 1),
        ({"/": page(1, next=("/2",)), "/2": page(2, next=("/", "/2#top"))}, Limits(), "exhausted", 2),
    ],
)
def test_endless_sources_end(routes: dict[str, Route], limits: Limits, ended: str, pages: int) -> None:
    collected, paths = visit(routes, limits=limits)
    assert (collected.visit.ended, len(paths)) == (ended, pages)
    assert collected.visit.complete == (ended == "exhausted")
    assert bool(collected.visit.known) == collected.visit.complete


def test_pages_of_links_alone_are_followed() -> None:
    """A page, its script, the API behind it; and lists of detail pages that hold one listing each."""
    routes = {
        "/": page(next=("/js",)),
        "/js": page(next=("/api",)),
        "/api": page(next=("/1", "/2")),
        "/1": page(1),
        "/2": page(2),
    }
    collected, _ = visit(routes)
    assert (ids(collected), collected.visit.complete) == (["1", "2"], True)


def test_a_page_that_lists_without_end_is_cut() -> None:
    def read(_: Page, __: Source) -> Iterator[Finding]:
        return (Listing(str(number), "Coffee", date(2027, 2, 12)) for number in itertools.count())

    collected, _ = visit({"/": reply("x")}, Lists(hook=read), limits=Limits(items=50))
    assert (collected.visit.ended, collected.visit.complete) == ("item_cap", False)
    assert len(collected.findings) < 2000


def test_a_source_that_takes_too_long_is_left() -> None:
    async def slowly(asked: Any, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.15)
        await more_and_more(asked, writer)

    collected, paths = visit(numbered(slowly), limits=Limits(seconds=0.5))
    assert (collected.visit.ended, collected.visit.complete) == ("time_cap", False)
    assert len(paths) < 6


# --- trouble ------------------------------------------------------------------------------------------------


def deep(_: Page, __: Source) -> Iterator[Finding]:
    return deep(_, __)


def raising(error: Exception) -> Callable[[Page, Source], Iterator[Finding]]:
    def read(page: Page, _: Source) -> Iterator[Finding]:
        yield Listing(page.url, "Coffee", date(2027, 2, 12))
        if page.url.endswith("/"):
            yield Request(page.url + "next")
            raise error

    return read


@pytest.mark.parametrize(
    ("hook", "code"),
    [
        (raising(LayoutChanged("a login page")), "layout_changed"),
        (raising(ValueError("\ud800 hostile")), "reader_failed"),
        (raising(MemoryError()), "reader_failed"),
        (deep, "reader_failed"),
        (raising(MissingCredential("set FESTMEET_LISTS_TOKEN")), "missing_credential"),
    ],
)
def test_a_bad_page_is_a_reason_and_its_neighbours_survive(hook: Any, code: str) -> None:
    collected, paths = visit({"/": reply("x"), "/next": reply("y")}, Lists(hook=hook))
    report = collected.visit
    assert (report.ended, report.complete, report.code) == ("error", False, code)
    assert report.unreadable_total == 1
    assert report.unreadable[0].where.startswith("http://127.0.0.1")
    assert repr(report).encode()  # no lone surrogate gets out
    if hook is not deep:
        assert (len(paths), report.listings) == (2, 2)  # what was said before the trouble counts


def test_a_missing_key_is_the_visits_outcome_and_nothing_is_asked() -> None:
    class Keyed(Lists):
        def first_requests(self, source: Source) -> Iterator[Request]:
            raise MissingCredential(f"set FESTMEET_{source.platform.upper()}_TOKEN")

    collected, paths = visit({"/": page(1)}, Keyed())
    assert (collected.visit.ended, collected.visit.code, paths) == ("error", "missing_credential", [])
    assert "FESTMEET_LISTS_TOKEN" in (collected.visit.reason or "")


def test_an_adapter_that_asks_for_nothing_is_no_empty_source() -> None:
    class Mute(Lists):
        def first_requests(self, source: Source) -> Iterator[Request]:
            yield from [Request(source.url)][:0]

    collected, _ = visit({}, Mute())
    assert (collected.visit.code, collected.visit.complete) == ("no_requests", False)


def test_a_reader_that_never_ends_is_stopped() -> None:
    running: list[int] = []

    def read(_: Page, __: Source) -> Iterator[Finding]:
        for number in itertools.count():
            running.append(number)
            running.clear()
        yield Removed("never")

    collected, _ = visit({"/": reply("x")}, Lists(hook=read), limits=Limits(read_seconds=0.2))
    assert (collected.visit.code, collected.visit.complete) == ("read_timeout", False)
    deadline = time.monotonic() + 5
    while not _rests(running) and time.monotonic() < deadline:
        pass
    assert _rests(running)


def _rests(running: list[int]) -> bool:
    """Whether nobody counts any more."""
    running.clear()
    time.sleep(0.05)
    return not running


def test_a_later_page_that_fails_makes_the_visit_incomplete() -> None:
    routes = {"/": page(1, next=("/broken", "/3")), "/broken": reply("", 500), "/3": page(3)}
    collected, _ = visit(routes)
    report = collected.visit
    assert (ids(collected), report.ended, report.code, report.complete) == (
        ["1", "3"],
        "error",
        "http_500",
        False,
    )
    assert "status 500" in report.unreadable[0].why


def test_a_dead_link_is_an_answer() -> None:
    collected, _ = visit({"/": page(1, next=("/dead",))})
    assert (collected.visit.ended, collected.visit.complete, collected.visit.unreadable_total) == (
        "exhausted",
        True,
        1,
    )


def test_who_wants_to_be_left_alone_is_left_alone() -> None:
    later = tuple(f"/{number}" for number in range(20))
    routes: dict[str, Route] = {"/": page(1, next=later), "/0": reply("", 429, retry_after="60")}
    collected, paths = visit(routes)
    assert (collected.visit.code, paths) == ("rate_limited", ["/", "/0"])
    assert collected.visit.retry_at == NOON + timedelta(minutes=1)


def test_after_three_failures_in_a_row_we_leave() -> None:
    later = tuple(f"/{number}" for number in range(20))
    routes: dict[str, Route] = {path: reply("", 500) for path in later}
    collected, paths = visit({"/": page(1, next=later), **routes})
    assert (collected.visit.ended, len(paths)) == ("error", 4)


def test_links_of_a_public_page_do_not_lead_to_private_hosts() -> None:
    async def run() -> tuple[Collected, list[str]]:
        async with (
            Site({"/secret": page(1)}) as own,
            Fetcher(replace(QUICK, private_hosts=(own.host,))) as fetcher,
        ):
            stranger = Source("festival", "lists", own.url("/secret"))
            return await collect(stranger, Lists(), fetcher, trusted=False), own.paths()

    collected, paths = asyncio.run(run())
    assert (collected.visit.code, paths) == ("private_address", [])


# --- what is kept -------------------------------------------------------------------------------------------


def test_the_last_word_on_an_origin_id_counts() -> None:
    collected, _ = visit({"/": page(1, 2, next=("/1",)), "/1": page(1)})
    listings = [finding for finding in collected.findings if isinstance(finding, Listing)]
    assert [listing.title for listing in listings] == ["Meetup 1 by later", "Meetup 2 by "]
    assert collected.visit.duplicates == 1


def test_every_kind_of_finding_is_kept_and_rubbish_is_counted() -> None:
    def read(_: Page, __: Source) -> Iterator[Finding]:
        yield Post("p1", "coffee?", NOON)
        yield Removed("p0")
        yield Unreadable("row 3", "no date")
        yield Remember("newest", "p0")
        yield Remember("newest", "p1")
        yield "nonsense"  # type: ignore[misc]  # what a careless adapter might do

    collected, _ = visit({"/": reply("x")}, Lists(hook=read))
    assert collected.findings[:2] == (Post("p1", "coffee?", NOON), Removed("p0"))
    assert collected.findings[-1] == Remember("newest", "p1")
    assert (collected.visit.posts, collected.visit.unreadable_total, collected.visit.complete) == (1, 2, True)


def test_nothing_is_remembered_after_an_incomplete_visit() -> None:
    def read(_: Page, __: Source) -> Iterator[Finding]:
        yield Remember("newest", "p1")
        raise LayoutChanged("cut short")

    collected, _ = visit({"/": reply("x")}, Lists(hook=read))
    assert not any(isinstance(finding, Remember) for finding in collected.findings)


def test_a_flood_of_unreadables_is_counted_and_not_kept() -> None:
    def read(_: Page, __: Source) -> Iterator[Finding]:
        return (Unreadable(str(row), "no date") for row in range(500))

    collected, _ = visit({"/": reply("x")}, Lists(hook=read), limits=Limits(unreadable=10))
    assert (len(collected.visit.unreadable), collected.visit.unreadable_total) == (10, 500)


def test_the_servers_cache_headers_are_told() -> None:
    collected, _ = visit({"/": page(1, cache_control="max-age=600")})
    assert collected.visit.cache_until == NOON + timedelta(minutes=10)


# --- many ---------------------------------------------------------------------------------------------------


def second_by_second(_: Page, __: Source) -> Iterator[Finding]:
    for number in itertools.count():
        if number < 0:
            yield Removed("never")


def test_hostile_neighbours_delay_nobody() -> None:
    """Good sources end while every hostile one is still at it; then each of those ends in its own code."""
    hostile: dict[str, tuple[Route, Lists]] = {
        "timeout": (endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x", 0.05), Lists()),
        "bomb": (reply(gzip.compress(b"\0" * 40_000_000), content_encoding="gzip"), Lists()),
        "too_large": (reply(b"x" * 30_000_000), Lists()),
        "private_address": (moved("http://169.254.169.254/"), Lists()),
        "read_timeout": (reply("x"), Lists(hook=second_by_second)),
        "redirect_loop": (moved("/"), Lists()),
    }

    async def run() -> list[Collected]:
        async with (
            Site({"/": reply("x"), "/good": page(1)}) as good,
            Site() as a, Site() as b, Site() as c, Site() as d, Site() as e, Site() as f,
        ):  # fmt: skip
            sites = dict(zip(hostile, (a, b, c, d, e, f), strict=True))
            plans = []
            for code, (route, adapter) in hostile.items():
                sites[code].routes["/"] = route
                plans.append(Plan(Source(code, "lists", sites[code].url("/")), adapter))
            plans += [Plan(Source(f"good {n}", "lists", good.url(f"/good?{n}")), Lists()) for n in range(4)]
            hosts = tuple(site.host for site in (good, a, b, c, d, e, f))
            ended: list[Collected] = []

            async def done(collected: Collected) -> None:
                ended.append(collected)

            async with Fetcher(Manners(pause=0, seconds=2, private_hosts=hosts)) as fetcher:
                await collect_many(plans, fetcher, limits=Limits(read_seconds=1.5), done=done)
            return ended

    ended = asyncio.run(run())
    order = [collected.visit.source_key for collected in ended]
    assert {collected.visit.source_key: collected.visit.code for collected in ended} == {
        **{code: code for code in hostile},
        **{f"good {number}": None for number in range(4)},
    }
    assert set(order[-2:]) == {"timeout", "read_timeout"}


def test_a_host_that_is_slow_takes_one_place_only() -> None:
    async def run() -> list[str]:
        async with Site({"/": endless(b"", b"", 1)}) as slow, Site({"/": page(1)}) as good:
            plans = [Plan(Source(f"slow {n}", "lists", slow.url(f"/?{n}")), Lists()) for n in range(3)]
            plans.append(Plan(Source("good", "lists", good.url("/")), Lists()))
            manners = Manners(pause=0, seconds=0.4, private_hosts=(slow.host, good.host))
            async with Fetcher(manners) as fetcher:
                ended = await collect_many(plans, fetcher, concurrency=2)
            return [collected.visit.source_key for collected in ended]

    assert asyncio.run(run())[0] == "good"


def test_known_survives_a_round_trip_through_plain_values() -> None:
    known = Known('"1"', None, "0" * 64, "https://festival.example/")
    fields = {name: getattr(known, name) for name in ("etag", "last_modified", "body_hash", "url")}
    assert Known(**json.loads(json.dumps(fields))) == known


def test_a_document_that_was_cut_off_makes_the_visit_incomplete() -> None:
    def hook(_page: Page, _source: Source) -> Iterator[Finding]:
        yield Listing("1", "Mixer", date(2027, 2, 12))
        yield Unreadable("calendar", "cut off", cut=True)

    collected, _ = visit({"/": page(1)}, Lists(hook=hook))
    report = collected.visit
    assert ids(collected) == ["1"]
    assert (report.ended, report.complete, report.code, report.reason) == (
        "error",
        False,
        "truncated",
        "cut off",
    )


def test_an_unreadable_item_leaves_the_visit_complete() -> None:
    def hook(_page: Page, _source: Source) -> Iterator[Finding]:
        yield Unreadable("item 3", "no start")

    assert visit({"/": page(1)}, Lists(hook=hook))[0].visit.complete

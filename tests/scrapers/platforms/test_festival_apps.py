"""Festivals' apps and sites, spoken to through a local server that answers in their format."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from scrapers import registry
from scrapers.collect import Collected, Limits, collect
from scrapers.contract import (
    LayoutChanged,
    Listing,
    MissingCredential,
    Page,
    Request,
    ScraperError,
    Source,
    Unreadable,
)
from scrapers.fetch import Fetcher
from scrapers.fetching.manners import Manners
from tests.scrapers.moments import NOON
from tests.scrapers.servers import Asked, Route, Site, reply

NOW = datetime(2027, 2, 1, 8, tzinfo=UTC)
BUCKET, KEY = "ab" * 12, "0123456789abcdef" * 2


def answer(told: object, status: int = 200, **headers: str) -> bytes:
    return reply(json.dumps(told), status, content_type="application/json", **headers)


def page(body: str, content_type: str = "text/html") -> bytes:
    return reply(body, content_type=content_type)


def placed(route: Route, here: str) -> Route:
    """The answer with the server's own address for HERE."""
    if not isinstance(route, bytes):
        return route
    head, _, body = route.replace(b"HERE", here.encode()).partition(b"\r\n\r\n")
    sized = re.sub(rb"content-length: \d+", b"content-length: %d" % len(body), head)
    return sized + b"\r\n\r\n" + body


def visit(
    routes: Mapping[str, Route], platform: str, path: str, key: str | None = None, **options: Any
) -> tuple[Collected, list[Asked]]:
    """One visit by the platform's adapter; the site and its API are the local server."""

    async def run() -> tuple[Collected, list[Asked]]:
        async with Site({}) as site:
            here = site.url("").rstrip("/")
            site.routes.update({name: placed(route, here) for name, route in routes.items()})
            manners = Manners(pause=0, seconds=3.0, private_hosts=(site.host,))
            async with Fetcher(manners, now=lambda: NOON) as fetcher:
                source = Source(
                    "farol", platform, here + path, credential=key, options={"api": here, **options}
                )
                found = await collect(source, registry.adapter(platform), fetcher, limits=Limits(pages=8))
                return found, [asked for asked in site.asked if asked.path != "/robots.txt"]

    return asyncio.run(run())


def titles(collected: Collected) -> list[str]:
    return [one.title for one in collected.findings if isinstance(one, Listing)]


def read(platform: str, body: str | bytes, url: str, **more: Any) -> list[Any]:
    raw = body.encode() if isinstance(body, str) else body
    role = more.pop("role", "")
    return list(
        registry.adapter(platform).read(Page(url, raw, NOW, role=role), Source("s", platform, url, **more))
    )


def tec(number: int, title: str) -> dict[str, Any]:
    start = f"2027-02-{number:02} 18:00:00"
    utc = f"2027-02-{number:02} 22:00:00"
    return {
        "id": number, "title": title, "start_date": start, "end_date": start, "utc_start_date": utc,
        "timezone": "America/Halifax", "url": f"https://lumen.example/event/{number}/", "venue": [],
        "all_day": False,
    }  # fmt: skip


def test_a_wordpress_page_leads_to_every_page_of_its_rest_answer() -> None:
    rest = "/wp-json/tribe/events/v1/events"
    found, asked = visit(
        {
            "/calendar": page(
                '<html><head><link rel="alternate" href="HERE/wp-json/tribe/events/v1/"></head></html>'
            ),
            f"{rest}?per_page=50": answer({"events": [tec(11, "One")], "next_rest_url": f"HERE{rest}"}),
            rest: answer({"events": [tec(12, "Two")], "total": 2}),
        },
        "tec",
        "/calendar",
    )
    assert titles(found) == ["One", "Two"]
    assert found.visit.complete
    assert [one.path for one in asked] == ["/calendar", f"{rest}?per_page=50", rest]


def test_the_newer_rest_answer_pages_by_its_link_header() -> None:
    path = "/wp-json/tec/v1/events"
    found, _ = visit(
        {
            path: answer([tec(11, "One")], link='<HERE/old>; rel="prev", <HERE/two>; rel="next"'),
            "/two": answer([tec(12, "Two")]),
        },
        "tec",
        path,
    )
    assert titles(found) == ["One", "Two"]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (
            {"code": "rest_no_route", "message": "No route was found", "data": {"status": 404}},
            "No route was found",
        ),
        ({"venues": [{"id": 4}], "total": 1}, "no list of events in it, but total, venues"),
    ],
)
def test_rest_answers_without_events_say_so(told: dict[str, Any], why: str) -> None:
    with pytest.raises(LayoutChanged, match=why):
        read("tec", json.dumps(told), "https://lumen.example/wp-json/tribe/events/v1/events")


def test_a_rest_address_that_shows_a_page_is_said_to_be_off() -> None:
    with pytest.raises(LayoutChanged, match="REST answers are off"):
        read(
            "tec", "<html><p>Members only</p></html>", "https://lumen.example/wp-json/tribe/events/v1/events"
        )


def test_a_server_that_asks_for_patience_is_left_alone() -> None:
    found, asked = visit(
        {"/wp-json/tribe/events/v1/events": reply("", 429, retry_after="90")},
        "tec",
        "/wp-json/tribe/events/v1/events",
    )
    assert found.visit.code == "rate_limited"
    assert found.visit.retry_at == NOON + timedelta(seconds=90)
    assert len(asked) == 1


def test_eventive_goes_from_the_page_over_its_script_to_the_bucket() -> None:
    event = {
        "id": "1" * 24, "name": "Mixer", "start_time": "2027-02-11T23:00:00.000Z",
        "timezone": "America/Halifax", "event_bucket": BUCKET,
    }  # fmt: skip
    found, asked = visit(
        {
            "/schedule": page('<html><script data-type="tenant" src="/tenant.js"></script></html>'),
            "/tenant.js": page(
                f'window.TENANT = {{"api_key":"{KEY}","event_bucket":"{BUCKET}"}};', "text/javascript"
            ),
            f"/event_buckets/{BUCKET}/events": answer({"events": [event]}),
        },
        "eventive",
        "/schedule",
    )
    assert titles(found) == ["Mixer"]
    assert found.visit.complete
    assert [one.headers.get("x-api-key") for one in asked] == [None, None, KEY]


def test_eventive_says_what_the_api_complains_of() -> None:
    with pytest.raises(LayoutChanged, match="An API key or token must be specified"):
        read(
            "eventive",
            '{"message": "An API key or token must be specified"}',
            f"https://api.eventive.org/event_buckets/{BUCKET}/events",
        )


def test_eventive_names_the_page_of_an_event_at_the_festival_s_own_address() -> None:
    event = {
        "id": "1" * 24,
        "name": "Mixer",
        "start_time": "2027-02-11T23:00:00.000Z",
        "event_bucket": BUCKET,
    }
    adapter = registry.adapter("eventive")
    source = Source("s", "eventive", "https://farol.eventive.org/schedule")
    (found,) = adapter.read(
        Page("https://api.eventive.org/x", json.dumps({"events": [event]}).encode(), NOW), source
    )
    assert isinstance(found, Listing)
    assert found.url == f"https://farol.eventive.org/schedule/{'1' * 24}"


def test_guidebook_pages_with_its_key() -> None:
    def session(number: int) -> dict[str, Any]:
        return {
            "id": number,
            "name": f"Session {number}",
            "start_time": f"2027-02-11T1{number}:00:00.000000+0000",
            "schedule_tracks": [],
        }

    path = "/open-api/v1/sessions/?guide=7&ordering=start_time"
    found, asked = visit(
        {
            path: answer({"count": 2, "next": "HERE/two", "results": [session(1)]}),
            "/two": answer({"count": 2, "next": None, "results": [session(2)]}),
        },
        "guidebook",
        "/",
        "k3y",
        guide=7,
    )
    assert titles(found) == ["Session 1", "Session 2"]
    assert {one.headers.get("authorization") for one in asked} == {"JWT k3y"}


def test_swapcard_asks_for_pages_until_one_is_not_full() -> None:
    async def graphql(asked: Asked, writer: asyncio.StreamWriter) -> None:
        number = json.loads(asked.body)["variables"]["page"]
        count = 100 if number == 1 else 3
        nodes = [
            {"id": f"{number}-{at}", "title": f"Meeting {number}-{at}", "beginsAt": "2027-02-11T09:00:00Z"}
            for at in range(count)
        ]
        writer.write(answer({"data": {"plannings": nodes}}))
        await writer.drain()

    found, asked = visit({"/event-admin/graphql": graphql}, "swapcard", "/", "k3y", event="RXY=")
    assert len(titles(found)) == 103
    assert [one.method for one in asked] == ["POST", "POST"]
    assert {one.headers.get("authorization") for one in asked} == {"k3y"}


def test_swapcard_repeats_what_graphql_complains_of() -> None:
    with pytest.raises(LayoutChanged, match="unauthorized access"):
        read(
            "swapcard",
            '{"errors": [{"message": "Unauthorized access"}], "data": null}',
            "https://developer.swapcard.com/event-admin/graphql",
        )


def test_the_edinburgh_listings_are_asked_for_signed_and_page_by_page() -> None:
    def show(number: int) -> dict[str, Any]:
        return {
            "title": f"Show {number}",
            "code": str(number),
            "festival_id": "film",
            "performances": [{"start": "2027-06-18 20:00:00"}],
        }

    async def events(asked: Asked, writer: asyncio.StreamWriter) -> None:
        shows = [show(number) for number in range(100)] if "from=100" not in asked.path else [show(100)]
        writer.write(answer(shows))
        await writer.drain()

    found, asked = visit({"/events": events}, "edinburgh_festivals", "/events?festival=film", "me:s3cret")
    assert len(titles(found)) == 101
    for one in asked:
        signed, _, signature = one.path.partition("&signature=")
        assert signature == hmac.new(b"s3cret", signed.encode(), hashlib.sha1).hexdigest()
        assert "s3cret" not in one.path


@pytest.mark.parametrize("platform", ["guidebook", "swapcard", "edinburgh_festivals"])
def test_without_a_key_the_setting_is_named(platform: str) -> None:
    adapter = registry.adapter(platform)
    with pytest.raises(MissingCredential, match=f"FESTMEET_{platform.upper()}_KEY"):
        list(adapter.first_requests(Source("s", platform, "https://app.example/", options={"event": "1"})))


def test_swapcard_without_an_event_says_what_to_write() -> None:
    source = Source("s", "swapcard", "https://app.swapcard.com/event/farol", credential="k")
    with pytest.raises(ScraperError, match="event ="):
        list(registry.adapter("swapcard").first_requests(source))


@pytest.mark.parametrize(
    ("platform", "url", "asked"),
    [
        ("sched", "https://farol2027.sched.com/list/simple", "https://farol2027.sched.com/all.ics"),
        ("sched", "https://plan.farol.example/all.ics", "https://plan.farol.example/all.ics"),
        ("elevent", "https://www.goelevent.com/PierFest", "https://www.goelevent.com/PierFest/e/Search"),
        ("elevent", "https://www.goelevent.com/PierFest/e/List", "https://www.goelevent.com/PierFest/e/List"),
        ("tec", "webcal://lumen.example/?ical=1", "https://lumen.example/?ical=1"),
        (
            "agile",
            "https://prod9.agileticketing.net/websales/feed.ashx?guid=0-0",
            "https://prod9.agileticketing.net/websales/feed.ashx?guid=0-0&showslist=true&withmedia=false&format=json&v=latest",
        ),
    ],
)
def test_any_address_of_a_source_leads_to_its_list(platform: str, url: str, asked: str) -> None:
    assert [one.url for one in registry.adapter(platform).first_requests(Source("s", platform, url))] == [
        asked
    ]


def test_sched_takes_the_zone_of_its_source() -> None:
    body = (
        "BEGIN:VCALENDAR\r\nPRODID:-//Sched.com Farol//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Mixer\r\n"
        "DTSTART:20270211T190000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    (found,) = read("sched", body, "https://farol.sched.com/all.ics", timezone="Europe/Lisbon")
    assert found.timezone == "Europe/Lisbon"
    assert found.start == datetime(2027, 2, 11, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<html><title>SessionTimeout</title></html>", "no feed of|web page"),
        ('{"message": "unknown guid"}', "unknown guid"),
        ("[1]", "no feed of shows"),
        ('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><ATSFeed/>', "document type"),
    ],
)
def test_agile_answers_that_are_no_feed(body: str, why: str) -> None:
    with pytest.raises(LayoutChanged, match=why):
        read("agile", body, "https://prod9.agileticketing.net/websales/feed.ashx?guid=0")


def test_an_empty_agile_feed_leaves_out_its_list() -> None:
    assert (
        read(
            "agile",
            '{"SourceLink": "x", "LastUpdated": "2027-02-01T08:00:00"}',
            "https://prod9.agileticketing.net/websales/feed.ashx",
        )
        == []
    )


def test_an_xml_feed_that_breaks_off_keeps_what_came_and_says_so() -> None:
    shows = "".join(
        f"<Show><ID>{n}</ID><Name>Mixer {n}</Name><CurrentShowings><Showing><ID>{n}</ID>"
        f"<StartDate>2027-02-1{n}T19:00:00</StartDate></Showing></CurrentShowings></Show>"
        for n in (1, 2)
    )
    found = read(
        "agile",
        f"<ATSFeed><SourceLink>x</SourceLink><ArrayOfShows>{shows}<Show><ID>3",
        "https://prod9.agileticketing.net/f",
    )
    assert [one.title for one in found if isinstance(one, Listing)] == ["Mixer 1", "Mixer 2"]
    assert [one.cut for one in found if isinstance(one, Unreadable)] == [True]


@pytest.mark.parametrize(
    ("body", "url", "why"),
    [
        ('{ "key": "va', "https://farol.example/events?format=json", "cut off|no JSON"),
        ("<html>Enter password</html>", "https://farol.example/events?format=json", "private site"),
        (
            '{"collection": {"typeName": "blog-basic", "websiteId": "w"}, "items": [{"title": "News"}]}',
            "https://farol.example/blog?format=json",
            "blog-basic",
        ),
    ],
)
def test_squarespace_answers_that_are_no_events(body: str, url: str, why: str) -> None:
    with pytest.raises(LayoutChanged, match=why):
        read("squarespace", body, url)


def test_squarespace_follows_a_calendar_s_months_only_to_the_edition_s_end() -> None:
    told = {
        "calendarView": True,
        "monthFilter": 1801440000000,
        "items": [],
        "pagination": {"nextPageUrl": "?month=march-2027&view=calendar"},
    }
    url = "https://farol.example/events?format=json&view=calendar"
    (following,) = read("squarespace", json.dumps(told), url, ends_on=date(2027, 3, 2))
    assert isinstance(following, Request)
    assert following.url == "https://farol.example/events?month=march-2027&view=calendar&format=json"
    assert read("squarespace", json.dumps(told), url, ends_on=date(2027, 2, 20)) == []


def test_squarespace_asks_for_json_only_where_told_to() -> None:
    adapter = registry.adapter("squarespace")
    plain = Source("s", "squarespace", "https://farol.example/events")
    told = Source("s", "squarespace", "https://farol.example/events", options={"json": True})
    assert [one.url for one in adapter.first_requests(plain)] == ["https://farol.example/events"]
    assert [one.url for one in adapter.first_requests(told)] == ["https://farol.example/events?format=json"]


def test_a_room_open_all_day_in_wordpress_is_told_by_its_hours() -> None:
    told = {**tec(11, "Lounge"), "start_date": "2027-02-11 00:00:00", "end_date": "2027-02-12 23:59:59"}
    (found,) = read(
        "tec", json.dumps({"events": [told]}), "https://lumen.example/wp-json/tribe/events/v1/events"
    )
    assert (found.start, found.end, found.all_day) == (date(2027, 2, 11), date(2027, 2, 12), True)


def test_a_rescheduled_event_of_a_wordpress_calendar_stays_itself() -> None:
    def calendar(stamp: str, clock: str) -> str:
        return (
            "BEGIN:VCALENDAR\r\nPRODID:-//Lumen - ECPv6.3.1//NONSGML v1.0//EN\r\nBEGIN:VEVENT\r\n"
            f"UID:101-{stamp}-{stamp}@lumen.example\r\nSUMMARY:Mixer\r\nDTSTART;TZID=America/Halifax:20270211T{clock}\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n"
        )

    before, after = (
        read("tec", calendar(stamp, clock), "https://lumen.example/?ical=1")[0]
        for stamp, clock in (("1802383200", "180000"), ("1802386800", "190000"))
    )
    assert before.origin_id == after.origin_id == "101"
    assert before.start != after.start


def test_json_of_a_page_that_only_dates_its_news_lists_nothing() -> None:
    told = {"news": [{"title": "The poster", "publishedAt": "2027-01-20T10:00:00Z", "date": "2027-01-20"}]}
    body = f"<html><script type='application/json'>{json.dumps(told)}</script><p>News</p></html>"
    assert read("showings", body, "https://pier.example/") == []


def test_a_platform_s_own_markup_comes_after_standard_markup() -> None:
    marked = json.dumps({"@type": "Event", "name": "Marked", "startDate": "2027-02-11T19:00:00-04:00"})
    body = (
        f"<html><script type='application/ld+json'>{marked}</script><h3><a href='/a'>Own</a></h3>"
        "<a data-showing-time='2027-02-12T19:00' data-title='Own'>19:00</a></html>"
    )
    assert [one.title for one in read("showings", body, "https://pier.example/")] == ["Marked"]


def test_a_clock_alone_takes_no_day_from_neighbours_that_disagree() -> None:
    card = "<article><h3><a href='/{0}'>{0}</a></h3><a {1}>{2}</a></article>"
    days = ("2027-02-11", "2027-02-12")
    known = "".join(card.format(day, f"data-showing-time='{day}T19:00'", "19:00") for day in days)
    found = read(
        "showings",
        f"<html><div>{known}{card.format('Sold', '', '20:00')}</div></html>",
        "https://pier.example/",
    )
    assert [one.title for one in found if isinstance(one, Listing)] == list(days)


def test_a_showing_in_utc_is_told_at_the_hour_on_its_button_once_and_under_its_film() -> None:
    data = json.dumps({"EventName": "Hammarskjold", "Showtime": "/Date(1805311800000)/", "ShowtimeId": 7})
    button = f"<a data-screening='{data}'>12:30 PM</a>"
    page = (
        "<html><article><h3><a href='/film/h'>Hammarskjöld – The Return</a></h3></article>"
        f"<article><h3><a href='/film/h'>Hammarskjöld – The Return</a></h3>{button}</article>"
        f"<article><h3><a href='/house'>Uptown</a></h3>{button}</article></html>"
    )
    found = [one for one in read("showings", page, "https://pier.example/") if isinstance(one, Listing)]
    assert [(one.title, one.start.isoformat(), one.url) for one in found] == [
        ("Hammarskjöld – The Return", "2027-03-17T12:30:00-07:00", "https://pier.example/film/h")
    ]


@pytest.mark.parametrize(
    "heads", ["<h3><a href='/film/salt'>Salt</a></h3>{}", "{}<h3><a href='/film/salt'>Salt</a></h3>"]
)
@pytest.mark.parametrize(
    "house", ["<h3><a href='/house'>Uptown</a></h3>", "<h4><a href='/house'>Salthouse</a></h4>"]
)
def test_a_showing_beside_the_heading_of_its_house_is_under_its_film(heads: str, house: str) -> None:
    card = f"<article>{heads.format('<div>' + house + '{}</div>')}</article>"
    data = [
        {"EventName": name, "Showtime": "2027-03-17T12:30", "VenueName": "Uptown 1"}
        for name in ("Salt", "Ebb")
    ]
    buttons = [f"<a data-screening='{json.dumps(one)}'>12:30</a>" for one in data]
    other = card.replace("/film/salt", "/film/ebb").replace(">Salt<", ">Ebb<")
    page = f"<html>{card.format(buttons[0])}{other.format(buttons[1])}</html>"
    found = [one for one in read("showings", page, "https://pier.example/") if isinstance(one, Listing)]
    assert [(one.title, one.url) for one in found] == [
        ("Salt", "https://pier.example/film/salt"),
        ("Ebb", "https://pier.example/film/ebb"),
    ]

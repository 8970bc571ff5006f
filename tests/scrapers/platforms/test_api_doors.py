"""APIs behind a key, spoken to through a local server that answers in their format: pages, limits, errors."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import pytest

from scrapers import registry
from scrapers.collect import Collected, Limits, collect
from scrapers.contract import Listing, MissingCredential, ScraperError, Source
from scrapers.fetch import Fetcher
from scrapers.fetching.manners import Manners
from tests.scrapers.moments import NOON
from tests.scrapers.servers import Asked, Route, Site, reply

KEY = "s3cret-k3y"


def answer(told: object, status: int = 200, **headers: str) -> bytes:
    return reply(json.dumps(told), status, content_type="application/json", **headers)


def visit(
    routes: Mapping[str, Route], platform: str, url: str, key: str | None = KEY, **options: Any
) -> tuple[Collected, list[Asked]]:
    """One visit by the platform's adapter, its API being the local server."""

    async def run() -> tuple[Collected, list[Asked]]:
        async with Site(dict(routes)) as site:
            manners = Manners(pause=0, seconds=3.0, private_hosts=(site.host,))
            async with Fetcher(manners, now=lambda: NOON) as fetcher:
                here = site.url("").rstrip("/")
                known = {"api": here, **options}
                # The source's own address is local too: pages of public ones may not lead to private hosts.
                source = Source("circle", platform, here + url, credential=key, options=known)
                found = await collect(source, registry.adapter(platform), fetcher, limits=Limits(pages=6))
                return found, [asked for asked in site.asked if asked.path != "/robots.txt"]

    return asyncio.run(run())


def titles(collected: Collected) -> list[str]:
    return [one.title for one in collected.findings if isinstance(one, Listing)]


def brite(number: int, **more: Any) -> dict[str, Any]:
    start = {"timezone": "Europe/Lisbon", "utc": f"2027-03-{number:02}T18:00:00Z"}
    return {"id": f"1000{number}", "name": {"text": f"Mixer {number}"}, "start": start, **more}


def test_eventbrite_follows_every_page_with_its_token() -> None:
    path = "/v3/organizers/77/events/?expand=venue%2Corganizer&status=live"
    first = path.replace("%2C", ",")
    more = {"has_more_items": True, "continuation": "c2"}
    routes: dict[str, Route] = {
        first: answer({"pagination": more, "events": [brite(1)]}),
        f"{path}&continuation=c2": answer({"pagination": {"has_more_items": False}, "events": [brite(2)]}),
    }
    found, asked = visit(routes, "eventbrite", "/o/circle-77")
    assert titles(found) == ["Mixer 1", "Mixer 2"]
    assert found.visit.ended == "exhausted"
    assert {one.headers.get("authorization") for one in asked} == {f"Bearer {KEY}"}


def test_eventbrite_asks_for_the_dates_of_a_series() -> None:
    parent = brite(1, is_series_parent=True, series_id="55")
    routes: dict[str, Route] = {
        "/v3/organizations/8/events/": answer({"events": [parent]}),
        "/v3/series/55/events/": answer({"events": [brite(3, series_id="55"), brite(10, series_id="55")]}),
    }
    found, _ = visit(routes, "eventbrite", "/", organization="8")
    assert titles(found) == ["Mixer 3", "Mixer 10"]


def meetup_page(number: int, after: str | None) -> bytes:
    node = {"id": f"30{number}", "title": f"Drinks {number}", "dateTime": "2027-03-01T19:00:00+01:00"}
    paging = {"hasNextPage": after is not None, "endCursor": after}
    return answer({"data": {"groupByUrlname": {"events": {"pageInfo": paging, "edges": [{"node": node}]}}}})


def test_meetup_pages_through_graphql_by_cursor() -> None:
    async def gql(asked: Asked, writer: asyncio.StreamWriter) -> None:
        variables = json.loads(asked.body)["variables"]
        assert variables["urlname"] == "harbour-indie"
        writer.write(meetup_page(2, None) if variables["after"] == "c1" else meetup_page(1, "c1"))
        await writer.drain()

    found, asked = visit({"/gql-ext": gql}, "meetup", "/", group="harbour-indie")
    assert titles(found) == ["Drinks 1", "Drinks 2"]
    assert [one.method for one in asked] == ["POST", "POST"]
    assert {one.headers.get("authorization") for one in asked} == {f"Bearer {KEY}"}


def test_meetup_reads_what_a_partial_answer_holds_and_tells_the_rest() -> None:
    told = json.loads(meetup_page(1, None).split(b"\r\n\r\n", 1)[1])
    partial = answer({**told, "errors": [{"message": "venues need Pro"}]})
    found, _ = visit({"/gql-ext": partial}, "meetup", "/", group="harbour-indie")
    assert titles(found) == ["Drinks 1"]
    assert [one.why for one in found.visit.unreadable] == ["venues need Pro"]


def test_luma_pages_through_its_own_api_by_cursor() -> None:
    def page(number: int, cursor: str | None) -> bytes:
        event = {"api_id": f"evt-{number}", "name": f"Walk {number}", "start_at": "2027-03-01T18:00:00Z"}
        return answer({"entries": [{"event": event}], "has_more": cursor is not None, "next_cursor": cursor})

    start = "/v1/calendar/list-events"
    routes: dict[str, Route] = {start: page(1, "n"), f"{start}?pagination_cursor=n": page(2, None)}
    found, asked = visit(routes, "luma", "/harbour")
    assert titles(found) == ["Walk 1", "Walk 2"]
    assert {one.headers.get("x-luma-api-key") for one in asked} == {KEY}


def test_tickettailor_pages_through_links() -> None:
    def page(number: int, following: str | None) -> bytes:
        event = {"object": "event", "id": f"ev_{number}", "name": f"Tea {number}"}
        start = {"iso": "2027-03-01T18:00:00+00:00"}
        return answer({"data": [{**event, "start": start}], "links": {"next": following}})

    later = "/v1/events?limit=100&starting_after=ev_1"
    routes: dict[str, Route] = {
        "/v1/events?limit=100&status=published": page(1, later),
        later: page(2, None),
    }
    found, asked = visit(routes, "tickettailor", "/events/circle")
    assert titles(found) == ["Tea 1", "Tea 2"]
    assert all(one.headers["authorization"].startswith("Basic ") for one in asked)


def test_a_limit_ends_the_visit_and_tells_when_to_come_back() -> None:
    more = {"has_more_items": True, "continuation": "c2"}
    routes: dict[str, Route] = {
        "/v3/organizers/77/events/?expand=venue,organizer&status=live": answer(
            {"pagination": more, "events": [brite(1)]}
        ),
        "/v3/organizers/77/events/": answer({"error": "HIT_RATE_LIMIT"}, 429, retry_after="600"),
    }
    found, _ = visit(routes, "eventbrite", "/o/circle-77")
    assert titles(found) == ["Mixer 1"]
    assert (found.visit.ended, found.visit.code, found.visit.complete) == ("error", "rate_limited", False)
    assert found.visit.retry_at is not None
    assert (found.visit.retry_at - NOON).total_seconds() == 600


@pytest.mark.parametrize(
    ("platform", "url", "told", "why"),
    [
        ("meetup", "/circle/", {"errors": [{"message": "Not a Pro"}]}, "not a Pro"),
        ("meetup", "/circle/", {"data": {"groupByUrlname": None}}, "group not found"),
        (
            "meetup",
            "/circle/",
            {"data": {"groupByUrlname": {"id": "1", "events": {"totalCount": 3}}}},
            "no events asked for",
        ),
        (
            "eventbrite",
            "/o/circle-77",
            {"status_code": 404, "error": "NOT_FOUND", "error_description": "The organizer is gone."},
            "The organizer is gone.",
        ),
        ("luma", "/circle", {"message": "Invalid API key"}, "Invalid API key"),
        ("tickettailor", "/events/c", {"error": "no such key"}, "no such key"),
    ],
)
def test_an_error_in_a_good_answer_is_told(platform: str, url: str, told: object, why: str) -> None:
    paths = ("/gql-ext", "/v3/organizers/77/events/", "/v1/calendar/list-events", "/v1/events")
    found, _ = visit(dict.fromkeys(paths, answer(told)), platform, url, group="circle")
    assert found.visit.code == "layout_changed"
    assert why in (found.visit.reason or "")
    assert not titles(found)


@pytest.mark.parametrize(
    ("platform", "url", "setting"),
    [
        ("eventbrite", "https://www.eventbriteapi.com/v3/organizers/77/events/", "FESTMEET_EVENTBRITE_TOKEN"),
        ("meetup", "https://api.meetup.com/circle/events", "FESTMEET_MEETUP_TOKEN"),
        ("tickettailor", "https://api.tickettailor.com/v1/events", "FESTMEET_TICKETTAILOR_KEY"),
    ],
)
def test_an_api_without_a_key_says_which_setting_and_where(platform: str, url: str, setting: str) -> None:
    adapter = registry.adapter(platform)
    with pytest.raises(MissingCredential) as missing:
        list(adapter.first_requests(Source("circle", platform, url)))
    assert setting in missing.value.why
    assert adapter.credential_help in missing.value.why  # type: ignore[attr-defined] # optional of an adapter
    assert adapter.credential_setting == setting  # type: ignore[attr-defined] # optional of an adapter


@pytest.mark.parametrize(
    ("platform", "url", "asks"),
    [
        ("eventbrite", "https://www.eventbrite.com/o/c-77", "https://www.eventbrite.com/o/c-77"),
        ("meetup", "https://www.meetup.com/circle/", "https://www.meetup.com/circle/events/ical/"),
        (
            "meetup",
            "https://www.meetup.com/c/events/300000001/",
            "https://www.meetup.com/c/events/300000001/",
        ),
        ("luma", "https://luma.com/circle", "https://luma.com/circle"),
        ("luma", "webcal://api.lu.ma/ics/get?entity=calendar&id=cal-1", None),
        ("ticketsolve", "https://h.ticketsolve.com/shows/1", "https://h.ticketsolve.com/shows.xml"),
    ],
)
def test_without_a_key_the_public_door_is_asked(platform: str, url: str, asks: str | None) -> None:
    first = list(registry.adapter(platform).first_requests(Source("circle", platform, url)))
    assert [one.url for one in first] == [asks or url.replace("webcal:", "https:")]
    assert not first[0].headers


def test_a_key_never_leaves_its_api() -> None:
    """A page may lead anywhere; what it names is asked for without the key."""
    from scrapers.platforms.tickettailor import _ask

    source = Source("circle", "tickettailor", "https://api.tickettailor.com/v1/events", credential=KEY)
    assert not _ask(source, "https://evil.example/v1/events").headers
    assert not _ask(source, "http://api.tickettailor.com/v1/events").headers
    assert _ask(source, "https://api.tickettailor.com/v1/events").headers


def test_resident_advisor_is_not_collected() -> None:
    with pytest.raises(ScraperError, match="submit"):
        list(
            registry.adapter("resident_advisor").first_requests(
                Source("c", "resident_advisor", "https://ra.co/c")
            )
        )

"""What platforms hold but show to few is passed over; what they refuse is said in their own words."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from scrapers.contract import Finding, LayoutChanged, Listing, Page, Source, Unreadable
from scrapers.registry import adapter

AT = datetime(2027, 1, 20, tzinfo=UTC)


def read(platform: str, told: Any, url: str) -> list[Finding]:
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    return list(adapter(platform).read(Page(url, body, AT), Source(key="s", platform=platform, url=url)))


def titles(platform: str, told: Any, url: str) -> list[str]:
    return [found.title for found in read(platform, told, url) if isinstance(found, Listing)]


EVENTBRITE = {
    "id": "71",
    "name": {"text": "Editors' drinks"},
    "url": "https://www.eventbrite.de/e/editors-drinks-tickets-71",
    "start": {"timezone": "Europe/Berlin", "local": "2027-02-12T19:00:00", "utc": "2027-02-12T18:00:00Z"},
    "status": "live",
    "listed": True,
}


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ({}, True),
        ({"privacy_setting": "unlocked", "invite_only": False}, True),
        ({"privacy_setting": "locked"}, False),
        ({"invite_only": True}, False),
        ({"listed": False}, False),
        ({"status": "draft"}, False),
    ],
)
def test_an_event_of_eventbrite_that_few_may_see_is_not_passed_on(more: dict[str, Any], shown: bool) -> None:
    url = "https://www.eventbriteapi.com/v3/organizers/1/events/"
    assert bool(titles("eventbrite", {"events": [{**EVENTBRITE, **more}]}, url)) is shown


@pytest.mark.parametrize(
    ("visibility", "why"),
    [("public", None), ("private", "private"), ("members-only", "members"), ("member-only", "members")],
)
def test_an_event_of_luma_for_members_is_left_out_and_said(visibility: str, why: str | None) -> None:
    event = {"api_id": "evt-1", "name": "Editors' drinks", "start_at": "2027-02-12T18:00:00Z", "url": "x"}
    told = {"entries": [{"event": {**event, "visibility": visibility}}]}
    (found,) = read("luma", told, "https://api.lu.ma/calendar/get-items?calendar_api_id=cal-1")
    assert isinstance(found, Unreadable if why else Listing)
    assert why is None or (isinstance(found, Unreadable) and why in found.why)


def meetup(**more: Any) -> list[Finding]:
    node = {
        "id": "301",
        "title": "Editors' drinks",
        "eventUrl": "https://www.meetup.com/editors/events/301/",
        "dateTime": "2027-02-12T19:00:00+01:00",
        "status": "ACTIVE",
    }
    told = {"data": {"groupByUrlname": {"events": {"edges": [{"node": {**node, **more}}]}}}}
    return read("meetup", told, "https://api.meetup.com/gql-ext")


@pytest.mark.parametrize(("status", "count"), [("ACTIVE", 1), ("PAST", 1), ("DRAFT", 0), ("PROPOSED", 0)])
def test_an_organisers_plan_on_meetup_is_no_event_yet(status: str, count: int) -> None:
    assert len(meetup(status=status)) == count


@pytest.mark.parametrize("online", [{"venueType": "online"}, {}])
def test_a_hybrid_evening_is_in_its_house_whichever_venue_comes_first(online: dict[str, str]) -> None:
    house = {"name": "Bar Ost", "address": "Weg 1", "city": "Berlin"}
    (found,) = meetup(eventType="HYBRID", venues=[{"name": "Online event", **online}, house])
    assert isinstance(found, Listing)
    assert found.place is not None
    assert found.place.name == "Bar Ost"


def test_an_event_called_off_at_ticket_tailor_is_cancelled() -> None:
    event = {"object": "event", "id": "ev_1", "name": "Editors' drinks", "status": "cancelled"}
    told = {"data": [{**event, "start": {"iso": "2027-02-12T19:00:00+00:00"}}]}
    (found,) = read("tickettailor", told, "https://api.tickettailor.com/v1/events")
    assert isinstance(found, Listing)
    assert found.status == "cancelled"


@pytest.mark.parametrize(
    ("platform", "told", "url", "said"),
    [
        (
            "agile",
            b"<html><title>SessionTimeout</title></html>",
            "https://prod5.agileticketing.net/websales/feed.ashx?guid=1",
            "server number",
        ),
        (
            "facebook",
            {"error": {"message": "Invalid OAuth access token.", "code": 190}},
            "https://graph.facebook.com/v19.0/7/events",
            "Invalid OAuth",
        ),
        (
            "reddit",
            {"message": "Forbidden", "error": 403},
            "https://oauth.reddit.com/r/film/hot",
            "Forbidden",
        ),
    ],
)
def test_a_refusal_is_told_in_the_words_of_who_refuses(platform: str, told: Any, url: str, said: str) -> None:
    with pytest.raises(LayoutChanged, match=said):
        read(platform, told, url)


def test_no_trending_posts_is_an_empty_answer_of_mastodon() -> None:
    page = Page("https://films.example/api/v1/trends/statuses", b"[]", AT)
    assert adapter("mastodon").recognise(page) > 0.5

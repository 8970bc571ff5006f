"""Lists of a site's own database: what holds a record says that it is an event."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scrapers import registry
from scrapers.contract import LayoutChanged, Listing, Page, Source
from tests.scrapers.moments import NOON

MIXER = {"title": "Mixer", "date": "2027-02-11"}
DAY = ["Mixer|2027-02-11"]


def read(told: Any, url: str = "https://harbour.example/data.json") -> list[str]:
    page = Page(url, json.dumps(told).encode(), NOON)
    adapter = registry.recognise(page)
    assert adapter.platform == "json_list"
    found = adapter.read(page, Source("s", "json_list", url))
    return [f"{one.title}|{one.start.isoformat()}" for one in found if isinstance(one, Listing)]


@pytest.mark.parametrize(
    "told",
    [
        {"data": {"allStrapiEvent": {"nodes": [MIXER]}}},
        {"data": {"eventCollection": {"items": [MIXER], "total": 1}}},
        {"data": {"eventsConnection": {"edges": [{"node": MIXER}]}}},
        {"allEventsJson": [MIXER]},
        {"upcoming_gigs": [{"artist": "Mixer", "date": "2027-02-11"}]},
        {"Veranstaltungen": [{"titel": "Mixer", "datum": "2027-02-11"}]},
        {"pageProps": {"event": MIXER}},
        {"events": [{"title": {"en": "Mixer", "de": "Treff"}, "day": "2027-02-11"}]},
    ],
)
def test_what_holds_a_record_says_that_it_is_an_event(told: Any) -> None:
    assert read(told) == DAY


def test_the_address_says_so_too() -> None:
    answer = {
        "data": [{"id": 1, "attributes": {**MIXER, "time": "19:00", "publishedAt": "2026-12-01T10:00:00Z"}}]
    }
    assert read(answer, "https://cms.harbour.example/api/events?populate=*") == ["Mixer|2027-02-11T19:00:00"]


@pytest.mark.parametrize(
    "told",
    [
        {"news": [MIXER]},
        {"eventType": [MIXER]},
        {"events": [{"image": {"name": "Poster", "date": "2027-02-11"}}]},
        {
            "events": [
                {
                    "title": {"rendered": "Mixer"},
                    "date": "2027-02-11T10:00:00",
                    "date_gmt": "2027-02-11T09:00:00",
                }
            ]
        },
        {"log": [{"name": "deploy", "time": "2027-02-11T10:00:00", "endpoint": "/x"}]},
    ],
)
def test_news_pictures_publications_and_logs_are_none(told: Any) -> None:
    with pytest.raises(LayoutChanged, match="title and a start"):
        read(told)


def test_a_bare_time_counts_beside_a_place() -> None:
    assert read([{"name": "Mixer", "time": "2027-02-11T19:00:00", "venue": "Roof"}]) == [
        "Mixer|2027-02-11T19:00:00"
    ]

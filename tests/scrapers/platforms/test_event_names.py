"""Lists of gatherings as the usual calendar and conference systems write them: made-up events, real names."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from scrapers import registry
from scrapers.contract import Listing, Page, Source

AT = datetime(2027, 1, 20, tzinfo=UTC)

LOCALIST = {
    "events": [
        {
            "event": {
                "id": 1,
                "title": "Editors' drinks",
                "localist_url": "https://films.example/event/editors-drinks",
                "location_name": "Bar Ost",
                "status": "live",
                "event_instances": [
                    {"event_instance": {"id": 11, "start": "2027-02-12T19:00:00+01:00", "all_day": False}},
                    {"event_instance": {"id": 12, "start": "2027-02-19T19:00:00+01:00", "all_day": False}},
                ],
            }
        }
    ],
    "page": {"current": 1},
}
LIVEWHALE = [
    {"id": 5, "title": "Editors' drinks", "date_iso": "2027-02-12T19:00:00+01:00", "location": "Bar Ost"},
    {"id": 6, "title": "Editors' lunch", "date_iso": "2027-02-13T12:00:00+01:00", "is_canceled": 1},
    {"id": 7, "title": "Editors' day", "date_iso": "2027-02-14T00:00:00+01:00", "is_all_day": 1},
]
PRETALX = {
    "count": 1,
    "results": [
        {
            "code": "AB1",
            "title": "Editors' drinks",
            "slot": {
                "room": {"en": "Foyer", "de": "Empfang"},
                "start": "2027-02-12T19:00:00+01:00",
                "end": "2027-02-12T21:00:00+01:00",
            },
        }
    ],
}
CONFERENCE = {
    "schedule": {
        "conference": {
            "title": "Editors' days",
            "start": "2027-02-12",
            "days": [
                {
                    "date": "2027-02-12",
                    "rooms": {
                        "Foyer": [
                            {
                                "guid": "g1",
                                "date": "2027-02-12T19:00:00+01:00",
                                "start": "19:00",
                                "duration": "02:00",
                                "room": "Foyer",
                                "title": "Editors' drinks",
                            }
                        ]
                    },
                }
            ],
        }
    }
}
PRETIX = {
    "results": [
        {
            "slug": "drinks",
            "name": {"de": "Treff der Cutter", "en": "Editors' drinks"},
            "date_from": "2027-02-12T19:00:00+01:00",
            "date_to": "2027-02-12T21:00:00+01:00",
            "location": {"en": "Bar Ost\nBerlin"},
            "public_url": "https://tickets.example/drinks/",
        }
    ]
}
GOOGLE = {
    "kind": "calendar#events",
    "summary": "Calendar of the house",
    "items": [
        {"id": "a", "summary": "Editors' drinks", "start": {"dateTime": "2027-02-12T19:00:00+01:00"}},
        {"id": "b", "summary": "Editors' lunch", "status": "cancelled", "start": {"date": "2027-02-13"}},
    ],
}
TOCKIFY = {
    "events": [
        {
            "eid": {"uid": 1},
            "content": {"summary": {"text": "Editors' drinks"}, "place": "Bar Ost"},
            "when": {"start": {"millis": 1802455200000, "tzid": "Europe/Berlin"}, "allDay": False},
        }
    ]
}
MY_CALENDAR = {
    "2027-02-12": [
        {
            "occur_id": "27",
            "occur_begin": "2027-02-12 19:00:00",
            "occur_end": "2027-02-12 21:00:00",
            "event_begin": "2027-02-05",
            "event_title": "Editors' drinks",
            "location": {"location_label": "Bar Ost", "location_city": "Berlin"},
        }
    ]
}
SCHED = [{"event_key": "1", "name": "Editors' drinks", "event_start": "2027-02-12 19:00", "venue": "Bar Ost"}]
HIDDEN = [
    {"id": 1, "title": "Editors' drinks", "start": "2027-02-12T19:00", "location": "Bar Ost"},
    {"id": 2, "title": "Board", "start": "2027-02-12T19:00", "private": True},
    {"id": 3, "title": "Plan", "start": "2027-02-12T19:00", "status": "draft"},
]

FIRST = "Editors' drinks|2027-02-12T19:00:00+01:00"
NAIVE = "Editors' drinks|2027-02-12T19:00:00"


def read(told: Any, url: str) -> list[Listing]:
    page = Page(url, json.dumps(told).encode(), AT)
    adapter = registry.recognise(page)
    found = adapter.read(page, Source(key="s", platform=adapter.platform, url=url))
    return [one for one in found if isinstance(one, Listing)]


@pytest.mark.parametrize(
    ("told", "url", "expected"),
    [
        (
            LOCALIST,
            "/api/2/events",
            [f"{FIRST}|Bar Ost", "Editors' drinks|2027-02-19T19:00:00+01:00|Bar Ost"],
        ),
        (
            LIVEWHALE,
            "/live/json/events",
            [
                f"{FIRST}|Bar Ost",
                "Editors' lunch|2027-02-13T12:00:00+01:00||cancelled",
                "Editors' day|2027-02-14|",
            ],
        ),
        (PRETALX, "/api/events/x/talks/", [f"{FIRST}|Foyer|to 21:00"]),
        (CONFERENCE, "/schedule.json", [f"{FIRST}|Foyer|to 21:00"]),
        (PRETIX, "/api/v1/organizers/x/events/", [f"{FIRST}|Bar Ost Berlin|to 21:00"]),
        (GOOGLE, "/calendar/v3/calendars/x/events", [f"{FIRST}|", "Editors' lunch|2027-02-13||cancelled"]),
        (TOCKIFY, "/api/ngevent?calname=x", ["Editors' drinks|2027-02-12T18:00:00+00:00|Bar Ost"]),
        (MY_CALENDAR, "/wp-json/my-calendar/v1/events", [f"{NAIVE}|Bar Ost|to 21:00"]),
        (SCHED, "/api/session/list?format=json", [f"{NAIVE}|Bar Ost"]),
        (HIDDEN, "/events.json", [f"{NAIVE}|Bar Ost"]),
    ],
)
def test_a_list_of_a_usual_system_is_read(told: Any, url: str, expected: list[str]) -> None:
    assert [_line(one) for one in read(told, f"https://films.example{url}")] == expected


def test_a_text_in_several_languages_is_one_text() -> None:
    from scrapers.json_data.event_names import plainly

    assert plainly({"name": {"fr": "Apéro", "de": ""}}) == {"name": "Apéro"}
    assert plainly({"a": {"id": 7, "en": "x"}}) == {"a": {"id": 7, "en": "x"}}
    assert plainly([{}]) == [{}]


def _line(one: Listing) -> str:
    place = one.place.name if one.place and one.place.name else ""
    line = f"{one.title}|{one.start.isoformat()}|{place}"
    if isinstance(one.end, datetime):
        line += f"|to {one.end:%H:%M}"
    return line if one.status == "confirmed" else f"{line}|{one.status}"

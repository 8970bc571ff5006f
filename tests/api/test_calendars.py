"""A search as a calendar, over HTTP, read back by an independent parser."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree

import icalendar
import pytest

from aggregator import calendar as assembly
from api.routes import calendars
from tests.api.planting import LISTINGS, NOW, Planted, draft, judged, moved, visit


def entries(place: Planted, path: str = "/calendar.ics") -> dict[str, Any]:
    answer = place.client.get(path)
    assert answer.status_code == 200, answer.text
    seen = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    return {str(entry["UID"]): entry for entry in seen}


def test_the_same_filter_as_the_api(shared: Planted) -> None:
    answer = shared.client.get("/calendar.ics?kind=niche&genre=horror")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-disposition"] == 'inline; filename="festmeet.ics"'
    assert answer.headers["cache-control"] == "public, max-age=900, stale-while-revalidate=300"
    body = icalendar.Calendar.from_ical(answer.content)
    assert [str(entry["SUMMARY"]) for entry in body.walk("VEVENT")] == [LISTINGS[2][0].title]
    assert str(body["X-PUBLISHED-TTL"]) == "PT15M"
    assert str(body["SOURCE"]) == "https://meet.example/calendar.ics?genre=horror&kind=niche"
    assert str(body["NAME"]) == "horror · niche"


def test_an_empty_feed_is_a_calendar(shared: Planted) -> None:
    assert entries(shared, "/calendar.ics?genre=faith") == {}


def test_a_festivals_feed_and_one_event(shared: Planted) -> None:
    assert len(entries(shared, "/festivals/harbourfest-2027.ics")) == 4
    assert shared.client.get("/festivals/nowhere.ics").status_code == 404
    event_id = shared.ids()[LISTINGS[0][0].title]
    assert list(entries(shared, f"/events/{event_id}.ics")) == [f"{event_id}@meet.example"]


def test_the_past_month_is_in_and_the_distant_future_is_not(place: Planted) -> None:
    for days, number in ((-10, 20), (-40, 21), (400, 22)):
        far = draft(number, NOW + timedelta(days=days), title=f"Gathering {number}")
        visit(place.store, [*LISTINGS, (far, judged())], NOW - timedelta(hours=20, minutes=number))
    titles = {str(entry["SUMMARY"]).split("] ")[-1] for entry in entries(place).values()}
    assert "Gathering 20" in titles
    assert not {"Gathering 21", "Gathering 22"} & titles


def test_a_move_keeps_the_uid_and_raises_the_sequence(place: Planted) -> None:
    before = entries(place)
    visit(place.store, [moved(LISTINGS[0], timedelta(hours=2)), *LISTINGS[1:]], NOW)
    after = entries(place)
    assert set(before) == set(after)
    uid = next(uid for uid in after if after[uid]["SEQUENCE"] == 1)
    assert str(after[uid]["SUMMARY"]).startswith("[MOVED] ")
    assert after[uid].decoded("DTSTART") - before[uid].decoded("DTSTART") == timedelta(hours=2)
    assert after[uid].decoded("DTSTAMP") == NOW
    assert "Moved from 18:30" in str(after[uid]["DESCRIPTION"])


def test_a_withdrawn_event_is_sent_as_cancelled_until_it_is_over(place: Planted) -> None:
    for hours in (0, 1):
        visit(place.store, LISTINGS[1:], NOW + timedelta(hours=hours))
    place.now = NOW + timedelta(hours=2)
    gone = [entry for entry in entries(place).values() if entry["STATUS"] == "CANCELLED"]
    assert [str(entry["SUMMARY"]) for entry in gone] == [f"[CANCELLED] {LISTINGS[0][0].title}"]
    assert len(entries(place, "/calendar.ics?cancelled=drop")) == 3
    shown = entries(place, "/calendar.ics?cancelled=show")
    assert {str(entry["STATUS"]) for entry in shown.values()} == {"CONFIRMED"}
    place.now = NOW + timedelta(days=3)
    assert len(entries(place)) == 3


def test_a_merged_entry_is_cancelled_and_points_to_the_survivor(place: Planted) -> None:
    first, second = list(place.ids().values())[:2]
    kept = place.store.merge(first, second, ["the same"], "ada", NOW).id
    gone = second if kept == first else first
    found = entries(place)
    assert str(found[f"{gone}@meet.example"]["STATUS"]) == "CANCELLED"
    assert f"https://meet.example/events/{kept}" in str(found[f"{gone}@meet.example"]["DESCRIPTION"])


def test_alarms_and_follow_ups_on_request(shared: Planted) -> None:
    found = entries(shared, "/calendar.ics?alarm=PT1H&followup=P1D&kind=official")
    assert len(found) == 2
    alarms = [alarm for entry in found.values() for alarm in entry.walk("VALARM")]
    assert [alarm.decoded("TRIGGER") for alarm in alarms] == [timedelta(hours=-1)]
    assert date(2027, 2, 12) in [entry.decoded("DTSTART") for entry in found.values()]


@pytest.mark.parametrize(
    "query", ["alarm=soon", "cancelled=maybe", "limit=3", "sort=newest", "followup=PT0M"]
)
def test_what_a_calendar_cannot_mean(shared: Planted, query: str) -> None:
    answer = shared.client.get(f"/calendar.ics?{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["param"] == query.partition("=")[0]


def test_a_feed_that_is_cut_says_so(shared: Planted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendars, "MOST", 2)
    monkeypatch.setattr(assembly, "MOST", 2)
    answer = shared.client.get("/calendar.ics?alarm=PT2H")
    body = icalendar.Calendar.from_ical(answer.content)
    assert len(body.walk("VEVENT")) == 2
    assert answer.headers["x-festmeet-cut"] == "at 2 events"
    assert "cut at 2 events" in str(body["DESCRIPTION"])


def test_atom_and_json_feed_tell_the_same(shared: Planted) -> None:
    answer = shared.client.get("/feed.atom?festival=harbourfest-2027")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    space = "{http://www.w3.org/2005/Atom}"
    root = ElementTree.fromstring(answer.content)  # noqa: S314 - our own bytes
    atom_titles = [entry.findtext(f"{space}title") for entry in root.findall(f"{space}entry")]
    said = shared.client.get("/feed.json?festival=harbourfest-2027").json()
    assert [each["title"] for each in said["items"]] == atom_titles
    assert "Horror & <b>hot chocolate</b> — Fri 12 Feb, 18:30–20:30" in atom_titles
    updated = root.findtext(f"{space}updated") or ""
    assert datetime.fromisoformat(updated) == datetime(2027, 2, 9, 9, tzinfo=UTC)
    assert shared.client.get("/feed.atom?genre=faith").status_code == 200
    assert shared.client.get("/feed.atom?limit=2").status_code == 400

"""The calendar, read back by an independent parser: the same facts, the same bytes, nothing smuggled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.calendar import (
    MOST,
    Entries,
    Heading,
    calendar,
    departed,
    name_of,
    refresh_of,
    selected,
    window,
)
from aggregator.model import Event, Near, Query, Venue
from aggregator.telling.vevent import FeedStyle, duration
from aggregator.telling.vtimezone import vtimezone
from tests.aggregator.gatherings import NOW, gathering

STYLE = FeedStyle("meet.example", "https://meet.example")
HEADING = Heading(
    "Harbourfest", "https://meet.example/?festival=h", "https://meet.example/calendar.ics?festival=h"
)


def parsed(*events: Event, style: FeedStyle = STYLE, heading: Heading = HEADING) -> Any:
    return icalendar.Calendar.from_ical(calendar(events, heading, style))


def entry(event: Event, style: FeedStyle = STYLE) -> Any:
    return parsed(event, style=style).walk("VEVENT")[0]


@pytest.mark.parametrize("hour", [0, 1])
def test_both_passes_of_the_hour_that_comes_twice_are_told_apart(hour: int) -> None:
    start = datetime(2027, 10, 31, hour, 30, tzinfo=UTC)  # half past two in Berlin, before and after
    seen = entry(gathering(start_at=start))
    assert seen.decoded("DTSTART").astimezone(UTC) == start
    assert seen.decoded("DTEND").astimezone(UTC) == start + timedelta(hours=2)


def test_a_second_parser_reads_back_the_same_facts() -> None:
    seen = entry(gathering(sequence=3))
    assert str(seen["UID"]) == "ev_mixer@meet.example"
    assert seen["SEQUENCE"] == 3
    assert seen.decoded("DTSTART") == datetime(2027, 2, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert seen["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert seen.decoded("DTEND") - seen.decoded("DTSTART") == timedelta(hours=2)
    assert seen.decoded("DTSTAMP") == seen.decoded("LAST-MODIFIED") == datetime(2027, 1, 5, 8, tzinfo=UTC)
    assert str(seen["SUMMARY"]) == "Documentary editors' mixer"
    assert str(seen["LOCATION"]) == "Café Anker, Hafenstraße 3, Berlin"
    assert (seen["GEO"].latitude, seen["GEO"].longitude) == (52.5, 13.4)
    assert [str(word) for word in seen["CATEGORIES"].cats] == ["niche", "editor", "documentary"]
    assert (seen["STATUS"], seen["TRANSP"], seen["CLASS"]) == ("CONFIRMED", "TRANSPARENT", "PUBLIC")
    assert str(seen["URL"]) == "https://meet.example/events/ev_mixer"
    assert str(seen["DESCRIPTION"]).splitlines()[0] == "Open, please RSVP"
    assert "Source: harbourfest-site, last confirmed 2027-02-09" in str(seen["DESCRIPTION"])
    assert "RRULE" not in seen


def test_without_a_change_the_bytes_are_the_same_and_an_empty_feed_is_a_calendar() -> None:
    entries = Entries()
    first = calendar([gathering()], HEADING, STYLE, entries)
    assert (
        first == calendar([gathering()], HEADING, STYLE, entries) == calendar([gathering()], HEADING, STYLE)
    )
    empty = icalendar.Calendar.from_ical(calendar([], HEADING, STYLE))
    assert not empty.walk("VEVENT")
    assert empty["METHOD"] == "PUBLISH"


def test_a_kept_entry_is_written_anew_when_the_event_changes() -> None:
    entries = Entries(most=2)
    calendar([gathering()], HEADING, STYLE, entries)
    renamed = gathering(title="Late mixer", updated=NOW)
    assert "Late mixer" in entries.of(renamed, STYLE)
    confirmed = replace(renamed, sources=(replace(renamed.sources[0], last_seen=NOW),))
    assert "last confirmed 2027-02-10" in entries.of(confirmed, STYLE).replace("\r\n ", "")


@pytest.mark.parametrize(
    ("changes", "summary", "status"),
    [
        ({"status": "cancelled"}, "[CANCELLED] Documentary editors' mixer", "CANCELLED"),
        ({"status": "withdrawn"}, "[CANCELLED] Documentary editors' mixer", "CANCELLED"),
        ({"status": "moved"}, "[MOVED] Documentary editors' mixer", "CONFIRMED"),
        ({"status": "postponed"}, "Documentary editors' mixer", "TENTATIVE"),
        ({"confidence": "lead"}, "[?] Documentary editors' mixer", "TENTATIVE"),
        ({"merged_into": "ev_other"}, "[CANCELLED] Documentary editors' mixer", "CANCELLED"),
    ],
)
def test_state_is_seen_in_title_and_status(changes: dict[str, Any], summary: str, status: str) -> None:
    seen = entry(gathering(**changes))
    assert (str(seen["SUMMARY"]), str(seen["STATUS"])) == (summary, status)


def test_show_tells_google_of_a_cancellation() -> None:
    seen = entry(gathering(status="cancelled"), FeedStyle("m.example", "https://m.example", cancelled="show"))
    assert (str(seen["SUMMARY"])[:11], str(seen["STATUS"])) == ("[CANCELLED]", "CONFIRMED")


def test_a_move_says_from_when_and_a_merge_where_it_went_on() -> None:
    moved = gathering(status="moved", sequence=1, previous_start_at=datetime(2027, 2, 12, 17, 0, tzinfo=UTC))
    assert "Moved from 18:00" in str(entry(moved)["DESCRIPTION"])
    other_day = gathering(previous_start_at=datetime(2027, 2, 10, 17, 0, tzinfo=UTC))
    assert "Moved from Wed 10 Feb 18:00" in str(entry(other_day)["DESCRIPTION"])
    merged = gathering(merged_into="ev_survivor")
    assert "https://meet.example/events/ev_survivor" in str(entry(merged)["DESCRIPTION"])


def test_days_are_dates_with_an_exclusive_end() -> None:
    begin = datetime(2027, 2, 12, 23, 0, tzinfo=UTC)  # midnight in Berlin
    lounge = gathering(all_day=True, start_at=begin, end_at=begin + timedelta(days=3))
    seen = entry(lounge)
    assert (seen.decoded("DTSTART"), seen.decoded("DTEND")) == (date(2027, 2, 13), date(2027, 2, 16))
    unstated = entry(gathering(time_stated=False, start_at=begin, end_at=None))
    assert (unstated.decoded("DTSTART"), unstated.decoded("DTEND")) == (date(2027, 2, 13), date(2027, 2, 14))
    assert "The time of day is not stated." in str(unstated["DESCRIPTION"])


def test_utc_only_when_no_zone_is_known() -> None:
    assert entry(gathering(timezone=None)).decoded("DTSTART") == datetime(2027, 2, 12, 17, 30, tzinfo=UTC)
    assert entry(gathering(timezone="Mars/Olympus")).decoded("DTSTART").utcoffset() == timedelta(0)
    assert not parsed(gathering(timezone=None)).walk("VTIMEZONE")


@pytest.mark.parametrize("month", [2, 7])
def test_the_wall_clock_holds_across_daylight_saving(month: int) -> None:
    start = datetime(2027, month, 12, 17, 30, tzinfo=UTC)
    assert entry(gathering(start_at=start)).decoded("DTSTART").astimezone(UTC) == start


ZONES = [
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata",
    "America/Sao_Paulo",
]  # fmt: skip


@pytest.mark.parametrize("name", ZONES)
def test_the_written_zone_agrees_with_the_zone_database(name: str) -> None:
    # Under a made-up name, so that the parser must use the component and not its own knowledge.
    component = vtimezone(name, 2026, 2028).replace(name, f"Made-Up/{name}")
    body = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{component}"
    zone = icalendar.Calendar.from_ical(body + "END:VCALENDAR\r\n").walk("VTIMEZONE")[0].to_tz()
    for days in range(400, 700, 3):
        wall = datetime(2026, 1, 1, 12, 30) + timedelta(days=days)  # noqa: DTZ001 - a wall time, zones are compared
        assert wall.replace(tzinfo=zone).utcoffset() == wall.replace(tzinfo=ZoneInfo(name)).utcoffset(), wall


def test_one_zone_component_for_each_zone_used() -> None:
    seen = parsed(gathering(), gathering(id="b"), gathering(id="c", timezone="America/Toronto"))
    assert [str(zone["TZID"]) for zone in seen.walk("VTIMEZONE")] == ["America/Toronto", "Europe/Berlin"]


def test_an_alarm_and_a_follow_up_on_request() -> None:
    style = FeedStyle("m.example", "https://m.example", alarm=timedelta(hours=1), followup=timedelta(days=1))
    first, second = parsed(gathering(), style=style).walk("VEVENT")
    assert first.walk("VALARM")[0].decoded("TRIGGER") == timedelta(hours=-1)
    assert str(second["UID"]) == "ev_mixer-followup@m.example"
    assert second.decoded("DTSTART") == date(2027, 2, 13)
    assert not parsed(gathering(status="cancelled"), style=style).walk("VALARM")
    assert [duration(timedelta(minutes=span)) for span in (15, 60, 90, 1440)] == [
        "PT15M",
        "PT1H",
        "PT1H30M",
        "P1D",
    ]


HOSTILE = 'Drinks\r\nBEGIN:VALARM\r\nX:1\x00\x07;,\\ "q" \u2028 \x85 🎬'


def test_no_title_or_venue_can_write_a_line_of_its_own() -> None:
    event = gathering(
        id="ev_x", title=HOSTILE, description=HOSTILE, access_note=HOSTILE, venue=Venue(HOSTILE),
        url="https://a.example/\r\nATTACH:x", online_url="https://a.example/\r\nATTACH:x", genres=(HOSTILE,),
    )  # fmt: skip
    body = calendar([event], replace(HEADING, name=HOSTILE, source="javascript:x"), STYLE)
    seen = icalendar.Calendar.from_ical(body)
    assert not seen.walk("VALARM")
    assert "ATTACH" not in seen.walk("VEVENT")[0]
    assert "CONFERENCE" not in seen.walk("VEVENT")[0]
    assert "SOURCE" not in seen
    assert str(seen.walk("VEVENT")[0]["SUMMARY"]).split() == [
        "Drinks",
        "BEGIN:VALARM",
        "X:1;,\\",
        '"q"',
        "🎬",
    ]
    assert b"\r" not in body.replace(b"\r\n", b"")
    assert b"\n" not in body.replace(b"\r\n", b"")


@given(title=st.text(max_size=300), description=st.text(max_size=600), city=st.text(max_size=40))
@settings(max_examples=120)
def test_every_line_fits_and_any_text_comes_back(title: str, description: str, city: str) -> None:
    event = gathering(title=title, description=description, venue=Venue(None, None, city))
    body = calendar([event], HEADING, STYLE)
    lines = body.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)  # no character is split between lines
    seen = icalendar.Calendar.from_ical(body).walk("VEVENT")[0]
    assert str(seen["SUMMARY"]) == plain(title)


def plain(text: str) -> str:
    """What of a text a calendar can carry."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join("\n" if c in "\x85\u2028\u2029" else c for c in text)
    dropped = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\ufeff"} - {"\n", "\t"}
    return "".join(c for c in text if c not in dropped).encode(errors="replace").decode()


def test_a_long_title_with_emoji_comes_back_whole() -> None:
    title = "🎬é" * 100
    assert str(entry(gathering(title=title))["SUMMARY"]) == title


def test_the_calendar_names_itself_and_says_when_it_is_cut() -> None:
    seen = parsed(gathering(), heading=replace(HEADING, cut=True, refresh=timedelta(minutes=15)))
    assert str(seen["NAME"]) == str(seen["X-WR-CALNAME"]) == "Harbourfest"
    assert str(seen["X-WR-TIMEZONE"]) == "Europe/Berlin"
    assert str(seen["X-PUBLISHED-TTL"]) == "PT15M"
    assert seen.decoded("REFRESH-INTERVAL") == timedelta(minutes=15)
    assert str(seen["SOURCE"]) == HEADING.source
    assert f"cut at {MOST} events" in str(seen["DESCRIPTION"])
    assert seen.decoded("LAST-MODIFIED") == datetime(2027, 1, 5, 8, tzinfo=UTC)


def test_names_come_from_the_filter() -> None:
    query = Query(festival=("h",), role=("producer",), after=time(17))
    assert name_of(query, {"h": "Harbourfest 2027"}, "festmeet") == "Harbourfest 2027 · producers · evenings"
    assert name_of(Query(), {}, "festmeet") == "festmeet"
    assert name_of(Query(near=Near(1, 2, 1500), q="gin"), {}, "x") == "“gin” · within 1.5 km"


def test_the_window_is_stable_within_a_day_and_never_wider_than_asked() -> None:
    early, late = window(Query(), NOW), window(Query(), NOW + timedelta(hours=5))
    assert early == late
    assert (early.from_at, early.limit) == (datetime(2027, 1, 11, tzinfo=UTC), MOST + 1)
    asked = Query(from_at=NOW, to_at=NOW + timedelta(days=9))
    assert (window(asked, NOW).from_at, window(asked, NOW).to_at) == (asked.from_at, asked.to_at)
    assert departed(Query(), NOW).updated_since == datetime(2027, 2, 2, tzinfo=UTC)


def test_cancelled_entries_stay_until_a_day_after_their_end() -> None:
    off = gathering(status="cancelled")
    end = off.end_at or NOW
    assert selected([off], [], end, "keep") == [off]
    assert selected([off], [], end + timedelta(hours=25), "keep") == []
    assert selected([off], [], end, "drop") == []
    merged, alive = gathering(id="gone", merged_into="ev_mixer"), gathering()
    assert [event.id for event in selected([alive], [merged, alive], end, "keep")] == ["ev_mixer", "gone"]


def test_feeds_are_asked_for_more_often_while_the_festival_is_on() -> None:
    edition = (date(2027, 2, 10), date(2027, 2, 20), "Europe/Berlin")
    assert refresh_of(NOW, [edition]) == timedelta(minutes=15)
    assert refresh_of(NOW + timedelta(days=30), [edition, (None, None, None)]) == timedelta(hours=1)

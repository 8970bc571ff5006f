"""A listing in the terms everything after it shares: time, zone, title, place, status."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.announced import announced_status
from aggregator.model import Draft, Venue
from aggregator.normalise import normalise
from aggregator.plaintext import fold, plain_line, plain_text
from aggregator.storing.rows import as_json, content_hash, draft_from
from scrapers.contract import Listing, Place, Source, Unreadable

NOW = datetime(2027, 2, 1, 12, tzinfo=UTC)
SOURCE = Source("fest", "website", "https://fest.example/", "fest", "Europe/Berlin", "festival")
NOWHERE = Source("list", "website", "https://list.example/")
EVENING = datetime(2027, 2, 12, 19, 30)  # noqa: DTZ001  # wall time, as a page prints it


def listing(start: Any = EVENING, title: str = "Drinks", **more: Any) -> Listing:
    return Listing("a", title, start, **more)


def drafted(start: Any = EVENING, source: Source = SOURCE, zone: str | None = None, **more: Any) -> Draft:
    draft = normalise(listing(start, **more), source, NOW, zone)
    assert isinstance(draft, Draft), draft
    return draft


def test_the_zone_is_the_page_s_then_the_source_s_then_the_festival_s() -> None:
    page = drafted(timezone="America/New_York")
    source = drafted()
    festival = drafted(source=NOWHERE, zone="Asia/Tokyo")
    nobody = drafted(source=NOWHERE)
    assert (page.timezone, page.zone_stated, page.start_at.hour) == ("America/New_York", True, 0)
    assert (source.timezone, source.zone_stated, source.start_at.hour) == ("Europe/Berlin", False, 18)
    assert (festival.timezone, festival.zone_stated, festival.start_at.hour) == ("Asia/Tokyo", False, 10)
    assert (nobody.timezone, nobody.zone_stated, nobody.start_at.hour) == ("UTC", False, 19)
    unknown = drafted(timezone="Mars/Olympus")
    assert unknown.timezone == "Europe/Berlin"
    assert "unknown" in unknown.warnings[0]


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        (datetime(2027, 2, 12, 18, 30, tzinfo=UTC), "Europe/Berlin"),  # published in UTC, held in Berlin
        (datetime(2027, 2, 12, 19, 30, tzinfo=timezone(timedelta(hours=1))), "Europe/Berlin"),
        (datetime(2027, 2, 12, 13, 30, tzinfo=timezone(timedelta(hours=-5))), "Etc/GMT+5"),
        (datetime(2027, 2, 12, 13, 30, tzinfo=ZoneInfo("America/Toronto")), "America/Toronto"),
        (datetime(2027, 2, 13, 0, 0, tzinfo=timezone(timedelta(hours=5, minutes=30))), "UTC"),
    ],
)
def test_an_offset_is_an_instant_and_sometimes_a_zone(moment: datetime, zone: str) -> None:
    draft = drafted(moment)
    assert (draft.start_at, draft.timezone) == (datetime(2027, 2, 12, 18, 30, tzinfo=UTC), zone)


def test_both_odd_nights() -> None:
    skipped = drafted(datetime(2027, 3, 28, 2, 30))  # noqa: DTZ001  # wall time
    twice = drafted(datetime(2027, 10, 31, 2, 30))  # noqa: DTZ001  # wall time
    assert skipped.start_at == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert "skipped" in skipped.warnings[0]
    assert twice.start_at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert "twice" in twice.warnings[0]
    assert drafted(datetime(2027, 3, 28, 3, 30)).warnings == ()  # noqa: DTZ001  # wall time


def test_a_day_is_not_midnight() -> None:
    vague = drafted(date(2027, 2, 12))
    whole = drafted(date(2027, 2, 12), end=date(2027, 2, 14), all_day=True)
    assert (vague.time_stated, vague.all_day, vague.end_at) == (False, False, None)
    assert vague.start_at == datetime(2027, 2, 11, 23, tzinfo=UTC)
    assert (whole.all_day, whole.start_on) == (True, date(2027, 2, 12))
    assert whole.end_at == datetime(2027, 2, 14, 23, tzinfo=UTC)


def test_ends_that_cannot_be() -> None:
    past_midnight = drafted(end=datetime(2027, 2, 12, 1, 0))  # noqa: DTZ001  # wall time
    assert past_midnight.end_at == datetime(2027, 2, 13, 0, 0, tzinfo=UTC)
    for end in (EVENING - timedelta(days=3), EVENING + timedelta(days=200), EVENING - timedelta(hours=2)):
        draft = drafted(end=end)
        assert draft.end_at is None
        assert "end" in draft.warnings[0]
    assert drafted(end=EVENING).end_at is None
    guessed = drafted(end=EVENING + timedelta(hours=2), guessed=frozenset({"end"}))
    assert guessed.end_is_guessed


@pytest.mark.parametrize(
    ("title", "status", "rest"),
    [
        ("CANCELLED: Happy Hour", "cancelled", "Happy Hour"),
        ("[Canceled] Happy Hour", "cancelled", "Happy Hour"),
        ("Happy Hour (cancelled)", "cancelled", "Happy Hour"),
        ("ABGESAGT – Stammtisch", "cancelled", "Stammtisch"),
        ("Apéro - REPORTÉ", "postponed", "Apéro"),
        ("CANCELADO Cóctel de bienvenida", "cancelled", "Cóctel de bienvenida"),
        ("Rescheduled: Mixer", "moved", "Mixer"),
        ("Postponed Dreams", None, "Postponed Dreams"),
        ("MOVED BY MUSIC", None, "MOVED BY MUSIC"),
        ("Reporte: cine", None, "Reporte: cine"),
        ("Cancelled", None, "Cancelled"),
        ("Meet & Greet: Editors", None, "Meet & Greet: Editors"),
    ],
)
def test_what_a_title_announces(title: str, status: str | None, rest: str) -> None:
    assert announced_status(title) == (status, rest)


def test_status_and_where_it_was() -> None:
    assert drafted(title="CANCELLED: Drinks").status == "cancelled"
    assert drafted(status="postponed").status == "postponed"
    moved = drafted(previous_start=EVENING - timedelta(hours=1))
    assert (moved.status, moved.previous_start_at) == ("moved", datetime(2027, 2, 12, 17, 30, tzinfo=UTC))


def test_text_is_plain() -> None:
    draft = drafted(
        title="  Drinks &amp;\x00 <b>Docs</b>\u202e\n now \ud800",
        description="One<br>Two<p>Three &lt;3</p>\x07",
        organiser=" ",
        url="javascript:alert(1)",
    )
    assert draft.title == "Drinks & Docs now"
    assert draft.description == "One\nTwoThree <3"
    assert (draft.organiser, draft.url) == (None, None)
    assert draft.warnings == ("url is no plain http(s) address and was left out",)
    assert len(drafted(title="word " * 500).title) <= 300


def test_place_and_mode() -> None:
    here = drafted(place=Place("Bar Rosa", None, "Berlin", "de", 52.5, 13.4))
    assert here.venue == Venue("Bar Rosa", None, "Berlin", "DE", 52.5, 13.4)
    assert here.mode == "in_person"
    assert drafted(place=Place("Zoom")).mode == "online"
    assert drafted(online_url="https://meet.example/1").mode == "online"
    assert drafted(place=Place("Bar"), online_url="https://meet.example/1").mode == "hybrid"
    assert drafted(place=Place("Bar", lat=0.0, lon=0.0)).venue.lat is None
    assert drafted(place=Place("Bar", lat=float("nan"), lon=200.0)).warnings


@pytest.mark.parametrize(
    "bad",
    [
        listing(title=" \u200b "),
        Listing(" ", "Drinks", EVENING),
        listing(datetime(1, 1, 1)),  # noqa: DTZ001  # wall time
        listing(date(9999, 12, 31)),
    ],
)
def test_what_cannot_be_read_says_why(bad: Listing) -> None:
    unread = normalise(bad, SOURCE, NOW)
    assert isinstance(unread, Unreadable)
    assert unread.why


moments = st.one_of(
    st.datetimes(), st.dates(), st.datetimes(timezones=st.timezones()), st.datetimes(timezones=st.just(UTC))
)


@settings(max_examples=150)
@given(
    title=st.text(max_size=50),
    text=st.text(max_size=200),
    start=moments,
    end=st.none() | moments,
    zone=st.none() | st.text(max_size=20) | st.sampled_from(["Europe/Paris", "EST"]),
    lat=st.none() | st.floats(),
    lon=st.none() | st.floats(),
)
def test_anything_becomes_a_draft_or_a_reason(
    title: str, text: str, start: Any, end: Any, zone: str | None, lat: float | None, lon: float | None
) -> None:
    place = Place(text, text, text, text, lat, lon)
    draft = normalise(
        Listing("a", title, start, end, timezone=zone, description=text, place=place), SOURCE, NOW
    )
    if isinstance(draft, Unreadable):
        return
    assert draft.end_at is None or draft.start_at < draft.end_at <= draft.start_at + timedelta(days=92)
    assert "\x00" not in draft.title + draft.description
    stored = draft_from(as_json(draft))
    assert stored == draft
    assert content_hash(stored) == content_hash(draft)
    assert orjson.loads(as_json(draft))


@settings(max_examples=150)
@given(text=st.text(max_size=120))
def test_folding_and_cleaning_settle(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(text.upper()) == fold(text.upper().lower()) or not text.isascii()
    line = plain_line(text, 40)
    assert len(line) <= 40
    assert "\n" not in line
    assert len(plain_text(text, 50)) <= 50

"""Calendars of every make, whole or broken; the samples hold the dialects, this file the rules of time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers import registry
from scrapers.calendars import read_calendar
from scrapers.contract import LayoutChanged, Listing, Page, ScraperError, Source, Unreadable
from scrapers.ical.recurrence import SenselessRule, occurrences, read_rule
from scrapers.platforms import icalendar
from tests.scrapers.moments import NOON

YEAR = (date(2027, 1, 1), date(2028, 1, 1))


def calendar(*events: str, head: str = "") -> str:
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\n{head}{body}END:VCALENDAR\n"


def read(
    text: str | bytes, zone: str | None = None, window: tuple[date, date] = YEAR
) -> list[Listing | Unreadable]:
    return list(read_calendar(text, window=window, default_zone=zone))


def listings(text: str | bytes, zone: str | None = None, window: tuple[date, date] = YEAR) -> list[Listing]:
    return [found for found in read(text, zone, window) if isinstance(found, Listing)]


def starts(*lines: str) -> list[str]:
    return [found.start.isoformat() for found in listings(calendar("UID:a\nSUMMARY:A\n" + "\n".join(lines)))]


def test_the_night_the_clocks_go_forward() -> None:
    repeats = starts("DTSTART;TZID=Europe/Berlin:20270327T023000", "RRULE:FREQ=DAILY;COUNT=3")
    # 02:30 does not exist on 28 March: it is the instant an hour later by the wall (RFC 5545 §3.3.5).
    assert repeats == ["2027-03-27T02:30:00+01:00", "2027-03-28T03:30:00+02:00", "2027-03-29T02:30:00+02:00"]


def test_the_night_the_clocks_go_back() -> None:
    repeats = starts("DTSTART;TZID=Europe/Berlin:20271030T023000", "RRULE:FREQ=DAILY;COUNT=3")
    assert repeats == ["2027-10-30T02:30:00+02:00", "2027-10-31T02:30:00+02:00", "2027-11-01T02:30:00+01:00"]


def test_a_duration_passes_on_the_clock_of_the_world() -> None:
    event = "UID:a\nSUMMARY:A\nDTSTART;TZID=Europe/Berlin:20270328T010000\nDURATION:PT3H"
    assert [found.end and found.end.isoformat() for found in listings(calendar(event))] == [
        "2027-03-28T05:00:00+02:00"
    ]


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("Europe/Berlin", "+01:00"), ("W. Europe Standard Time", "+01:00"),
        ("/mozilla.org/20050126_1/Europe/Berlin", "+01:00"),
        ("GMT Standard Time", "+00:00"), ("UTC+02:00", "+02:00"), ("GMT-0500", "-05:00"),
        ("Eastern Standard Time", "-05:00"),
        ("(UTC-08:00) Pacific Time (US & Canada)", "-08:00"), ("UTC+0", ""), ("Nowhere/Land", ""),
        ("(UTC+01:00) Amsterdam, Berlin, Bern", "+01:00"),
        ("x" * 5000, ""),
    ],
)  # fmt: skip
def test_zones_by_any_name(zone: str, offset: str) -> None:
    assert starts(f"DTSTART;TZID={zone}:20270212T190000") == [f"2027-02-12T19:00:00{offset}"]


def test_whose_zone_counts() -> None:
    event = "UID:a\nSUMMARY:A\nDTSTART:20270212T190000"
    assert listings(calendar(event))[0].start.isoformat() == "2027-02-12T19:00:00"
    assert listings(calendar(event), "Europe/Berlin")[0].timezone == "Europe/Berlin"
    stated = calendar(event, head="X-WR-TIMEZONE:America/New_York\n")
    assert listings(stated, "Europe/Berlin")[0].start.isoformat() == "2027-02-12T19:00:00-05:00"
    zulu = calendar(event + "Z", head="X-WR-TIMEZONE:America/New_York\n")
    assert listings(zulu)[0].start.isoformat() == "2027-02-12T14:00:00-05:00"


def test_days_end_on_their_last_day() -> None:
    def days(*lines: str) -> tuple[object, object, bool]:
        (found,) = listings(calendar("UID:a\nSUMMARY:A\n" + "\n".join(lines)))
        return found.start, found.end, found.all_day

    first, last = date(2027, 2, 12), date(2027, 2, 13)
    assert days("DTSTART;VALUE=DATE:20270212", "DTEND;VALUE=DATE:20270214") == (first, last, True)
    assert days("DTSTART;VALUE=DATE:20270212", "DTEND;VALUE=DATE:20270213") == (first, None, True)
    assert days("DTSTART;VALUE=DATE:20270212", "DURATION:P2D") == (first, last, True)
    assert days("DTSTART:20270212T000000", "DTEND:20270213T235959") == (first, last, True)
    assert days("DTSTART:20270212T000000", "DTEND:20270214T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE") == (
        first,
        last,
        True,
    )


def test_a_moved_occurrence_keeps_its_name() -> None:
    master = "UID:w\nSUMMARY:Weekly\nDTSTART:20270201T190000Z\nRRULE:FREQ=WEEKLY;COUNT=3"
    moved = "UID:w\nSUMMARY:Weekly, moved\nRECURRENCE-ID:20270208T190000Z\nDTSTART:20270209T200000Z"
    before = {found.origin_id for found in listings(calendar(master))}
    for order in ((master, moved), (moved, master)):
        after = listings(calendar(*order))
        assert {found.origin_id for found in after} == before
        assert {found.series for found in after} == {"w"}
        assert "2027-02-09T20:00:00+00:00" in {found.start.isoformat() for found in after}


def test_a_change_may_hold_from_one_occurrence_on() -> None:
    master = "UID:w\nSUMMARY:Early\nDTSTART:20270201T190000Z\nRRULE:FREQ=WEEKLY;COUNT=4"
    later = (
        "UID:w\nSUMMARY:Late\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270215T190000Z\nDTSTART:20270215T210000Z"
    )
    told = [(found.title, found.start.strftime("%d %H")) for found in listings(calendar(master, later))]
    assert told == [("Early", "01 19"), ("Early", "08 19"), ("Late", "15 21"), ("Late", "22 21")]


def test_extra_dates_and_exceptions() -> None:
    repeats = starts(
        "DTSTART:20270201T190000Z", "RRULE:FREQ=WEEKLY;UNTIL=20270215T190000Z", "EXDATE:20270208T190000Z",
        "RDATE;VALUE=PERIOD:20270303T180000Z/PT1H", "RDATE:20270304T180000Z",
    )  # fmt: skip
    assert [text[:13] for text in repeats] == [
        "2027-02-01T19",
        "2027-02-15T19",
        "2027-03-03T18",
        "2027-03-04T18",
    ]


def test_one_uid_for_everything_is_survived() -> None:
    found = listings(
        calendar("UID:x\nSUMMARY:A\nDTSTART:20270201T190000Z", "UID:x\nSUMMARY:B\nDTSTART:20270202T190000Z")
    )
    assert len({one.origin_id for one in found}) == 2
    again = listings(
        calendar(
            "UID:x\nSEQUENCE:2\nSUMMARY:New\nDTSTART:20270201T190000Z",
            "UID:x\nSUMMARY:Old\nDTSTART:20270201T190000Z",
        )
    )
    assert [one.title for one in again] == ["New"]


def test_a_cancelling_calendar_cancels() -> None:
    event = "UID:a\nSUMMARY:A\nDTSTART:20270201T190000Z"
    assert listings(calendar(event, head="METHOD:CANCEL\n"))[0].status == "cancelled"
    assert listings(calendar(event + "\nSTATUS:TENTATIVE"))[0].status == "tentative"
    assert listings(calendar(event.replace("SUMMARY:A", "SUMMARY:CANCELLED: A")))[0].status == "cancelled"


def test_nobodys_address_and_no_guest_list() -> None:
    people = "ORGANIZER;CN=me@home.example:mailto:me@home.example\nATTENDEE;CN=Bo:mailto:bo@home.example"
    event = f"UID:a\nSUMMARY:A\nDTSTART:20270201T190000Z\n{people}"
    assert "@" not in str(listings(calendar(event))[0])


@pytest.mark.parametrize(
    "body", ["<html>Sign in</html>", '{"message":"Group not found"}', "", "gone", b"\xff\xfe\x00"]
)
def test_what_is_no_calendar_is_said_to_be_none(body: str | bytes) -> None:
    with pytest.raises(LayoutChanged):
        read(body)


def test_an_event_that_cannot_be_read_leaves_its_neighbours() -> None:
    monstrous = f"UID:c\nSUMMARY:Monstrous\nDTSTART;TZID={'x' * 5_000}:2027"
    found = read(calendar("UID:a\nSUMMARY:Lost", monstrous, "UID:b\nSUMMARY:Tame\nDTSTART:20270201T190000Z"))
    assert [one.title for one in found if isinstance(one, Listing)] == ["Tame"]
    assert len([one for one in found if isinstance(one, Unreadable)]) == 2


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=5", "FREQ=DAILY;INTERVAL=0", "FREQ=HOURLY", "FREQ=OFTEN",
        "FREQ=DAILY;BYHOUR=25",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9", "FREQ=DAILY;INTERVAL=x",
        "nonsense",
        "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,10,20,30,40,50",
    ],
)  # fmt: skip
def test_rules_no_meeting_follows_are_refused_and_neighbours_read(rule: str) -> None:
    wild = f"UID:wild\nSUMMARY:Wild\nDTSTART:19700101T000000Z\nRRULE:{rule}"
    found = read(calendar(wild, "UID:b\nSUMMARY:Tame\nDTSTART:20270201T190000Z"))
    assert [one.title for one in found if isinstance(one, Listing)] == ["Tame"]
    assert [one.where for one in found if isinstance(one, Unreadable)] == ["event 1 'Wild'"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYWEEKNO=60",
        "FREQ=DAILY;BYSETPOS=9",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
    ],
)
def test_rules_that_never_match_end(rule: str) -> None:
    window = (datetime(2027, 1, 1), datetime(2028, 1, 1))  # noqa: DTZ001 - wall times
    began = time.process_time()
    assert occurrences(read_rule(rule), datetime(1970, 1, 1), None, window).moments == []  # noqa: DTZ001 - a wall time
    # Looking on to the year 9999 takes dateutil some seconds.
    assert time.process_time() - began < 1.5


TOURS = (
    "UID:tour\nSUMMARY:Tour\nDTSTART:20270101T100000Z\nRRULE:FREQ=DAILY;BYHOUR=10,11,12,13,14,15,16,17,18,19"
)


def test_of_a_rule_with_too_many_occurrences_the_first_are_kept_and_the_cut_is_told() -> None:
    found = read(
        calendar(f"{TOURS}\nEXDATE:20270102T100000Z", "UID:b\nSUMMARY:Tame\nDTSTART:20270201T190000Z")
    )
    tours = [one.start.isoformat() for one in found if isinstance(one, Listing) and one.title == "Tour"]
    assert (len(tours), tours[0], tours[-1]) == (
        1499,
        "2027-01-01T10:00:00+00:00",
        "2027-05-30T19:00:00+00:00",
    )
    assert [one.title for one in found if isinstance(one, Listing)][-1] == "Tame"
    (told,) = (one for one in found if isinstance(one, Unreadable))
    assert told.where == "event 1 'Tour'"
    assert told.why == (
        "it repeats more than 1,500 times in the window: what follows 2027-05-30 19:00 is left out"
    )
    assert told.cut


def test_a_rule_with_as_many_occurrences_as_are_kept_is_whole() -> None:
    found = read(calendar(f"{TOURS};COUNT=1500"))
    assert len(found) == 1500
    assert all(isinstance(one, Listing) for one in found)


def test_a_thousand_wild_rules_share_one_patience() -> None:
    wild = [
        f"UID:{n}\nSUMMARY:W\nDTSTART:19700101T000000Z\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"
        for n in range(1000)
    ]
    assert any("together" in one.why for one in read(calendar(*wild)) if isinstance(one, Unreadable))


RULES = st.builds(
    lambda freq, interval, count, more: f"FREQ={freq};INTERVAL={interval}{count}{more}",
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 3),
    st.sampled_from(["", ";COUNT=1", ";COUNT=20"]),
    st.sampled_from(
        [
            "",
            ";BYDAY=MO,FR",
            ";BYMONTHDAY=13",
            ";BYMONTH=2,7",
            ";BYDAY=FR;BYMONTHDAY=13",
            ";BYDAY=MO,TU;BYSETPOS=-1",
        ]
    ),
)


@settings(max_examples=80)
@given(rule=RULES, day=st.dates(date(2026, 1, 1), date(2026, 12, 31)), ahead=st.integers(-50, 900))
def test_rules_read_as_dateutil_reads_them(rule: str, day: date, ahead: int) -> None:
    from dateutil.rrule import rrulestr

    start = datetime(day.year, day.month, day.day, 19)  # noqa: DTZ001 - a wall time
    window = (start + timedelta(days=ahead), start + timedelta(days=ahead + 300))
    try:
        expected = [
            moment
            for moment in rrulestr(rule, dtstart=start).between(*window, inc=True)
            if moment < window[1]
        ]
    except ValueError:
        with pytest.raises(SenselessRule):
            occurrences(read_rule(rule), start, None, window)
        return
    assert occurrences(read_rule(rule), start, None, window).moments == expected


def test_expansion_agrees_with_an_independent_reader() -> None:
    import icalendar as library
    import recurring_ical_events

    text = calendar(
        "UID:a\nDTSTAMP:20270101T000000Z\nSUMMARY:A\nDTSTART;TZID=Europe/Berlin:20270201T190000\n"
        "DTEND;TZID=Europe/Berlin:20270201T200000\n"
        "RRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR;UNTIL=20270901T000000Z\nEXDATE;TZID=Europe/Berlin:20270226T190000",
        "UID:a\nDTSTAMP:20270101T000000Z\nSUMMARY:A2\nRECURRENCE-ID;TZID=Europe/Berlin:20270301T190000\n"
        "DTSTART;TZID=Europe/Berlin:20270302T193000\nDTEND;TZID=Europe/Berlin:20270302T203000",
        head="VERSION:2.0\nPRODID:-//x//y//EN\n",
    ).replace("\n", "\r\n")
    theirs = recurring_ical_events.of(library.Calendar.from_ical(text)).between((2027, 1, 1), (2028, 1, 1))
    expected = sorted((str(event["SUMMARY"]), event["DTSTART"].dt.isoformat()) for event in theirs)
    assert sorted((found.title, found.start.isoformat()) for found in listings(text)) == expected


WHOLE = calendar(
    'UID:a\nSUMMARY:A\\, b\nDTSTART;TZID="Europe/Berlin":20270201T190000\n'
    "RRULE:FREQ=WEEKLY;COUNT=2\nDESCRIPTION:x\\ny",
    "UID:b\nSUMMARY:B\nDTSTART;VALUE=DATE:20270212",
).encode()


@settings(max_examples=150)
@given(st.integers(0, len(WHOLE)), st.binary(max_size=6))
def test_truncated_and_soiled_bytes_raise_only_our_own_errors(cut: int, dirt: bytes) -> None:
    try:
        found = read(WHOLE[:cut] + dirt)
    except ScraperError:
        return
    if b"END:VCALENDAR" not in WHOLE[:cut] + dirt:
        assert any(isinstance(one, Unreadable) for one in found)


def test_folding_and_line_ends_make_no_difference() -> None:
    whole = listings(WHOLE)
    folded = b"\r\n".join(
        b"\r\n ".join(line[at : at + 35] for at in range(0, len(line), 35)) for line in WHOLE.split(b"\n")
    )
    assert (
        listings(folded)
        == listings(WHOLE.replace(b"\n", b"\r"))
        == listings(b"\xef\xbb\xbf" + WHOLE)
        == whole
    )


@pytest.mark.parametrize(
    "line", ["SUMMARY" + " ;A=b" * 50_000, "SUMMARY;A=" + "," * 50_000, "SUMMARY;A=" + '"a",' * 50_000]
)
def test_ambiguous_lines_cost_no_more_than_their_length(line: str) -> None:
    assert len(read(calendar(f"UID:a\nDTSTART:20270212\n{line}\nDESCRIPTION:Drinks"))) == 1


def adapter(body: bytes, **options: str) -> Iterator[object]:
    page = Page("https://lantern.example/a.ics", body, datetime(2027, 2, 1, tzinfo=UTC))
    source = Source(key="s", platform="icalendar", url="webcal://lantern.example/a.ics", options=options)
    assert [request.url for request in icalendar.first_requests(source)] == ["https://lantern.example/a.ics"]
    return icalendar.read(page, source)


def test_the_windows_of_a_source() -> None:
    assert len(list(adapter(WHOLE))) == 3
    assert len(list(adapter(WHOLE, **{"from": "2027-02-05", "to": "2027-02-12"}))) == 1
    with pytest.raises(LayoutChanged, match=r"lantern\.example"):
        list(adapter(b"<!doctype html><title>Sign in</title>"))


@pytest.mark.parametrize(
    ("zone", "summer"),
    [
        ("(UTC-05:00) Eastern Time (US and Canada)", "-04:00"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern", "+02:00"),
        ("(UTC+07:00) Bangkok, Hanoi, Jakarta", "+07:00"),
        # No place of that name has this offset, so the offset is all that is known.
        ("(UTC+05:00) Berlin", "+05:00"),
    ],
)
def test_a_zone_named_by_offset_and_place_keeps_summer_time(zone: str, summer: str) -> None:
    assert starts(f'DTSTART;TZID="{zone}":20270712T190000') == [f"2027-07-12T19:00:00{summer}"]


def test_a_zone_named_beside_z_is_the_clock_meant() -> None:
    assert starts("DTSTART;TZID=America/New_York:20270212T170000Z") == ["2027-02-12T17:00:00-05:00"]
    assert starts("DTSTART;TZID=Nowhere/Land:20270212T170000Z") == ["2027-02-12T17:00:00+00:00"]


def test_a_quote_closed_too_late() -> None:
    assert starts('DTSTART;TZID="W. Europe Standard Time:20270212T170000"') == ["2027-02-12T17:00:00+01:00"]


def test_an_exception_written_on_the_clock_of_another_zone() -> None:
    repeats = starts(
        "DTSTART;TZID=America/New_York:20270706T120000",
        "RRULE:FREQ=DAILY;COUNT=3",
        "EXDATE;TZID=America/Los_Angeles:20270707T120000",
    )
    assert [start[:10] for start in repeats] == ["2027-07-06", "2027-07-08"]


def test_an_extra_date_that_is_a_period_has_its_own_end() -> None:
    event = (
        "UID:a\nSUMMARY:A\nDTSTART:20270706T120000Z\nDTEND:20270706T130000Z\n"
        "RDATE;VALUE=PERIOD:20270708T120000Z/20270708T150000Z,20270709T120000Z/PT30M"
    )
    ends = [found.end and found.end.isoformat()[5:16] for found in listings(calendar(event))]
    assert ends == ["07-06T13:00", "07-08T15:00", "07-09T12:30"]


def test_of_versions_of_an_event_the_newest() -> None:
    old = "UID:a\nSUMMARY:Old\nSEQUENCE:0\nDTSTART:20270706T120000Z\nRRULE:FREQ=DAILY;COUNT=3"
    new = "UID:a\nSUMMARY:New\nSEQUENCE:2\nDTSTART:20270706T100000Z\nRRULE:FREQ=DAILY;COUNT=3"
    assert [found.title for found in listings(calendar(new, old))] == ["New"] * 3


def test_one_uid_for_all_events_of_a_moment_loses_none() -> None:
    events = [
        f"UID:20270421-83\nSUMMARY:Screening {room}\nDTSTART:20270421T200000Z" for room in ("One", "Two")
    ]
    found = listings(calendar(*events))
    assert [listing.title for listing in found] == ["Screening One", "Screening Two"]
    assert len({listing.origin_id for listing in found}) == 2


def test_a_series_moved_from_some_day_on_keeps_to_the_window() -> None:
    series = "UID:a\nSUMMARY:A\nDTSTART:20261230T120000Z\nRRULE:FREQ=DAILY;COUNT=800"
    moved = "UID:a\nSUMMARY:B\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261231T120000Z\nDTSTART:20270101T120000Z"
    found = [str(listing.start)[:10] for listing in listings(calendar(series, moved))]
    assert (found[0], found[-1], len(found)) == ("2027-01-01", "2027-12-31", 365)


def test_a_yearly_day_of_another_century() -> None:
    assert starts("DTSTART;VALUE=DATE:17890714", "RRULE:FREQ=YEARLY") == ["2027-07-14"]


@pytest.mark.parametrize("name", ["in-xml.xml", "in-json.json"])
def test_a_calendar_in_brackets_that_is_cut_off_raises_nothing_of_its_own(name: str) -> None:
    body = (Path(__file__).parents[1] / "samples" / "icalendar" / name).read_bytes()
    for length in range(0, len(body), 37):
        page = Page(url="", body=body[:length], fetched_at=datetime(2027, 2, 1, tzinfo=UTC))
        try:
            found = list(icalendar.read(page, Source(key="a", platform="icalendar", url="")))
        except LayoutChanged:
            continue
        assert length == len(body) or any(isinstance(one, Unreadable) for one in found)


def test_a_text_that_ends_in_an_escaped_line_end_keeps_its_letters() -> None:
    (found,) = listings(
        calendar("UID:a\nSUMMARY:A\\n\nDTSTART:20270211T190000\\n\nDESCRIPTION:Come\\nIn person\\n")
    )
    assert (found.title, found.description) == ("A", "Come\nIn person")


def test_a_calendar_in_a_comment_is_one() -> None:
    body = f"<!--\n{calendar('UID:a', 'UID:b')}-->".encode()
    assert registry.recognise(Page("https://x.example/schedule.ics", body, NOON)).platform == "icalendar"

"""Calendars as odd producers write them: not as RFC 5545 has it, and yet clear."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.calendars import read_calendar
from scrapers.contract import Listing

YEAR = (date(2027, 1, 1), date(2028, 1, 1))
EVENING = "2027-02-11T19:00:00"


def calendar(*events: str, head: str = "") -> str:
    body = "".join(f"BEGIN:VEVENT\nUID:a\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\n{head}{body}END:VCALENDAR\n"


def read(text: str) -> list[str]:
    found = read_calendar(text, window=YEAR, default_zone=None)
    return sorted(f"{one.title}|{one.start.isoformat()}" for one in found if isinstance(one, Listing))


def starts(*lines: str) -> list[str]:
    return [one[6:] for one in read(calendar("\n".join(("SUMMARY:Mixer", *lines))))]


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("DTSTART:20270211T190000+0100", f"{EVENING}+01:00"),
        ("DTSTART:2027-02-11T19:00:00-05:00", f"{EVENING}-05:00"),
        ("DTSTART:20270211T190000+0000", f"{EVENING}+00:00"),
        ("DTSTART:1802372400", f"{EVENING}+00:00"),
        ("DTSTART:1802372400000", f"{EVENING}+00:00"),
        ("DTSTART;TZID=europe/berlin:20270211T190000", f"{EVENING}+01:00"),
        ("DTSTART; TZID = Europe/Berlin : 20270211T190000", f"{EVENING}+01:00"),
        ("DTSTART;TZID=Europe\\/Berlin:20270211T190000", f"{EVENING}+01:00"),
        ("DTSTART;TZID=+01:00:20270211T190000", f"{EVENING}+01:00"),
        ("DTSTART:TZID=Europe/Berlin:20270211T190000", f"{EVENING}+01:00"),
        ("DTSTART:20270211T19:00:00", EVENING),
    ],
)
def test_forms_of_a_start(line: str, start: str) -> None:
    assert starts(line) == [start]


@pytest.mark.parametrize(
    "line",
    [
        "EXDATE:20270212T000000",
        "EXDATE;VALUE=DATE-TIME:20270212T000000Z",
        "EXDATE:20270212T190000;20270218T190000",
        "EXRULE:FREQ=DAILY;INTERVAL=3;COUNT=1\nEXDATE:20270212",
    ],
)
def test_what_is_taken_out(line: str) -> None:
    days = starts("DTSTART:20270211T190000", "RRULE:FREQ=DAILY;COUNT=3", line)
    assert days == (["2027-02-13T19:00:00"] if "EXRULE" in line else [EVENING, "2027-02-13T19:00:00"])


def test_a_midnight_takes_out_no_other_hour_of_a_rule_of_hours() -> None:
    hours = starts("DTSTART:20270211T180000", "RRULE:FREQ=HOURLY;COUNT=30", "EXDATE:20270212T000000")
    assert len(hours) == 29


def test_a_rule_that_names_itself() -> None:
    assert len(starts("DTSTART:20270211T190000", "RRULE:RRULE:FREQ=DAILY;COUNT=2")) == 2


def test_the_zone_of_the_calendar_under_another_name() -> None:
    text = calendar("SUMMARY:Mixer\nDTSTART:20270211T190000", head="TIMEZONE-ID:Europe/Berlin\n")
    assert read(text) == [f"Mixer|{EVENING}+01:00"]


def test_an_override_without_words() -> None:
    master = "SUMMARY:Mixer\nLOCATION:Hall 2\nDTSTART:20270211T190000\nRRULE:FREQ=DAILY;COUNT=2"
    text = calendar(master, "RECURRENCE-ID:20270212T190000\nDTSTART:20270212T210000")
    assert read(text) == [f"Mixer|{EVENING}", "Mixer|2027-02-12T21:00:00"]


@pytest.mark.parametrize("part", ["VALARM", "VTODO", "VTIMEZONE", "X-HOUSE"])
def test_a_component_without_end(part: str) -> None:
    event = "SUMMARY:Mixer\nDTSTART:20270211T190000"
    inside = calendar(f"{event}\nBEGIN:{part}\nTRIGGER:-PT15M", "SUMMARY:Dance\nDTSTART:20270212T190000")
    before = calendar(event, head=f"BEGIN:{part}\nTZID:Europe/Berlin\n")
    assert read(inside) == ["Dance|2027-02-12T19:00:00", f"Mixer|{EVENING}"]
    assert read(before) == [f"Mixer|{EVENING}"]


@pytest.mark.parametrize("before", ["    ", "\t", "  "])
def test_an_indented_calendar(before: str) -> None:
    text = calendar("SUMMARY:Mixer for\n  all\nDTSTART:20270211T190000")
    assert read("".join(f"{before}{line}\n" for line in text.splitlines())) == [f"Mixer for all|{EVENING}"]


def test_blanks_behind_the_colon_of_a_component() -> None:
    text = calendar("SUMMARY:Mixer\nDTSTART:20270211T190000")
    assert read(text.replace(":VEVENT", ": VEVENT")) == [f"Mixer|{EVENING}"]

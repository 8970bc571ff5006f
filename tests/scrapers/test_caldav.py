"""Answers of CalDAV servers: each calendar in an element of its own."""

from __future__ import annotations

import pytest

from scrapers import registry
from scrapers.contract import LayoutChanged, Listing, Page, Source
from tests.scrapers.moments import NOON

ANSWER = """<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
<d:response><d:propstat><d:prop><c:calendar-data>BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:{0}@harbour.example
SUMMARY:{0}
DTSTART:20270211T190000
END:VEVENT
END:VCALENDAR
</c:calendar-data></d:prop></d:propstat></d:response>"""
SECOND = ANSWER.partition("<d:response>")[2].replace("{0}", "Lunch")


def read(body: str) -> list[str]:
    page = Page("https://dav.harbour.example/calendars/all/", body.encode(), NOON)
    adapter = registry.recognise(page)
    assert adapter.platform == "icalendar"
    found = adapter.read(page, Source("s", "icalendar", page.url))
    return [one.title for one in found if isinstance(one, Listing)]


def test_the_calendars_of_an_answer_are_read_as_one() -> None:
    both = f"{ANSWER.replace('{0}', 'Mixer')}<d:response>{SECOND}</d:multistatus>"
    assert read(both) == ["Mixer", "Lunch"]


def test_what_stands_before_a_break_is_kept() -> None:
    assert read(ANSWER.replace("{0}", "Mixer") + "<d:response><d:pro") == ["Mixer"]
    with pytest.raises(LayoutChanged):
        read('<d:multistatus xmlns:d="DAV:"><x:calendar-data>')

"""A conference's schedule whose events leave their day to the one around them."""

from __future__ import annotations

import json

from scrapers import registry
from scrapers.contract import Listing, Page, Source
from tests.scrapers.moments import NOON

URL = "https://netz.example/schedule"
EVENT = "<event id='{0}'><start>{1}</start><duration>00:50</duration><title>{2}</title></event>"


def starts(body: str) -> list[tuple[str, str]]:
    page = Page(URL, body.encode(), NOON)
    adapter = registry.recognise(page)
    assert adapter.platform == "frab"
    found = adapter.read(page, Source("s", "frab", URL))
    return [(one.title, one.start.isoformat()) for one in found if isinstance(one, Listing)]


def test_an_event_without_a_day_is_on_that_of_the_schedule() -> None:
    rooms = "".join(
        f"<day date='{day}' index='{at}'><room name='V1'>{EVENT.format(at, hour, title)}"
        f"{EVENT.format(at + 7, '0:30', 'Fire')}</room></day>"
        for at, (day, hour, title) in enumerate(
            [("2027-06-09", "11:00", "Keys"), ("2027-06-10", "9:30", "Nix")], 1
        )
    )
    schedule = (
        f"<?xml version='1.0'?><schedule><conference><title>Netz</title></conference>{rooms}</schedule>"
    )
    assert starts(schedule) == [
        ("Keys", "2027-06-09T11:00:00"),
        ("Fire", "2027-06-10T00:30:00"),
        ("Nix", "2027-06-10T09:30:00"),
        ("Fire", "2027-06-11T00:30:00"),
    ]


def test_a_night_goes_on_until_the_day_begins_that_the_schedule_names() -> None:
    events = [
        {"id": at, "title": title, "start": start, "duration": "01:00"}
        for at, (title, start) in enumerate([("Keys", "08:00"), ("Fire", "06:30")])
    ]
    day = {"date": "2027-06-09", "start": "2027-06-09T07:00:00+02:00", "rooms": {"Hof": events}}
    told = {"schedule": {"version": "1", "conference": {"title": "Netz", "days": [day]}}}
    assert starts(json.dumps(told)) == [("Keys", "2027-06-09T08:00:00"), ("Fire", "2027-06-10T06:30:00")]

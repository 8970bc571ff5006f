"""Links into calendars: what one tells, and what a page without markup gains by them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from scrapers.contract import Listing, Page
from scrapers.extract import read_page, stand_in_source
from scrapers.plain_pages.by_calendar_links import MOST
from scrapers.platforms import website
from scrapers.structured_data.calendar_links import read_calendar_link

GOOGLE = "https://www.google.com/calendar/event?action=TEMPLATE&text=Editors%27+breakfast"
OUTLOOK = (
    "https://outlook.live.com/owa/?path=/calendar/action/compose&rru=addevent&subject=Editors+%26amp%3B+tea"
)


def at(*parts: int) -> datetime:
    """A moment as a clock on the wall shows it."""
    year, month, day, hour, *minute = parts
    return datetime.combine(date(year, month, day), time(hour, *minute))


@pytest.mark.parametrize(
    ("address", "title", "start", "end", "place"),
    [
        (
            f"{GOOGLE}&dates=20270304T083000/20270304T100000&location=Quay+Hall",
            "Editors' breakfast",
            at(2027, 3, 4, 8, 30),
            at(2027, 3, 4, 10),
            "Quay Hall",
        ),
        (
            "https://calendar.google.com/calendar/r/eventedit?text=Tea&dates=20270304T073000Z/20270304T090000Z"
            "&ctz=Europe/Berlin",
            "Tea",
            datetime(2027, 3, 4, 8, 30, tzinfo=ZoneInfo("Europe/Berlin")),
            datetime(2027, 3, 4, 10, tzinfo=ZoneInfo("Europe/Berlin")),
            None,
        ),
        (
            f"{GOOGLE}&dates=20270304/20270307&ctz=../etc",
            "Editors' breakfast",
            date(2027, 3, 4),
            date(2027, 3, 6),
            None,
        ),
        (
            f"{GOOGLE}&dates=20270304T000000/20270304T235959",
            "Editors' breakfast",
            date(2027, 3, 4),
            None,
            None,
        ),
        (
            f"{OUTLOOK}&startdt=2027-03-04T16:30:00-05:00&enddt=2027-03-04T16:30:00-05:00&location=Loft",
            "Editors & tea",
            datetime.fromisoformat("2027-03-04T16:30:00-05:00"),
            None,
            "Loft",
        ),
        (
            "http://calendar.yahoo.com/?v=60&title=Mixer&st=20270304T200000&et=20270304T230000&in_loc=Pier+2",
            "Mixer",
            at(2027, 3, 4, 20),
            at(2027, 3, 4, 23),
            "Pier 2",
        ),
    ],
)
def test_what_a_link_tells(
    address: str, title: str, start: datetime | date, end: datetime | date | None, place: str | None
) -> None:
    told = read_calendar_link(address)
    assert told is not None
    assert (told.title, told.start, told.end, told.place) == (title, start, end, place)


@pytest.mark.parametrize(
    "address",
    [
        # A whole calendar.
        "https://www.google.com/calendar/render?cid=webcal%3A%2F%2Fquay.example%2F%3Fical%3D1",
        "https://quay.example/?action=TEMPLATE&text=Tea&dates=20270304/20270305",
        f"{GOOGLE}&dates=soon/later",
        "https://www.google.com/calendar/event?action=TEMPLATE&dates=20270304/20270305",
        f"{GOOGLE}&dates=20270304/20270305&details={'x' * 30_000}",
        "https://outlook.live.com/owa/?startdt=&subject=Tea",
        "https://evil.example/google.com/calendar/event?action=TEMPLATE&text=Tea&dates=20270304/20270305",
    ],
)
def test_what_is_no_such_link_tells_nothing(address: str) -> None:
    assert read_calendar_link(address) is None


def read(body: str, address: str = "https://quay.example/story/41") -> list[Listing]:
    page = Page(
        address, f"<html lang=en>{body}</html>".encode(), datetime(2027, 2, 20, 12, tzinfo=UTC), "text/html"
    )
    return [one for one in read_page(page, platform=None, window=(None, None)) if isinstance(one, Listing)]


def test_the_whole_name_the_hour_and_the_place_come_from_the_link() -> None:
    link = f"{GOOGLE}+for+first+timers&dates=20270304T083000/20270304T100000&location=Quay+Hall"
    (one,) = read(f"<h1>Breakfast</h1><p>Thursday 4 March</p><a href='{link}'>Add to calendar</a>")
    assert one.title == "Editors' breakfast for first timers"
    assert (one.start, one.end) == (at(2027, 3, 4, 8, 30), at(2027, 3, 4, 10))
    assert one.place is not None
    assert one.place.name == "Quay Hall"
    assert "google" not in (one.url or "")


def test_a_printed_hour_wins_over_one_in_utc_and_calendars_tell_a_gathering_once() -> None:
    links = (
        f"<a href='{GOOGLE}&dates=20270304T083000Z/20270304T100000Z'>Google Calendar</a>"
        f"<a href='https://outlook.office.com/owa/?startdt=2027-03-04T08:30:00"
        f"&subject=Editors%E2%80%99 breakfast'>Outlook 365</a>"
    )
    (one,) = read(f"<h1>Editors' breakfast</h1><p>Thursday 4 March 2027, 8:30 am</p>{links}")
    assert one.start == at(2027, 3, 4, 8, 30)


def test_days_and_months_in_the_other_order_are_put_right() -> None:
    link = f"{GOOGLE}&dates=20270304T083000/20270304T100000"
    (one,) = read(
        f"<h1>Editors' breakfast</h1><p>03/04/2027 @ 08:30 am</p><a href='{link}'>Add to calendar</a>"
    )
    assert one.start == at(2027, 3, 4, 8, 30)


def test_others_of_a_list_stay_beside_one_with_a_link() -> None:
    link = f"{GOOGLE}&dates=20270304T083000/20270304T100000"
    rows = "".join(
        f"<li><h3>{name}</h3><p>{day} March 2027, 8:30 am</p>{more}</li>"
        for name, day, more in (
            ("Editors' breakfast", 4, f"<a href='{link}'>Google Calendar</a>"),
            ("Coffee of composers", 4, ""),
            ("Walk of producers", 5, ""),
            ("Tea of critics", 6, ""),
            ("Drinks of grips", 7, ""),
        )
    )
    found = {(one.title, one.start.day) for one in read(f"<h1>Meetups</h1><ul>{rows}</ul>")}
    assert found == {
        ("Editors' breakfast", 4),
        ("Coffee of composers", 4),
        ("Walk of producers", 5),
        ("Tea of critics", 6),
        ("Drinks of grips", 7),
    }


def test_two_showings_of_a_day_are_two() -> None:
    links = "".join(
        f"<p>{hour}:30 <a href='{GOOGLE}&dates=20270304T{hour}3000/20270304T{hour}5000'>Calendar</a></p>"
        for hour in (18, 20)
    )
    found = read(f"<h1>Editors' breakfast</h1><h2>Thursday 4 March 2027</h2>{links}")
    assert [one.start for one in found] == [at(2027, 3, 4, 18, 30), at(2027, 3, 4, 20, 30)]


def test_utc_alone_is_shown_by_the_clocks_of_the_sources_zone() -> None:
    link = f"{GOOGLE}&dates=20270304T073000Z/20270304T090000Z"
    page = Page(
        "https://quay.example/story/41",
        f"<html lang=en><h1>Story</h1><a href='{link}'>Google Calendar</a></html>".encode(),
        datetime(2027, 2, 20, 12, tzinfo=UTC),
        "text/html",
    )
    source = replace(stand_in_source(page, "website", (None, None)), timezone="Europe/Berlin")
    (one,) = [one for one in website.read(page, source) if isinstance(one, Listing)]
    assert one.start == datetime(2027, 3, 4, 7, 30, tzinfo=UTC)
    assert one.start.hour == 8


def test_of_many_thousand_links_so_many_are_read() -> None:
    links = "".join(
        f"<a href='{GOOGLE}+{number}&dates=20270304T083000/20270304T100000'>Calendar</a>"
        for number in range(5000)
    )
    found = read(f"<h1>Story</h1>{links}")
    assert len(found) == MOST
    assert found[-1].title == f"Editors' breakfast {MOST - 1}"

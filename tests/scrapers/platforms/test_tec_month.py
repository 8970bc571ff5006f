"""A month of The Events Calendar: cells of titles, with what its script is told of each."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from datetime import UTC, datetime

from scrapers import registry
from scrapers.contract import Listing, Page, Source

NOW = datetime(2027, 4, 20, 8, tzinfo=UTC)
URL = "https://lumen.example/events/2027-05/"


def _entry(title: str, **told: str) -> str:
    known = html.escape(json.dumps({"title": title, "permalink": f"https://lumen.example/{title}/", **told}))
    return (
        f"<div class='vevent type-tribe_events' data-tribejson='{known}'>"
        f"<h3 class='tribe-events-month-event-title summary'><a href='#'>{title}</a></h3></div>"
    )


def _month(cells: Mapping[str, str]) -> list[tuple[str, str, str]]:
    days = "".join(
        f"<td data-day='{day}'><div id='tribe-events-daynum-{day[-2:]}'>{int(day[-2:])}</div>{inside}</td>"
        for day, inside in cells.items()
    )
    body = f"<html lang=en><table class='tribe-events-calendar'><tr>{days}</tr></table></html>"
    page = Page(URL, body.encode(), NOW, "text/html")
    found = registry.adapter("tec").read(page, Source("s", "tec", URL))
    return [
        (one.title, one.start.isoformat(), one.end.isoformat() if one.end else "")
        for one in found
        if isinstance(one, Listing)
    ]


def test_every_entry_of_a_day_is_read_with_its_hours() -> None:
    mixer = _entry("Mixer", startTime="May 1, 2027 @ 7:00 pm", endTime="9:00 pm")
    walk = _entry("Walk", startTime="May 1, 2027 @ 9:30 am", endTime="")
    camp = _entry("Camp", startTime="May 1, 2027 @ 5:00 pm", endTime="May 2, 2027 @ 11:00 am")
    assert _month({"2027-05-01": mixer + walk + camp, "2027-05-02": camp}) == [
        ("Mixer", "2027-05-01T19:00:00", "2027-05-01T21:00:00"),
        ("Walk", "2027-05-01T09:30:00", ""),
        ("Camp", "2027-05-01T17:00:00", "2027-05-02T11:00:00"),
    ]


def test_a_moment_without_a_year_is_of_the_year_of_its_cell() -> None:
    mixer = _entry("Mixer", dateDisplay="May 4 @ 7:00 pm - 9:00 pm")
    fair = _entry("Fair", dateDisplay="<span>May 4</span>")
    assert _month({"2030-05-04": mixer + fair}) == [
        ("Mixer", "2030-05-04T19:00:00", "2030-05-04T21:00:00"),
        ("Fair", "2030-05-04", ""),
    ]


def test_what_the_script_is_told_badly_is_no_entry() -> None:
    broken = "<div data-tribejson='{\"title\"'><h3 class='tribe-events-month-event-title'>Mixer</h3></div>"
    assert _month({"2027-05-01": broken + _entry("Walk", startTime="soon")}) == []

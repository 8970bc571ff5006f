"""Days without an hour on which something with an hour is too."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page
from scrapers.extract import read_page

CONCERTS = "".join(
    f"<li>{day} November 2026, 8 pm: {title}</li>"
    for title, day in (("Jazz Jam", 11), ("Organ Hour", 14), ("Late Trio", 18), ("Duo Fir", 21))
)
SHOWS = "".join(
    f"<div class='run'><h3>{title}</h3><p>{day} November to {day + 6} November 2026</p></div>"
    for title, day in (("Paper Boats", 11), ("Light of the North", 14), ("Quiet Rooms", 16))
)


def told(html: str) -> set[tuple[str, str]]:
    """Title and start of what a page tells, read on 9 November."""
    page = Page("https://hall.example/whats-on", html.encode(), datetime(2026, 11, 9, tzinfo=UTC))
    read = read_page(page, platform=None, window=(None, None))
    return {(one.title, one.start.isoformat()) for one in read if isinstance(one, Listing)}


@pytest.mark.parametrize("order", [(CONCERTS, SHOWS), (SHOWS, CONCERTS)])
def test_an_exhibition_may_open_on_the_day_of_a_concert(order: tuple[str, str]) -> None:
    first, second = order
    found = told(f"<h1>What's on</h1><section>{first}</section><h2>More</h2><section>{second}</section>")
    assert {
        ("Paper Boats", "2026-11-11"),
        ("Light of the North", "2026-11-14"),
        ("Quiet Rooms", "2026-11-16"),
    } <= found
    assert ("Organ Hour", "2026-11-14T20:00:00") in found


def test_a_short_form_of_what_has_an_hour_is_no_other_gathering() -> None:
    short = "".join(
        f"<li>{day} November 2026: {title}</li>"
        for title, day in (("Jazz Jam", 11), ("Organ Hour", 14), ("Late Trio", 18))
    )
    found = told(f"<h1>What's on</h1><section>{CONCERTS}</section><aside><ul>{short}</ul></aside>")
    assert len(found) == 4


def test_who_speaks_on_the_days_of_a_film_is_no_gathering_beside_its_hours() -> None:
    def card(title: str, *lines: str) -> str:
        return f"<div><h4>{title}</h4>{''.join(f'<div>{line}</div>' for line in lines)}</div>"

    cards = [
        card(
            "Copper Rain",
            "Introduction by Ada Reed, Professor Emeritus, on Saturday, November 14th, "
            "and Q&A with actor Lea Holt on Saturday, November 21st",
            "Saturday November 14, 7:50pm Saturday November 21, 7:45pm",
        ),
        card("Tin Ferry", "Q&A with editor Lea Holt on Friday, November 13th", "Friday November 13, 6:30pm"),
        card("Night Nets", "Tom Okafor / 2014 / 70min", "Friday November 13, 6:45pm"),
        card(
            "Rope Songs",
            "Q&A with director Tom Okafor on Friday, November 20th and Saturday, November 21st",
            "Friday November 20, 7:00pm Saturday November 21, 8:00pm",
        ),
    ]
    found = told(f"<html lang=en-US><body><h1>Special events</h1><section>{''.join(cards)}</section>")
    assert found == {
        ("Copper Rain", "2026-11-14T19:50:00"),
        ("Copper Rain", "2026-11-21T19:45:00"),
        ("Tin Ferry", "2026-11-13T18:30:00"),
        ("Night Nets", "2026-11-13T18:45:00"),
        ("Rope Songs", "2026-11-20T19:00:00"),
        ("Rope Songs", "2026-11-21T20:00:00"),
    }
